import { DAY } from './calendar';
import type { DurationValue } from './value';

/** Days of an average month of the Gregorian calendar. */
const MONTH = (365.2425 / 12) * DAY;

const MONTHS = new Map([
  ...['y', 'year', 'years'].map((unit) => [unit, 12] as const),
  ...['M', 'month', 'months'].map((unit) => [unit, 1] as const),
]);

const MILLISECONDS = new Map([
  ...['w', 'week', 'weeks'].map((unit) => [unit, 7 * DAY] as const),
  ...['d', 'day', 'days'].map((unit) => [unit, DAY] as const),
  ...['h', 'hour', 'hours'].map((unit) => [unit, 3_600_000] as const),
  ...['m', 'minute', 'minutes'].map((unit) => [unit, 60_000] as const),
  ...['s', 'second', 'seconds'].map((unit) => [unit, 1000] as const),
]);

const ONE_PART = /^\s*([+-]?\d+(?:\.\d+)?)\s*([A-Za-z]+)[\s,]*/;

/** A duration of so many months, which may be broken, and milliseconds. */
export function durationOf(months: number, milliseconds: number): DurationValue {
  const whole = Math.trunc(months);
  return {
    type: 'duration',
    months: whole,
    milliseconds: milliseconds + (months - whole) * MONTH,
  };
}

/**
 * Read a duration as Bases writes it: `1d`, `2 weeks`, `-3M`, `1 year 6 months`.
 *
 * @returns Null when the text is no duration.
 */
export function parseDuration(text: string): DurationValue | null {
  if (text.length > 100) return null;
  let rest = text;
  let [months, milliseconds] = [0, 0];
  do {
    const [part, amount = '', unit = ''] = ONE_PART.exec(rest) ?? [];
    const perMonth = MONTHS.get(unit);
    const perMillisecond = MILLISECONDS.get(unit);
    if (part === undefined || (perMonth ?? perMillisecond) === undefined) return null;
    months += Number(amount) * (perMonth ?? 0);
    milliseconds += Number(amount) * (perMillisecond ?? 0);
    rest = rest.slice(part.length);
  } while (rest !== '');
  return durationOf(months, milliseconds);
}

/** A duration's length, a month counted as the average one. */
export const inMilliseconds = ({ months, milliseconds }: DurationValue): number =>
  months * MONTH + milliseconds;

const UNITS = [
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** A duration in words that `parseDuration` reads: `1 year 6 months`; parts of a second are left out. */
export function durationText({ months, milliseconds }: DurationValue): string {
  const parts: string[] = [];
  const add = (amount: number, unit: string): void => {
    if (amount !== 0) parts.push(`${String(amount)} ${unit}${Math.abs(amount) === 1 ? '' : 's'}`);
  };
  add(Math.trunc(months / 12), 'year');
  add(months % 12, 'month');
  let rest = milliseconds;
  for (const [unit, length] of UNITS) {
    add(Math.trunc(rest / length), unit);
    rest %= length;
  }
  return parts.join(' ') || '0 seconds';
}
