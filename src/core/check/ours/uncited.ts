import { identityOf } from '../../note/identity';
import type { Note } from '../../note/note';
import { readNoteProperty } from '../../note/read-property';
import type { CheckedNote } from '../checked-note';
import type { CheckedVault } from '../checked-vault';
import { type CodebookProperty, isDated, isOfKind, propertyNamed } from '../codebook';
import { found, type NoteFinding } from '../finding';

/** Values without a source: dates, and what a note that we ship neither cites nor calls unchecked. */
export function checkUncited(
  { note, places }: CheckedNote,
  { codebook }: CheckedVault,
  kind: string,
): NoteFinding[] {
  return [...note.properties.keys()].flatMap((name) => {
    const property = propertyNamed(codebook, name);
    if (property === undefined || !isOfKind(property, kind)) return [];
    return needsSource(property, name, note) && !note.properties.has(`${name}_source`)
      ? [found('uncited-property', places.lineOf(name), `"${name}" has no "${name}_source".`)]
      : [];
  });
}

function needsSource(property: CodebookProperty, name: string, note: Note): boolean {
  const { state, unchecked } = readNoteProperty(note, name);
  if (state !== 'value') return false;
  if (isDated(property)) return !property.unsourced;
  return property.sourced && !unchecked && identityOf(note.properties) !== null;
}
