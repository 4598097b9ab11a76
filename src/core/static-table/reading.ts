import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { parseLink } from '../note/link';
import { linkText } from '../note/link';
import type { Links } from '../ports';

const LINK = /!?(\[\[[^[\]\n]+\]\]|\[(?:[^[\]\n\\]|\\.)*\]\([^()\n]+\))/g;
const FOOTNOTE_LABEL = /\[\^[^\]\s]+\]:?/g;
const DELIMITERS = /^\|?[\s|:-]*-[\s|:-]*\|?$/;

/**
 * Read a table's Markdown as a reader sees it: cells trimmed, links by their text; padding, alignment, line
 * endings and footnote labels are left out. Other lines (caption, footnotes) stand as one cell.
 *
 * @returns Rows of cells, from the top; blank lines are no rows.
 */
export function readAsSeen(markdown: string): string[][] {
  return markdown
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !(line.includes('|') && DELIMITERS.test(line)))
    .map((line) => (line.startsWith('|') ? splitRow(line) : [line]).map(seen));
}

/** The first 12 hex digits of the SHA-256 of a table as a reader sees it. */
export function hashAsSeen(markdown: string): string {
  return shortHash(JSON.stringify(readAsSeen(markdown)), 12);
}

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

function seen(cell: string): string {
  const pieces: string[] = [];
  const text = cell.replace(FOOTNOTE_LABEL, '');
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    pieces.push(unescape(text.slice(end, match.index)), textOfLink(match[1] ?? ''));
    end = match.index + match[0].length;
  }
  return [...pieces, unescape(text.slice(end))].join('').trim();
}

/** The text that a link shows, whatever path it is written with. */
function textOfLink(markdown: string): string {
  const link = parseLink(markdown.replaceAll('\\|', '|'), '');
  if (link === null) return unescape(markdown);
  return linkText(link, link.target === '' ? null : `${link.target.replace(/\.md$/, '')}.md`);
}

const unescape = (text: string): string => text.replace(/<br\s*\/?>/gi, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1');
