import { splitRow } from '../../note/as-seen';
import { canonicalInline } from './canonical-inline';
import type { MergeContext } from './merge';
import { columnsOf, cutQuoteMarks } from './quote-marks';

/** An item of the list that goes on. */
interface Item {
  /** The column in which its text begins: what is indented as far belongs to it. */
  readonly content: number;
  /** The number before it; null for one with a bullet. */
  readonly number: number | null;
}

const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^-+$/;
const HEADING = /^#{1,6}(?=[ \t]|$)/;
const MARKER = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/;
const DELIMITER = /^:?-+:?$/;

/** The text of a heading; null for a line that is none. */
export function headingOf(line: string): string | null {
  const text = line.trim();
  const marks = HEADING.exec(text)?.[0];
  return marks === undefined ? null : withoutClosing(text.slice(marks.length));
}

/**
 * Reads the lines of a text from the top, none of which is blank or fenced code, in one spelling each: two lines are
 * spelled the same where only their formatting differs.
 *
 * @returns A function that is told a line, and whether a blank one stands before it.
 */
export function lineReader(context: MergeContext): (line: string, isAfterBlank: boolean) => string {
  let quotes = 0;
  let items: readonly Item[] = [];
  let wasCode = false;
  return (line, isAfterBlank) => {
    const { depth, rest } = cutQuoteMarks(line);
    if (depth !== quotes) items = [];
    quotes = depth;
    const text = rest.trim();
    const column = columnsOf(rest.slice(0, rest.length - rest.trimStart().length));
    const parents = items.filter(({ content }) => content <= column);
    wasCode = (wasCode || isAfterBlank) && column >= (parents.at(-1)?.content ?? 0) + 4;
    const before = '>'.repeat(depth) + '\t'.repeat(parents.length);
    if (wasCode) return before + rest.trimEnd();
    const marker = RULE.test(text) ? null : MARKER.exec(text);
    if (marker === null) {
      if (isAfterBlank || HEADING.test(text)) items = parents;
      return before + canonicalText(text, isAfterBlank, context);
    }
    const item = itemOf(text, marker, column);
    const sign = item.number === null ? '-' : numberOf(item.number, items[parents.length]);
    items = [...parents, item];
    return `${before}${sign} ${canonicalInline(text.slice(marker[0].length).trim(), context)}`;
  };
}

function itemOf(text: string, marker: RegExpExecArray, column: number): Item {
  const behind = text.slice(marker[0].length);
  const start = column + marker[0].length;
  const spaces = columnsOf(behind.slice(0, behind.length - behind.trimStart().length), start);
  return {
    content: start + (spaces > 4 || spaces === 0 ? 1 : spaces),
    number: marker[1] === undefined ? null : Number(marker[1]),
  };
}

/** A number that counts on from the item above, is the same, or 1 again is how a list is written, not what it says. */
function numberOf(number: number, above: Item | undefined): string {
  const step = number - (above?.number ?? Number.NaN);
  return step === 0 || step === 1 || (above && number === 1) ? '#.' : `${String(number)}.`;
}

function canonicalText(text: string, isAfterBlank: boolean, context: MergeContext): string {
  if (UNDERLINE.test(text) && !isAfterBlank) return '---'; // makes a heading of the line above
  if (RULE.test(text)) return '***';
  const marks = HEADING.exec(text)?.[0];
  if (marks !== undefined) return `${marks} ${canonicalInline(headingOf(text) ?? '', context)}`;
  const inline = canonicalInline(text, context);
  return text.startsWith('|') ? canonicalRow(inline) : inline;
}

/** The row of a table without the spaces that align it. */
function canonicalRow(row: string): string {
  const cells = splitRow(row).map((cell) => cell.trim());
  const areDelimiters = cells.every((cell) => DELIMITER.test(cell));
  return `|${(areDelimiters ? cells.map((cell) => cell.replace(/-+/, '-')) : cells).join('|')}|`;
}

/** The text of a heading without the marks that may close it. */
function withoutClosing(text: string): string {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (trimmed[end - 1] === '#') end -= 1;
  const isClosing = end === 0 || /[ \t]/.test(trimmed.charAt(end - 1));
  return isClosing ? trimmed.slice(0, end).trim() : trimmed;
}
