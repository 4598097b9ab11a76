import type { Grid, GridCell } from '../table/lay-out';

/** Whether a column of a grid has numbers below its header, and nothing else. */
export function isNumericColumn({ rows, foot }: Grid, index: number): boolean {
  const cells = [...rows, ...foot].flatMap((row) => row[index] ?? []);
  return cells.some(isNumber) && cells.every((cell) => isNumber(cell) || isNothing(cell));
}

const isNumber = (cell: GridCell): boolean =>
  cell.type === 'count' || ('cell' in cell && typeof cell.cell.value === 'number');

const isNothing = (cell: GridCell): boolean =>
  cell.type === 'empty' || ('cell' in cell && cell.cell.value === null);
