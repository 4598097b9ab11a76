import { DAY, yearText } from '../value/calendar';
import { compareValues } from '../value/compare';
import { dateAt, durationBetween, parseDate } from '../value/date';
import { parseEdtf } from '../value/edtf';
import { meaningOf } from '../value/meaning';
import type { Resolve } from '../value/same';
import { isList, isTagged, type DateValue, type ListValue, type Value } from '../value/value';
import { isEmpty } from './empty';
import { finite } from './functions/function';

/**
 * A summary of a property: one value from those of all items.
 *
 * @param values - The property's values, null where an item has none. The items of a list count each by
 *   itself for numbers, dates and booleans; for `Empty`, `Filled` and `Unique` the list is one value.
 * @param resolve - How links find their files.
 */
type Summarize = (values: ListValue, resolve: Resolve) => Value;

const flat = (values: ListValue): ListValue =>
  values.flatMap((value) => (isList(value) ? flat(value) : [value]));

const numbersIn = (values: ListValue): number[] =>
  flat(values).filter((value) => typeof value === 'number' && Number.isFinite(value)) as number[];

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, next) => total + next, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
};

/** Of these numbers themselves (divided by their count), for they are all there are, not a sample. */
const deviation = (numbers: readonly number[]): number => {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)));
};

/** A summary of the numbers among the values; null where there is none. */
const ofNumbers =
  (compute: (numbers: readonly number[]) => number): Summarize =>
  (values) => {
    const numbers = numbersIn(values);
    return numbers.length === 0 ? null : finite(compute(numbers));
  };

/** Whether a value is a date that is not written as a bare number. */
const isDate = (value: Value): boolean =>
  typeof value === 'string'
    ? (parseEdtf(value) ?? parseDate(value)) !== null
    : isTagged(value) && value.type === 'date';

/** The dates among the values, as written, in chronological order; whole numbers are years. */
const datesIn = (values: ListValue): Value[] =>
  flat(values)
    .filter((value) => isDate(value) || Number.isInteger(value))
    .sort(compareValues);

/** The day with which a date begins, or its moment; null when it has no beginning. */
const startOf = (value: Value): DateValue | null => {
  if (isTagged(value) && value.type === 'date') return value;
  if (typeof value === 'number') return startOf(yearText(value));
  if (typeof value !== 'string') return null;
  const days = parseEdtf(value);
  if (days === null) return parseDate(value);
  return Number.isFinite(days.start) ? dateAt(days.start * DAY, false) : null;
};

const rangeOfDates = (values: ListValue): Value => {
  const starts = datesIn(values)
    .map(startOf)
    .filter((start) => start !== null);
  const [first, last] = [starts[0], starts.at(-1)];
  return first === undefined || last === undefined ? null : durationBetween(first, last);
};

const rangeOfNumbers = ofNumbers((numbers) => most(numbers) - least(numbers));

const count =
  (counts: (value: Value) => boolean): Summarize =>
  (values) =>
    values.filter(counts).length;

const countItems =
  (wanted: boolean): Summarize =>
  (values) =>
    flat(values).filter((value) => value === wanted).length;

const unique: Summarize = (values, resolve) =>
  new Set(values.filter((value) => !isEmpty(value)).map((value) => meaningOf(value, resolve))).size;

/**
 * The default summaries of Bases by their names.
 *
 * Summaries of numbers and dates are null where there is no number or date. `Earliest` and `Latest` give
 * the date as it is written: a date value, an EDTF text, or a whole number, which is a year. `Range` is a
 * number where no value is a date but for bare numbers, else the duration between the first days of
 * `Earliest` and `Latest`, in whole months and days. `Stddev` is that of a population. `Unique` counts
 * filled values that differ in meaning, as differences between items do.
 */
export const SUMMARIES: ReadonlyMap<string, Summarize> = new Map<string, Summarize>([
  ['Average', ofNumbers(mean)],
  ['Min', ofNumbers(least)],
  ['Max', ofNumbers(most)],
  ['Sum', ofNumbers(sum)],
  [
    'Range',
    (values, resolve) =>
      flat(values).some(isDate) ? rangeOfDates(values) : rangeOfNumbers(values, resolve),
  ],
  ['Median', ofNumbers(median)],
  ['Stddev', ofNumbers(deviation)],
  ['Earliest', (values) => datesIn(values)[0] ?? null],
  ['Latest', (values) => datesIn(values).at(-1) ?? null],
  ['Checked', countItems(true)],
  ['Unchecked', countItems(false)],
  ['Empty', count(isEmpty)],
  ['Filled', count((value) => !isEmpty(value))],
  ['Unique', unique],
]);
