import { expect, test } from 'vitest';
import { formatDate, relativeText } from '../../../src/core/expression/functions/date-format';
import { parseDate } from '../../../src/core/value/date';
import type { DateValue } from '../../../src/core/value/value';

const date = (text: string): DateValue => {
  const found = parseDate(text);
  if (found === null) throw new Error(`${text} is no date`);
  return found;
};

test.each([
  ['1955-10-26', 'YYYY-MM-DD', '1955-10-26'],
  ['1955-10-26', 'D MMMM YYYY', '26 October 1955'],
  ['1955-10-26', 'ddd, MMM Do, YY', 'Wed, Oct 26th, 55'],
  ['1955-10-26', 'dddd dd d E', 'Wednesday We 3 3'],
  ['1955-10-30', 'dddd d E', 'Sunday 0 7'],
  ['1955-10-26', 'Q Qo M Mo DDD DDDD', '4 4th 10 10th 299 299'],
  ['2021-01-03', 'GGGG-[W]WW W Wo', '2020-W53 53 53rd'],
  ['2024-12-30', 'GGGG-[W]WW', '2025-W01'],
  ['2025-01-01T00:05:09.042', 'H:m:s.SSS h hh A a', '0:5:9.042 12 12 AM am'],
  ['2025-01-01T15:05:09', 'HH:mm:ss hh h A a', '15:05:09 03 3 PM pm'],
  ['2025-01-01', 'X x', '1735689600 1735689600000'],
  ['2025-01-01', '[Year] Y', 'Year 2025'],
  ['-0044-03-15', 'D MMM YYYY', '15 Mar -0044'],
  ['2025-01-11', 'Do', '11th'],
  ['2025-01-22', 'Do', '22nd'],
  ['2025-01-01', 'D. / o', '1. / o'],
])('%s as "%s"', (text, format, written) => {
  expect(formatDate(date(text), format)).toBe(written);
});

test.each([
  ['L', '01/05/2025'],
  ['LL', 'January 5, 2025'],
  ['LLLL', 'Sunday, January 5, 2025 12:05 AM'],
  ['ll', 'Jan 5, 2025'],
  ['lll', 'Jan 5, 2025 12:05 AM'],
  ['LT LTS', '12:05 AM 12:05:09 AM'],
  ['w wo ww gggg', '2 2nd 02 2025'],
  ['GG gg YYYYY YYYYYY', '25 25 02025 +002025'],
  ['k kk Hmmss hmm', '24 24 00509 1205'],
  ['S SS SSS SSSSSS', '0 04 042 042000'],
  ['y yo yy yyy yyyy N NNNN', '2025 2025th 2025 2025 2025 AD Anno Domini'],
  ['ggggg GGGGG WW Wo', '02025 02025 01 1st'],
  ['Hmm hmmss', '005 120509'],
  ['e E do DDDo', '0 7 0th 5th'],
  ['[L] \\LT [[] \\Q', 'L LT [ Q'],
])('"%s" is English, as Moment.js has it', (format, written) => {
  expect(formatDate(date('2025-01-05T00:05:09.042'), format)).toBe(written);
});

test('a year before 1 has its era', () => {
  expect(formatDate(date('-0043-03-15'), 'D MMMM y NNNN, GGGG YYYYYY')).toBe(
    '15 March 44 Before Christ, -0043 -000043',
  );
});

test.each(['Z', 'ZZ', 'z'])('the time zone "%s" is refused, for dates have none', (format) => {
  expect(() => formatDate(date('2025-01-01'), format)).toThrow(`"${format}" cannot be used here`);
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = 24 * HOUR;

test.each([
  [0, 'a few seconds ago'],
  [44_000, 'a few seconds ago'],
  [50_000, 'a minute ago'],
  [-10 * MINUTE, 'in 10 minutes'],
  [50 * MINUTE, 'an hour ago'],
  [-3 * HOUR, 'in 3 hours'],
  [30 * HOUR, 'a day ago'],
  [3 * DAYS, '3 days ago'],
  [30 * DAYS, 'a month ago'],
  [100 * DAYS, '3 months ago'],
  [400 * DAYS, 'a year ago'],
  [-1000 * DAYS, 'in 3 years'],
])('%i milliseconds away is "%s"', (away, text) => {
  const now = date('2025-05-27');
  expect(relativeText({ ...now, at: now.at - away }, now.at)).toBe(text);
});
