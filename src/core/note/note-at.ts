import type { Note } from './note';

/**
 * The note at a path; null where there is none.
 *
 * @param notes - In the order of their paths, by code unit.
 */
export function noteAt(notes: readonly Note[], path: string): Note | null {
  let [low, high] = [0, notes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle]?.path ?? '') < path) low = middle + 1;
    else high = middle;
  }
  const found = notes[low];
  return found?.path === path ? found : null;
}
