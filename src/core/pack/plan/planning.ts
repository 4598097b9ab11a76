import { indexLinks } from '../../note/link-index';
import type { Links } from '../../ports';
import type { LinkValue } from '../../value/value';
import { foldPath } from '../fold-path';
import { localise } from '../links/local-links';
import type { MergeContext } from '../merge/merge';
import { nameOf, type Pack } from '../pack';
import type { Place } from './find-places';
import type { VaultIndex } from './vault-index';

/** What the step of every file is planned with. */
export interface Planning {
  readonly pack: Pack;
  readonly vault: VaultIndex;
  /** Where each of our files is or will be, by its key. */
  readonly places: ReadonlyMap<string, Place>;
  /** Where a file of ours is or will be, by a name that it has or had; null for any other name. */
  readonly find: (name: string) => string | null;
  /** The key of the file of ours to which a link leads, or whose present name it has; null for any other link. */
  readonly keyOf: (link: LinkValue) => string | null;
  /** Links as they will lead and be written when all is done. */
  readonly links: Links;
  /** A shipped text with its links written so that they reach our files from a path of this vault. */
  readonly localised: (text: string, path: string) => string;
  readonly contextOf: (path: string) => MergeContext;
}

/** Gather what the step of every file is planned with. */
export function makePlanning(
  pack: Pack,
  vault: VaultIndex,
  places: ReadonlyMap<string, Place>,
): Planning {
  const { entries, linkFormat } = vault.survey;
  const links = indexLinks([...filesIn(entries), ...addedPaths(places)], linkFormat);
  const find = (name: string): string | null => {
    const key = pack.keysByName.get(foldPath(nameOf(name)));
    return key === undefined ? null : pathOf(key, places, vault);
  };
  const keys = new Map([...places].map(([key, { path }]) => [path, key]));
  const keysByName = new Map([...keys].map(([path, key]) => [foldPath(nameOf(path)), key]));
  return {
    pack,
    vault,
    places,
    find,
    keyOf: ({ target, from }) =>
      keys.get(links.resolve(target, from) ?? '') ??
      keysByName.get(foldPath(nameOf(target))) ??
      null,
    links,
    localised: (text, path) => localise(text, path, { find, links, format: linkFormat }),
    contextOf: (path) => ({
      path,
      // A link that leads nowhere, because our note was renamed without it, still means our note.
      resolve: (target, from) => links.resolve(target, from) ?? find(target),
      find,
    }),
  };
}

/** Where a file of ours is or will be; null where it is not, and links to it stay as they are shipped. */
function pathOf(key: string, places: ReadonlyMap<string, Place>, vault: VaultIndex): string | null {
  const place = places.get(key);
  if (place !== undefined) return ABSENT.has(place.state) ? null : place.path;
  return vault.byKey.get(key)?.[0]?.note.path ?? null; // it is shipped no more
}

const ABSENT: ReadonlySet<Place['state']> = new Set(['deleted', 'blocked']);

/** The files of a vault. */
const filesIn = (entries: VaultIndex['survey']['entries']): string[] =>
  [...entries].filter(([, kind]) => kind === 'file').map(([path]) => path);

/** The paths at which there will be a file, and is none. */
export const addedPaths = (places: ReadonlyMap<string, Place>): string[] =>
  [...places.values()].filter(({ state }) => state === 'free').map(({ path }) => path);
