import type { Note } from '../note/note';
import { formatPropertyId, type PropertyId } from '../note/property-id';
import type { NoteSet } from '../ports';
import type { Definition } from '../query/definition';
import { buildCell } from './build-cell';
import { columnType } from './column-type';
import { defaultColumns } from './default-columns';
import { isNameColumn, type Table } from './table';

/**
 * Make a comparison's table from the notes selected for it.
 *
 * @param notes - The items, in order.
 * @param definition - Its columns, names, orientation and caption.
 * @param set - The notes' vault, to resolve links.
 */
export function buildTable(notes: readonly Note[], definition: Definition, set: NoteSet): Table {
  const properties = definition.order ?? defaultColumns(notes);
  const rows = notes.map((note) => ({
    note: note.path,
    cells: properties.map((property) => buildCell(note, property, set.links)),
  }));
  const columns = properties.map((property, index) => ({
    property: columnProperty(property),
    name: columnName(property, definition.displayNames),
    type: columnType(rows.map(({ cells }) => cells[index]?.value ?? null)),
  }));
  const { caption, orientation } = definition;
  return { caption, orientation, columns, rows, showSources: definition.sources === 'footnotes' };
}

const columnProperty = (property: PropertyId): string =>
  formatPropertyId(property).replace(/^note\./, '');

function columnName(property: PropertyId, names: ReadonlyMap<string, string>): string {
  const given = names.get(formatPropertyId(property));
  if (given !== undefined) return given;
  return isNameColumn(formatPropertyId(property)) ? 'Name' : property.name;
}
