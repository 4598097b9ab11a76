import type { Grid, GridCell } from '../../core/table/lay-out';
import type { Table } from '../../core/table/table';

/** The most items on one page: as columns what a reader can compare, as rows what is drawn without a wait. */
const MOST = { columns: 12, rows: 200 } as const;

/** Which items of a table are on one page. */
export interface Page {
  /** Counted from 0. */
  readonly index: number;
  readonly pages: number;
  /** The first and last item on it, counted from 1. */
  readonly first: number;
  readonly last: number;
}

/** The page of a table that is wanted, counted from 0; its last where it has fewer. */
export function pageOf({ orientation, rows }: Table, wanted: number): Page {
  const size = MOST[orientation];
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const index = Math.min(Math.max(wanted, 0), pages - 1);
  const first = index * size + 1;
  return { index, pages, first, last: Math.min(first + size - 1, rows.length) };
}

/** A table laid out with the items of one page; headers and what is told of all items are on every page. */
export function cutGrid({ orientation, rows: items }: Table, grid: Grid, page: Page): Grid {
  if (page.pages === 1) return grid;
  const [from, to] = [page.first - 1, page.last];
  if (orientation === 'rows') {
    const [first = [], ...rest] = grid.rows.slice(from, to);
    return { ...grid, rows: [begin(first), ...rest] };
  }
  const cut = (row: readonly GridCell[]): GridCell[] => [
    ...row.slice(0, 1),
    ...begin(row.slice(from + 1, from + 2)),
    ...row.slice(from + 2, to + 1),
    ...row.slice(items.length + 1),
  ];
  return { ...grid, head: cut(grid.head), rows: grid.rows.map(cut) };
}

/** Where a page begins, the value of the group is shown again. */
const begin = (cells: readonly GridCell[]): readonly GridCell[] =>
  cells.map((cell) => (cell.type === 'group' ? { ...cell, first: true } : cell));
