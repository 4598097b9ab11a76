import { EMPTY_DEFINITION, type Definition } from './definition';
import { splitConjunction } from './split-conjunction';
import { readsHeadsOnly, usedProperties } from './used-properties';

/**
 * Whether properties decide which notes a comparison asks for more, so that of most the rest need not be read: its
 * notes are named, or the first condition of its filter looks at nothing but properties. Backlinks are in any note.
 */
export function asksLate(definition: Definition): boolean {
  const { notes: picks, filter, formulas } = definition;
  const { fileParts, backlinks } = usedProperties(definition);
  if (fileParts === null || backlinks) return false;
  if (picks !== null) return true;
  const [first] = splitConjunction(filter);
  const only = { ...EMPTY_DEFINITION, formulas, filter: first ?? null };
  return first !== undefined && readsHeadsOnly(usedProperties(only));
}
