import { identityOf } from '../../note/identity';
import { readNoteProperty } from '../../note/read-property';
import { isList } from '../../value/value';
import type { CheckedNote } from '../checked-note';
import type { CheckedVault } from '../checked-vault';
import { type CodebookProperty, isOfKind } from '../codebook';
import { found, type NoteFinding } from '../finding';

/** Properties that notes of a kind need and a note does not have. */
export function checkRequired(
  { note, own, places }: CheckedNote,
  { codebook }: CheckedVault,
  kind: string,
): NoteFinding[] {
  const line = places.lineOf('kind');
  const isShipped = identityOf(note.properties) !== null;
  const isGap = (name: string): boolean => readNoteProperty(note, name).state === 'gap';
  return Object.entries(codebook.properties).flatMap(([name, property]) => {
    const value = note.properties.get(name);
    // One that stands there empty is told as such.
    if (!isGap(name) || (value !== undefined && (isShipped || isList(value)))) return [];
    if (isRequired(property, kind, isShipped))
      return [found('missing-property', line, `"${name}" is missing.`)];
    if (isAskedFor(property, kind, own))
      return [
        found('missing-as-of', line, `The text speaks of the war, and "${name}" is missing.`),
      ];
    return [];
  });
}

const isRequired = (property: CodebookProperty, kind: string, isShipped: boolean): boolean =>
  isOfKind(property, kind) &&
  (property.required === true || (property.required === 'shipped' && isShipped));

function isAskedFor({ requiredWhere }: CodebookProperty, kind: string, text: string): boolean {
  if (requiredWhere === null || !requiredWhere.kinds.includes(kind)) return false;
  const prose = text.replace(/\[\[[^\]]*\]\]/g, '');
  return requiredWhere.text.every((pattern) => new RegExp(pattern).test(prose));
}
