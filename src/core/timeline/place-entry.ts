import type { Point, Sizes, Strip } from './drawing';
import { placeOf, type Scale } from './scale';
import type { Entry, Happening, Period } from './timeline';
import { isExact, type When } from './when';

/** What is drawn of an entry on a scale. */
export interface Marks {
  readonly strips: readonly Strip[];
  readonly points: readonly Point[];
}

/** No stretch of a bar is thinner, or it could not be seen. */
const THINNEST = 3;

/** Place the bars and points of an entry. */
export const placeEntry = ({ periods, happenings }: Entry, scale: Scale, sizes: Sizes): Marks => ({
  strips: periods.flatMap((period) => placePeriod(period, scale, sizes)),
  points: happenings.map((happening) => placeHappening(happening, scale)),
});

/** The bar of a period: soft where it may have begun, sure in between, soft where it may have ended. */
function placePeriod({ begin, end, isReversed }: Period, scale: Scale, { point }: Sizes): Strip[] {
  const at = (day: number): number => placeOf(scale, within(day, scale));
  const [first, last] = [
    at(Math.min(begin.earliest, isReversed ? end.earliest : Infinity)),
    at(Math.max(end.latest, isReversed ? begin.latest : -Infinity)),
  ];
  // What is approximate or uncertain may lie beyond its own days, too
  const [left, right] = [
    first - (begin.mark === '' ? 0 : point * 2),
    last + (end.mark === '' ? 0 : point * 2),
  ];
  const sureFrom = at(isExact(begin) ? begin.earliest : begin.latest);
  const sureUntil = at(isExact(end) ? end.latest : end.earliest);
  const opens = { opensLeft: begin.latest === -Infinity, opensRight: end.earliest === Infinity };
  const strip = (kind: Strip['kind'], from: number, until: number): Strip => ({
    kind,
    left: from,
    width: Math.max(THINNEST, until - from),
    opensLeft: opens.opensLeft && from === left,
    opensRight: opens.opensRight && until === right,
  });
  if (isReversed || sureFrom >= sureUntil) return [strip('soft', left, right)];
  return [
    ...(left < sureFrom ? [strip('from', left, sureFrom)] : []),
    strip('sure', sureFrom, sureUntil),
    ...(sureUntil < right ? [strip('until', sureUntil, right)] : []),
  ];
}

function placeHappening({ event, when }: Happening, scale: Scale): Point {
  const { first, last } = when;
  const at = (day: number): number => placeOf(scale, within(day, scale));
  const [left, right] = [at(first.earliest), at(last.latest)];
  return { event, at: at(middleOf(when)), left, width: right - left, isSoft: !isSure(when) };
}

const isSure = ({ first, last }: When): boolean => first === last && isExact(first);

/** The middle of what is known: of both ends, or of the one that is given. */
function middleOf({ first, last }: When): number {
  const [from, until] = [first.earliest, last.latest];
  if (!Number.isFinite(until)) return (from + first.latest) / 2;
  return Number.isFinite(from) ? (from + until) / 2 : (last.earliest + until) / 2;
}

const within = (day: number, { from, to }: Scale): number => Math.max(from, Math.min(to, day));
