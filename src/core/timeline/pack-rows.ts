/** What something takes of its row. */
export interface Extent {
  readonly left: number;
  readonly width: number;
}

/** What stands in a row, from left to right: where each begins, and where it ends. Plain numbers, for they are searched often. */
interface Row {
  readonly lefts: number[];
  readonly rights: number[];
}

/**
 * Put things into rows, each in the first in which it keeps clear of all others.
 *
 * @param gap - How far apart they are at least.
 * @returns The row of each, from 0. The first of every row comes after the first of the row above.
 */
export function packRows(extents: readonly Extent[], gap: number): number[] {
  const rows: Row[] = [];
  return extents.map(({ left, width }) => {
    const right = left + width;
    let place = -1;
    const found = rows.findIndex((row) => (place = freePlace(row, left, right, gap)) >= 0);
    if (found < 0) return rows.push({ lefts: [left], rights: [right] }) - 1;
    rows[found]?.lefts.splice(place, 0, left);
    rows[found]?.rights.splice(place, 0, right);
    return found;
  });
}

/** Where something can stand among those of a row; -1 where it cannot. Asked of nearly every row for everything. */
function freePlace({ lefts, rights }: Row, left: number, right: number, gap: number): number {
  let low = 0;
  let high = lefts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lefts[middle] ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  const before = rights[low - 1] ?? -Infinity;
  const after = lefts[low] ?? Infinity;
  return before + gap <= left && right + gap <= after ? low : -1;
}
