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

function momentOf(date: DateValue): Moment {
  const number = Math.floor(date.at / DAY);
  const weekday = (((number + 4) % 7) + 7) % 7;
  return { ...datePartsOf(date), at: date.at, number, weekday };
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${String(number)}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}

const dayOfYear = ({ year, number }: Moment): number =>
  number - dayNumber({ year, month: 1, day: 1 }) + 1;

const isoWeekday = ({ weekday }: Moment): number => weekday || 7;

/** A week of a year. */
interface Week {
  readonly year: number;
  readonly week: number;
}

/** The week with the day that decides to which year it belongs, so many days after this one. */
function weekOf({ number }: Moment, daysToDeciding: number): Week {
  const deciding = momentOf({ type: 'date', at: (number + daysToDeciding) * DAY, hasTime: false });
  return { year: deciding.year, week: Math.ceil(dayOfYear(deciding) / 7) };
}

/** ISO 8601 week: from Monday, of the year that holds its Thursday. */
const isoWeek = (moment: Moment): Week => weekOf(moment, 4 - isoWeekday(moment));

/** English week: from Sunday, the first of a year holding the first of January. */
const localWeek = (moment: Moment): Week => weekOf(moment, 6 - moment.weekday);

const quarter = ({ month }: Moment): number => Math.ceil(month / 3);
const hour12 = ({ hour }: Moment): number => hour % 12 || 12;
const monthName = ({ month }: Moment): string => MONTHS[month - 1] ?? '';
const weekdayName = ({ weekday }: Moment): string => WEEKDAYS[weekday] ?? '';
const half = ({ hour }: Moment): string => (hour < 12 ? 'am' : 'pm');

const era = ({ year }: Moment): string => (year > 0 ? 'AD' : 'BC');
const yearOfEra = ({ year }: Moment): number => (year > 0 ? year : 1 - year);
const hour24 = ({ hour }: Moment): number => hour || 24;
const minutes = ({ minute }: Moment): string => padded(minute);
const seconds = ({ second }: Moment): string => padded(second);

const signedYear = ({ year }: Moment): string => (year < 0 ? '' : '+') + yearText(year, 6);

type Write = (moment: Moment) => string;

/** A number in plain digits, as an ordinal, and with at least two digits. */
const numberTokens = (token: string, read: (moment: Moment) => number): [string, Write][] => [
  [token, (moment) => String(read(moment))],
  [`${token}o`, (moment) => ordinal(read(moment))],
  [token + token, (moment) => padded(read(moment))],
];

const TOKENS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...numberTokens('M', ({ month }) => month),
  ...numberTokens('D', ({ day }) => day),
  ...numberTokens('w', (moment) => localWeek(moment).week),
  ...numberTokens('W', (moment) => isoWeek(moment).week),
  ...numberTokens('H', ({ hour }) => hour),
  ...numberTokens('h', hour12),
  ...numberTokens('k', hour24),
  ...numberTokens('m', ({ minute }) => minute),
  ...numberTokens('s', ({ second }) => second),
  ['MMM', (moment) => monthName(moment).slice(0, 3)],
  ['MMMM', monthName],
  ['Q', (moment) => String(quarter(moment))],
  ['Qo', (moment) => ordinal(quarter(moment))],
  ['DDD', (moment) => String(dayOfYear(moment))],
  ['DDDo', (moment) => ordinal(dayOfYear(moment))],
  ['DDDD', (moment) => padded(dayOfYear(moment), 3)],
  ['d', ({ weekday }) => String(weekday)],
  ['do', ({ weekday }) => ordinal(weekday)],
  ['dd', (moment) => weekdayName(moment).slice(0, 2)],
  ['ddd', (moment) => weekdayName(moment).slice(0, 3)],
  ['dddd', weekdayName],
  ['e', ({ weekday }) => String(weekday)],
  ['E', (moment) => String(isoWeekday(moment))],
  ['Y', ({ year }) => (year > 9999 ? '+' : '') + yearText(year)],
  ['YY', ({ year }) => yearText(year % 100, 2)],
  ['YYYY', ({ year }) => yearText(year)],
  ['YYYYY', ({ year }) => yearText(year, 5)],
  ['YYYYYY', signedYear],
  ['y', (moment) => String(yearOfEra(moment))],
  ['yo', (moment) => ordinal(yearOfEra(moment))],
  ['yy', (moment) => padded(yearOfEra(moment))],
  ['yyy', (moment) => padded(yearOfEra(moment), 3)],
  ['yyyy', (moment) => padded(yearOfEra(moment), 4)],
  ...['N', 'NN', 'NNN', 'NNNNN'].map((token): [string, Write] => [token, era]),
  ['NNNN', (moment) => (moment.year > 0 ? 'Anno Domini' : 'Before Christ')],
  ['gg', (moment) => yearText(localWeek(moment).year % 100, 2)],
  ['gggg', (moment) => yearText(localWeek(moment).year)],
  ['ggggg', (moment) => yearText(localWeek(moment).year, 5)],
  ['GG', (moment) => yearText(isoWeek(moment).year % 100, 2)],
  ['GGGG', (moment) => yearText(isoWeek(moment).year)],
  ['GGGGG', (moment) => yearText(isoWeek(moment).year, 5)],
  ['A', (moment) => half(moment).toUpperCase()],
  ['a', half],
  ['hmm', (moment) => `${String(hour12(moment))}${minutes(moment)}`],
  ['hmmss', (moment) => `${String(hour12(moment))}${minutes(moment)}${seconds(moment)}`],
  ['Hmm', (moment) => `${String(moment.hour)}${minutes(moment)}`],
  ['Hmmss', (moment) => `${String(moment.hour)}${minutes(moment)}${seconds(moment)}`],
  ['X', ({ at }) => String(Math.floor(at / 1000))],
  ['x', ({ at }) => String(Math.floor(at))],
]);

