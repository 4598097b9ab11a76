import { civilDay, dayNumber, daysInMonth, padded } from '../value/calendar';

/** A day that the scale names. */
export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** A way to divide time: about so many days apart, with names of so many characters after the year. */
interface Division {
  readonly days: number;
  readonly afterYear: number;
  readonly ticks: (from: number, to: number) => Tick[];
}

const DAYS_IN_YEAR = 365.2425;

/** Days are named at no less than this part of a division from each other: months are not alike. */
const NEAREST = 0.8;

/** A year as the notes write it, with a true minus sign and no more digits than it needs: `−44` is 45 BC. */
export const yearLabel = (year: number): string => (year < 0 ? `−${-year}` : String(year));

const monthLabel = (year: number, month: number): string => `${yearLabel(year)}-${padded(month)}`;

/** Every so many days of each month, from the first; the rest of a month that is too short for one is left out. */
const days = (step: number): Division => ({
  days: step,
  afterYear: 6,
  ticks: (from, to) => {
    const found: Tick[] = [];
    const { year, month } = civilDay(from);
    for (let at = year * 12 + month - 1; ; at += 1) {
      const [y, m] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
      const first = dayNumber({ year: y, month: m, day: 1 });
      if (first > to) return found;
      const most = daysInMonth(y, m) + 1 - NEAREST * step;
      for (let day = 1; day <= most; day += step)
        found.push({ day: first + day - 1, label: `${monthLabel(y, m)}-${padded(day)}` });
    }
  },
});

const months = (step: number): Division => ({
  days: (step * DAYS_IN_YEAR) / 12,
  afterYear: 3,
  ticks: (from, to) => {
    const found: Tick[] = [];
    const { year } = civilDay(from);
    for (let at = year * 12; ; at += step) {
      const [y, m] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
      const day = dayNumber({ year: y, month: m, day: 1 });
      if (day > to) return found;
      found.push({ day, label: monthLabel(y, m) });
    }
  },
});

const years = (step: number): Division => ({
  days: step * DAYS_IN_YEAR,
  afterYear: 0,
  ticks: (from, to) => {
    const found: Tick[] = [];
    const first = Math.floor(civilDay(from).year / step) * step;
    for (let year = first; ; year += step) {
      const day = dayNumber({ year, month: 1, day: 1 });
      if (day > to) return found;
      found.push({ day, label: yearLabel(year) });
    }
  },
});

const YEARS = [1, 2, 5].flatMap((digit) => [0, 1, 2, 3, 4].map((power) => digit * 10 ** power));

const DIVISIONS: readonly Division[] = [
  ...[1, 2, 5, 10].map(days),
  ...[1, 3, 6].map(months),
  ...YEARS.sort((a, b) => a - b).map(years),
];

/**
 * Name days of a scale, as close together as their names allow.
 *
 * @param perDay - How wide a day is.
 * @param character - How wide a character of a name is, at most.
 * @param from - The first day on view, and `to` the last: only between them are days named.
 */
export function ticksOf(perDay: number, character: number, from: number, to: number): Tick[] {
  const yearWidth = Math.max(...[from, to].map((day) => yearLabel(civilDay(day).year).length));
  const fits = ({ days: apart, afterYear }: Division): boolean =>
    apart * NEAREST * perDay >= (yearWidth + afterYear + 2) * character;
  const division = DIVISIONS.find(fits) ?? DIVISIONS.at(-1);
  return division?.ticks(from, to).filter(({ day }) => day >= from && day <= to) ?? [];
}
