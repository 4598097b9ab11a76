import type { Entry } from './timeline';
import type { Edge } from './when';

/** Days, counted from 1970-01-01, on a line: the first day that is seen, and how wide a day is. */
export interface Scale {
  readonly from: number;
  /** The day after the last. */
  readonly to: number;
  readonly perDay: number;
  /** Where `from` stands. */
  readonly start: number;
}

/** Where a day begins. */
export const placeOf = ({ from, perDay, start }: Scale, day: number): number =>
  start + (day - from) * perDay;

/** The day that begins at a place, broken where it is inside one. */
export const dayAt = ({ from, perDay, start }: Scale, place: number): number =>
  from + (place - start) / perDay;

/** What of the time before and after is seen beside the first and the last date. */
const MARGIN = 0.02;

/**
 * The days that a timeline must show: all its dates, with a little room; up to today, where something goes on.
 *
 * @param today - The day of the reader's calendar; null where nothing is to reach up to it.
 */
export function spanOf(
  entries: readonly Entry[],
  today: number | null,
): Pick<Scale, 'from' | 'to'> {
  let [first, last] = [Infinity, -Infinity];
  let goesOn = false;
  const take = ({ earliest, latest }: Edge): void => {
    if (Number.isFinite(earliest)) first = Math.min(first, earliest);
    if (Number.isFinite(latest)) last = Math.max(last, latest);
    goesOn ||= earliest === Infinity;
  };
  for (const { periods, happenings } of entries) {
    for (const { begin, end } of periods) [begin, end].forEach(take);
    for (const { when } of happenings) [when.first, when.last].forEach(take);
  }
  if (goesOn && today !== null) last = Math.max(last, today + 1);
  if (!Number.isFinite(first)) first = last - 1; // nothing but an end
  if (!Number.isFinite(last)) last = first + 1;
  const room = Math.max(1, Math.round((last - first) * MARGIN));
  return { from: first - room, to: last + room };
}
