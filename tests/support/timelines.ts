import fc from 'fast-check';
import type { PropertyId } from '../../src/core/note/property-id';
import { readNoteProperty } from '../../src/core/note/read-property';
import type { Item } from '../../src/core/query/selection';
import { buildTimeline, type TimelineOptions } from '../../src/core/timeline/build-timeline';
import type { Timeline } from '../../src/core/timeline/timeline';
import { civilDay, padded, yearText } from '../../src/core/value/calendar';
import type { Value } from '../../src/core/value/value';

const note = (name: string): PropertyId => ({ source: 'note', name });

/** The options of our own notes. */
export const OPTIONS: TimelineOptions = {
  begin: note('neutral_from'),
  end: note('neutral_until'),
  events: [note('violated_on')],
  otherwise: note('date_signed'),
  colorBy: note('status'),
  nameOf: ({ name }) => name,
};

/** A note as an item, given its properties. */
export function itemOf(path: string, properties: Readonly<Record<string, Value>>): Item {
  const own = {
    path,
    properties: new Map(Object.entries(properties)),
    stat: { size: 0, created: 0, modified: 0 },
    contents: () => ({ tags: [], links: [], embeds: [] }),
  };
  return { path, note: own, read: ({ name }) => readNoteProperty(own, name) };
}

/** A timeline of notes given by their names and properties. */
export const timelineOf = (
  notes: Readonly<Record<string, Readonly<Record<string, Value>>>>,
  options: Partial<TimelineOptions> = {},
): Timeline =>
  buildTimeline(
    {
      items: Object.entries(notes).map(([name, own]) => itemOf(`${name}.md`, own)),
      groups: null,
    },
    { ...OPTIONS, ...options },
  );

/** A day as EDTF writes it. */
export function writtenDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${yearText(year)}-${padded(month)}-${padded(day)}`;
}

const day = fc.integer({ min: -1_400_000, max: 500_000 }).map(writtenDay);
const date = fc
  .tuple(day, fc.constantFrom(0, 3, 6), fc.constantFrom('', '~', '?', '%'))
  .map(([text, shorter, mark]) => text.slice(0, text.length - shorter) + mark);

/** Some notes with dates of all kinds; some of them say none, or something else. */
export const NOTES = fc
  .array(
    fc.record(
      {
        neutral_from: fc.oneof(date, date, fc.constant('spring')),
        neutral_until: fc.oneof(date, fc.constant('')),
        violated_on: fc.array(date, { maxLength: 3 }),
        date_signed: date,
        status: fc.constantFrom('in force', 'ended', ''),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 40 },
  )
  .map((all) => Object.fromEntries(all.map((own, index) => [`Note ${index}`, own])));
