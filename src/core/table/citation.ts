import type { Links } from '../ports';
import type { Item } from '../query/selection';
import { isLink, itemsOf } from '../value/value';
import { cellLink } from './cell-value';
import type { Citation } from './table';

/** Finds the `citekey` of the note at a path; null where it has none. */
export type FindKey = (path: string) => string | null;

/**
 * The citations for a property of an item: the links in `NAME_source`; for the note itself those in `sources`,
 * which support it as a whole.
 *
 * @param name - The property's name; null for the note itself.
 */
export function citations(
  item: Item,
  name: string | null,
  links: Links,
  findKey: FindKey,
): Citation[] {
  const property = name === null ? 'sources' : `${name}_source`;
  const { value } = item.read({ source: 'note', name: property });
  return itemsOf(value)
    .filter(isLink)
    .map((link) => {
      const shown = cellLink(link, links);
      const key = shown.link === null ? null : findKey(shown.link);
      return { ...shown, key, locator: locatorIn(shown.text) };
    });
}

const WORDS =
  'arts?|articles?|paras?|paragraphs?|pp?|pages?|secs?|sections?|chs?|chapters?|vols?|volumes?|bks?|books?|' +
  'cols?|columns?|nos?|fols?|folios?|ll?|lines?|nn?|notes?|annex|annexes|preamble|recitals?|clauses?|docs?|' +
  'figs?|tables?|titles?|parts?|protocols?|regs?|regulations?|rules?';
const NUMBER = String.raw`(?:\d[\d.–-]*|[IVXLCDM]+(?:[.(]\w+\)?)*)`;
const LOCATOR = new RegExp(
  String.raw`^(?:(?:${WORDS})(?:\.|\b)|§|¶|${NUMBER}(?:(?:, | and |–|-|\s*&\s*)${NUMBER})*$)`,
  'i',
);

/**
 * The place in a work that a printed citation names: from the first part after a comma that begins like
 * `art. II`, `pp. 3–5`, `§ 7`, `preamble`, or is a number of pages or an article.
 *
 * @returns Empty where none is named. A year alone is a date, not a place.
 */
export function locatorIn(citation: string): string {
  const parts = citation.split(/,\s+/);
  const first = parts.findIndex((part, index) => index > 0 && isLocator(part));
  return first < 0 ? '' : parts.slice(first).join(', ');
}

const isLocator = (part: string): boolean =>
  LOCATOR.test(part.trim()) && !/^1\d{3}$|^20\d{2}$|^\d{1,2} \p{L}/u.test(part.trim());
