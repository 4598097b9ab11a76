import type { Entry, Period } from './timeline';
import { type Edge, isDated, isInterval, type Mark, type When } from './when';

/** The words in which an entry is told. */
export interface EntryWords {
  readonly marked: Readonly<Record<Exclude<Mark, ''>, (date: string) => string>>;
  readonly doubted: Readonly<Record<'disputed' | 'unchecked', (date: string) => string>>;
  readonly period: (from: string, until: string) => string;
  readonly since: (from: string) => string;
  readonly until: (until: string) => string;
  readonly endUnknown: (from: string) => string;
  readonly beginUnknown: (until: string) => string;
  readonly reversed: string;
  readonly event: (property: string, dates: readonly string[]) => string;
  readonly entry: (name: string, parts: readonly string[]) => string;
}

/**
 * Tell an entry in a sentence: `Belgium: 1831-11-15 to 1919-06-28, broken 1914-08-04`.
 *
 * @param events - The names of the properties that make points, in the order of the timeline.
 */
export function describeEntry(
  { name, periods, happenings, colorValue }: Entry,
  events: readonly string[],
  words: EntryWords,
): string {
  const told = events.flatMap((property, event) => {
    const dates = happenings
      .filter((each) => each.event === event)
      .map(({ when }) => describeWhen(when, words));
    return dates.length === 0 ? [] : [words.event(property, dates)];
  });
  const colored = colorValue === '' ? [] : [colorValue];
  return words.entry(name, [
    ...periods.map((period) => describePeriod(period, words)),
    ...told,
    ...colored,
  ]);
}

function describePeriod({ begin, end, isReversed }: Period, words: EntryWords): string {
  const [from, until] = [begin, end].map((edge) => describeEdge(edge, words));
  const told = spanText(begin, end, from ?? '', until ?? '', words);
  return isReversed ? `${told} (${words.reversed})` : told;
}

const describeWhen = (when: When, words: EntryWords): string =>
  isInterval(when)
    ? describePeriod({ begin: when.first, end: when.last, isReversed: false }, words)
    : describeEdge(when.first, words);

function spanText(begin: Edge, end: Edge, from: string, until: string, words: EntryWords): string {
  if (isDated(begin) && isDated(end)) return words.period(from, until);
  if (isDated(begin)) return end.earliest === Infinity ? words.since(from) : words.endUnknown(from);
  return begin.latest === -Infinity ? words.until(until) : words.beginUnknown(until);
}

function describeEdge({ text, mark, doubt }: Edge, words: EntryWords): string {
  const marked = mark === '' ? text : words.marked[mark](text);
  return doubt === null ? marked : words.doubted[doubt](marked);
}
