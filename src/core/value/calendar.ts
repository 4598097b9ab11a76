/** Milliseconds of one day. */
export const DAY = 86_400_000;

/** A day of the proleptic Gregorian calendar; year 0 is 1 BC. */
export interface CivilDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month (from 1) of a year has; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && leap(year)
    ? 29
    : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);

/** Whether the calendar has that day. */
export const isDay = ({ year, month, day }: CivilDay): boolean =>
  day >= 1 && day <= daysInMonth(year, month);

/**
 * Days from 1970-01-01 to a day, negative before it; right for every year, 0 to 99 and negative ones
 * included. A month outside 1 to 12 carries into the year.
 *
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayNumber({ year, month, day }: CivilDay): number {
  const months = year * 12 + (month - 3);
  const marchYear = Math.floor(months / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (months - marchYear * 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** The day that stands `number` days after 1970-01-01. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** A number with at least `width` digits. */
export const padded = (number: number, width = 2): string => String(number).padStart(width, '0');

/** A year as ISO 8601 writes it: four digits or so many at least, a minus sign before year 0. */
export const yearText = (year: number, digits = 4): string =>
  `${year < 0 ? '-' : ''}${padded(Math.abs(year), digits)}`;
