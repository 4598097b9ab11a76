import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dateAt,
  datePartsOf,
  isoText,
  moveDate,
  parseDate,
  timeText,
  withoutTime,
} from '../../../src/core/value/date';
import { durationText, inMilliseconds, parseDuration } from '../../../src/core/value/duration';
import type { DateValue, DurationValue } from '../../../src/core/value/value';

const date = (text: string): DateValue => {
  const found = parseDate(text);
  if (found === null) throw new Error(`${text} is no date`);
  return found;
};

const duration = (text: string): DurationValue => {
  const found = parseDuration(text);
  if (found === null) throw new Error(`${text} is no duration`);
  return found;
};

test.each([
  ['2025-05-27', '2025-05-27'],
  ['2025-05-27 23:59:58', '2025-05-27T23:59:58'],
  ['2025-05-27T23:59', '2025-05-27T23:59:00'],
  ['-0044-03-15', '-0044-03-15'],
  ['0001-01-01', '0001-01-01'],
])('reads %s', (text, iso) => {
  expect(isoText(date(text))).toBe(iso);
});

test.each([
  '',
  '2025',
  '2025-02-30',
  '2025-01-01T24:00',
  '2025-01-01T10:60',
  '2025-01-01T10:00:60',
])('does not take "%s" for a date', (text) => {
  expect(parseDate(text)).toBeNull();
});

test('takes a date apart, before 1970 too', () => {
  expect(datePartsOf(date('1955-10-26T13:04:05.250'))).toEqual({
    ...{ year: 1955, month: 10, day: 26 },
    ...{ hour: 13, minute: 4, second: 5, millisecond: 250 },
  });
  expect(timeText(date('1955-10-26T13:04:05'))).toBe('13:04:05');
  expect(isoText(withoutTime(date('1955-10-26T13:04:05')))).toBe('1955-10-26');
});

test('has no dates beyond what can be reckoned', () => {
  expect(dateAt(9e15, true)).toBeNull();
  expect(moveDate(date('2025-01-01'), duration('400000y'), 1)).toBeNull();
});

test.each([
  ['2024-12-01', '1M', 1, '2025-01-01'],
  ['2025-01-31', '1 month', 1, '2025-02-28'],
  ['2024-02-29', '1y', 1, '2025-02-28'],
  ['2024-02-29', '4 years', -1, '2020-02-29'],
  ['2025-01-15', '2M', -1, '2024-11-15'],
  ['2025-01-01', '2 weeks', 1, '2025-01-15'],
  ['2025-01-01', '36h', 1, '2025-01-02T12:00:00'],
  ['2025-01-01', '24h', 1, '2025-01-02'],
] as const)('%s moved by %s', (from, by, sign, to) => {
  const moved = moveDate(date(from), duration(by), sign);
  expect(moved && isoText(moved)).toBe(to);
});

test.each([
  ['1d', 0, 86_400_000],
  ['2 weeks', 0, 1_209_600_000],
  ['1M', 1, 0],
  ['1m', 0, 60_000],
  ['1 year 6 months', 18, 0],
  ['1h, 30 minutes', 0, 5_400_000],
  ['-2s', 0, -2000],
  ['1.5h', 0, 5_400_000],
])('%s is a duration', (text, months, milliseconds) => {
  expect(duration(text)).toEqual({ type: 'duration', months, milliseconds });
});

test.each(['', '1', 'd', '1 fortnight', '1d x', 'a 1d', '1d'.repeat(60)])(
  '"%s" is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

test('durations are told in words that are read back', () => {
  expect(durationText(duration('0d'))).toBe('0 seconds');
  expect(durationText(duration('18M 8d 1s'))).toBe('1 year 6 months 1 week 1 day 1 second');
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), fc.integer(), (months, seconds) => {
      const given: DurationValue = { type: 'duration', months, milliseconds: seconds * 1000 };
      expect(inMilliseconds(duration(durationText(given)))).toBe(inMilliseconds(given));
    }),
  );
});
