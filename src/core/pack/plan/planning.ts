import { indexLinks } from '../../note/link-index';
import { identityOf } from '../../note/identity';
import type { Links } from '../../ports';
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
    const key = pack.keysByName.get(foldPath(name));
    return key === undefined ? null : (placeOf(key)?.path ?? null);
  };
  // What is shipped no more is where its identity is.
  const placeOf = (key: string): { readonly path: string } | undefined =>
    places.get(key) ?? vault.byKey.get(key)?.[0]?.note;
  return {
    pack,
    vault,
    places,
    links,
    localised: (text, path) => localise(text, path, { find, links, format: linkFormat }),
    contextOf: (path) => ({
      path,
      // A link that leads nowhere, because our note was renamed without it, still means our note.
      resolve: (target, from) => links.resolve(target, from) ?? find(nameOf(target)) ?? null,
    }),
  };
}

/** The files of a vault. */
const filesIn = (entries: VaultIndex['survey']['entries']): string[] =>
  [...entries].filter(([, kind]) => kind === 'file').map(([path]) => path);

/** The paths at which there will be a file, and is none. */
export const addedPaths = (places: ReadonlyMap<string, Place>): string[] =>
  [...places.values()].filter(({ state }) => state === 'free').map(({ path }) => path);

/** The notes that are the reader's own. */
export const ownNotes = ({ survey }: VaultIndex): VaultIndex['survey']['notes'] =>
  survey.notes.filter(({ properties }) => identityOf(properties) === null);
