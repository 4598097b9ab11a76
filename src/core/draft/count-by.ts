import type { Note } from '../note/note';

/** In how many notes each key occurs, the keys in the order in which they are first met. */
export function countBy(
  notes: readonly Note[],
  keysOf: (note: Note) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (const key of new Set(keysOf(note))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
