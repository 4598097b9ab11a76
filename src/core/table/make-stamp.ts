import { identityOf } from '../note/identity';
import type { Note } from '../note/note';
import type { Item } from '../query/selection';
import type { Stamp } from './table';

/**
 * What is said of a table's origin.
 *
 * @param items - The items of the table.
 * @param notes - All notes of the vault, for the edition of ours among them.
 */
export function makeStamp(items: readonly Item[], notes: readonly Note[]): Stamp {
  let edition: number | null = null;
  for (const { properties } of notes) {
    const own = identityOf(properties)?.edition;
    if (own !== undefined) edition = Math.max(edition ?? 0, own);
  }
  const isOwn = ({ note }: Item): boolean => note === null || identityOf(note.properties) === null;
  const isCase = ({ note }: Item): boolean => note?.properties.get('kind') === 'case';
  return {
    edition,
    items: items.length,
    areCases: items.length > 0 && items.every(isCase),
    own: edition === null ? 0 : items.filter(isOwn).length,
  };
}
