import type { Table } from '../../core/table/table';

/** The most items on one page: as columns what a reader can compare, as rows what is drawn without a wait. */
const MOST = { columns: 12, rows: 200 } as const;

/** Of a table with many columns fewer rows are drawn, so that a page has about as many cells. */
const CELLS = 2000;
const FEWEST_ROWS = 25;

/** Which items of a table are on one page. */
export interface Page {
  /** Counted from 0. */
  readonly index: number;
  readonly pages: number;
  /** The first and last item on it, counted from 1. */
  readonly first: number;
  readonly last: number;
}

/** The items on a page, as places in its table. */
export const spanOf = ({ first, last }: Page): [number, number] => [first - 1, last];

/** The page of a table that is wanted, counted from 0; its last where it has fewer. */
export function pageOf({ orientation, rows, columns }: Table, wanted: number): Page {
  const fitting = Math.max(FEWEST_ROWS, Math.floor(CELLS / Math.max(1, columns.length)));
  const size = orientation === 'rows' ? Math.min(MOST.rows, fitting) : MOST.columns;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const index = Math.min(Math.max(wanted, 0), pages - 1);
  const first = index * size + 1;
  return { index, pages, first, last: Math.min(first + size - 1, rows.length) };
}
