import { type GridCell, layOut } from '../table/lay-out';
import { type CellItem, isCellLink, isCellList, isSpecial, type Table } from '../table/table';
import { parseEdtf } from '../value/edtf';

/**
 * Draw a table as CSV (RFC 4180): CRLF line endings, quotes where needed, a final line ending.
 *
 * Links stand as their text, lists are joined with `; `. A text that a spreadsheet would take for a formula
 * gets a leading apostrophe; numbers, and dates before year 1, never do.
 */
export function renderCsv(table: Table): string {
  const { head, rows } = layOut(table);
  return [head, ...rows]
    .map((row) => `${row.map((cell) => quote(textOf(cell))).join(',')}\r\n`)
    .join('');
}

function textOf(cell: GridCell): string {
  if (cell.type === 'property') return defuse(cell.text);
  const { value } = cell.cell;
  if (value === null) return '';
  if (isSpecial(value)) return value.special;
  if (isCellList(value)) return defuse(value.map(itemText).join('; '));
  return typeof value === 'number' ? String(value) : defuse(itemText(value));
}

const itemText = (item: CellItem): string => (isCellLink(item) ? item.text : String(item));

const defuse = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && parseEdtf(text) === null ? `'${text}` : text;

const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
