import { textOf } from '../expression/show';
import { baseName } from '../note/note';
import type { PropertyId } from '../note/property-id';
import type { PropertyReading } from '../note/read-property';
import type { Item, Selection } from '../query/selection';
import { compareNames } from '../value/compare';
import { itemsOf } from '../value/value';
import { makePeriod } from './make-period';
import type { Entry, Happening, Period, Timeline, Unread } from './timeline';
import { readWhen, type When } from './when';

/** Which properties say what; null for none. */
export interface TimelineOptions {
  readonly begin: PropertyId | null;
  readonly end: PropertyId | null;
  readonly events: readonly PropertyId[];
  /** The date of a note that has none of these. */
  readonly otherwise: PropertyId | null;
  readonly colorBy: PropertyId | null;
  /** The name under which a property is shown. */
  readonly nameOf: (property: PropertyId) => string;
}

/** So many values have a color of their own: more could not be told apart. */
const COLORS = 8;

/**
 * Place notes in time.
 *
 * A beginning with an end is a period, and so is one without an end: it goes on. An interval alone is a period of
 * itself. Lists are paired by position. Where no property says the end of anything, a beginning is an event.
 *
 * @returns Every note of the selection: with a date in `entries`, without one in `undated`.
 */
export function buildTimeline(
  { items, groups }: Pick<Selection, 'items' | 'groups'>,
  options: TimelineOptions,
): Timeline {
  const ids = eventsOf(options);
  const groupOf = groups?.flatMap(({ size }, index) => Array<number>(size).fill(index));
  const read = items.map((item, index) => ({
    ...readItem(item, ids, options),
    group: groupOf?.[index] ?? null,
  }));
  const isDated = ({ periods, happenings }: ReadItem): boolean =>
    periods.length + happenings.length > 0;
  const dated = read.filter(isDated);
  const colors = frequent(dated.map(({ colorValue }) => colorValue));
  return {
    entries: dated.map((each): Entry => {
      const color = colors.indexOf(each.colorValue);
      return { ...each, color: color < 0 ? null : color };
    }),
    undated: read
      .filter((each) => !isDated(each))
      .map(({ path, name, unread }) => ({ path, name, unread })),
    events: ids.map(options.nameOf),
    colors,
    groups: groups?.map(({ reading }) => textOf(reading.value)) ?? null,
  };
}

/** The properties that make points; the last is that of notes without other dates. */
const eventsOf = ({ begin, end, events, otherwise }: TimelineOptions): readonly PropertyId[] => [
  ...(end === null && begin !== null ? [begin] : []),
  ...events,
  ...(otherwise === null ? [] : [otherwise]),
];

type ReadItem = Omit<Entry, 'color' | 'group'>;

function readItem(item: Item, ids: readonly PropertyId[], options: TimelineOptions): ReadItem {
  const unread: Unread[] = [];
  const datesOf = (id: PropertyId): readonly When[] => {
    const reading = item.read(id);
    const dates = readDates(reading);
    unread.push(...dates.unread.map((text) => ({ property: options.nameOf(id), text })));
    return dates.whens;
  };
  const periods = periodsOf(item, options, datesOf);
  const { otherwise } = options;
  const last = ids.length - 1;
  const happensOn = (id: PropertyId, event: number): Happening[] =>
    datesOf(id).map((when) => ({ event, when }));
  const happenings = (otherwise === null ? ids : ids.slice(0, last)).flatMap(happensOn);
  if (otherwise !== null && periods.length + happenings.length === 0)
    happenings.push(...happensOn(otherwise, last));
  const color = options.colorBy === null ? '' : textOf(item.read(options.colorBy).value);
  const { path } = item;
  return { path, name: baseName(path), colorValue: color, periods, happenings, unread };
}

function periodsOf(
  item: Item,
  { begin, end }: TimelineOptions,
  datesOf: (id: PropertyId) => readonly When[],
): Period[] {
  if (end === null) return [];
  const begins = begin === null ? [] : datesOf(begin);
  const ends = datesOf(end);
  const isUnknown = item.read(end).state === 'unknown';
  return Array.from({ length: Math.max(begins.length, ends.length) }, (_, index) =>
    makePeriod(begins[index] ?? null, ends[index] ?? null, isUnknown),
  );
}

function readDates(reading: PropertyReading): { whens: When[]; unread: string[] } {
  const { value, state, error, disputed, unchecked } = reading;
  if (state === 'error') return { whens: [], unread: [error ?? ''] };
  const doubt = disputed ? 'disputed' : unchecked ? 'unchecked' : null;
  const given = itemsOf(value).filter((one) => one !== null && one !== '');
  const read = given.map((one) => readWhen(one, doubt) ?? textOf(one));
  return {
    whens: read.filter((one) => typeof one !== 'string'),
    unread: read.filter((one) => typeof one === 'string'),
  };
}

/** The values that occur most often; those that occur as often by their names. */
function frequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareNames(a, b))
    .slice(0, COLORS)
    .map(([value]) => value);
}
