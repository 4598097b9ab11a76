import { formatPropertyId, type PropertyId } from '../note/property-id';
import { NAMES } from './table';

/** Whether a property shows the note itself, as a link. */
export const isNameProperty = ({ source, name }: PropertyId): boolean =>
  source === 'file' && NAMES.has(name);

/** A property as an expression writes it. */
export const columnProperty = (property: PropertyId): string =>
  formatPropertyId(property).replace(/^note\./, '');

/** The name of a column: the one given, else `Name` for the note itself, else the property's own. */
export function columnName(property: PropertyId, names: ReadonlyMap<string, string>): string {
  const given = names.get(formatPropertyId(property));
  if (given !== undefined) return given;
  return isNameProperty(property) ? 'Name' : property.name;
}
