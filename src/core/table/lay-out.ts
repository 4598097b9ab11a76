import { noteCell } from './note-cell';
import {
  type Cell,
  type Column,
  type Counts,
  isNameColumn,
  type SummaryCell,
  type Table,
} from './table';

/** A table as it is drawn: a row of headers, below it the rows, and below them what is told of all. */
export interface Grid {
  readonly head: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly foot: readonly (readonly GridCell[])[];
  /** Which cell of a row is its header, counted from 0; null where none is. */
  readonly rowHeader: number | null;
}

/** A grid whose rows are made while one goes through them: all at once they take more memory than the table. */
export interface GridOfRows extends Omit<Grid, 'rows'> {
  readonly rows: Iterable<readonly GridCell[]>;
}

/** What stands in one place of a grid. */
export type GridCell =
  /** What a note says of a property. */
  | { readonly type: 'cell'; readonly cell: Cell; readonly note: string; readonly column: Column }
  /** The name of a property. */
  | { readonly type: 'property'; readonly text: string; readonly differs: boolean }
  /** A note as header. */
  | { readonly type: 'item'; readonly cell: Cell; readonly note: string }
  /** The value that a group shares; `first` where the group begins, `size` how many items it has. */
  | { readonly type: 'group'; readonly cell: Cell; readonly first: boolean; readonly size: number }
  | { readonly type: 'summary'; readonly summary: SummaryCell }
  | { readonly type: 'count'; readonly count: number }
  /** A header of what is told of all: `Summary`, `Filled`. */
  | { readonly type: 'label'; readonly text: string }
  | { readonly type: 'empty' };

/** The header of a property with the sign that its values differ. */
export const propertyText = ({ text, differs }: GridCell & { type: 'property' }): string =>
  differs ? `≠ ${text}` : text;

const COUNTS = [
  ['Filled', 'filled'],
  ['Unknown', 'unknown'],
  ['n/a', 'notApplicable'],
  ['Missing', 'missing'],
] as const satisfies readonly (readonly [string, keyof Counts])[];

/** Some items of a table, by their places in it: from the first, up to but not with the second. */
type Span = readonly [from: number, to: number];

/** A line of the table in the direction of the items: its header, the cell of each item, and what is told of all. */
interface Line {
  readonly header: GridCell;
  readonly cellOf: (item: number) => GridCell;
  readonly foot: readonly GridCell[];
  readonly isName: boolean;
}

const EMPTY: GridCell = { type: 'empty' };
const noCell = (): GridCell => EMPTY;

/**
 * Lay a table out: items as rows, or as columns with their names as headers.
 *
 * @param span - The items shown; headers and what is told of all stay.
 */
export function layOut(table: Table, span?: Span): Grid {
  const grid = layOutRows(table, span);
  return { ...grid, rows: [...grid.rows] };
}

/** The same, row by row. */
export function layOutRows(table: Table, span: Span = [0, table.rows.length]): GridOfRows {
  const footLabels = labelsOf(table.summaries !== null, table.gaps !== null);
  const lines = [...groupLine(table, span), ...columnLines(table), ...itemLines(table)];
  return table.orientation === 'rows'
    ? itemsAsRows(lines, footLabels, span)
    : itemsAsColumns(table, lines, footLabels, span);
}

function labelsOf(hasSummary: boolean, hasGaps: boolean): GridCell[] {
  const summary = hasSummary ? ['Summary'] : [];
  const gaps = hasGaps ? COUNTS.map(([text]) => text) : [];
  return [...summary, ...gaps].map((text) => ({ type: 'label', text }));
}

/** The group of each item, where there are groups; its value is shown where it begins, and where the items shown do. */
function groupLine({ groups, summaries, gaps }: Table, [from]: Span): Line[] {
  if (groups === null) return [];
  const cells = groups.list.flatMap(({ cell, size }): GridCell[] => {
    const rest: GridCell = { type: 'group', cell, size, first: false };
    return Array.from({ length: size }, (_, index) =>
      index === 0 ? { ...rest, first: true } : rest,
    );
  });
  const cellOf = (item: number): GridCell => {
    const cell = cells[item] ?? EMPTY;
    return cell.type === 'group' && item === from ? { ...cell, first: true } : cell;
  };
  const foot = labelsOf(summaries !== null, gaps !== null).map(() => EMPTY);
  const header: GridCell = { type: 'property', text: groups.column.name, differs: false };
  return [{ header, cellOf, foot, isName: false }];
}

