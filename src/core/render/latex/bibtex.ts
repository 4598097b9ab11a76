import type { Work } from '../../table/work';
import { parseEdtf } from '../../value/edtf';
import { readableKey } from '../citation-key';
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
  const fields: [string, string][] = [
    ['author', authorsOf(work)],
    ['title', asWritten(title)],
    dateField(work.date),
    [containerField, escapeBibtex(container)],
    placeField(work.locator),
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

const authorsOf = ({ authors, key }: Work): string => {
  const arePersons = isPerson(authors[0] ?? '', key);
  return authors
    .map((name) => (arePersons && NAME.test(name) ? familyFirst(name) : asWritten(name)))
    .join(' and ');
};

const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*\s+)+(?:(?:v[ao]n|de[nrl]?|d[aiu]|la|le|te[nr])\s+)*\p{Lu}[\p{L}'’-]+$/u;
const FAMILY = /(?:(?:v[ao]n|de[nrl]?|d[aiu]|la|le|te[nr])\s+)*\S+$/u;

/** Whether a name is that of a person whose family name begins the key, as in `kelsen1952`. */
const isPerson = (name: string, key: string): boolean =>
  NAME.test(name) && folded(key).startsWith(folded(/\S+$/.exec(name)?.[0] ?? ''));

/** Letters without accents, in lower case; nothing else. */
const folded = (text: string): string => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

function familyFirst(name: string): string {
  const family = FAMILY.exec(name)?.[0] ?? name;
  return escapeBibtex(`${family}, ${name.slice(0, -family.length).trim()}`);
}

/** biblatex reads the dates that we do; what is none stands as a year does. */
const dateField = (date: string): [string, string] =>
  parseEdtf(date) === null ? ['year', escapeBibtex(date)] : ['date', date];

const PAGES = /^(?:pp?\.\s*)?(\d+(?:\s*[–-]+\s*\d+)?)$/;

function placeField(locator: string): [string, string] {
  const pages = PAGES.exec(locator)?.[1];
  return pages === undefined
    ? ['note', escapeBibtex(locator)]
    : ['pages', pages.replace(/\s*[–-]+\s*/, '--')];
}

/** An address stands there as it is, but for what would end it. */
const addressOf = (url: string): string => url.trim().replace(/[\s{}\\]/g, encodeURIComponent);
