import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { shownLink } from '../value/link';
import { parseLink } from './link';

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

/** The first 12 hex digits of the SHA-256 of a table as a reader sees it. */
export const hashAsSeen = (markdown: string): string => hashOf(readAsSeen(markdown));

/** The same of a table that is read already. */
export const hashOf = (rows: readonly string[][]): string => shortHash(JSON.stringify(rows), 12);

/** The first `digits` hex digits of the SHA-256 of a text. */
export const shortHash = (text: string, digits: number): string =>
  bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);

/** Cut a row of a table at its pipes; an escaped pipe belongs to the cell. */
export function splitRow(line: string): string[] {
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
