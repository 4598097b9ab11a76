import type { Work } from '../../table/work';
import { parseEdtf } from '../../value/edtf';
import { readableKey } from '../citation-key';
import { authorNames } from '../person-name';
import { readLocator } from '../read-locator';
import { escapeBibtex } from './escape-latex';

/** The entry type for a work's type, and the field for what contains it; all else is `misc`. */
const TYPES: Readonly<Record<string, readonly [entry: string, container: string]>> = {
  book: ['book', 'publisher'],
  article: ['article', 'journaltitle'],
  press: ['article', 'journaltitle'],
  report: ['report', 'institution'],
  web: ['online', 'organization'],
};

/**
 * Write works as a bibliography for biblatex, one entry for each. One whose key other programs would misread is
 * left out: it is cited in words, see `readableKey`.
 *
 * Titles and the names of bodies stand in braces of their own, so that no style changes them. An author is
 * written as `Family, Given` only where the key shows which is the family name.
 */
export const renderBibtex = (works: readonly Work[]): string =>
  works
    .filter(({ key }) => readableKey(key) !== null)
    .map(entry)
    .join('\n');

function entry(work: Work): string {
  const { key, type, title, container, url } = work;
  const [name, containerField] = typeOf(type, container);
  const place = readLocator(work.locator, work.date);
  const fields: [string, string][] = [
    ['author', authorsOf(work)],
    ['title', asWritten(title)],
    dateField(place.date || work.date),
    [containerField, escapeBibtex(container)],
    ['volume', place.volume],
    ['number', place.issue],
    ['pages', place.pages.replace(/\s*[–-]+\s*/, '--')],
    ['note', escapeBibtex(place.note)],
    ['url', addressOf(url)],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `  ${field} = {${value}},\n`);
  return `@${name}{${key},\n${lines.join('')}}\n`;
}

/** An article is in something; one of which it is not known in what is no `article`. */
function typeOf(type: string, container: string): readonly [entry: string, container: string] {
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  return known === undefined || (known[0] === 'article' && container === '') ? OTHER : known;
}

const OTHER = ['misc', 'howpublished'] as const;

const asWritten = (text: string): string => (text === '' ? '' : `{${escapeBibtex(text)}}`);

const authorsOf = ({ authors, key }: Work): string =>
  authorNames(authors, key)
    .map((name) =>
      typeof name === 'string' ? asWritten(name) : escapeBibtex(`${name.family}, ${name.given}`),
    )
    .join(' and ');

/** biblatex reads the dates that we do; what is none stands as a year does. */
const dateField = (date: string): [string, string] =>
  parseEdtf(date) === null ? ['year', escapeBibtex(date)] : ['date', date];

/** An address stands there as it is, but for what would end it. */
const addressOf = (url: string): string => url.trim().replace(/[\s{}\\]/g, encodeURIComponent);
