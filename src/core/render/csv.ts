import { type GridCell, layOut } from '../table/lay-out';
import type { Table } from '../table/table';
import { parseEdtf } from '../value/edtf';
import { gridText } from './cell-text';

/**
 * Draw a table as CSV (RFC 4180): CRLF line endings, quotes where needed, a final line ending.
 *
 * Links stand as their text, lists are joined with `; `. A text that a spreadsheet would take for a formula
 * gets a leading apostrophe; numbers, and dates before year 1, never do.
 */
export function renderCsv(table: Table): string {
  const { head, rows, foot } = layOut(table);
  return [head, ...rows, ...foot]
    .map((row) => `${row.map((cell) => quote(textOf(cell))).join(',')}\r\n`)
    .join('');
}

function textOf(cell: GridCell): string {
  const isNumber = cell.type === 'count' || ('cell' in cell && typeof cell.cell.value === 'number');
  const text = gridText(cell, '; ');
  return isNumber ? text : defuse(text);
}

const defuse = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && parseEdtf(text) === null ? `'${text}` : text;

const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
