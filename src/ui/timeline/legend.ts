import type { LegendEntry } from '../../core/timeline/render-svg';
import type { Timeline } from '../../core/timeline/timeline';
import { TEXT } from '../text';

/** What the colors and the points of a timeline mean, those that occur. */
export function legendOf({ colors, events, entries }: Timeline): LegendEntry[] {
  const hasOther = colors.length > 0 && entries.some(({ color }) => color === null);
  const occurring = new Set(
    entries.flatMap(({ happenings }) => happenings.map(({ event }) => event)),
  );
  return [
    ...colors.map((text, color) => ({ text, color })),
    ...(hasOther ? [{ text: TEXT.timeline.otherColor, color: null }] : []),
    ...events.flatMap((text, event) => (occurring.has(event) ? [{ text, event }] : [])),
  ];
}
