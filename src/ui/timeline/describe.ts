import { describeEntry } from '../../core/timeline/describe-entry';
import type { Drawing } from '../../core/timeline/drawing';
import { yearLabel } from '../../core/timeline/ticks';
import type { Timeline } from '../../core/timeline/timeline';
import { civilDay } from '../../core/value/calendar';
import { TEXT } from '../text';

/** Each entry in a sentence, in the words of the app. */
export function describeEntries({ entries, events }: Timeline): string[] {
  const { entry: words, events: own } = TEXT.timeline;
  const told = events.map((name) => own[name] ?? name);
  return entries.map((entry) => describeEntry(entry, told, words));
}

/** What there is to see, for those who do not. */
export const describeTimeline = ({ entries }: Timeline, { scale }: Drawing): string =>
  TEXT.timeline.described(entries.length, yearOf(scale.from), yearOf(scale.to));

/** The year in which a day is, also one that is broken. */
export const yearOf = (day: number): string => yearLabel(civilDay(Math.floor(day)).year);
