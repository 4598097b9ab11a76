import { textOf } from '../expression/show';
import { baseName, type Note } from '../note/note';
import type { PropertyId } from '../note/property-id';
import { type Backlinks, readNoteProperty, readProperty } from '../note/read-property';
import type { Links } from '../ports';
import { shownLink } from '../value/link';
import { isList, isTagged, type LinkValue, type Value } from '../value/value';
import type { Cell, CellItem, CellLink, CellValue } from './table';

/** Make the cell of one note and one property. */
export function buildCell(
  note: Note,
  property: PropertyId,
  links: Links,
  backlinks: Backlinks,
): Cell {
  if (property.source === 'file' && ['name', 'basename', 'file'].includes(property.name)) {
    return noteCell(note.path);
  }
  const { value, state, disputed, unchecked } = readProperty(note, property, backlinks);
  const sources = property.source === 'note' ? citations(note, property.name, links) : [];
  if (state === 'unknown' || state === 'n/a')
    return { value: { special: state }, disputed, unchecked, sources };
  return { value: cellValue(value, links), disputed, unchecked, sources };
}

/** The cell that stands for a note itself. */
export const noteCell = (path: string): Cell => ({
  value: noteLink(path),
  disputed: false,
  unchecked: false,
  sources: [],
});

/** A link to a note under its own name. */
function noteLink(path: string): CellLink {
  return { link: path, text: baseName(path), display: null, target: path, subpath: '' };
}

/** The links of the property `NAME_source`. */
function citations(note: Note, name: string, links: Links): CellLink[] {
  const value = readNoteProperty(note, `${name}_source`).value;
  return (isList(value) ? value : [value]).filter(isLink).map((link) => cellLink(link, links));
}

const isLink = (value: Value): value is LinkValue =>
  value !== null && isTagged(value) && value.type === 'link';

function cellValue(value: Value, links: Links): CellValue {
  if (!isList(value)) return cellItem(value, links);
  const items = value.map((item) => cellItem(item, links)).filter((item) => item !== null);
  return items.length === 0 ? null : items;
}

function cellItem(value: Value, links: Links): CellItem | null {
  if (value === null || value === '') return null;
  if (isLink(value)) return cellLink(value, links);
  if (isTagged(value) && value.type === 'file') return noteLink(value.path);
  return typeof value === 'number' || typeof value === 'boolean' ? value : textOf(value);
}

function cellLink(link: LinkValue, links: Links): CellLink {
  const path = links.resolve(link.target, link.from);
  const { display, target, subpath } = link;
  return { link: path, text: shownLink(link), display, target, subpath };
}
