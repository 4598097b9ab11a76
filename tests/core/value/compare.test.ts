import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOrder, compareValues } from '../../../src/core/value/compare';
import { linkTo, shownLink } from '../../../src/core/value/link';
import { sameValue } from '../../../src/core/value/same';
import type { Value } from '../../../src/core/value/value';
import { anyValue } from './values';

const day = (at: number): Value => ({ type: 'date', at: at * 86_400_000, hasTime: false });
const hours = (count: number): Value => ({
  type: 'duration',
  months: 0,
  milliseconds: count * 3_600_000,
});
const file = (path: string): Value => ({ type: 'file', path });
const entries = (...pairs: [string, Value][]): Value => ({
  type: 'object',
  entries: new Map(pairs),
});
const pattern = (source: string, flags = ''): Value => ({ type: 'pattern', source, flags });

describe('sorting', () => {
  test.each<[string, Value[]]>([
    ['numbers by size', [-1, 0, 2, 10]],
    ['dates at mixed precision', ['-0005', '0001', '1815/1819', '1839~', '1955', '1955-10-26']],
    ['numbers as years among dates', ['1831-11-15', 1900, '1955-10-26', 1956]],
    ['numbers in texts', ['9', 10, '11.5']],
    ['texts as a reader counts', ['a2', 'a10', 'B1', 'é', 'f']],
    [
      'links among texts by what they show',
      ['Belgium', linkTo('X|Austria', ''), file('b/Ukraine.md')].sort(compareValues),
    ],
    ['lists item by item', [[1], [1, 2], [2]]],
    ['types apart', [false, true, 1, hours(1), 'x', ['x'], entries(['a', 1]), pattern('a'), null]],
    ['objects by entries', [entries(['a', 1]), entries(['a', 2]), entries(['b', 1])]],
    ['years without end', [-Infinity, -2e9, -5, 0, 5e9, 1e300, Infinity, NaN]],
  ])('puts %s', (_, values) => {
    expect([...values].reverse().sort(compareValues)).toEqual(values);
  });

  test('links, texts and files stand together', () => {
    const values = [file('b/Ukraine.md'), linkTo('X|Austria', ''), 'Belgium'];
    expect(values.sort(compareValues)).toEqual([values[0], values[1], values[2]]);
    expect(values[1]).toBe('Belgium');
  });

  test('is a total order', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        expect(Math.sign(compareValues(a, b)) + Math.sign(compareValues(b, a))).toBe(0);
        expect(compareValues(a, a)).toBe(0);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) {
          expect(compareValues(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('order of the operators', () => {
  test.each<[Value, Value, number | null]>([
    ['1831-11-15', 1900, -1],
    ['1839~', 1839, 0],
    ['1955', 1955, 0],
    ['12', 5, 1],
    ['12', '5', 1],
    ['0.5', 0.25, 1],
    [day(0), '1970-01-01', 0],
    [day(0), '1970-01-01T10:00', -1],
    [day(0), day(1), -1],
    [hours(1), hours(2), -1],
    [true, false, 1],
    ['b', 'a', 1],
    [linkTo('a', ''), 'b', -1],
    ['a', 5, null],
    [null, 5, null],
    [null, null, null],
    [NaN, 5, null],
    [[1], [2], null],
    [hours(1), 5, null],
  ])('of %j and %j', (a, b, order) => {
    const found = compareOrder(a, b);
    expect(found === null ? null : Math.sign(found)).toBe(order);
  });
});

describe('equality', () => {
  const resolve = (target: string): string | null =>
    target.toLowerCase() === 'austria' || target === 'States/Austria' ? 'States/Austria.md' : null;
  const at = (inside: string): Value => linkTo(inside, 'Home.md');

  test.each<[Value, Value]>([
    [null, null],
    [1, 1],
    [1955, '1955'],
    ['1.50', 1.5],
    [
      [1, ['a']],
      [1, ['a']],
    ],
    [day(0), day(0)],
    [day(0), '1970-01-01'],
    [hours(24), hours(24)],
    [at('Austria|AT'), at('States/Austria')],
    [at('Austria'), file('States/Austria.md')],
    [file('States/Austria.md'), at('Austria')],
    [at('Nowhere'), at('Nowhere|there')],
    [at('#History'), file('Home.md')],
    [at('Austria'), 'austria'],
    [at('Austria'), '[[Austria]]'],
    ['[[Austria]]', at('States/Austria')],
    [at('Austria#History'), 'Austria#History'],
    [file('States/Austria.md'), 'States/Austria.md'],
    [file('States/Austria.md'), '[[Austria]]'],
    [file('a.md'), file('a.md')],
    [pattern('a'), pattern('a')],
    [entries(['a', 1]), entries(['a', 1])],
  ])('%j equals %j', (a, b) => {
    expect(sameValue(a, b, resolve)).toBe(true);
    expect(sameValue(b, a, resolve)).toBe(true);
  });

  test.each<[Value, Value]>([
    [null, ''],
    [null, 0],
    [0, false],
    ['a', 'A'],
    ['1955~', 1955],
    [1, 'one'],
    [[1], [1, 2]],
    [[1], 1],
    [[null], [0]],
    [day(0), day(1)],
    [day(0), 'never'],
    [day(0), 0],
    [hours(1), '1h'],
    [at('Austria'), at('Nowhere')],
    [at('Nowhere'), at('Elsewhere')],
    [at('Nowhere'), at('nowhere')],
    [at('Nowhere#a'), at('Nowhere#b')],
    [at('Austria'), 'AT'],
    [file('a.md'), file('b.md')],
    [file('a.md'), 'a'],
    [pattern('a'), pattern('a', 'g')],
    [pattern('a'), 'a'],
    [entries(['a', 1]), entries(['a', 2])],
    [entries(['a', 1]), entries(['b', 1])],
    [entries(['a', 1]), entries()],
    [entries(), day(0)],
  ])('%j differs from %j', (a, b) => {
    expect(sameValue(a, b, resolve)).toBe(false);
    expect(sameValue(b, a, resolve)).toBe(false);
  });
});

test.each([
  ['Austria', 'Austria'],
  ['States/Austria.md#History|AT', 'AT'],
  ['States/Austria.md#History', 'Austria > History'],
  ['#History', 'History'],
  ['https://obsidian.md/a#b', 'https://obsidian.md/a#b'],
])('[[%s]] shows %s', (inside, shown) => {
  expect(shownLink(linkTo(inside, ''))).toBe(shown);
});