function columnLines({ columns, rows, summaries, gaps, differences }: Table): Line[] {
  return columns.map((column, index) => {
    const counts = gaps?.columns[index] ?? null;
    const summary = summaries?.[index] ?? null;
    return {
      header: {
        type: 'property',
        text: column.name,
        differs: column.differs && differences === 'mark',
      },
      cellOf: (item) => {
        const row = rows[item];
        const cell = row?.cells[index];
        return row && cell ? { type: 'cell', cell, note: row.note, column } : EMPTY;
      },
      foot: [
        ...(summaries === null ? [] : [summaryCell(summary)]),
        ...(gaps === null ? [] : COUNTS.map(([, state]) => countCell(counts?.[state]))),
      ],
      isName: isNameColumn(column.property),
    };
  });
}

/** What is told of each item over all its properties. */
function itemLines({ rows, gaps, summaries }: Table): Line[] {
  const name = rows[0]?.summary?.name;
  const label = (text: string): GridCell => ({ type: 'label', text });
  const blank = summaries === null ? [] : [EMPTY];
  const summary: Line[] =
    name === undefined
      ? []
      : [
          {
            header: label(name),
            cellOf: (item) => {
              const own = rows[item]?.summary ?? null;
              return summaryCell(own && { ...own, name: '' });
            },
            foot: [...blank, ...(gaps === null ? [] : COUNTS.map(() => EMPTY))],
            isName: false,
          },
        ];
  if (gaps === null) return summary;
  const counts = COUNTS.map(([text, state]): Line => ({
    header: label(text),
    cellOf: (item) => countCell(gaps.rows[item]?.[state]),
    foot: [
      ...blank,
      ...COUNTS.map(([, own]) => (own === state ? countCell(gaps.total[state]) : EMPTY)),
    ],
    isName: false,
  }));
  return [...summary, ...counts];
}

const summaryCell = (summary: SummaryCell | null): GridCell =>
  summary === null ? EMPTY : { type: 'summary', summary };

const countCell = (count: number | undefined): GridCell =>
  count === undefined ? EMPTY : { type: 'count', count };

function itemsAsRows(
  lines: readonly Line[],
  footLabels: readonly GridCell[],
  [from, to]: Span,
): GridOfRows {
  const labelled = labelFoot(lines, footLabels);
  const nameIndex = lines.findIndex(({ isName }) => isName);
  return {
    head: labelled.map(({ header }) => header),
    rows: {
      *[Symbol.iterator]() {
        for (let item = from; item < to; item += 1) yield labelled.map((line) => line.cellOf(item));
      },
    },
    foot: footLabels.map((_, row) => labelled.map(({ foot }) => foot[row] ?? EMPTY)),
    rowHeader: nameIndex < 0 ? null : nameIndex,
  };
}

/** Put the labels of the last rows into the first line whose own places there are empty. */
function labelFoot(lines: readonly Line[], labels: readonly GridCell[]): readonly Line[] {
  if (labels.length === 0) return lines;
  const isFree = ({ foot }: Line): boolean => foot.every(({ type }) => type === 'empty');
  const free = lines.findIndex(isFree);
  if (free < 0) return [{ header: EMPTY, cellOf: noCell, foot: labels, isName: false }, ...lines];
  return lines.map((line, index) => (index === free ? { ...line, foot: labels } : line));
}

function itemsAsColumns(
  { rows }: Table,
  lines: readonly Line[],
  footLabels: readonly GridCell[],
  [from, to]: Span,
): GridOfRows {
  const name = lines.find(({ isName }) => isName);
  const nameHeader: GridCell = name?.header ?? { type: 'property', text: 'Name', differs: false };
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  const items = places.map((item): GridCell => {
    const note = rows[item]?.note ?? '';
    const own = name?.cellOf(item);
    return { type: 'item', note, cell: own?.type === 'cell' ? own.cell : noteCell(note) };
  });
  const foot = footLabels.map((label, index) => {
    const own = name?.foot[index] ?? EMPTY;
    return own.type === 'empty' ? label : own;
  });
  return {
    head: [nameHeader, ...items, ...foot],
    rows: lines
      .filter(({ isName }) => !isName)
      .map(({ header, cellOf, foot }) => [header, ...places.map(cellOf), ...foot]),
    foot: [],
    rowHeader: 0,
  };
}
