import type { Note } from './note';

/**
 * Where the item with a path stands in a list; -1 where there is none.
 *
 * @param items - In the order of their paths, by code unit.
 */
export function placeOf(items: readonly { readonly path: string }[], path: string): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.path ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return items[low]?.path === path ? low : -1;
}

/** The note at a path; null where there is none. The notes are in the order of their paths. */
export const noteAt = (notes: readonly Note[], path: string): Note | null =>
  notes[placeOf(notes, path)] ?? null;
