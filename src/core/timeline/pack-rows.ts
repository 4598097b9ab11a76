/** What something takes of its row. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/**
 * Put things into rows, each in the first in which it keeps clear of all others.
 *
 * @param gap - How far apart they are at least.
 * @returns The row of each, from 0. The first of every row comes after the first of the row above.
 */
export function packRows(extents: readonly Extent[], gap: number): number[] {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const found = rows.findIndex((row) => isFree(row, extent, gap));
    const index = found < 0 ? rows.length : found;
    const row = (rows[index] ??= []);
    row.splice(placeIn(row, extent), 0, extent);
    return index;
  });
}

/** Asked of nearly every row for every extent, so nothing is made here. */
function isFree(row: readonly Extent[], extent: Extent, gap: number): boolean {
  const place = placeIn(row, extent);
  const before = row[place - 1];
  const after = row[place];
  return (
    (before === undefined || before.right + gap <= extent.left) &&
    (after === undefined || extent.right + gap <= after.left)
  );
}

/** Where something stands among those of a row, which are ordered from left to right. */
function placeIn(row: readonly Extent[], { left }: Extent): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.left ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  return low;
}
