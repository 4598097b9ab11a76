import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../../src/core/timeline/drawing';
import { layOutTimeline } from '../../../src/core/timeline/lay-out-timeline';
import { neighbourOf } from '../../../src/core/timeline/neighbour';
import { packRows } from '../../../src/core/timeline/pack-rows';
import { placeOf } from '../../../src/core/timeline/scale';
import { textWidth } from '../../../src/core/timeline/text-width';
import { ticksOf } from '../../../src/core/timeline/ticks';
import { dayNumber } from '../../../src/core/value/calendar';
import { NOTES, timelineOf } from '../../support/timelines';

const TODAY = dayNumber({ year: 2026, month: 11, day: 27 });
const LAYOUT = { width: 900, perDay: null, font: 13, today: TODAY };

const DRAWN = fc.record({
  notes: NOTES,
  width: fc.integer({ min: 200, max: 3000 }),
  zoom: fc.option(fc.double({ min: 1e-3, max: 200, noNaN: true })),
});

/** Run over drawings of all kinds of notes, widths and zooms. */
const forDrawings = (check: (drawing: Drawing) => void): void => {
  fc.assert(
    fc.property(DRAWN, ({ notes, width, zoom }) => {
      const timeline = timelineOf(notes);
      if (timeline.entries.length === 0) return;
      const drawing = layOutTimeline(timeline, { ...LAYOUT, width, perDay: zoom });
      expect(drawing.boxes).toHaveLength(timeline.entries.length);
      check(drawing);
    }),
  );
};

test('things in one row keep clear of each other, in whatever order they come', () => {
  const extent = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 300 }))
    .map(([left, width]) => ({ left, width, right: left + width }));
  fc.assert(
    fc.property(
      fc.array(extent, { maxLength: 60 }),
      fc.integer({ min: 0, max: 20 }),
      (all, gap) => {
        const rows = packRows(all, gap);
        all.forEach((a, i) => {
          all.slice(i + 1).forEach((b, j) => {
            if (rows[i] !== rows[i + 1 + j]) return;
            expect(a.right + gap <= b.left || b.right + gap <= a.left).toBe(true);
          });
        });
        const firsts = [...new Set(rows)];
        expect(firsts).toEqual(firsts.map((_, index) => index)); // no row is left empty, none begins before its turn
      },
    ),
  );
});

test('no note overlaps another, and none leaves the drawing', () => {
  forDrawings(({ boxes, sizes, width, height }) => {
    const ordered = [...boxes].sort((a, b) => a.top - b.top || a.left - b.left);
    ordered.slice(1).forEach((box, index) => {
      const before = ordered[index];
      if (before?.top === box.top)
        expect(before.left + before.width).toBeLessThanOrEqual(box.left + 1e-6);
    });
    for (const { left, top, width: taken } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + taken).toBeLessThanOrEqual(width + sizes.point * 2);
      expect(top + sizes.row).toBeLessThanOrEqual(height);
    }
  });
});

test('every date is drawn, and where it is not exact, the soft span holds all its days', () => {
  forDrawings(({ boxes, scale }) => {
    for (const { entry, strips, points } of boxes) {
      expect(points).toHaveLength(entry.happenings.length);
      entry.happenings.forEach(({ when }, index) => {
        const point = points[index];
        const from = placeOf(scale, when.first.earliest);
        expect(point?.left).toBeCloseTo(from);
        expect((point?.left ?? 0) + (point?.width ?? 0)).toBeCloseTo(
          placeOf(scale, when.last.latest),
        );
        expect(point?.at).toBeGreaterThanOrEqual(point?.left ?? Infinity);
      });
      for (const { begin, end, isReversed } of entry.periods) {
        const left = Math.min(...strips.map((strip) => strip.left));
        const right = Math.max(...strips.map((strip) => strip.left + strip.width));
        const first = isReversed ? end.earliest : begin.earliest;
        if (Number.isFinite(first)) expect(left).toBeLessThanOrEqual(placeOf(scale, first) + 1e-6);
        if (Number.isFinite(end.latest))
          expect(right).toBeGreaterThanOrEqual(placeOf(scale, end.latest) - 1e-6);
      }
    }
  });
});

