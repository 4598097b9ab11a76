import { textOf } from '../expression/show';
import type { PropertyReading } from '../note/read-property';
import type { Links } from '../ports';
import { shownLink } from '../value/link';
import { isLink, isList, isTagged, type LinkValue, type Value } from '../value/value';
import { noteLink } from './note-cell';
import type { CellItem, CellLink, CellValue } from './table';

/** What a cell shows of a reading. */
export function readingValue({ value, state }: PropertyReading, links: Links): CellValue {
  return state === 'value' || state === 'gap' ? cellValue(value, links) : { special: state };
}

/** What a cell shows of a value; empty items of a list are left out. */
export function cellValue(value: Value, links: Links): CellValue {
  if (!isList(value)) return cellItem(value, links);
  const items = value.map((item) => cellItem(item, links)).filter((item) => item !== null);
  return items.length === 0 ? null : items;
}

function cellItem(value: Value, links: Links): CellItem | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'object') return value;
  if (isLink(value)) return cellLink(value, links);
  return isTagged(value) && value.type === 'file' ? noteLink(value.path) : textOf(value);
}

/** A link with the file to which it leads. */
export function cellLink(link: LinkValue, links: Links): CellLink {
  const path = links.resolve(link.target, link.from);
  const { display, target, subpath } = link;
  return { link: path, text: shownLink(link), display, target, subpath };
}
