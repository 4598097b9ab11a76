import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareValues } from '../../../src/core/value/compare';
import { compareBy } from '../../../src/core/value/compare-by';
import { linkTo } from '../../../src/core/value/link';
import type { Value } from '../../../src/core/value/value';
import { anyValue } from './values';

const sorted = (order: readonly string[], values: readonly Value[]): Value[] =>
  [...values].sort(compareBy(order));

test.each<[string, string[], Value[]]>([
  [
    'named values in the order named, then the rest as ever',
    ['permanent', 'policy', 'occasional'],
    ['permanent', 'policy', 'occasional', 'neutralised area', 'zone', null],
  ],
  ['numbers and booleans by what they show', ['true', '10', '2'], [true, 10, 2, false, 1]],
  ['links by what they show', ['the second'], [linkTo('b|the second', ''), linkTo('a', '')]],
  ['letter for letter', ['b'], ['b', 'a', 'B']],
  ['the first place of a value named twice', ['b', 'a', 'b'], ['b', 'a']],
  [
    'lists item by item, a single value before the list of it',
    ['treaty', 'statute'],
    [
      'treaty',
      ['treaty'],
      ['treaty', 'statute'],
      ['treaty', 'practice'],
      ['statute'],
      ['practice'],
    ],
  ],
  ['lists not named by their items', ['b', 'a'], [['x', 'b'], ['x', 'a'], ['x', 'c'], ['y']]],
  ['nothing last, even among names that are empty', ['', 'b'], ['b', '', 'a', [], null]],
])('puts %s', (_, order, values) => {
  expect(sorted(order, [...values].reverse())).toEqual(values);
});

const orders = fc.array(
  fc.constantFrom('1955', 'Austria', 'a2', 'true', '12', 'Nowhere', 'é', '', 'History'),
);
const comparable = fc.oneof(anyValue, fc.array(anyValue, { maxLength: 2 }));

test('is a total order', () => {
  fc.assert(
    fc.property(orders, comparable, comparable, comparable, (order, a, b, c) => {
      const compare = compareBy(order);
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      expect(compare(a, a)).toBe(0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      if (compare(a, b) === 0) expect(compareValues(a, b)).toBe(0);
    }),
    { numRuns: 5000 },
  );
});

test('without names it is the order of values', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      expect(Math.sign(compareBy([])(a, b))).toBe(Math.sign(compareValues(a, b)));
    }),
  );
});
