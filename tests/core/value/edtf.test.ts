import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDay, dayNumber, yearText } from '../../../src/core/value/calendar';
import { compareEdtf, parseEdtf } from '../../../src/core/value/edtf';

const day = (year: number, month: number, date: number): number =>
  dayNumber({ year, month, day: date });

test.each([
  ['1955-10-26', day(1955, 10, 26), day(1955, 10, 26)],
  ['1955-10', day(1955, 10, 1), day(1955, 10, 31)],
  ['1955', day(1955, 1, 1), day(1955, 12, 31)],
  ['1900-02', day(1900, 2, 1), day(1900, 2, 28)],
  ['2000-02', day(2000, 2, 1), day(2000, 2, 29)],
  ['1839~', day(1839, 1, 1), day(1839, 12, 31)],
  ['1839-04?', day(1839, 4, 1), day(1839, 4, 30)],
  ['1839-04-19%', day(1839, 4, 19), day(1839, 4, 19)],
  ['0000', day(0, 1, 1), day(0, 12, 31)],
  ['-0005', day(-5, 1, 1), day(-5, 12, 31)],
  ['1815/1819', day(1815, 1, 1), day(1819, 12, 31)],
  ['1815-11-20/1819-01', day(1815, 11, 20), day(1819, 1, 31)],
  ['1815/..', day(1815, 1, 1), Infinity],
  ['1815/', day(1815, 1, 1), Infinity],
  ['../1815', -Infinity, day(1815, 12, 31)],
])('%s covers its days', (text, start, end) => {
  expect(parseEdtf(text)).toEqual({ start, end });
});

test.each([
  ...['', 'about 1955', '195', '19555', '1955-13', '1955-00', '1955-02-29', '1955-04-31'],
  ...['1955-1-1', '-0000', '1819/1815', '..', '../..', '/', '1815/x', 'x/1815', '1/2/3'],
  ...['1815/1816/1817', ' 1955', `1955${' '.repeat(40)}`],
])('"%s" is no date', (text) => {
  expect(parseEdtf(text)).toBeNull();
});

test.each([
  ['-0005', '0001'],
  ['-0044-03-15', '-0044-03-16'],
  ['1831-11-15', '1900'],
  ['1955', '1955-10-26'],
  ['1955-01-01', '1955'],
  ['1815/1816', '1815/1819'],
  ['../1815', '-0005'],
  ['1815', '1815/..'],
])('%s comes before %s', (earlier, later) => {
  const [a, b] = [parseEdtf(earlier), parseEdtf(later)];
  if (a === null || b === null) throw new Error('no date');
  expect(compareEdtf(a, b)).toBe(-1);
  expect(compareEdtf(b, a)).toBe(1);
  expect(compareEdtf(a, a)).toBe(0);
});

const anyDay = fc.integer({ min: -4_300_000, max: 2_900_000 });
const written = (number: number): string => {
  const { year, month, day: date } = civilDay(number);
  return `${yearText(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

test('the order of days as written is the order of their numbers', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (first, second) => {
      const [a, b] = [parseEdtf(written(first)), parseEdtf(written(second))];
      if (a === null || b === null) throw new Error('no date');
      expect(a).toEqual({ start: first, end: first });
      expect(compareEdtf(a, b)).toBe(Math.sign(first - second));
    }),
  );
});

test('days agree with the calendar of JavaScript where both reach', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      const date = new Date(number * 86_400_000);
      expect(civilDay(number)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(dayNumber(civilDay(number))).toBe(number);
    }),
  );
});
