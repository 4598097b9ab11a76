import { ProblemError } from '../../problem';
import { DAY, dayNumber, padded, yearText } from '../../value/calendar';
import { datePartsOf, type DateParts } from '../../value/date';
import type { DateValue } from '../../value/value';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A date's parts, with what they say of the calendar. */
interface Moment extends DateParts {
  readonly at: number;
  readonly number: number;
  /** From 0 for Sunday. */
  readonly weekday: number;
}

const momentOf = (date: DateValue): Moment => {
  const number = Math.floor(date.at / DAY);
  const weekday = (((number + 4) % 7) + 7) % 7;
  return { ...datePartsOf(date), at: date.at, number, weekday };
};

const ordinal = (number: number): string => {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${String(number)}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
};

const dayOfYear = ({ year, number }: Moment): number =>
  number - dayNumber({ year, month: 1, day: 1 }) + 1;

const isoWeekday = ({ weekday }: Moment): number => weekday || 7;

/** ISO 8601 week: the one that holds the week's Thursday. */
const isoWeek = (moment: Moment): { year: number; week: number } => {
  const thursday = momentOf({
    type: 'date',
    at: (moment.number + 4 - isoWeekday(moment)) * DAY,
    hasTime: false,
  });
  return { year: thursday.year, week: Math.ceil(dayOfYear(thursday) / 7) };
};

const quarter = ({ month }: Moment): number => Math.ceil(month / 3);
const hour12 = ({ hour }: Moment): number => hour % 12 || 12;
const monthName = ({ month }: Moment): string => MONTHS[month - 1] ?? '';
const weekdayName = ({ weekday }: Moment): string => WEEKDAYS[weekday] ?? '';
const half = ({ hour }: Moment): string => (hour < 12 ? 'am' : 'pm');

const TOKENS: ReadonlyMap<string, (moment: Moment) => string> = new Map([
  ['YYYY', ({ year }: Moment) => yearText(year)],
  ['YY', ({ year }) => padded(Math.abs(year) % 100)],
  ['Y', ({ year }) => String(year)],
  ['Q', (moment) => String(quarter(moment))],
  ['Qo', (moment) => ordinal(quarter(moment))],
  ['MMMM', monthName],
  ['MMM', (moment) => monthName(moment).slice(0, 3)],
  ['MM', ({ month }) => padded(month)],
  ['Mo', ({ month }) => ordinal(month)],
  ['M', ({ month }) => String(month)],
  ['DDDD', (moment) => padded(dayOfYear(moment), 3)],
  ['DDD', (moment) => String(dayOfYear(moment))],
  ['DD', ({ day }) => padded(day)],
  ['Do', ({ day }) => ordinal(day)],
  ['D', ({ day }) => String(day)],
  ['dddd', weekdayName],
  ['ddd', (moment) => weekdayName(moment).slice(0, 3)],
  ['dd', (moment) => weekdayName(moment).slice(0, 2)],
  ['d', ({ weekday }) => String(weekday)],
  ['E', (moment) => String(isoWeekday(moment))],
  ['GGGG', (moment) => yearText(isoWeek(moment).year)],
  ['WW', (moment) => padded(isoWeek(moment).week)],
  ['Wo', (moment) => ordinal(isoWeek(moment).week)],
  ['W', (moment) => String(isoWeek(moment).week)],
  ['HH', ({ hour }) => padded(hour)],
  ['H', ({ hour }) => String(hour)],
  ['hh', (moment) => padded(hour12(moment))],
  ['h', (moment) => String(hour12(moment))],
  ['mm', ({ minute }) => padded(minute)],
  ['m', ({ minute }) => String(minute)],
  ['ss', ({ second }) => padded(second)],
  ['s', ({ second }) => String(second)],
  ['SSS', ({ millisecond }) => padded(Math.floor(millisecond), 3)],
  ['A', (moment) => half(moment).toUpperCase()],
  ['a', half],
  ['X', ({ at }) => String(Math.floor(at / 1000))],
  ['x', ({ at }) => String(Math.floor(at))],
]);

/** Tokens of Moment.js that follow the reader's language or time zone, or are rare. */
const REFUSED = /^(?:LTS?|[LlZzwegkNYMDGS]+)$/;
const PIECE =
  /\[[^\]]*\]|Y+|[QMDdW]o|M{1,4}|D{1,4}|d{1,4}|G+|W{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|S+|LTS?|L{1,4}|([lZzwegkN])\1*|[^]/g;

const piece = (token: string, moment: Moment): string => {
  if (token.startsWith('[') && token.endsWith(']')) return token.slice(1, -1);
  const write = TOKENS.get(token);
  if (write !== undefined) return write(moment);
  if (REFUSED.test(token)) {
    throw new ProblemError(
      `The date format "${token}" cannot be used here. Use ${[...TOKENS.keys()].join(', ')}, and [text in brackets].`,
    );
  }
  return token;
};

/**
 * Write a date by a format of Moment.js, in English: `D MMMM YYYY` gives `26 October 1955`.
 *
 * @throws ProblemError for tokens that would depend on the reader's language or time zone.
 */
export const formatDate = (date: DateValue, format: string): string => {
  const moment = momentOf(date);
  return format.replace(PIECE, (token) => piece(token, moment));
};

/** The greatest amount of each unit that is still told in it, as Moment.js has it. */
const SPANS = [
  { unit: 'second', length: 1000, most: 44 },
  { unit: 'minute', length: 60_000, most: 44 },
  { unit: 'hour', length: 3_600_000, most: 21 },
  { unit: 'day', length: DAY, most: 25 },
  { unit: 'month', length: (146_097 / 4800) * DAY, most: 10 },
  { unit: 'year', length: (146_097 / 400) * DAY, most: Infinity },
] as const;

const spanText = (milliseconds: number): string => {
  for (const { unit, length, most } of SPANS) {
    const amount = Math.round(milliseconds / length);
    if (amount > most) continue;
    if (unit === 'second') return 'a few seconds';
    return amount <= 1 ? `${unit === 'hour' ? 'an' : 'a'} ${unit}` : `${String(amount)} ${unit}s`;
  }
  return '';
};

/** How far a date lies from `now`, in words: `3 days ago`, `in an hour`. */
export const relativeText = (date: DateValue, now: number): string => {
  const text = spanText(Math.abs(now - date.at));
  return date.at > now ? `in ${text}` : `${text} ago`;
};
