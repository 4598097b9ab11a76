import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTo } from '../../../src/core/value/link';
import { meaningOf } from '../../../src/core/value/meaning';
import type { Value } from '../../../src/core/value/value';
import { anyValue } from './values';

const resolve = (target: string): string | null =>
  ['austria', 'states/austria'].includes(target.toLowerCase()) ? 'States/Austria.md' : null;
const meaning = (value: Value): string => meaningOf(value, resolve);
const at = (inside: string): Value => linkTo(inside, 'Home.md');
const file = (path: string): Value => ({ type: 'file', path });
const entries = (...pairs: [string, Value][]): Value => ({
  type: 'object',
  entries: new Map(pairs),
});
const day = (number: number, hasTime = false): Value => ({
  type: 'date',
  at: number * 86_400_000,
  hasTime,
});
const hours = (count: number): Value => ({
  type: 'duration',
  months: 0,
  milliseconds: count * 3_600_000,
});
const pattern = (source: string): Value => ({ type: 'pattern', source, flags: '' });

describe('no difference is told between', () => {
  test.each<[Value, Value]>([
    [null, null],
    [null, ''],
    [null, []],
    [null, [null, ' ']],
    [NaN, null],
    [0, -0],
    ['treaty', ' treaty\n'],
    [
      ['a', 'b'],
      ['b', 'a', 'b', null],
    ],
    ['a', ['a', 'a']],
    [
      [['b', 'a'], 'c'],
      ['c', ['a', 'b']],
    ],
    [1815, '1815'],
    [-5, '-0005'],
    [3.5, '3.5'],
    [12_345, '12345'],
    ['1815-11', '1815-11/1815-11'],
    ['1815', '1815-01/1815-12'],
    ['1839~', '1839-01~/1839-12~'],
    ['1970-01-01', day(0)],
    ['1970-01-01T00:00', day(0, true)],
    [at('Austria|AT'), at('States/Austria#History')],
    [at('Austria'), file('States/Austria.md')],
    [at('Nowhere'), at('Nowhere|there')],
    [at('#History'), file('Home.md')],
    [
      [at('Austria'), at('Nowhere')],
      [at('Nowhere'), file('States/Austria.md')],
    ],
    [entries(['a', [1, 2]], ['b', 'x']), entries(['b', 'x '], ['a', [2, 1]])],
    [hours(24), hours(24)],
    [true, [true]],
    [pattern('a'), pattern('a')],
  ])('%j and %j', (a, b) => {
    expect(meaning(a)).toBe(meaning(b));
  });
});

describe('a difference is told between', () => {
  test.each<[Value, Value]>([
    [null, 0],
    [null, false],
    [null, 'none'],
    ['a', 'A'],
    ['a', ['a', 'b']],
    [['a', 'b'], 'a, b'],
    [
      ['a', ['b', 'c']],
      ['a', 'b', 'c'],
    ],
    [1, true],
    ['true', true],
    ['1.50', 1.5],
    ['1839~', '1839'],
    ['1839~', '1839?'],
    ['1815~/1819', '1815/1819~'],
    ['1815/..', '1815/'],
    ['1815', '1815-11'],
    ['1970-01-01', day(0, true)],
    [day(0), day(1)],
    [at('Austria'), at('Nowhere')],
    [at('Nowhere'), at('Elsewhere')],
    [at('Nowhere'), at('nowhere')],
    [at('Nowhere'), 'Nowhere'],
    [hours(1), hours(2)],
    [entries(), null],
    [entries(['a', 1]), entries(['b', 1])],
    [entries(['ab', 'c']), entries(['a', 'bc'])],
    [pattern('a'), pattern('b')],
    ['pattern /a/', pattern('a')],
  ])('%j and %j', (a, b) => {
    expect(meaning(a)).not.toBe(meaning(b));
  });
});

test('the order of a list, and saying an item twice, never make a difference', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 4 }), (items) => {
      const turned = [...items, ...items].reverse();
      expect(meaning(items)).toBe(meaning(turned));
    }),
  );
});

test('lists within lists take no more than their length', () => {
  let deep: Value = ['"', '\\'];
  for (let level = 0; level < 60; level += 1) deep = [deep, `"${String(level)}\\`];
  expect(meaning(deep).length).toBeLessThan(2000);
});
