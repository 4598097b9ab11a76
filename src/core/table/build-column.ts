import { formatPropertyId, type PropertyId } from '../note/property-id';
import type { PropertyReading } from '../note/read-property';
import type { Definition } from '../query/definition';
import type { Selection } from '../query/selection';
import { buildCell, type CellContext, isNameProperty } from './build-cell';
import { columnType } from './column-type';
import { tellDifferences } from './differences';
import { type Cell, type Column } from './table';

/** A column with what every item says of it. */
export interface BuiltColumn {
  readonly id: PropertyId;
  readonly column: Column;
  readonly readings: readonly PropertyReading[];
  readonly cells: readonly Cell[];
}

/** Make one column: its cells, and how the items differ in it. */
export function buildColumn(
  id: PropertyId,
  { items, baseline }: Selection,
  { displayNames, differences }: Definition,
  context: CellContext,
): BuiltColumn {
  const readings = items.map((item) => item.read(id));
  const place = items.findIndex(({ path }) => path === baseline);
  const isTold = differences !== 'off' && !isNameProperty(id);
  const told = isTold
    ? tellDifferences(readings, place < 0 ? null : place, context.links.resolve)
    : null;
  const cells = items.map((item, index) => {
    const reading = readings[index] ?? item.read(id);
    return buildCell(item, id, reading, told?.fromBaseline[index] ?? false, context);
  });
  const column = {
    property: columnProperty(id),
    name: columnName(id, displayNames),
    type: columnType(cells.map(({ value }) => value)),
    differs: told?.differs ?? false,
  };
  return { id, column, readings, cells };
}

/** A property as an expression writes it. */
export const columnProperty = (property: PropertyId): string =>
  formatPropertyId(property).replace(/^note\./, '');

/** The name of a column: the one given, else `Name` for the note itself, else the property's own. */
export function columnName(property: PropertyId, names: ReadonlyMap<string, string>): string {
  const given = names.get(formatPropertyId(property));
  if (given !== undefined) return given;
  return isNameProperty(property) ? 'Name' : property.name;
}
