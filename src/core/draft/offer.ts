import { folderOf, type Note } from '../note/note';
import type { NoteSet } from '../ports';
import { compareNames } from '../value/compare';
import { countBy } from './count-by';
import { findKinds, type Kinds } from './find-kinds';

/** What there is to choose notes by: how many each has, those left out by default not counted. */
export interface Offer {
  /** By their conditions, the most frequent first. */
  readonly kinds: ReadonlyMap<string, { readonly name: string; readonly count: number }>;
  /** By their paths, with what is below them; the vault's root is none. */
  readonly folders: ReadonlyMap<string, number>;
  /** Without `#`, with what is nested in them. */
  readonly tags: ReadonlyMap<string, number>;
  /** Paths of the notes. */
  readonly notes: readonly string[];
}

/** Gather what a person can choose notes by. */
export function makeOffer({ notes, isExcluded }: NoteSet): Offer {
  const shown = notes.filter(({ path }) => !isExcluded(path));
  const kinds = findKinds(shown);
  const byName = ([a]: [string, number], [b]: [string, number]): number => compareNames(a, b);
  return {
    kinds: countKinds(shown, kinds),
    folders: new Map([...countBy(shown, ({ path }) => withParents(folderOf(path)))].sort(byName)),
    tags: new Map(
      [...countBy(shown, (note) => note.contents().tags.flatMap(withParents))].sort(byName),
    ),
    notes: shown.map(({ path }) => path),
  };
}

function countKinds(notes: readonly Note[], kinds: Kinds): Offer['kinds'] {
  const names = new Map(
    notes.flatMap(kinds.of).map(({ condition, name }) => [condition, name] as const),
  );
  const counts = countBy(notes, (note) => kinds.of(note).map(({ condition }) => condition));
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  return new Map(
    ranked.map(([condition, count]) => [condition, { name: names.get(condition) ?? '', count }]),
  );
}

/** `a/b/c` lies in `a/b` and in `a` too. */
function withParents(path: string): string[] {
  if (path === '') return [];
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
