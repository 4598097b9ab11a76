import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { parseLink } from '../note/link';
import type { Links } from '../ports';
import { shownLink } from '../value/link';

const LINK = /!?(\[\[[^[\]\n]+\]\]|\[(?:[^[\]\n\\]|\\.)*\]\([^()\n]+\))/g;
const PIECE =
  /\\[!-/:-@[-`{-~]|\[\^c-[0-9a-f]{4}-\d+\]:?|\[\[[^[\]\n]+\]\]|\[(?:[^[\]\n\\]|\\.)*\]\([^()\n]+\)/g;
const DELIMITERS = /^\|?[\s|:-]*-[\s|:-]*\|?$/;

/**
 * Read a table's Markdown as a reader sees it: cells trimmed, links by their text; padding, alignment, line
 * endings and the labels of our footnotes are left out. What is escaped stays escaped, for it shows otherwise
 * than what is not. Other lines (caption, footnotes) stand as one cell.
 *
 * @returns Rows of cells, from the top; blank lines are no rows.
 */
export function readAsSeen(markdown: string): string[][] {
  const lines = markdown.split(/\r?\n/).map((line) => line.trim());
  const isRow = (index: number): boolean => lines[index]?.startsWith('|') ?? false;
  // The second line of a table is its delimiters; the same line further down is data.
  const isDelimiters = (line: string, index: number): boolean =>
    isRow(index - 1) && !isRow(index - 2) && DELIMITERS.test(line);
  return lines
    .filter((line, index) => line !== '' && !isDelimiters(line, index))
    .map((line) => (line.startsWith('|') ? splitRow(line) : [line]).map(seen));
}

/** Whether two readings hold the same rows, or the same columns, in whatever order. */
export function isSameButForOrder(a: readonly string[][], b: readonly string[][]): boolean {
  return sorted(a) === sorted(b) || sorted(turned(a)) === sorted(turned(b));
}

const sorted = (rows: readonly string[][]): string =>
  JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

/** The table's columns as rows; what stands outside the table stays. */
function turned(rows: readonly string[][]): string[][] {
  const table = rows.filter((row) => row.length > 1);
  const columns = table[0]?.map((_, column) => table.map((row) => row[column] ?? '')) ?? [];
  return [...rows.filter((row) => row.length <= 1), ...columns];
}

/** The first 12 hex digits of the SHA-256 of a table as a reader sees it. */
export const hashAsSeen = (markdown: string): string => hashOf(readAsSeen(markdown));

/** The same of a table that is read already. */
export const hashOf = (rows: readonly string[][]): string => shortHash(JSON.stringify(rows), 12);

/** The first `digits` hex digits of the SHA-256 of a text. */
export const shortHash = (text: string, digits: number): string =>
  bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);

/** Where each link of a table leads from the note at `from`, in order; what leads nowhere by its target. */
export function linkTargets(markdown: string, from: string, links: Links): string[] {
  return [...markdown.replaceAll('\\|', '|').matchAll(LINK)].flatMap(([, text]) => {
    const link = parseLink(text ?? '', from);
    return link === null ? [] : [(links.resolve(link.target, from) ?? link.target) + link.subpath];
  });
}

/** Cut a row at its pipes; an escaped pipe belongs to the cell. */
function splitRow(line: string): string[] {
  const cells = line.match(/(?:[^|\\]|\\.)+|\|(?=\|)/g) ?? [];
  return cells.map((cell) => (cell === '|' ? '' : cell));
}

/** One pass, so that what is escaped is never taken for a link or a label. */
const seen = (cell: string): string =>
  cell
    .replace(PIECE, (piece) => {
      if (piece.startsWith('\\')) return piece;
      return piece.startsWith('[^') ? '' : textOfLink(piece);
    })
    .trim();

/** The text that a link shows, whatever path it is written with. */
function textOfLink(markdown: string): string {
  const link = parseLink(markdown.replaceAll('\\|', '|'), '');
  return link === null ? markdown : shownLink(link);
}
