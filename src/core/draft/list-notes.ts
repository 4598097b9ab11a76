import { baseName, type Note } from '../note/note';
import type { NoteSet } from '../ports';
import { compareNames } from '../value/compare';
import { itemsOf } from '../value/value';
import { findKinds, type Kinds } from './find-kinds';

/** A note that can be looked up by what it is. */
export interface ListedNote {
  readonly path: string;
  readonly name: string;
  /** What it is: `case`, `book`. */
  readonly kind: string;
  readonly aliases: readonly string[];
}

/**
 * The notes that say of what kind they are, by kind and then by name; those left out by default are none of them.
 *
 * @param order - Kinds that come first, in this order; all others follow by their names.
 */
export function listNotes({ notes, isExcluded }: NoteSet, order: readonly string[]): ListedNote[] {
  const shown = notes.filter(({ path }) => !isExcluded(path));
  const kinds = findKinds(shown);
  const rank = ({ kind }: ListedNote): number => order.indexOf(kind) + 1 || Infinity;
  return shown
    .flatMap((note) => listed(note, kinds))
    .sort((a, b) => {
      const [first, second] = [rank(a), rank(b)];
      if (first !== second) return first - second;
      return compareNames(a.kind, b.kind) || compareNames(a.name, b.name);
    });
}

/** A note of ours says its kind in `kind`, by whatever the others of the vault are told apart. */
function listed(note: Note, kinds: Kinds): ListedNote[] {
  const { path, properties } = note;
  const own = properties.get('kind');
  const names = kinds.of(note).map(({ name }) => name);
  const kind = typeof own === 'string' && own !== '' ? own : names.join(', ');
  const aliases = itemsOf(properties.get('aliases') ?? null).filter(
    (alias): alias is string => typeof alias === 'string' && alias !== '',
  );
  return kind === '' ? [] : [{ path, name: baseName(path), kind, aliases }];
}
