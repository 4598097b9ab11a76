import { noteAt } from '../note/note-at';
import { formatPropertyId, type PropertyId } from '../note/property-id';
import type { NoteSet } from '../ports';
import { distinctFaults, type Fault } from '../problem';
import type { Definition } from '../query/definition';
import type { Item, Selection } from '../query/selection';
import { type CellContext, cellMaker, isBare } from './build-cell';
import { readingValue } from './cell-value';
import { citedWorks, citekeyOf } from './cited-works';
import { columnName, columnProperty, isNameProperty } from './column-name';
import { countGaps } from './count-gaps';
import { defaultColumns } from './default-columns';
import { type ColumnDifferences, tellDifferences } from './differences';
import { makeStamp } from './make-stamp';
import { plainCell } from './note-cell';
import type { RowMemory } from './row-memory';
import { summarize } from './summarize';
import type { Groups, Row, Table } from './table';

/**
 * Make a comparison's table from the items selected for it.
 *
 * @param selection - The items, in order and in their groups.
 * @param definition - Columns, names, orientation and what else is to be told.
 * @param set - The notes' vault, to resolve links and find what is cited.
 * @param memory - The rows made before for this definition; without it each is made anew.
 */
export function buildTable(
  selection: Selection,
  definition: Definition,
  set: NoteSet,
  memory?: RowMemory,
): Table {
  const { items, baseline, steps } = selection;
  const context = {
    links: set.links,
    findKey: (path: string) => citekeyOf(noteAt(set.notes, path)),
    withSources: definition.sources !== 'off',
  };
  const all = columnsOf(selection, definition, context);
  const hidesAgreeing = definition.differences === 'only' && items.length > 1;
  const isShown = ({ id, told }: ToldColumn): boolean =>
    !hidesAgreeing || told?.differs === true || isNameProperty(id);
  const shown = all.filter(isShown);
  const ids = shown.map(({ id }) => id);
  const names = definition.displayNames;
  const summarized = summarize(selection, definition, ids, set.links);
  const makers = shown.map(({ id, told }) => ({ make: cellMaker(id, context), told }));
  const makeRow = (item: Item, index: number): Row => ({
    note: item.path,
    isBaseline: item.path === baseline,
    cells: makers.map(({ make, told }) => make(item, told?.fromBaseline[index] ?? false)),
    summary: summarized.rows?.[index] ?? null,
  });
  // What is told of an item beside others, or found in other notes, changes while the item stays
  const isOfItem = baseline === null && definition.differences === 'off' && !context.withSources;
  const rows =
    memory !== undefined && isOfItem && summarized.rows === null
      ? memory.rowsOf(items, [set.links, ...ids.map(formatPropertyId)], makeRow)
      : items.map(makeRow);
  const unread = set.faults.filter(({ path }) => definition.excluded || !set.isExcluded(path));
  const cited = citedWorks(context.withSources ? rows.flatMap(({ cells }) => cells) : [], (path) =>
    noteAt(set.notes, path),
  );
  return {
    caption: definition.caption,
    orientation: definition.orientation,
    differences: definition.differences,
    sources: definition.sources,
    columns: shown.map(({ id, told }) => ({
      property: columnProperty(id),
      name: columnName(id, names),
      differs: told?.differs ?? false,
    })),
    agreeing: all.filter((each) => !isShown(each)).map(({ id }) => columnName(id, names)),
    rows,
    groups: groupsOf(selection, definition, context),
    summaries: summarized.columns,
    gaps: definition.gaps ? countGaps(rows, ids.map(isNameProperty)) : null,
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

/** A property with how the items differ in it; null where that is not asked. */
interface ToldColumn {
  readonly id: PropertyId;
  readonly told: ColumnDifferences | null;
}

/** The columns of a definition, without what the groups say already. */
function columnsOf(
  { items, baseline }: Selection,
  { order, differences, groupBy }: Definition,
  context: CellContext,
): ToldColumn[] {
  const place = items.findIndex(({ path }) => path === baseline);
  const tell = (id: PropertyId): ColumnDifferences =>
    tellDifferences(
      items.map((item) => item.read(id)),
      place < 0 ? null : place,
      context.links.resolve,
    );
  const isTold = (id: PropertyId): boolean => differences !== 'off' && !isNameProperty(id);
  return (order ?? defaultColumns(items.flatMap(({ note }) => note ?? [])))
    .filter((id) => groupBy === null || !isSaidByGroups(id, groupBy.property, items, context))
    .map((id) => ({ id, told: isTold(id) ? tell(id) : null }));
}

/** Whether the values that gather the groups say all that a column does: not where one is marked, or has sources shown. */
function isSaidByGroups(
  id: PropertyId,
  groupBy: PropertyId,
  items: readonly Item[],
  context: CellContext,
): boolean {
  if (formatPropertyId(groupBy) !== formatPropertyId(id)) return false;
  const make = cellMaker(id, context);
  return items.every((item) => isBare(make(item, false)));
}

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

/** What has no answer, as a formula: the rest of the table stands. */
const errorsIn = (
  { items, onlyFormulasFail }: Selection,
  columns: readonly ToldColumn[],
): Fault[] =>
  columns
    .filter(({ id }) => id.source === 'formula' || !onlyFormulasFail)
    .flatMap(({ id }) =>
      items.flatMap((item) => {
        const { error } = item.read(id);
        return error === undefined ? [] : [{ path: item.path, message: error }];
      }),
    );
