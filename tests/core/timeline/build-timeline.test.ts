import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeEntry } from '../../../src/core/timeline/describe-entry';
import { isDated, readWhen } from '../../../src/core/timeline/when';
import { dayNumber } from '../../../src/core/value/calendar';
import { parseEdtf } from '../../../src/core/value/edtf';
import type { Value } from '../../../src/core/value/value';
import { TEXT } from '../../../src/ui/text';
import { itemOf, NOTES, OPTIONS, timelineOf, writtenDay } from '../../support/timelines';
import { buildTimeline } from '../../../src/core/timeline/build-timeline';

const told = (own: Readonly<Record<string, Value>>, options = {}): string | undefined => {
  const { entries, events } = timelineOf({ Belgium: own }, options);
  return entries.map((entry) => describeEntry(entry, events, TEXT.timeline.entry))[0];
};

describe('what a note says of itself is told as it is meant', () => {
  test.each<[string, Readonly<Record<string, Value>>]>([
    [
      'Belgium: 1831-11-15 to 1919-06-28, violated_on 1914-08-04',
      { neutral_from: '1831-11-15', neutral_until: '1919-06-28', violated_on: ['1914-08-04'] },
    ],
    ['Belgium: since 1815', { neutral_from: 1815 }],
    ['Belgium: since 1815 (disputed)', { neutral_from: 1815, disputed: ['neutral_from'] }],
    ['Belgium: from 1815, end not known', { neutral_from: '1815', unknown: ['neutral_until'] }],
    ['Belgium: 1815 to 1819', { neutral_from: '1815/1819' }],
    ['Belgium: since 1815', { neutral_from: '1815/..' }],
    ['Belgium: from 1815, end not known', { neutral_from: '1815/' }],
    ['Belgium: until 1819', { neutral_from: '../1819' }],
    ['Belgium: until 1819, beginning not known', { neutral_until: '1819' }],
    ['Belgium: 1864/1871 to about 1940', { neutral_from: '1864/1871', neutral_until: '1940~' }],
    [
      'Belgium: perhaps 1839 to perhaps about 1840',
      { neutral_from: '1839?', neutral_until: '1840%' },
    ],
    [
      'Belgium: 1900 to 1800 (ends before it begins)',
      { neutral_from: '1900', neutral_until: '1800' },
    ],
    [
      'Belgium: 1815 to 1820, 1830 to 1840',
      { neutral_from: ['1815', '1830'], neutral_until: ['1820', '1840'] },
    ],
    ['Belgium: violated_on 1831, 1836 and 1846', { violated_on: ['1831', '1836', '1846'] }],
    ['Belgium: date_signed -0044-03-15', { date_signed: '-0044-03-15' }],
    ['Belgium: since 1815, in force', { neutral_from: '1815', status: 'in force' }],
  ])('%s', (words, own) => {
    expect(told(own)).toBe(words);
  });

  test('a date of signature is told only where nothing else is', () => {
    expect(told({ neutral_from: '1815', date_signed: '1814' })).toBe('Belgium: since 1815');
  });

  test('a beginning is a point where no property says the end of anything', () => {
    expect(told({ neutral_from: '1815' }, { end: null })).toBe('Belgium: neutral_from 1815');
  });
});

test('a moment counts as the day that its own clock shows', () => {
  const at = dayNumber({ year: 1999, month: 12, day: 31 }) * 86_400_000 + 86_399_000;
  for (const value of ['1999-12-31T23:59:59', { type: 'date', at, hasTime: true } as const])
    expect(readWhen(value, null)?.first).toMatchObject({
      text: '1999-12-31',
      earliest: dayNumber({ year: 1999, month: 12, day: 31 }),
    });
});

test('no note is dropped: it has a date, or is told apart with what it says instead', () => {
  fc.assert(
    fc.property(NOTES, (notes) => {
      const { entries, undated } = timelineOf(notes);
      const names = [...entries, ...undated].map(({ name }) => name);
      expect([...names].sort()).toEqual(Object.keys(notes).sort());
      for (const { name, unread } of undated) {
        const { neutral_from: from } = notes[name] ?? {};
        expect(unread.map(({ text }) => text)).toEqual(from === 'spring' ? ['spring'] : []);
      }
    }),
  );
});

test('the order of the base is kept', () => {
  fc.assert(
    fc.property(NOTES, (notes) => {
      const names = Object.keys(notes);
      const places = timelineOf(notes).entries.map(({ name }) => names.indexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});

test('a date of whatever precision spans the days that EDTF gives it', () => {
  const day = fc.integer({ min: -1_400_000, max: 1_000_000 });
  fc.assert(
    fc.property(day, fc.constantFrom(0, 3, 6), fc.constantFrom('', '~', '?'), (at, cut, mark) => {
      const whole = writtenDay(at);
      const text = whole.slice(0, whole.length - cut) + mark;
      const edge = readWhen(text, null)?.first;
      const days = parseEdtf(text);
      expect(edge).toMatchObject({ earliest: days?.start, latest: (days?.end ?? 0) + 1, mark });
      expect(edge?.earliest).toBeLessThanOrEqual(at);
      expect(edge?.latest).toBeGreaterThan(at);
      expect(edge && isDated(edge)).toBe(true);
    }),
  );
});

test('the most frequent values have a color of their own, at most eight; groups keep their order', () => {
  const items = Array.from({ length: 30 }, (_, n) =>
    itemOf(`${n}.md`, { neutral_from: 1800 + n, status: `s${Math.min(n % 10, 8)}` }),
  );
  const reading = { state: 'value', disputed: false, unchecked: false } as const;
  const { colors, groups, entries } = buildTimeline(
    {
      items,
      groups: [
        { reading: { ...reading, value: 'b' }, size: 20 },
        { reading: { ...reading, value: 'a' }, size: 10 },
      ],
    },
    OPTIONS,
  );
  expect(colors).toEqual(['s8', 's0', 's1', 's2', 's3', 's4', 's5', 's6']);
  expect(entries.filter(({ color }) => color === null)).toHaveLength(3);
  expect(groups).toEqual(['b', 'a']);
  expect(entries.map(({ group }) => group).indexOf(1)).toBe(20);
});

test('what a formula has no answer for, and what is no date, is told beside the dates that can be read', () => {
  const { entries } = timelineOf({ A: { neutral_from: '1815', violated_on: ['1820', 'soon'] } });
  expect(entries[0]?.unread).toEqual([{ property: 'violated_on', text: 'soon' }]);
  expect(entries[0]?.happenings).toHaveLength(1);
});
