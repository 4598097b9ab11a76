import type { Period } from './timeline';
import { asEdge, isDated, isInterval, OPEN_END, UNKNOWN, type When } from './when';

/**
 * The period from a beginning to an end, of which one at least is given.
 *
 * @param isEndUnknown - Whether an end was looked for and not found; else a period without one goes on.
 */
export function makePeriod(begin: When | null, end: When | null, isEndUnknown: boolean): Period {
  const [only, none] = begin === null ? [end, UNKNOWN] : [begin, null];
  if (begin !== null && end !== null) return ordered(asEdge(begin), asEdge(end));
  if (only === null) return ordered(UNKNOWN, UNKNOWN);
  if (isInterval(only)) return ordered(only.first, only.last);
  return none === null
    ? ordered(only.first, isEndUnknown ? UNKNOWN : OPEN_END)
    : ordered(none, only.first);
}

const ordered = (begin: Period['begin'], end: Period['end']): Period => ({
  begin,
  end,
  isReversed: isDated(begin) && isDated(end) && end.latest <= begin.earliest,
});
