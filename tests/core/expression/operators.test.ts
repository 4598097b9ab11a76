import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/core/expression/show';
import type { Value } from '../../../src/core/value/value';
import { computed } from './scope';

const plain = (value: Value): unknown =>
  typeof value === 'object' && value !== null ? textOf(value) : value;

describe.each<[string, [string, unknown][]]>([
  [
    'arithmetic',
    [
      ['2 + 3 * 4', 14],
      ['(2 + 3) * 4', 20],
      ['7 % 4 - 6 / 4', 1.5],
      ['-price', -5],
      ['-(2) * -3', 6],
      ['1 / 0', null],
      ['0 / 0', null],
      ['1 % 0', null],
      ['missing + 1', null],
      ['1 - missing', null],
      ['missing * missing', null],
      ['-missing', null],
    ],
  ],
  [
    'joining texts',
    [
      ['"a" + "b"', 'ab'],
      ['name + 1', 'Austria1'],
      ['1 + name', '1Austria'],
      ['"is " + missing', 'is '],
      ['missing + "!"', '!'],
      ['treaty + "!"', 'the treaty!'],
      ['file + ", " + parts', 'Austria, a, b'],
      ['"on " + date("2025-01-01")', 'on 2025-01-01'],
      ['now() + missing', null],
    ],
  ],
  [
    'dates and durations',
    [
      ['date("2024-12-01") + "1M" + "4h" + "3m"', '2025-01-01T04:03:00'],
      ['(now() + "1d") - now()', 86400000],
      ['now() + "1 day"', '2025-05-28T12:00:00'],
      ['"1 day" + now()', '2025-05-28T12:00:00'],
      ['today() - "1 week"', '2025-05-20'],
      ['now() + (duration("1d") * 2)', '2025-05-29T12:00:00'],
      ['duration("5h") * 2', '10 hours'],
      ['duration("5h") / 2', '2 hours 30 minutes'],
      ['duration("1M") * 0.5 == duration("1M") / 2', true],
      ['duration("5h") / 0', null],
      ['duration("1d") + "12h"', '1 day 12 hours'],
      ['duration("1d") - "12h"', '12 hours'],
      ['-duration("1d")', '-1 day'],
      ['neutral_from + "2w"', '1955-11-09'],
      ['neutral_from - "2w"', '1955-10-12'],
      ['date("1955-10-27") - neutral_from', 86400000],
      ['file.mtime > now() - "1 week"', true],
      ['date("2025-01-01") + "400000 years"', null],
    ],
  ],
  [
    'comparison',
    [
      ['"1831-11-15" < 1900', true],
      ['neutral_from >= 1955', true],
      ['about < since', true],
      ['"-0005" < "0001"', true],
      ['neutral_from == "1955-10-26"', true],
      ['date(neutral_from) == neutral_from', true],
      ['since == "1955"', true],
      ['price > 2.1', true],
      ['price > 5', false],
      ['price <= 5', true],
      ['missing < 5', false],
      ['missing >= missing', false],
      ['name > 5', false],
      ['missing == null', true],
      ['missing != 5', true],
      ['name == "Austria"', true],
      ['treaty == link("State Treaty")', true],
      ['treaty == "State Treaty"', true],
      ['treaty == "[[state treaty]]"', true],
      ['lost == link("Nowhere", "elsewhere")', true],
      ['lost == link("NOWHERE")', false],
      ['parts == ["a", "b"]', true],
      ['!price == false', true],
    ],
  ],
  [
    'logic gives true or false and looks no further than it must',
    [
      ['price && name', true],
      ['missing || name', true],
      ['missing || empty', false],
      ['empty && name.abs()', false],
      ['price || name.abs()', true],
      ['!missing', true],
      ['!name', false],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s', (text, value) => {
    expect(plain(computed(text))).toEqual(value);
  });
});

test.each([
  ['name * 2', 'The operator * cannot be used between a text ("Austria") and a number ("2").'],
  ['2 * name', 'The operator * cannot be used between a number'],
  ['2 * duration("5h")', 'The operator * cannot be used'],
  ['duration("5h") % 2', 'The operator % cannot be used between a duration'],
  ['name - 1', 'The operator - cannot be used between a text'],
  ['now() + 1', 'The operator + cannot be used between a date'],
  ['parts + 1', 'The operator + cannot be used between a list'],
  ['-name', 'The operator - cannot be used before a text.'],
  ['price.lower()', 'A number has no function lower(). It has: abs, ceil,'],
  ['done.lower()', 'A boolean has no function lower(). It has: isTruthy,'],
  ['duration("1d").lower()', 'A duration has no function lower()'],
  ['number("abc")', 'number() cannot read a number from the text "abc".'],
  ['number(parts)', 'number() cannot read a number from the list "a, b".'],
  ['duration("soon")', 'duration() cannot read "soon". Write a number and a unit'],
  ['max(1, name)', 'max() takes numbers, but was given a text'],
  ['name.slice("a")', 'slice() takes a number, but was given a text.'],
  ['price.round(1.5)', 'round() takes a whole number of digits'],
  ['price.toFixed(101)', 'toFixed() takes a whole number of digits'],
  ['name.repeat(-1)', 'repeat() takes a number from 0 on.'],
])('%s is a problem with a sentence', (text, sentence) => {
  expect(() => computed(text)).toThrow(sentence);
});
