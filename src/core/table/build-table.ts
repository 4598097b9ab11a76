import { noteAt } from '../note/note-at';
import { formatPropertyId } from '../note/property-id';
import type { NoteSet } from '../ports';
import { distinctFaults, type Fault } from '../problem';
import type { Definition } from '../query/definition';
import type { Selection } from '../query/selection';
import { type CellContext, isNameProperty } from './build-cell';
import { buildColumn, type BuiltColumn, columnName, columnProperty } from './build-column';
import { readingValue } from './cell-value';
import { citedWorks, citekeyOf } from './cited-works';
import { countGaps } from './count-gaps';
import { defaultColumns } from './default-columns';
import { makeStamp } from './make-stamp';
import { plainCell } from './note-cell';
import { summarize } from './summarize';
import { type Cell, type Groups, isNameColumn, type Row, type Table } from './table';

/**
 * Make a comparison's table from the items selected for it.
 *
 * @param selection - The items, in order and in their groups.
 * @param definition - Columns, names, orientation and what else is to be told.
 * @param set - The notes' vault, to resolve links and find what is cited.
 */
export function buildTable(selection: Selection, definition: Definition, set: NoteSet): Table {
  const { items, steps } = selection;
  const context = {
    links: set.links,
    findKey: (path: string) => citekeyOf(noteAt(set.notes, path)),
    withSources: definition.sources !== 'off',
  };
  const notes = items.flatMap(({ note }) => note ?? []);
  const all = (definition.order ?? defaultColumns(notes))
    .map((property) => buildColumn(property, selection, definition, context))
    .filter((column) => !isSaidByGroups(column, definition));
  const hidesAgreeing = definition.differences === 'only' && items.length > 1;
  const isShown = ({ column }: BuiltColumn): boolean =>
    !hidesAgreeing || column.differs || isNameColumn(column.property);
  const shown = all.filter(isShown);
  const summarized = summarize(selection, definition, shown, set.links);
  const unread = set.faults.filter(({ path }) => definition.excluded || !set.isExcluded(path));
  const cited = citedWorks(context.withSources ? shown.flatMap(({ cells }) => cells) : [], (path) =>
    noteAt(set.notes, path),
  );
  const groups = groupsOf(selection, definition, context);
  return {
    caption: definition.caption,
    orientation: definition.orientation,
    differences: definition.differences,
    sources: definition.sources,
    columns: shown.map(({ column }) => column),
    agreeing: all.filter((each) => !isShown(each)).map(({ column }) => column.name),
    rows: items.map(({ path }, index): Row => ({
      note: path,
      isBaseline: path === selection.baseline,
      cells: cellsOf(shown, index),
      summary: summarized.rows?.[index] ?? null,
    })),
    groups,
    summaries: summarized.columns,
    gaps: definition.gaps
      ? countGaps(
          shown.map(({ id, readings }) => (isNameProperty(id) ? null : readings)),
          items.length,
        )
      : null,
    works: cited.works,
    stamp: makeStamp(items, set.ours),
    faults: distinctFaults([
      ...unread,
      ...selection.faults,
      ...errorsIn(selection, all),
      ...summarized.faults,
      ...cited.faults,
    ]),
    steps,
  };
}

/** What one item has in each column. */
function cellsOf(columns: readonly BuiltColumn[], index: number): Cell[] {
  const row: Cell[] = [];
  for (const { cells } of columns) {
    const cell = cells[index];
    if (cell !== undefined) row.push(cell);
  }
  return row;
}

/** Whether the values that gather the groups say all that a column does: not where one is marked, or has sources shown. */
const isSaidByGroups = ({ id, cells }: BuiltColumn, { groupBy }: Definition): boolean =>
  groupBy !== null &&
  formatPropertyId(groupBy.property) === formatPropertyId(id) &&
  !cells.some(({ disputed, unchecked, sources }) => disputed || unchecked || sources.length > 0);

function groupsOf(
  { groups }: Selection,
  { groupBy, displayNames }: Definition,
  { links }: CellContext,
): Groups | null {
  if (groups === null || groupBy === null) return null;
  const { property } = groupBy;
  return {
    column: { property: columnProperty(property), name: columnName(property, displayNames) },
    list: groups.map(({ reading, size }) => ({
      cell: plainCell(readingValue(reading, links)),
      size,
    })),
  };
}

/** Formulas without an answer: the rest of the table stands. */
const errorsIn = ({ items }: Selection, columns: readonly BuiltColumn[]): Fault[] =>
  columns.flatMap(({ readings }) =>
    readings.flatMap(({ error }, index) =>
      error === undefined ? [] : [{ path: items[index]?.path ?? '', message: error }],
    ),
  );
