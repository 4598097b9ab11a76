import { layOut } from '../table/lay-out';
import type { Cell, Table } from '../table/table';
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
 * Links stand as their text, lists are joined with `; `. A property of which a value is marked is followed by one
 * more, `NAME (mark)`, that says how: `disputed`, `unchecked`, `differs` from the one compared with. While sources
 * are on, one with citations is followed by `NAME (source)`, which has those of each cell. A text that a spreadsheet
 * would take for a formula gets a leading apostrophe; numbers and dates never do.
 */
export const renderCsv = (table: Table, { bom }: DelimitedOptions): string =>
  delimited(table, ',', '\r\n', bom);

/** The same with tabs and LF line endings; what holds a tab, a quote or a line ending is quoted as in CSV. */
export const renderTsv = (table: Table, { bom }: DelimitedOptions): string =>
  delimited(table, '\t', '\n', bom);

function delimited(table: Table, separator: string, ending: string, bom: boolean): string {
  const rows = withMore(table).map((row) =>
    row.map((text) => quote(defuse(text), separator)).join(separator),
  );
  return `${bom ? '\uFEFF' : ''}${rows.map((row) => `${row}${ending}`).join('')}`;
}

/** The texts of a table's cells, with what is said beside them in lines of their own. */
function withMore(table: Table): string[][] {
  const { head, rows, foot } = layOut(table);
  const grid = [head, ...rows, ...foot];
  const isTurned = table.orientation === 'rows';
  const lines = (isTurned ? turn(grid) : grid).flatMap((line) => {
    const texts = line.map((cell) => gridText(cell, '; '));
    const more = (name: string, say: (cell: Cell) => readonly string[]): string[][] => {
      const said = line.map((drawn) => ('cell' in drawn ? say(drawn.cell).join('; ') : ''));
      const isSaid = said.some((text) => text !== '');
      return isSaid ? [[`${texts[0] ?? ''} (${name})`, ...said.slice(1)]] : [];
    };
    const sources = table.sources === 'off' ? [] : more('source', sourcesOf);
    return [texts, ...more('mark', marksOf), ...sources];
  });
  return isTurned ? turn(lines) : lines;
}

/** The citations given for a cell, as printed. */
const sourcesOf = ({ sources }: Cell): string[] => sources.map(({ text }) => text);

/** What other formats show by a sign beside a value. */
const marksOf = (cell: Cell): string[] =>
  (['disputed', 'unchecked', 'differs'] as const).filter((mark) => cell[mark]);

/** Rows as columns. */
const turn = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

const defuse = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) && parseEdtf(text) === null ? `'${text}` : text;

const quote = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