describe('a period is soft where its dates are not exact', () => {
  const stripsOf = (own: Readonly<Record<string, string | readonly string[]>>) => {
    const drawing = layOutTimeline(timelineOf({ A: own }), LAYOUT);
    const at = (year: number): number =>
      placeOf(drawing.scale, dayNumber({ year, month: 1, day: 1 }));
    return { strips: drawing.boxes[0]?.strips ?? [], at };
  };

  test('by year at both ends', () => {
    const { strips, at } = stripsOf({ neutral_from: '1815', neutral_until: '1819' });
    expect(strips.map(({ kind }) => kind)).toEqual(['from', 'sure', 'until']);
    expect(strips[0]?.left).toBeCloseTo(at(1815));
    expect(strips[1]?.left).toBeCloseTo(at(1816));
    expect(strips[2]?.left).toBeCloseTo(at(1819));
  });

  test('nowhere, by day', () => {
    const { strips } = stripsOf({ neutral_from: '1815-11-20', neutral_until: '1919-06-28' });
    expect(strips.map(({ kind }) => kind)).toEqual(['sure']);
  });

  test('wholly, within one year or without a known end', () => {
    const one = stripsOf({ neutral_from: '1815', neutral_until: '1815', violated_on: ['1900'] });
    expect(one.strips.map(({ kind }) => kind)).toEqual(['soft']);
    const unknown = stripsOf({ neutral_from: '1815-11-20', unknown: ['neutral_until'] });
    expect(unknown.strips).toMatchObject([{ kind: 'soft', opensRight: false }]);
  });

  test('a day that is approximate is wider than the day', () => {
    const { strips } = stripsOf({ neutral_from: '1815-11-20~', neutral_until: '1919-06-28' });
    expect(strips[0]?.kind).toBe('from');
    expect(strips[0]?.width).toBeGreaterThan(5);
  });

  test('what goes on reaches past today and says so', () => {
    const drawing = layOutTimeline(timelineOf({ A: { neutral_from: '1815-11-20' } }), LAYOUT);
    const [strip] = drawing.boxes[0]?.strips ?? [];
    expect(strip).toMatchObject({ kind: 'sure', opensLeft: false, opensRight: true });
    expect((strip?.left ?? 0) + (strip?.width ?? 0)).toBeGreaterThan(drawing.today ?? Infinity);
  });
});

describe('the scale is named in steps that can be read', () => {
  const labels = (from: number, to: number): string[] =>
    ticksOf(860 / (to - from), 8, from, to).map(({ label }) => label);
  const year = (number: number): number => dayNumber({ year: number, month: 1, day: 1 });

  test('three days', () => {
    const from = dayNumber({ year: 1956, month: 11, day: 1 });
    expect(labels(from, from + 3)).toEqual([
      '1956-11-01',
      '1956-11-02',
      '1956-11-03',
      '1956-11-04',
    ]);
  });

  test('a year', () => {
    expect(labels(year(1914), year(1915)).slice(0, 3)).toEqual(['1914-01', '1914-04', '1914-07']);
  });

  test('two centuries', () => {
    expect(labels(year(1815), year(2026)).slice(0, 3)).toEqual(['1820', '1840', '1860']);
  });

  test('three thousand years, before year 1 too', () => {
    expect(labels(year(-999), year(2001))).toEqual([
      ...['−500', '0', '500', '1000', '1500', '2000'],
    ]);
  });

  test('whatever the span, names keep clear of each other and are in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_500_000, max: 800_000 }),
        fc.integer({ min: 3, max: 1_200_000 }),
        fc.integer({ min: 300, max: 3000 }),
        (from, days, width) => {
          const perDay = width / days;
          const ticks = ticksOf(perDay, 8, from, from + days);
          ticks.slice(1).forEach(({ day, label }, index) => {
            const before = ticks[index] ?? { day: 0, label: '' };
            const half = ((label.length + before.label.length) * 8) / 2;
            expect((day - before.day) * perDay).toBeGreaterThan(half);
          });
          expect(ticks.length).toBeLessThan(60);
        },
      ),
      { examples: [[-1_498_534, 11, 300]] },
    );
  });
});

test('all can be in the width, and a browser can hold the widest', () => {
  const timeline = timelineOf({ A: { neutral_from: '-0999' }, B: { neutral_from: '2000' } });
  const { least, most } = layOutTimeline(timeline, LAYOUT).zooms;
  expect(layOutTimeline(timeline, LAYOUT).width).toBeCloseTo(LAYOUT.width);
  expect(layOutTimeline(timeline, { ...LAYOUT, perDay: 1e9 }).width).toBeLessThan(8_100_000);
  expect(most).toBeGreaterThan(least);
});

test('from a note one comes to the nearest in the row below, and back', () => {
  const drawing = layOutTimeline(
    timelineOf({
      A: { neutral_from: '1800', neutral_until: '1900' },
      B: { neutral_from: '1810', neutral_until: '1820' },
      C: { neutral_from: '1880', neutral_until: '1890' },
    }),
    { ...LAYOUT, today: null },
  );
  expect(neighbourOf(drawing.boxes, 0, 1)).toBe(1);
  expect(neighbourOf(drawing.boxes, 2, -1)).toBe(0);
  expect(neighbourOf(drawing.boxes, 0, -1)).toBeNull();
});

test('wide characters count as wide', () => {
  expect(textWidth('中立')).toBeGreaterThan(textWidth('ab'));
});
