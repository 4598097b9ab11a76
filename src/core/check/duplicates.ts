import type { Note } from '../note/note';

/** The first note that has the same as another one, by the path of that other one. */
export type Duplicates = ReadonlyMap<string, string>;

/**
 * Find the notes that have something which only one should have.
 *
 * @param isOurs - Whether a note is where ours are: such a one is taken for the first before others.
 * @param keyOf - What only one should have; undefined where a note has none.
 */
export function findDuplicates(
  notes: readonly Note[],
  isOurs: (note: Note) => boolean,
  keyOf: (note: Note) => string | undefined,
): Duplicates {
  const first = new Map<string, string>();
  const duplicates = new Map<string, string>();
  for (const note of [...notes.filter(isOurs), ...notes.filter((each) => !isOurs(each))]) {
    const key = keyOf(note);
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, note.path);
    else duplicates.set(note.path, earlier);
  }
  return duplicates;
}
