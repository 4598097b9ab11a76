import type { CheckedNote } from './checked-note';
import type { CheckedVault } from './checked-vault';
import type { NoteFinding } from './finding';
import { checkDuplicates } from './general/duplicates';
import { checkLinks } from './general/links';
import { checkMarks } from './general/marks';
import { checkSources } from './general/sources';
import { checkTables } from './general/tables';
import { checkTypes } from './general/types';
import { checkCitations } from './ours/citations';
import { checkDates } from './ours/dates';
import { checkIdentity } from './ours/identity';
import { checkProperties } from './ours/properties';
import { checkRequired } from './ours/required';
import { checkUncited } from './ours/uncited';

/**
 * Check a note by every rule that can be told from it alone and from what is known of the vault.
 *
 * @param kind - The kind by whose rules it is checked; null for a note that is not ours.
 * @param now - The present moment, for static tables that look at the clock.
 */
export function checkNote(
  checked: CheckedNote,
  vault: CheckedVault,
  kind: string | null,
  now: () => number,
): NoteFinding[] {
  return [
    ...checkLinks(checked, vault),
    ...checkMarks(checked, vault),
    ...checkSources(checked, vault),
    ...checkTypes(checked, vault, kind),
    ...checkDuplicates(checked, vault),
    ...checkTables(checked, vault, now),
    ...(kind === null ? [] : checkByCodebook(checked, vault, kind)),
  ];
}

const checkByCodebook = (
  checked: CheckedNote,
  vault: CheckedVault,
  kind: string,
): NoteFinding[] => [
  ...checkIdentity(checked, vault),
  ...checkProperties(checked, vault, kind),
  ...checkRequired(checked, vault, kind),
  ...checkDates(checked, vault),
  ...checkUncited(checked, vault, kind),
  ...checkCitations(checked, vault),
];
