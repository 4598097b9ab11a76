import { type Band, type Box, type Drawing, type Sizes, sizesOf, type Zooms } from './drawing';
import { packRows } from './pack-rows';
import { type Marks, placeEntry } from './place-entry';
import { placeOf, type Scale, spanOf } from './scale';
import { textWidth } from './text-width';
import type { Entry, Timeline } from './timeline';

/** How a timeline is to be drawn. */
export interface Layout {
  /** The width to fill, in pixels. */
  readonly width: number;
  /** How wide a day is, in pixels; null for all in the width. */
  readonly perDay: number | null;
  /** The size of the font, in pixels. */
  readonly font: number;
  /** The day of the reader's calendar, counted from 1970-01-01; null to leave it out. */
  readonly today: number | null;
}

/** No name is wider, as a multiple of the font's size. */
const WIDEST_NAME = 26;

/** How wide the longest drawing is: browsers draw nothing beyond some 16 million pixels. */
const WIDEST = 8_000_000;
const WIDEST_DAY = 160;

function zoomsOf({ from, to }: Pick<Scale, 'from' | 'to'>, width: number, point: number): Zooms {
  const least = Math.max(1, width - 4 * point) / (to - from);
  return { least, most: Math.max(least, Math.min(WIDEST_DAY, WIDEST / (to - from))) };
}

/**
 * Find a place for everything on a timeline. Nothing overlaps: each name, bar and point has its row to itself.
 *
 * @param timeline - With one entry at least.
 */
export function layOutTimeline(timeline: Timeline, layout: Layout): Drawing {
  const { entries, groups } = timeline;
  const sizes = sizesOf(layout.font);
  const span = spanOf(entries, layout.today);
  const zooms = zoomsOf(span, layout.width, sizes.point);
  const perDay = Math.max(zooms.least, Math.min(zooms.most, layout.perDay ?? zooms.least));
  const scale: Scale = { ...span, perDay, start: 2 * sizes.point };
  const width = Math.max(layout.width, placeOf(scale, scale.to) + 2 * sizes.point);
  const placed = entries.map((entry) => placeBox(entry, { scale, sizes, width }));
  const bands: Band[] = [];
  let top = sizes.axis + sizes.gap;
  const boxes: Box[] = [];
  for (const members of groups === null ? [placed] : membersOf(placed, groups.length)) {
    const [first] = members;
    if (first === undefined) continue;
    if (first.entry.group !== null) {
      bands.push({ name: groups?.[first.entry.group] ?? '', top });
      top += sizes.band;
    }
    const rows = packRows(members, sizes.gap);
    members.forEach((box, index) => {
      box.top = top + (rows[index] ?? 0) * sizes.row;
      boxes.push(box);
    });
    top += (rows.reduce((a, b) => Math.max(a, b), 0) + 1) * sizes.row;
  }
  const today = layout.today === null ? null : layout.today + 0.5;
  const isSeen = today !== null && today >= scale.from && today <= scale.to;
  return {
    ...{ width, height: top + sizes.gap, sizes, scale, zooms, boxes, bands },
    today: isSeen ? placeOf(scale, today) : null,
  };
}

/** A box whose row is still to be found: none is made twice, for there are thousands at every zoom. */
interface Placed extends Box {
  top: number;
}

function membersOf(placed: readonly Placed[], count: number): Placed[][] {
  const members = Array.from({ length: count }, (): Placed[] => []);
  for (const box of placed) members[box.entry.group ?? 0]?.push(box);
  return members;
}

interface Canvas {
  readonly scale: Scale;
  readonly sizes: Sizes;
  readonly width: number;
}

/** An entry from its first mark to its last, and as wide as its name at least. */
function placeBox(entry: Entry, { scale, sizes, width }: Canvas): Placed {
  const { strips, points } = placeEntry(entry, scale, sizes);
  const [left, right] = endsOf({ strips, points }, sizes.point);
  const wanted = Math.min(WIDEST_NAME, textWidth(entry.name) + 0.6) * sizes.font;
  const nameWidth = Math.min(wanted, width);
  const begins = Math.max(0, Math.min(left, width - nameWidth));
  const ends = Math.max(right, begins + nameWidth);
  return { entry, left: begins, top: 0, width: ends - begins, nameWidth, strips, points };
}

function endsOf({ strips, points }: Marks, point: number): readonly [number, number] {
  let [left, right] = [Infinity, -Infinity];
  const take = (from: number, until: number): void => {
    left = Math.min(left, from);
    right = Math.max(right, until);
  };
  for (const strip of strips) take(strip.left, strip.left + strip.width);
  for (const each of points) {
    take(each.left, each.left + each.width);
    take(each.at - point, each.at + point);
  }
  return [left, right];
}
