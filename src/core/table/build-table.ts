import { formatPropertyId, type PropertyId } from '../note/property-id';
import type { NoteSet } from '../ports';
import type { Definition } from '../query/definition';
import type { Selection } from '../query/run-query';
import { buildCell } from './build-cell';
import { columnType } from './column-type';
import { defaultColumns } from './default-columns';
import { isNameColumn, type Table } from './table';

/**
 * Make a comparison's table from the notes selected for it.
 *
 * @param selection - The items, in order, what was left out for a fault, and who links to whom.
 * @param definition - Its columns, names, orientation and caption.
 * @param set - The notes' vault, to resolve links.
 */
export function buildTable(
  { notes, faults, backlinks }: Selection,
  definition: Definition,
  set: NoteSet,
): Table {
  const properties = definition.order ?? defaultColumns(notes);
  const rows = notes.map((note) => ({
    note: note.path,
    cells: properties.map((property) => buildCell(note, property, set.links, backlinks)),
  }));
  const columns = properties.map((property, index) => ({
    property: columnProperty(property),
    name: columnName(property, definition.displayNames),
    type: columnType(rows.map(({ cells }) => cells[index]?.value ?? null)),
  }));
  const { caption, orientation } = definition;
  const unread = set.faults.filter(({ path }) => definition.excluded || !set.isExcluded(path));
  const showSources = definition.sources === 'footnotes';
  return { caption, orientation, columns, rows, showSources, faults: [...unread, ...faults] };
}

const columnProperty = (property: PropertyId): string =>
  formatPropertyId(property).replace(/^note\./, '');

function columnName(property: PropertyId, names: ReadonlyMap<string, string>): string {
  const given = names.get(formatPropertyId(property));
  if (given !== undefined) return given;
  return isNameColumn(formatPropertyId(property)) ? 'Name' : property.name;
}
