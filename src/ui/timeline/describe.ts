import { describeEntry } from '../../core/timeline/describe-entry';
import type { Drawing } from '../../core/timeline/drawing';
import { yearLabel } from '../../core/timeline/ticks';
import type { Entry, Timeline } from '../../core/timeline/timeline';
import { civilDay } from '../../core/value/calendar';
import { TEXT } from '../text';

/** What tells an entry of a timeline in a sentence, in the words of the app. */
export function entryTeller({ events }: Timeline): (entry: Entry) => string {
  const { entry: words, events: own } = TEXT.timeline;
  const told = events.map((name) => own[name] ?? name);
  return (entry) => describeEntry(entry, told, words);
}

/** Each entry in a sentence. */
export const describeEntries = (timeline: Timeline): string[] =>
  timeline.entries.map(entryTeller(timeline));

/** What there is to see, for those who do not. */
export const describeTimeline = ({ entries }: Timeline, { scale }: Drawing): string =>
  TEXT.timeline.described(entries.length, yearOf(scale.from), yearOf(scale.to));

/** The year in which a day is, also one that is broken. */
export const yearOf = (day: number): string => yearLabel(civilDay(Math.floor(day)).year);
