import { isLink } from '../../value/value';
import type { CheckedNote } from '../checked-note';
import type { CheckedVault } from '../checked-vault';
import { type CodebookProperty, propertyNamed } from '../codebook';
import { found, type NoteFinding } from '../finding';
import { sourcedIn } from './sources';
import { type Shape, shapeOf } from '../vault-types';

const NAMES: Readonly<Record<Shape, string>> = {
  text: 'a text',
  number: 'a number',
  checkbox: 'true or false',
  list: 'a list',
  date: 'a date',
  map: 'a map of names and values',
};

/**
 * Properties with another type than the app or most notes have for them.
 *
 * @param kind - The kind by whose rules the note is checked; null for a note that is not ours. What the codebook has
 *   is held against the codebook, and here only where the app has another type for it than the codebook.
 */
export function checkTypes(
  { note, places, unquoted }: CheckedNote,
  vault: CheckedVault,
  kind: string | null,
): NoteFinding[] {
  const { types, codebook } = vault;
  return [...note.properties].flatMap(([name, value]) => {
    if (sourcedIn(name, vault) !== null) return []; // held against its own rule
    const expected = types.expected(name);
    if (expected === null || unquoted.has(name) || types.fits(value, expected, name)) return [];
    const known = kind === null ? undefined : propertyNamed(codebook, name);
    if (known !== undefined && (!expected.isSet || shapeIn(known) === expected.shape)) return [];
    const was = isLink(value) ? 'a link' : NAMES[shapeOf(value) ?? 'text'];
    const has = expected.isSet ? 'the app has it as' : 'in most notes it is';
    const message = `"${name}" is ${was} here; ${has} ${NAMES[expected.shape]}.`;
    return [found('mixed-types', places.lineOf(name), message)];
  });
}

/** The type that a property of the codebook has in the app. */
function shapeIn({ type }: CodebookProperty): Shape {
  if (type.startsWith('list of ')) return 'list';
  return type === 'number' || type === 'checkbox' ? type : 'text';
}
