import { readNoteProperty } from '../../note/read-property';
import { isLink, isList } from '../../value/value';
import type { CheckedNote } from '../checked-note';
import type { CheckedVault } from '../checked-vault';
import { propertyNamed, sourcedBy } from '../codebook';
import { found, type NoteFinding } from '../finding';

/** Sources of a property that is not there, and sources that are no list of links. */
export function checkSources(checked: CheckedNote, vault: CheckedVault): NoteFinding[] {
  const { note, places, unquoted } = checked;
  return [...note.properties].flatMap(([name, value]) => {
    const sourced = sourcedIn(name, vault);
    if (sourced === null) return [];
    if (readNoteProperty(note, sourced).state === 'gap')
      return [
        found(
          'source-without-value',
          places.lineOf(name),
          `"${sourced}" has sources and no value.`,
        ),
      ];
    if (unquoted.has(name)) return [];
    const wrong = isList(value) ? value.findIndex((item) => !isLink(item)) : -1;
    if (isList(value) && wrong < 0) return [];
    const line = places.lineOf(name, isList(value) ? wrong : undefined);
    const what = isList(value) ? `"${name}" has an item that is no link.` : `"${name}" is no list.`;
    return [found('source-not-links', line, what)];
  });
}

/**
 * The property whose sources a property holds; null where no note has it, so that the name only happens to end so.
 */
export function sourcedIn(name: string, { propertyNames, codebook }: CheckedVault): string | null {
  const sourced = sourcedBy(name);
  if (sourced === null) return null;
  const isThere = propertyNames.has(sourced) || propertyNamed(codebook, sourced) !== undefined;
  return isThere ? sourced : null;
}
