import type { Drawing } from './drawing';
import type { Timeline } from './timeline';
import { type Edge, isExact, isInterval } from './when';

/** A color, the outline of a point, the look of a date that is not exact, or the line of today; and what it means. */
export type LegendEntry = { readonly text: string } & (
  | { readonly sign: 'color'; readonly color: number | null }
  | { readonly sign: 'point'; readonly event: number }
  | { readonly sign: 'soft' | 'today' }
);

/** What is said of what no property names. */
export interface LegendWords {
  readonly otherColor: string;
  readonly soft: string;
  readonly today: string;
}

/** What the signs of a timeline mean, those that occur. */
export function legendOf(
  { colors, events, entries }: Timeline,
  { today }: Drawing,
  words: LegendWords,
): LegendEntry[] {
  const happenings = entries.flatMap((entry) => entry.happenings);
  const occurring = new Set(happenings.map(({ event }) => event));
  const hasOther = colors.length > 0 && entries.some(({ color }) => color === null);
  const hasSoft =
    happenings.some(({ when }) => isInterval(when) || isSoft(when.first)) ||
    entries.some(({ periods }) => periods.some(({ begin, end }) => isSoft(begin) || isSoft(end)));
  return [
    ...colors.map((text, color) => ({ sign: 'color', text, color }) as const),
    ...(hasOther ? [{ sign: 'color', text: words.otherColor, color: null } as const] : []),
    ...events.flatMap((text, event) =>
      occurring.has(event) ? [{ sign: 'point', text, event } as const] : [],
    ),
    ...(hasSoft ? [{ sign: 'soft', text: words.soft } as const] : []),
    ...(today === null ? [] : [{ sign: 'today', text: words.today } as const]),
  ];
}

/** Whether a date may be several days: not where it is open. */
const isSoft = (edge: Edge): boolean => edge.latest > edge.earliest && !isExact(edge);
