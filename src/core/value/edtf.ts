import { dayNumber, daysInMonth, isDay } from './calendar';

/**
 * What an EDTF date covers, as the numbers of its first and last day counted from 1970-01-01;
 * infinite where an interval is open.
 */
export interface EdtfDate {
  readonly start: number;
  readonly end: number;
}

const POINT = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;

function parsePoint(text: string): EdtfDate | null {
  const match = POINT.exec(text);
  if (match === null || match[1] === '-0000') return null;
  const year = Number(match[1]);
  const month = match[2];
  const day = match[3];
  const first = { year, month: Number(month ?? 1), day: Number(day ?? 1) };
  if (!isDay(first)) return null;
  const start = dayNumber(first);
  if (day !== undefined) return { start, end: start };
  const lastMonth = Number(month ?? 12);
  const last = { year, month: lastMonth, day: daysInMonth(year, lastMonth) };
  return { start, end: dayNumber(last) };
}

const OPEN = new Set(['', '..']);

const parseEnd = (text: string): EdtfDate | null =>
  OPEN.has(text) ? { start: -Infinity, end: Infinity } : parsePoint(text);

function parseInterval(from: string, to: string): EdtfDate | null {
  const [first, last] = [parseEnd(from), parseEnd(to)];
  if (first === null || last === null) return null;
  const [start, end] = [first.start, last.end];
  return start <= end && (Number.isFinite(start) || Number.isFinite(end)) ? { start, end } : null;
}

/**
 * Read a date as the Library of Congress' Extended Date/Time Format writes it: `1955`, `1955-10`,
 * `1955-10-26`, each with `~`, `?` or `%` after it, years before 1 (`-0005`), and intervals
 * (`1815/1819`, `1815/..`, `../1815`). Times of day and the other features of levels 1 and 2 are
 * not read.
 *
 * @param text - The whole text; nothing may stand around the date.
 * @returns The days it covers, in the proleptic Gregorian calendar; null when it is no such date.
 */
export function parseEdtf(text: string): EdtfDate | null {
  if (text.length > 30) return null;
  if (!text.includes('/')) return parsePoint(text);
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) return null;
  return parseInterval(from, to);
}

const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Chronological order at mixed precision: by the first day, then by the last. */
export const compareEdtf = (a: EdtfDate, b: EdtfDate): number =>
  order(a.start, b.start) || order(a.end, b.end);

/** What stands after each end of an interval, or after a date alone as after both. */
const MARK = /(?:[~?%]|\.\.)?$/;

/**
 * What an EDTF date says, as a text that is the same for two that say the same: the days covered, how
 * sure each end is, and whether an end is open (`1815/..`) or not known (`1815/`).
 *
 * @returns Null when the text is no such date.
 */
export function edtfMeaning(text: string): string | null {
  const date = parseEdtf(text);
  if (date === null) return null;
  const [from = '', to = from] = text.split('/');
  const [first, last] = [from, to].map((end) => MARK.exec(end)?.[0] ?? '');
  return `${String(date.start)}${first ?? ''}/${String(date.end)}${last ?? ''}`;
}
