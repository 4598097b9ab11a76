import { linksOf, type Note } from '../note/note';
import type { NoteSet } from '../ports';
import { destination } from '../value/same';
import type { LinkValue } from '../value/value';

/** What two notes can have to do with each other by links. */
export type SharedLinkType =
  /** The other links to the note, or the note to it. */
  | 'links'
  | 'linked'
  /** What both link to, or what links to both. */
  | 'targets'
  | 'linkers';

/** For one of these things the paths; none where it is not shared. */
export type SharedLinks = readonly [SharedLinkType, readonly string[]];

/**
 * Tell what notes share with one by links.
 *
 * To find where a link leads is slow; so it is asked only of links that bear the name of something the note itself
 * links to, or its own.
 */
export function shareLinks(own: Note, notes: readonly Note[], set: NoteSet): SharedLinks[][] {
  const { resolve } = set.links;
  const targetsOf = (note: Note, isWanted: (link: LinkValue) => boolean): Set<string> => {
    const paths = new Set<string>();
    for (const link of linksOf(note)) {
      if (!isWanted(link)) continue;
      const path = destination(link, resolve);
      if (path !== null && path !== note.path) paths.add(path);
    }
    return paths;
  };
  const ownTargets = targetsOf(own, () => true);
  const names = new Set([own.path, ...ownTargets].map(lastName));
  const known = notes.map((note) => targetsOf(note, ({ target }) => names.has(lastName(target))));

  const linkers = new Map<string, string[]>();
  notes.forEach((note, index) => {
    if (known[index]?.has(own.path) !== true) return;
    for (const target of targetsOf(note, () => true)) {
      linkers.set(target, [...(linkers.get(target) ?? []), note.path]);
    }
  });
  return notes.map(({ path }, index) => {
    const targets = [...(known[index] ?? [])];
    return [
      ['links', targets.filter((target) => target === own.path)],
      ['linked', ownTargets.has(path) ? [path] : []],
      ['targets', targets.filter((target) => ownTargets.has(target))],
      ['linkers', linkers.get(path) ?? []],
    ];
  });
}

/** The last part of a path or of a link's target, in small letters and without `.md`. */
const lastName = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.md$/, '');