/** What the tokens for a whole date or time stand for, as Moment.js has it in English. */
const LONG: Readonly<Record<string, string>> = {
  LTS: 'h:mm:ss A',
  LT: 'h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  LLL: 'MMMM D, YYYY h:mm A',
  LL: 'MMMM D, YYYY',
  L: 'MM/DD/YYYY',
  llll: 'ddd, MMM D, YYYY h:mm A',
  lll: 'MMM D, YYYY h:mm A',
  ll: 'MMM D, YYYY',
  l: 'M/D/YYYY',
};

const LONG_TOKEN = /\[[^[]*\]|\\?(?:LTS|LT|LL?L?L?|l{1,4})/g;
const TOKEN =
  /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[ow]?|W[oW]?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|y{2,4}|yo?|gg(?:ggg?)?|GG(?:GGG?)?|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|[^])/gu;

const fraction = ({ millisecond }: Moment, digits: number): string =>
  padded(Math.floor(millisecond), 3).padEnd(digits, '0').slice(0, digits);

function writeToken(token: string, moment: Moment): string {
  if (/^\[[^]*\]$/.test(token)) return token.slice(1, -1);
  if (token.length > 1 && token.startsWith('\\')) return token.slice(1);
  if (/^S+$/.test(token)) return fraction(moment, token.length);
  if (/^[zZ]+$/.test(token)) {
    throw new ProblemError(
      `The date format "${token}" cannot be used here: dates have no time zone.`,
    );
  }
  return TOKENS.get(token)?.(moment) ?? token;
}

/**
 * Write a date by a format of Moment.js, in English: `D MMMM YYYY` gives `26 October 1955`.
 *
 * @throws ProblemError for the time zone, which dates here do not have.
 */
export function formatDate(date: DateValue, format: string): string {
  const moment = momentOf(date);
  return format
    .replace(LONG_TOKEN, (token) => LONG[token] ?? token)
    .replace(TOKEN, (token) => writeToken(token, moment));
}

/** The greatest amount of each unit that is still told in it, as Moment.js has it. */
const SPANS = [
  { unit: 'second', length: 1000, most: 44 },
  { unit: 'minute', length: 60_000, most: 44 },
  { unit: 'hour', length: 3_600_000, most: 21 },
  { unit: 'day', length: DAY, most: 25 },
  { unit: 'month', length: (146_097 / 4800) * DAY, most: 10 },
  { unit: 'year', length: (146_097 / 400) * DAY, most: Infinity },
] as const;

function spanText(milliseconds: number): string {
  for (const { unit, length, most } of SPANS) {
    const amount = Math.round(milliseconds / length);
    if (amount > most) continue;
    if (unit === 'second') return 'a few seconds';
    return amount <= 1 ? `${unit === 'hour' ? 'an' : 'a'} ${unit}` : `${String(amount)} ${unit}s`;
  }
  return '';
}

/** How far a date lies from `now`, in words: `3 days ago`, `in an hour`. */
export function relativeText(date: DateValue, now: number): string {
  const text = spanText(Math.abs(now - date.at));
  return date.at > now ? `in ${text}` : `${text} ago`;
}
