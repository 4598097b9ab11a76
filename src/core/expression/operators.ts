import { ProblemError } from '../problem';
import { compareOrder } from '../value/compare';
import { moveDate, parseDate } from '../value/date';
import { durationOf, parseDuration } from '../value/duration';
import { sameValue, type Resolve } from '../value/same';
import { isTagged, type DateValue, type DurationValue, type Value } from '../value/value';
import type { BinaryOperator } from './expression';
import { finite, typeWord } from './functions/function';
import { textOf } from './show';

/** The operators that compute both sides first; `&&` and `||` do not. */
export type EagerOperator = Exclude<BinaryOperator, '&&' | '||'>;

function dateIn(value: Value): DateValue | null {
  if (typeof value === 'string') return parseDate(value);
  return isTagged(value) && value.type === 'date' ? value : null;
}

function durationIn(value: Value): DurationValue | null {
  if (typeof value === 'string') return parseDuration(value);
  return isTagged(value) && value.type === 'duration' ? value : null;
}

const isText = (value: Value): boolean =>
  typeof value === 'string' ||
  (isTagged(value) && (value.type === 'link' || value.type === 'file'));

const isDuration = (value: Value): value is DurationValue =>
  isTagged(value) && value.type === 'duration';

const combine = (a: DurationValue, b: DurationValue, sign: 1 | -1): DurationValue =>
  durationOf(a.months + sign * b.months, a.milliseconds + sign * b.milliseconds);

const scale = (duration: DurationValue, factor: number): Value =>
  Number.isFinite(factor)
    ? durationOf(duration.months * factor, duration.milliseconds * factor)
    : null;

/** A date moved by a duration, or two durations together; undefined when the values are neither. */
function moved(left: Value, right: Value, sign: 1 | -1): Value | undefined {
  const duration = durationIn(right);
  if (duration === null) return undefined;
  const date = dateIn(left);
  if (date !== null) return moveDate(date, duration, sign);
  return isDuration(left) ? combine(left, duration, sign) : undefined;
}

const wrong = (operator: string, left: Value, right: Value): ProblemError =>
  new ProblemError(
    `The operator ${operator} cannot be used between a ${typeWord(left)} ("${textOf(left).slice(0, 40)}") and a ${typeWord(right)} ("${textOf(right).slice(0, 40)}"). Turn text into numbers with number() and into dates with date().`,
  );

function add(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right);
  const later = moved(left, right, 1);
  const date = later === undefined ? moved(right, left, 1) : later;
  if (date !== undefined) return date;
  if (isText(left) || isText(right)) return textOf(left) + textOf(right);
  if (left === null || right === null) return null;
  throw wrong('+', left, right);
}

function subtract(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'number' && typeof right === 'number') return finite(left - right);
  const [first, second] = [dateIn(left), dateIn(right)];
  if (first !== null && second !== null) return first.at - second.at;
  const result = moved(left, right, -1);
  if (result === undefined) throw wrong('-', left, right);
  return result;
}

function arithmetic(operator: '*' | '/' | '%', left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof right !== 'number') throw wrong(operator, left, right);
  if (isDuration(left) && operator !== '%') {
    return scale(left, operator === '*' ? right : 1 / right);
  }
  if (typeof left !== 'number') throw wrong(operator, left, right);
  if (operator === '*') return finite(left * right);
  return finite(operator === '/' ? left / right : left % right);
}

function ordered(left: Value, right: Value, holds: (order: number) => boolean): boolean {
  const order = compareOrder(left, right);
  return order !== null && holds(order);
}

/**
 * Apply an operator to two values.
 *
 * What has no value makes arithmetic null and comparisons false; comparisons between types without an
 * order are false. Texts that write a whole day count as that day beside a date or a duration.
 *
 * @throws ProblemError for arithmetic between types that have none.
 */
export function applyOperator(
  operator: EagerOperator,
  left: Value,
  right: Value,
  resolve: Resolve,
): Value {
  switch (operator) {
    case '==':
      return sameValue(left, right, resolve);
    case '!=':
      return !sameValue(left, right, resolve);
    case '<':
      return ordered(left, right, (order) => order < 0);
    case '<=':
      return ordered(left, right, (order) => order <= 0);
    case '>':
      return ordered(left, right, (order) => order > 0);
    case '>=':
      return ordered(left, right, (order) => order >= 0);
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    default:
      return arithmetic(operator, left, right);
  }
}

/**
 * The negative of a number or duration.
 *
 * @throws ProblemError for other types.
 */
export function negative(value: Value): Value {
  if (value === null) return null;
  if (typeof value === 'number') return -value;
  if (isDuration(value)) return scale(value, -1);
  throw new ProblemError(`The operator - cannot be used before a ${typeWord(value)}.`);
}
