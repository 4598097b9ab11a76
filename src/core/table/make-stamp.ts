import { identityOf } from '../note/identity';
import type { Note } from '../note/note';
import type { Item } from '../query/selection';
import type { Stamp } from './table';

/**
 * What is said of a table's origin.
 *
 * @param items - The items of the table.
 * @param ours - The notes of the vault that are ours, for their edition.
 */
export function makeStamp(items: readonly Item[], ours: readonly Note[]): Stamp {
  const editions = ours.flatMap(({ properties }) => identityOf(properties)?.edition ?? []);
  const edition = editions.reduce<number | null>((a, b) => Math.max(a ?? 0, b), null);
  const isOwn = ({ note }: Item): boolean => note === null || identityOf(note.properties) === null;
  const isCase = ({ note }: Item): boolean => note?.properties.get('kind') === 'case';
  return {
    edition,
    items: items.length,
    areCases: items.length > 0 && items.every(isCase),
    own: edition === null ? 0 : items.filter(isOwn).length,
  };
}
