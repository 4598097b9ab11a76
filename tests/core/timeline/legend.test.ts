import { expect, test } from 'vitest';
import { layOutTimeline } from '../../../src/core/timeline/lay-out-timeline';
import { legendOf } from '../../../src/core/timeline/legend';
import { renderSvg } from '../../../src/core/timeline/render-svg';
import { timelineOf } from '../../support/timelines';

const WORDS = { otherColor: 'other', soft: 'not exact', today: 'today' };
type Notes = Parameters<typeof timelineOf>[0];

function legend(notes: Notes, today: number | null = null) {
  const timeline = timelineOf(notes);
  const drawing = layOutTimeline(timeline, { width: 900, perDay: null, font: 13, today });
  return { timeline, drawing, entries: legendOf(timeline, drawing, WORDS) };
}
const told = (notes: Notes, today: number | null = null) =>
  legend(notes, today).entries.map(({ sign, text }) => `${sign}: ${text}`);

const EXACT = { neutral_from: '1815-11-20', neutral_until: '1816-01-01' };

test('where nothing needs a word, none is said', () => {
  expect(told({ A: EXACT })).toEqual([]);
});

test('each color and each point that occurs is said, and no other', () => {
  expect(told({ A: { ...EXACT, status: 'ended' }, B: EXACT })).toEqual([
    'color: ended',
    'color: other',
  ]);
  expect(told({ A: { ...EXACT, violated_on: ['1815-12-01'] } })).toEqual(['point: violated_on']);
});

test.each([
  ['a year', { neutral_from: '1815' }],
  ['an end that may be any day of a month', { ...EXACT, neutral_until: '1816-02' }],
  ['a date with a mark', { ...EXACT, neutral_from: '1815-11-20~' }],
])('%s is soft', (_, own) => {
  expect(told({ A: own })).toContain('soft: not exact');
});

test('an event that lies somewhere in an interval is soft', () => {
  expect(told({ A: { violated_on: ['1914/1918'] } })).toContain('soft: not exact');
});

test('the day of today is said where it is drawn', () => {
  expect(told({ A: { neutral_from: '1955-10-26' } }, 20_000)).toContain('today: today');
});

test('a file shows the sign of each', () => {
  const notes = {
    A: { neutral_from: '1955', status: 'in force', violated_on: ['1956-06-02'] },
    B: { neutral_from: '1960-01-01', neutral_until: '1970-01-01' },
  };
  const { timeline, drawing, entries } = legend(notes, 20_000);
  const svg = renderSvg(drawing, timeline, {
    title: 'T',
    description: 'D',
    entries: [],
    legend: entries,
    notes: [],
  });
  expect(entries.map(({ sign }) => sign)).toEqual(['color', 'color', 'point', 'soft', 'today']);
  for (const { text } of entries) expect(svg).toContain(`>${text}</text>`);
});
