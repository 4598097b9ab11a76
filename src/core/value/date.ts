import { civilDay, DAY, dayNumber, isDay, padded, yearText, type CivilDay } from './calendar';
import type { DateValue, DurationValue } from './value';

/** A date taken apart on its own civil clock. */
export interface DateParts extends CivilDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The furthest moment we reckon with, as far from 1970 as JavaScript's own dates go. */
const FURTHEST = 8.64e15;

/** A date value; null beyond some 270,000 years from now. */
export const dateAt = (at: number, hasTime: boolean): DateValue | null =>
  Math.abs(at) <= FURTHEST ? { type: 'date', at, hasTime } : null;

/** Take a date apart. */
export function datePartsOf({ at }: DateValue): DateParts {
  const number = Math.floor(at / DAY);
  const time = Math.floor(at - number * DAY);
  return {
    ...civilDay(number),
    hour: Math.floor(time / 3_600_000),
    minute: Math.floor(time / 60_000) % 60,
    second: Math.floor(time / 1000) % 60,
    millisecond: time % 1000,
  };
}

/** The same day without its time. */
export const withoutTime = ({ at }: DateValue): DateValue => ({
  type: 'date',
  at: Math.floor(at / DAY) * DAY,
  hasTime: false,
});

/** The time of day: `23:59:59`. */
export function timeText(date: DateValue): string {
  const { hour, minute, second } = datePartsOf(date);
  return [hour, minute, second].map((part) => padded(part)).join(':');
}

/** A date as ISO 8601 writes it: `2025-05-27`, or `2025-05-27T23:59:59` when it has a time. */
export function isoText(date: DateValue): string {
  const { year, month, day } = datePartsOf(date);
  const dayText = `${yearText(year)}-${padded(month)}-${padded(day)}`;
  return date.hasTime ? `${dayText}T${timeText(date)}` : dayText;
}

const ISO = /^(-?\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/;

/**
 * Read a whole day, or a day with a time: `2025-05-27`, `2025-05-27 23:59`, `2025-05-27T23:59:59.250`.
 *
 * @returns Null for everything else, days and times that do not exist included.
 */
export function parseDate(text: string): DateValue | null {
  const match = text.length > 30 ? null : ISO.exec(text);
  if (match === null) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const day = { year: part(1), month: part(2), day: part(3) };
  if (!isDay(day) || part(4) > 23 || part(5) > 59 || part(6) > 59) return null;
  const fraction = Number((match[7] ?? '').padEnd(3, '0'));
  const time = part(4) * 3_600_000 + part(5) * 60_000 + part(6) * 1000 + fraction;
  return { type: 'date', at: dayNumber(day) * DAY + time, hasTime: match[4] !== undefined };
}

/**
 * Move a date by a duration: first by its months, on the same day of the month or the month's last,
 * then by its milliseconds.
 *
 * @param sign - 1 to add, -1 to subtract.
 * @returns The new date; it has a time when `date` has one or the duration is not whole days. Null
 *   beyond some 270,000 years from now.
 */
export function moveDate(date: DateValue, duration: DurationValue, sign: 1 | -1): DateValue | null {
  const { year, month, day } = datePartsOf(date);
  const first = { year, month: month + sign * duration.months, day: 1 };
  const monthStart = dayNumber(first);
  const monthLength = dayNumber({ ...first, month: first.month + 1 }) - monthStart;
  const timeOfDay = date.at - Math.floor(date.at / DAY) * DAY;
  const moved = (monthStart + Math.min(day, monthLength) - 1) * DAY + timeOfDay;
  const hasTime = date.hasTime || duration.milliseconds % DAY !== 0;
  return dateAt(moved + sign * duration.milliseconds, hasTime);
}

/**
 * The time from a date to a later one as a calendar counts it: the whole months that fit, then the rest.
 *
 * @returns The duration by which `moveDate` brings `from` to `to`.
 */
export function durationBetween(from: DateValue, to: DateValue): DurationValue {
  const [first, last] = [datePartsOf(from), datePartsOf(to)];
  const most = (last.year - first.year) * 12 + last.month - first.month;
  const after = (months: number): number =>
    moveDate(from, { type: 'duration', months, milliseconds: 0 }, 1)?.at ?? Infinity;
  const months = Math.max(0, after(most) > to.at ? most - 1 : most);
  return { type: 'duration', months, milliseconds: to.at - after(months) };
}
