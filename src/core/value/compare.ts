import { DAY, dayNumber } from './calendar';
import { parseDate } from './date';
import { inMilliseconds } from './duration';
import { compareEdtf, parseEdtf, type EdtfDate } from './edtf';
import { shownLink, shownName } from './link';
import { isLink, isList, isTagged, type DateValue, type ObjectValue, type Value } from './value';

/**
 * A place on the line on which numbers and dates are ordered together, in days from 1970: a number is
 * that year, so that 1900 stands between two dates.
 */
interface Quantity extends EdtfDate {
  /** The number itself; null for a date. */
  readonly number: number | null;
}

const LAST_EXACT_YEAR = 1e9;

/** First day of a year that may be broken; beyond a thousand million years on an average calendar. */
function yearStart(year: number): number {
  if (Math.abs(year) >= LAST_EXACT_YEAR) return year * 365.2425 - 719_528;
  const whole = Math.floor(year);
  const start = dayNumber({ year: whole, month: 1, day: 1 });
  const next = dayNumber({ year: whole + 1, month: 1, day: 1 });
  return start + (year - whole) * (next - start);
}

function quantityOfNumber(number: number): Quantity | null {
  if (Number.isNaN(number)) return null;
  return { start: yearStart(number), end: yearStart(Math.floor(number) + 1) - 1, number };
}

const quantityOfDate = ({ at }: DateValue): Quantity => ({
  start: at / DAY,
  end: at / DAY,
  number: null,
});

const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d+)?|\.\d+)\s*$/;

/** The number that a text writes in plain digits, or null. */
export const numberIn = (text: string): number | null => (NUMBER.test(text) ? Number(text) : null);

function quantityOfText(text: string): Quantity | null {
  const number = numberIn(text);
  if (number !== null) return quantityOfNumber(number);
  const edtf = parseEdtf(text);
  if (edtf !== null) return { ...edtf, number: null };
  const date = parseDate(text);
  return date === null ? null : quantityOfDate(date);
}

function quantityOf(value: Value): Quantity | null {
  if (typeof value === 'number') return quantityOfNumber(value);
  if (typeof value === 'string') return quantityOfText(value);
  return kindOf(value) === 'date' ? quantityOfDate(value as DateValue) : null;
}

/** The types in the order in which mixed values are sorted; nothing comes last. */
const KINDS = [
  'boolean',
  'number',
  'date',
  'duration',
  'string',
  'link',
  'file',
  'list',
  'object',
  'pattern',
  'null',
] as const;

type Kind = (typeof KINDS)[number];

function kindOf(value: Value): Kind {
  if (value === null || Number.isNaN(value)) return 'null';
  if (isList(value)) return 'list';
  return typeof value === 'object' ? value.type : (typeof value as Kind);
}

const rankOf = (value: Value): number => KINDS.indexOf(kindOf(value));

/** A value with what of it is compared first: worth keeping where it is compared with many. */
export interface Weighed {
  readonly value: Value;
  /** Types that are ordered together share a family. */
  readonly family: number;
  readonly quantity: Quantity | null;
}

/** Work out what of a value is compared first. */
export function weigh(value: Value): Weighed {
  const quantity = quantityOf(value);
  const family = KINDS.indexOf(quantity === null ? orderedAs(value) : 'number');
  return { value, family, quantity };
}

const order = <T extends number | string | boolean>(a: T, b: T): number =>
  a < b ? -1 : a > b ? 1 : 0;

let collator: Intl.Collator | undefined; // made when it is first needed: that takes some milliseconds

/** The order of names as a person sorts them, the same on every machine: numbers by size, case and accents last. */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator('und', { numeric: true });
  return collator.compare(a, b);
}

/** The text by which a value is ordered among texts; empty for what is neither text, link nor file. */
export function shownText(value: Value): string {
  if (typeof value === 'string') return value;
  if (!isTagged(value)) return '';
  if (isLink(value)) return shownLink(value);
  return value.type === 'file' ? shownName(value.path) : '';
}

const compareQuantities = (a: Quantity, b: Quantity): number =>
  compareEdtf(a, b) || (a.number !== null && b.number !== null ? order(a.number, b.number) : 0);

/**
 * How the operators `<`, `<=`, `>` and `>=` see two values.
 *
 * Numbers compare with numbers and with texts that write one; dates with dates, with texts that are
 * EDTF dates, and with numbers, which stand for years; texts, links and files by the text they show;
 * durations and booleans with their own kind.
 *
 * @returns Negative, zero or positive; null when the two have no order between them.
 */
export function compareOrder(a: Value, b: Value): number | null {
  const first = quantityOf(a);
  const second = quantityOf(b);
  if (first !== null && second !== null) return compareQuantities(first, second);
  return orderOfKinds(a, b);
}

/** The same for two values that are not both quantities. */
function orderOfKinds(a: Value, b: Value): number | null {
  const kind = orderedAs(a);
  return kind === orderedAs(b) ? orderWithin(kind, a, b) : null;
}

/** The kind of a value, where links and files are the texts that they show. */
function orderedAs(value: Value): Kind {
  const kind = kindOf(value);
  return kind === 'link' || kind === 'file' ? 'string' : kind;
}

function orderWithin(kind: Kind, a: Value, b: Value): number | null {
  if (kind === 'string') return compareNames(shownText(a), shownText(b));
  if (kind === 'boolean') return order(a === true, b === true);
  return isDuration(a) && isDuration(b) ? order(inMilliseconds(a), inMilliseconds(b)) : null;
}

const isDuration = (value: Value): value is Extract<Value, { type: 'duration' }> =>
  kindOf(value) === 'duration';

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (const [index, item] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const found = compareValues(item, other);
    if (found !== 0) return found;
  }
  return order(a.length, b.length);
}

const flatEntries = ({ entries }: ObjectValue): Value[] => [...entries].flat();

/** What tells two values of one type apart that look the same. */
function compareInside(a: Value, b: Value): number {
  if (isList(a) && isList(b)) return compareLists(a, b);
  if (isTagged(a) && isTagged(b) && a.type === 'object' && b.type === 'object') {
    return compareLists(flatEntries(a), flatEntries(b));
  }
  return order(JSON.stringify(a), JSON.stringify(b));
}

const compareTies = (a: Value, b: Value): number =>
  order(shownText(a), shownText(b)) || rankOf(a) - rankOf(b) || compareInside(a, b);

/**
 * The one order of values for sorting: total, so that any list has one sorted form.
 *
 * Booleans; then numbers and dates on one line (a number stands where that year stands; texts that
 * are EDTF dates or plain numbers count as such); durations; texts, links and files by the text they
 * show, in `Intl.Collator('und', {numeric: true})`; lists item by item; objects; patterns; nothing.
 *
 * @returns Negative when `a` comes first, positive when `b` does; zero only for equal values.
 */
export const compareValues = (a: Value, b: Value): number => compareWeighed(weigh(a), weigh(b));

/** The same of values that are weighed already. */
export function compareWeighed(a: Weighed, b: Weighed): number {
  if (a.family !== b.family) return a.family - b.family;
  const first = a.quantity;
  const second = b.quantity;
  if (first === null || second === null)
    return (orderOfKinds(a.value, b.value) ?? 0) || compareTies(a.value, b.value);
  return (
    compareEdtf(first, second) ||
    order(first.number === null, second.number === null) ||
    compareQuantities(first, second) ||
    rankOf(a.value) - rankOf(b.value) ||
    compareTies(a.value, b.value)
  );
}
