import { nearestName } from '../../nearest-name';
import type { CheckedNote } from '../checked-note';
import type { CheckedVault } from '../checked-vault';
import { type Codebook, isOfKind, propertyNamed, sourcedBy } from '../codebook';
import { found, type NoteFinding } from '../finding';
import { checkValue } from './value';

/** Properties that the app itself gives a meaning. */
const OF_THE_APP = new Set(['cssclasses', 'publish', 'permalink', 'description', 'image', 'cover']);

/** Properties that notes of a kind do not have, and values that the codebook does not allow. */
export function checkProperties(
  checked: CheckedNote,
  { codebook }: CheckedVault,
  kind: string,
): NoteFinding[] {
  return [...checked.note.properties].flatMap(([name, value]) => {
    if (OF_THE_APP.has(name)) return [];
    const property = propertyNamed(codebook, name);
    if (property !== undefined && isOfKind(property, kind))
      return checked.unquoted.has(name) ? [] : checkValue(name, value, property, checked);
    // The sources of a property that is unknown itself are told with it.
    const sourced = property === undefined ? sourcedBy(name) : null;
    if (
      sourced !== null &&
      (isAllowed(sourced, codebook, kind) || checked.note.properties.has(sourced))
    )
      return [];
    return [unknownProperty(name, checked, codebook, kind)];
  });
}

function isAllowed(name: string, codebook: Codebook, kind: string): boolean {
  const property = propertyNamed(codebook, name);
  return property !== undefined && isOfKind(property, kind);
}

function unknownProperty(
  name: string,
  { places }: CheckedNote,
  codebook: Codebook,
  kind: string,
): NoteFinding {
  const others = propertyNamed(codebook, name)?.kinds;
  const message =
    others === undefined
      ? `"${name}" is not in the codebook.`
      : `"${name}" is not for notes of kind ${kind}, but of kind ${others.join(', ')}.`;
  const names = Object.keys(codebook.properties).filter((each) => isAllowed(each, codebook, kind));
  const near = nearestName(name, names);
  return near === null
    ? found('unknown-property', places.lineOf(name), message)
    : found('unknown-property', places.lineOf(name), message, `Did you mean ${near}?`);
}
