import { parseEdtf } from '../../value/edtf';
import { isLink, isList, itemsOf, type Value } from '../../value/value';
import type { CheckedNote } from '../checked-note';
import { type CodebookProperty, isDated } from '../codebook';
import { found, type NoteFinding } from '../finding';
import { nearestName } from '../../nearest-name';
import { identityOf } from '../../note/identity';

/**
 * A value that the codebook does not allow for its property.
 *
 * @param checked - The note that has it.
 */
export function checkValue(
  name: string,
  value: Value,
  property: CodebookProperty,
  checked: CheckedNote,
): NoteFinding[] {
  const { places } = checked;
  if (isEmpty(value)) return emptyValue(name, value, checked);
  const wrong = (item: number | undefined, was: Value): NoteFinding =>
    found(
      'wrong-type',
      places.lineOf(name, item),
      `"${name}" should be ${expectation(property, item !== undefined)}, and has ${shown(was)}.`,
      howToWrite(property, was),
    );
  const isListed = property.type.startsWith('list of ');
  if (isList(value) !== isListed) return [wrong(undefined, value)];
  return itemsOf(value).flatMap((item, index) => {
    if (isListed && item === NONE && property.values === null) return [];
    const place = isListed ? index : undefined;
    if (!isOfType(item, property)) return [wrong(place, item)];
    return checkChoice(name, item, property, places.lineOf.bind(null, name, place));
  });
}

/** In a list it is data: a known absence. */
const NONE = 'none';

const isEmpty = (value: Value): boolean =>
  value === null || value === '' || (isList(value) && value.every(isEmpty));

function emptyValue(name: string, value: Value, { note, places }: CheckedNote): NoteFinding[] {
  // A property that a reader has yet to fill is a gap, and no fault.
  if (!isList(value) && identityOf(note.properties) === null) return [];
  const what = isList(value) ? 'an empty list' : 'empty';
  return [found('empty-property', places.lineOf(name), `"${name}" is ${what}.`)];
}

/** The type of a property, or of an item of it: `text`, `number`, `date`, `link`, `checkbox`. */
const itemType = ({ type }: CodebookProperty): string =>
  type.replace(/^list of /, '').replace(/s$/, '');

function isOfType(item: Value, property: CodebookProperty): boolean {
  switch (itemType(property)) {
    case 'number':
      return typeof item === 'number';
    case 'checkbox':
      return typeof item === 'boolean';
    case 'date':
      return typeof item === 'string' && parseEdtf(item) !== null;
    case 'link':
      return isLink(item) || (property.orText && typeof item === 'string');
    default:
      return isLink(item) || typeof item === 'string';
  }
}

const WORDS: Readonly<Record<string, string>> = {
  text: 'a text',
  number: 'a number',
  checkbox: 'true or false',
  date: 'a date',
  link: 'a link',
};

function expectation(property: CodebookProperty, isItem: boolean): string {
  const word = WORDS[itemType(property)] ?? property.type;
  if (isItem) return `a ${property.type}`;
  return property.type.startsWith('list of ') ? `a ${property.type}` : word;
}

/** A value as a message shows it, cut where it is long. */
function shown(value: Value): string {
  if (isList(value)) return 'a list';
  if (isLink(value)) return 'a link';
  const text = typeof value === 'object' && value !== null ? 'a map' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function howToWrite(property: CodebookProperty, was: Value): string | undefined {
  if (property.type.startsWith('list of ') && !isList(was)) {
    if (isOfType(was, property)) return 'Write it as a list, even with one item.';
  }
  if (isDated(property)) {
    if (typeof was === 'number') return `Write it in quotes: "${String(was)}".`;
    return 'Write the date as exactly as it is known: 1815-11-20, 1815-11, "1815", 1839~, 1815/1819.';
  }
  return undefined;
}

function checkChoice(
  name: string,
  item: Value,
  { values }: CodebookProperty,
  line: () => number,
): NoteFinding[] {
  if (values === null || typeof item !== 'string' || values.includes(item)) return [];
  const near = nearestName(item, values);
  const allowed = `Write one of: ${values.join('; ')}.`;
  const fix = near === null ? allowed : `Did you mean ${near}? ${allowed}`;
  return [found('unknown-value', line(), `"${name}" cannot be "${item}".`, fix)];
}
