import { type Backlinks, readProperty } from '../note/read-property';
import { fileName, type Note } from '../note/note';
import { collator, compareValues } from '../value/compare';
import type { Definition } from './definition';

/**
 * Order notes by the sort keys, then by name and path. Without sort keys hand-picked notes keep their order.
 *
 * What is no value stands last in both directions: unknown, then not applicable, then gaps.
 */
export function sortNotes(
  notes: readonly Note[],
  { sort, notes: picks }: Definition,
  backlinks: Backlinks,
): readonly Note[] {
  if (sort.length === 0 && picks !== null) return notes;
  const keyed = notes.map((note) => ({
    note,
    keys: sort.map(({ property }) => readProperty(note, property, backlinks)),
  }));
  keyed.sort((a, b) => {
    for (const [index, { direction }] of sort.entries()) {
      const [left, right] = [a.keys[index], b.keys[index]];
      if (left === undefined || right === undefined) continue;
      const rank = RANK[left.state] - RANK[right.state];
      if (rank !== 0) return rank;
      const order = compareValues(left.value, right.value);
      if (order !== 0) return direction === 'ASC' ? order : -order;
    }
    return compareNotes(a.note, b.note);
  });
  return keyed.map(({ note }) => note);
}

const RANK = { value: 0, unknown: 1, 'n/a': 2, gap: 3 };
/** By name as a person sorts names, then by path. */
function compareNotes(a: Note, b: Note): number {
  return collator.compare(fileName(a.path), fileName(b.path)) || (a.path < b.path ? -1 : 1);
}
