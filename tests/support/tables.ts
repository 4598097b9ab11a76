import { baseName } from '../../src/core/note/note';
import type { Cell, CellLink, CellValue, Citation, Table } from '../../src/core/table/table';

/** A cell with a value and, if given, its marks and sources. */
export const cell = (value: CellValue, over: Partial<Cell> = {}): Cell => ({
  value,
  disputed: false,
  unchecked: false,
  differs: false,
  sources: [],
  ...over,
});

/** A link as a cell holds it. */
export const link = (
  path: string | null,
  display: string | null = null,
  target = path ?? '',
): CellLink => ({
  link: path,
  text: display ?? baseName(target),
  display,
  target,
  subpath: '',
});

/** A citation of a work without key. */
export const citation = (
  path: string | null,
  display: string | null = null,
  over: Partial<Citation> = {},
): Citation => ({ ...link(path, display), key: null, locator: '', ...over });

const isCell = (value: CellValue | Cell): value is Cell =>
  typeof value === 'object' && value !== null && 'sources' in value;

interface TableOptions extends Partial<Omit<Table, 'columns' | 'rows'>> {
  readonly notes?: readonly string[];
}

/** A table from its headers (`file.name` makes the column of names) and rows. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly (CellValue | Cell)[])[],
  { notes = [], ...over }: TableOptions = {},
): Table {
  return {
    caption: null,
    orientation: 'rows',
    differences: 'off',
    sources: 'off',
    agreeing: [],
    groups: null,
    summaries: null,
    gaps: null,
    works: [],
    stamp: { edition: null, items: rows.length, areCases: false, own: 0 },
    faults: [],
    steps: [],
    columns: headers.map((name) => ({
      property: name,
      name: name === 'file.name' ? 'Name' : name,
      differs: false,
    })),
    rows: rows.map((row, index) => ({
      note: notes[index] ?? `note ${index}.md`,
      isBaseline: false,
      summary: null,
      cells: row.map((value) => (isCell(value) ? value : cell(value))),
    })),
    ...over,
  };
}
