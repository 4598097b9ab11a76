import { yearText } from './calendar';
import { numberIn } from './compare';
import { isoText, parseDate } from './date';
import { inMilliseconds } from './duration';
import { edtfMeaning } from './edtf';
import { destination, type Resolve } from './same';
import { isList, type DateValue, type LinkValue, type ObjectValue, type Value } from './value';

/** Texts one after another so that no other texts give the same; grows by no more than their length. */
const joined = (parts: readonly string[]): string =>
  parts.map((part) => `${String(part.length)}:${part}`).join('');

const NOTHING = 'nothing';

const ofNumber = (number: number): string => {
  if (Number.isNaN(number)) return NOTHING;
  const year = Number.isInteger(number) ? edtfMeaning(yearText(number)) : null;
  return year === null ? `number ${String(number)}` : `days ${year}`;
};

const ofMoment = (date: DateValue): string =>
  date.hasTime
    ? `moment ${String(date.at)}`
    : `days ${edtfMeaning(isoText(date)) ?? String(date.at)}`;

const ofText = (text: string): string => {
  const trimmed = text.trim();
  if (trimmed === '') return NOTHING;
  const days = edtfMeaning(trimmed);
  if (days !== null) return `days ${days}`;
  const date = parseDate(trimmed);
  if (date !== null) return ofMoment(date);
  const number = numberIn(trimmed);
  return number !== null && String(number) === trimmed ? ofNumber(number) : `text ${trimmed}`;
};

const ofLink = (link: LinkValue, resolve: Resolve): string => {
  const path = destination(link, resolve);
  return path === null ? `target ${link.target}${link.subpath}` : `file ${path}`;
};

const ofList = (items: readonly Value[], resolve: Resolve): string => {
  const meanings = new Set(items.map((item) => meaningOf(item, resolve)));
  meanings.delete(NOTHING);
  const [first = NOTHING, ...others] = [...meanings].sort();
  return others.length === 0 ? first : `list ${joined([first, ...others])}`;
};

const ofObject = ({ entries }: ObjectValue, resolve: Resolve): string =>
  `object ${joined([...entries].map(([key, value]) => joined([key, meaningOf(value, resolve)])).sort())}`;

/**
 * What a value says to a reader who compares, as a text. Two values say the same when their texts are the same:
 *
 * - Lists are sets: order, repetition and empty items do not matter; a list of one is that one, an empty
 *   one is nothing, as is an empty text.
 * - Links and files are the same by where they lead; links that lead nowhere by what is written.
 * - Dates are the same when they cover the same days and are as sure: `1815-11` is `1815-11/1815-11`,
 *   but `1839~` is not `1839`, and `1815/..` (open) not `1815/` (end not known). A whole number of up to
 *   four digits is that year. A moment is no day.
 * - A number is the same as the text that shows it; other texts letter for letter, spaces at the edges
 *   apart.
 * - Objects are the same by their entries, in any order.
 *
 * @param resolve - How links find their files.
 */
export const meaningOf = (value: Value, resolve: Resolve): string => {
  if (value === null) return NOTHING;
  if (typeof value === 'string') return ofText(value);
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value === 'boolean') return `boolean ${String(value)}`;
  if (isList(value)) return ofList(value, resolve);
  switch (value.type) {
    case 'date':
      return ofMoment(value);
    case 'duration':
      return `duration ${String(inMilliseconds(value))}`;
    case 'link':
      return ofLink(value, resolve);
    case 'file':
      return `file ${value.path}`;
    case 'pattern':
      return `pattern /${value.source}/${value.flags}`;
    case 'object':
      return ofObject(value, resolve);
  }
};
