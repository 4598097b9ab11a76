import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/core/expression/show';
import { SUMMARIES } from '../../../src/core/expression/summaries';
import { durationBetween, moveDate, parseDate } from '../../../src/core/value/date';
import { linkTo } from '../../../src/core/value/link';
import type { DateValue, Value } from '../../../src/core/value/value';
import { anyValue } from '../value/values';
import { processorTime } from './processor-time';

const resolve = (target: string): string | null =>
  target.endsWith('Austria') ? 'States/Austria.md' : null;

const summary = (name: string, values: Value[]): Value => {
  const compute = SUMMARIES.get(name);
  if (compute === undefined) throw new Error(`There is no ${name}.`);
  return compute(values, resolve);
};

const date = (text: string): DateValue => {
  const found = parseDate(text);
  if (found === null) throw new Error(`${text} is no date`);
  return found;
};

test('the default summaries are those of Bases', () => {
  expect([...SUMMARIES.keys()]).toEqual([
    ...['Average', 'Min', 'Max', 'Sum', 'Range', 'Median', 'Stddev', 'Earliest', 'Latest'],
    ...['Checked', 'Unchecked', 'Empty', 'Filled', 'Unique'],
  ]);
});

describe('numbers', () => {
  const values: Value[] = [2, null, 4, 'a text', 4, [4, 5], true, 5, 7, 9];
  test.each([
    ['Average', 5],
    ['Min', 2],
    ['Max', 9],
    ['Sum', 40],
    ['Range', 7],
    ['Median', 4.5],
    ['Stddev', 2],
  ])('%s', (name, expected) => {
    expect(summary(name, values)).toBe(expected);
    expect(summary(name, ['a', null, true])).toBeNull();
    expect(summary(name, [])).toBeNull();
  });

  test('the middle of an odd count is one of them', () => {
    expect(summary('Median', [9, 1, 5])).toBe(5);
    expect(summary('Median', [3])).toBe(3);
  });

  test('of a single number nothing deviates', () => {
    expect(summary('Stddev', [3])).toBe(0);
  });

  test('a sum beyond all numbers is none', () => {
    expect(summary('Sum', [1e308, 1e308])).toBeNull();
  });
});

describe('dates', () => {
  test.each<[string, Value[], Value, Value, string]>([
    [
      'at mixed precision, as written',
      ['1955-10-26', '1839~', null, '1815-11-20', 1900, '1815/1819'],
      '1815/1819',
      '1955-10-26',
      '140 years 9 months 3 weeks 4 days',
    ],
    ['before year 1', ['0001', '-0044-03-15', -500], -500, '0001', '501 years'],
    [
      'of days',
      ['2025-05-27', '2025-01-31'],
      '2025-01-31',
      '2025-05-27',
      '3 months 3 weeks 6 days',
    ],
    ['of years', ['1815', '1955'], '1815', '1955', '140 years'],
    ['in lists', [['1940-05-10', '1914-08-04'], '1939'], '1914-08-04', '1940-05-10', ''],
    ['without a beginning', ['../1815', '1814', '1816'], '../1815', '1816', '2 years'],
    ['alone', ['1815-11-20', 'soon'], '1815-11-20', '1815-11-20', '0 seconds'],
    [
      'with times',
      [date('2025-01-01T10:00'), '2025-01-02'],
      date('2025-01-01T10:00'),
      '2025-01-02',
      '14 hours',
    ],
  ])('%s', (_, values, earliest, latest, range) => {
    expect(summary('Earliest', values)).toEqual(earliest);
    expect(summary('Latest', values)).toEqual(latest);
    if (range !== '') expect(textOf(summary('Range', values))).toBe(range);
  });

  test('there is no earliest text', () => {
    expect(summary('Earliest', ['soon', null, 1.5])).toBeNull();
    expect(summary('Latest', [])).toBeNull();
    expect(summary('Range', ['soon', '../1815'])).toBeNull();
  });

  test('the range leads from the first day to the last', () => {
    const day = fc.integer({ min: -800_000, max: 40_000 }).map((number): DateValue => ({
      type: 'date',
      at: number * 86_400_000,
      hasTime: false,
    }));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a.at <= b.at ? [a, b] : [b, a];
        const range = durationBetween(from, to);
        expect(range.months).toBeGreaterThanOrEqual(0);
        expect(range.milliseconds).toBeGreaterThanOrEqual(0);
        expect(range.milliseconds).toBeLessThan(31 * 86_400_000);
        expect(moveDate(from, range, 1)).toEqual(to);
      }),
    );
  });
});

test('checkboxes', () => {
  const values: Value[] = [true, false, true, null, 1, 'true'];
  expect(summary('Checked', values)).toBe(2);
  expect(summary('Unchecked', values)).toBe(1);
});

test('filled and empty', () => {
  const values: Value[] = [null, '', [], 0, false, 'x'];
  expect(summary('Empty', values)).toBe(3);
  expect(summary('Filled', values)).toBe(3);
});

test('unique values: links by where they lead, what is empty not counted', () => {
  const link = (inside: string): Value => linkTo(inside, 'Home.md');
  expect(summary('Unique', ['a', 'a', 'A', null, 1815, '1815', ''])).toBe(3);
  expect(summary('Unique', [link('Austria|AT'), link('States/Austria'), link('Belgium')])).toBe(2);
});

test('fifty thousand different values are counted in a moment', () => {
  const values = Array.from({ length: 50_000 }, (_, index) => `value ${String(index)}`);
  const elapsed = processorTime();
  expect(summary('Unique', values)).toBe(50_000);
  expect(elapsed()).toBeLessThan(2000);
});

test('any values give a summary, and in any order the same', () => {
  const reordered = [
    'Earliest',
    'Latest',
    'Range',
    'Unique',
    'Empty',
    'Filled',
    'Checked',
    'Median',
  ];
  fc.assert(
    fc.property(fc.array(anyValue), (values) => {
      for (const name of SUMMARIES.keys()) {
        const value = summary(name, values);
        expect(Number.isNaN(value)).toBe(false);
        if (reordered.includes(name)) expect(summary(name, [...values].reverse())).toEqual(value);
      }
    }),
  );
});
