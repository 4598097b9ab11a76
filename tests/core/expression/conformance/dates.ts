import { entry, refused, type Section } from './section';

const day = (text: string): { readonly date: string } => ({ date: text });

/** The units as the table has them: each way to write one, and the date it moves 2025-01-31 12:00 to. */
const UNITS: readonly (readonly [units: readonly string[], name: string, moved: string])[] = [
  [['y', 'year', 'years'], 'year', '2026-01-31T12:00:00'],
  [['M', 'month', 'months'], 'month', '2025-02-28T12:00:00'],
  [['d', 'day', 'days'], 'day', '2025-02-01T12:00:00'],
  [['w', 'week', 'weeks'], 'week', '2025-02-07T12:00:00'],
  [['h', 'hour', 'hours'], 'hour', '2025-01-31T13:00:00'],
  [['m', 'minute', 'minutes'], 'minute', '2025-01-31T12:01:00'],
  [['s', 'second', 'seconds'], 'second', '2025-01-31T12:00:01'],
];

export const DATE_ARITHMETIC: Section = {
  title: 'Date arithmetic',
  entries: [
    ...UNITS.map(([units, name, moved]) =>
      entry(
        `${units.map((unit) => `\`${unit}\``).join(', ')}: ${name}`,
        ...units.map((unit) => [`date("2025-01-31 12:00") + "1${unit}"`, day(moved)] as const),
        ...units.map((unit) => [`date("2025-01-31 12:00") + "1 ${unit}"`, day(moved)] as const),
      ),
    ),
    entry(
      '`+` adds a duration',
      ['when + "1M"', day('2025-02-15T10:30:00')],
      ['date("2025-01-01") + "1M"', day('2025-02-01')],
    ),
    entry('`-` subtracts a duration', ['when - "2h"', day('2025-01-15T08:30:00')]),
    entry('`now() + "1 day"`', ['now() + "1 day"', day('2025-05-28T12:00:00')]),
    entry(
      '`file.mtime > now() - "1 week"`',
      ['file.mtime > now() - "1 week"', true],
      ['file.ctime > now() - "1 week"', false],
    ),
    entry('`date("2024-12-01") + "1M" + "4h" + "3m"`', [
      'date("2024-12-01") + "1M" + "4h" + "3m"',
      day('2025-01-01T04:03:00'),
    ]),
    entry(
      'two dates subtracted give milliseconds',
      ['now() - file.ctime', 12_628_800_000],
      ['date("2025-01-02") - date("2025-01-01")', 86_400_000],
    ),
    entry('`datetime.date()`', ['when.date()', day('2025-01-15')]),
    entry('`datetime.format("YYYY-MM-DD")`', ['when.format("YYYY-MM-DD")', '2025-01-15']),
    entry(
      'arithmetic on durations',
      ['now() + (duration("1d") * 2)', day('2025-05-29T12:00:00')],
      ['duration("5h") * 2', { duration: '10 hours' }],
      ['duration("5h") / 2', { duration: '2 hours 30 minutes' }],
    ),
    entry('the duration must be on the left', [
      '2 * duration("5h")',
      refused('The operator * cannot be used'),
    ]),
  ],
};

export const DATE: Section = {
  title: 'Date type',
  entries: [
    entry('`date.year`', ['date("2025-05-27").year', 2025]),
    entry('`date.month`', ['date("2025-05-27").month', 5]),
    entry('`date.day`', ['date("2025-05-27").day', 27]),
    entry('`date.hour`', ['when.hour', 10], ['date("2025-05-27").hour', 0]),
    entry('`date.minute`', ['when.minute', 30]),
    entry('`date.second`', ['date("2025-05-27 10:20:59").second', 59]),
    entry('`date.millisecond`', ['date("2025-05-27 10:20:59.123").millisecond', 123]),
    entry('`date()`', ['now().date().format("YYYY-MM-DD HH:mm:ss")', '2025-05-27 00:00:00']),
    entry(
      '`format()`',
      ['date("2025-05-27").format("YYYY-MM-DD")', '2025-05-27'],
      ['now().format("dddd, MMMM Do YYYY, h:mm a")', 'Tuesday, May 27th 2025, 12:00 pm'],
    ),
    entry(
      '`time()`',
      ['now().time()', '12:00:00'],
      ['date("2025-12-31 23:59:59").time()', '23:59:59'],
    ),
    entry(
      '`relative()`',
      ['file.mtime.relative()', '3 days ago'],
      ['(now() + "2h").relative()', 'in 2 hours'],
    ),
    entry('`isEmpty()`', ['now().isEmpty()', false]),
  ],
};
