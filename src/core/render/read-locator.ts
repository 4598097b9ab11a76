import { parseEdtf } from '../value/edtf';

/** Where a work stands in what contains it, in the parts that bibliographies know; each empty where it is not said. */
export interface Locator {
  readonly volume: string;
  readonly issue: string;
  /** `61–68`. */
  readonly pages: string;
  /** The day or month of a work of which the date is known by its year alone: `2022-03-08`, `2022-03`. */
  readonly date: string;
  /** What is none of these, as it stands. */
  readonly note: string;
}

const NOTHING: Locator = { volume: '', issue: '', pages: '', date: '', note: '' };

const PAGES = String.raw`(?:pp?\.\s*)?(?<pages>\d+(?:\s*[–-]+\s*\d+)?)`;
const SHAPES = [
  new RegExp(`^${PAGES}$`),
  new RegExp(
    String.raw`^(?:vol\.\s*)?(?<volume>\d+)\s*(?:\((?<issue>\d+(?:[–/-]\d+)?)\))?, ${PAGES}$`,
    'i',
  ),
  new RegExp(String.raw`^no\.\s*(?<issue>\d+), ${PAGES}$`, 'i'),
];

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAY = new RegExp(`^(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (\\d{4})$`);

/**
 * Read the locator of a work: `27(1), 3–26`, `pp. 61–68`, `8 March 2022`.
 *
 * @param year - The work's date as far as it is known; a day in the locator counts only if it is in that year.
 */
export function readLocator(locator: string, year: string): Locator {
  const date = dateIn(locator);
  if (date.startsWith(year) && parseEdtf(date) !== null) return { ...NOTHING, date };
  for (const shape of SHAPES) {
    const parts = shape.exec(locator)?.groups;
    if (parts) return { ...NOTHING, ...definedIn(parts) };
  }
  return { ...NOTHING, note: locator };
}

/** `8 March 2022` as `2022-03-08`; empty where it is no such date. */
function dateIn(locator: string): string {
  const [, day, month = '', year] = DAY.exec(locator) ?? [];
  if (year === undefined) return '';
  const numbers = [String(MONTHS.indexOf(month) + 1), ...(day === undefined ? [] : [day])];
  return [year, ...numbers.map((number) => number.padStart(2, '0'))].join('-');
}

const definedIn = (parts: Readonly<Record<string, string | undefined>>): Partial<Locator> =>
  Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined));
