import { type GridCell, layOut } from '../table/lay-out';
import type { Table } from '../table/table';
import { parseEdtf } from '../value/edtf';
import { gridText } from './cell-text';

/** How tables for spreadsheets are written. */
export interface DelimitedOptions {
  /** Whether a byte order mark stands first: some spreadsheets need it to read UTF-8. */
  readonly bom: boolean;
}

/**
 * Draw a table as CSV (RFC 4180): CRLF line endings, quotes where needed, a final line ending.
 *
 * Links stand as their text, lists are joined with `; `. While sources are on, a property that has any is
 * followed by one more, `NAME (source)`, with the citations of each cell. A text that a spreadsheet would take
 * for a formula gets a leading apostrophe; numbers and dates never do.
 */
export const renderCsv = (table: Table, { bom }: DelimitedOptions): string =>
  delimited(table, ',', '\r\n', bom);

/** The same with tabs and LF line endings; what holds a tab, a quote or a line ending is quoted as in CSV. */
export const renderTsv = (table: Table, { bom }: DelimitedOptions): string =>
  delimited(table, '\t', '\n', bom);

function delimited(table: Table, separator: string, ending: string, bom: boolean): string {
  const rows = withSources(table).map((row) =>
    row.map((text) => quote(defuse(text), separator)).join(separator),
  );
  return `${bom ? '\uFEFF' : ''}${rows.map((row) => `${row}${ending}`).join('')}`;
}

/** The texts of a table's cells, those of their sources among them. */
function withSources(table: Table): string[][] {
  const { head, rows, foot } = layOut(table);
  const grid = [head, ...rows, ...foot];
  const isTurned = table.orientation === 'rows';
  const lines = (isTurned ? turn(grid) : grid).flatMap((line) => {
    const texts = line.map((cell) => gridText(cell, '; '));
    const sources = line.map(sourcesOf);
    const hasSources = table.sources !== 'off' && sources.some((text) => text !== '');
    return hasSources ? [texts, [`${texts[0] ?? ''} (source)`, ...sources.slice(1)]] : [texts];
  });
  return isTurned ? turn(lines) : lines;
}

/** The citations given for a cell, as printed. */
const sourcesOf = (drawn: GridCell): string =>
  'cell' in drawn ? drawn.cell.sources.map(({ text }) => text).join('; ') : '';

/** Rows as columns. */
const turn = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

const defuse = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) && parseEdtf(text) === null ? `'${text}` : text;

const quote = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
