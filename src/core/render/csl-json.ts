import type { Work } from '../table/work';
import { parseEdtf } from '../value/edtf';
import { authorNames } from './person-name';
import { readLocator } from './read-locator';

/** The type of CSL for a work's type, and the variable for what contains it. */
const TYPES: Readonly<Record<string, readonly [type: string, container: string]>> = {
  book: ['book', 'publisher'],
  article: ['article-journal', 'container-title'],
  press: ['article-newspaper', 'container-title'],
  report: ['report', 'publisher'],
  speech: ['speech', 'publisher'],
  web: ['webpage', 'container-title'],
  treaty: ['treaty', 'container-title'],
  law: ['legislation', 'container-title'],
};

const OTHER = ['document', 'container-title'] as const;

/**
 * Write works as CSL JSON 1.0, which Zotero, Pandoc and citeproc read: one item for each, its `id` the citekey.
 *
 * Persons have `family` and `given`, bodies `literal`. A locator that is no pages stands in `note`.
 */
export const renderCslJson = (works: readonly Work[]): string =>
  `${JSON.stringify(works.map(itemOf), null, 2)}\n`;

function itemOf({ key, type, title, authors, date, container, locator, url }: Work): object {
  const [cslType, containerIn] = Object.hasOwn(TYPES, type) ? (TYPES[type] ?? OTHER) : OTHER;
  const place = readLocator(locator, date);
  const names = authorNames(authors, key).map((name) =>
    typeof name === 'string' ? { literal: name } : { family: name.family, given: name.given },
  );
  return {
    id: key,
    type: cslType,
    title,
    ...(names.length > 0 && { author: names }),
    ...(date !== '' && { issued: dateOf(place.date || date) }),
    ...filled({
      [containerIn]: container,
      volume: place.volume,
      issue: place.issue,
      page: place.pages,
      note: place.note,
      URL: url,
    }),
  };
}

const filled = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));

/** A date as numbers, an interval as two; what cannot be said so in words. */
function dateOf(date: string): object {
  const ends = date.split('/').map((end) => end.replace(/[~?%]$/, ''));
  if (parseEdtf(date) === null || ends.some((end) => !/\d/.test(end))) return { literal: date };
  const isUncertain = /[~?%]/.test(date);
  return { 'date-parts': ends.map(numbersOf), ...(isUncertain && { circa: true }) };
}

/** `-0005-03` is the third month of the fifth year before the year nought. */
const numbersOf = (date: string): number[] =>
  [...date.matchAll(/(?:^-)?\d+/g)].map(([number]) => Number(number));
