import type { Note } from './note';

/** A note that stands where another one stood before. */
export interface ChangedNote {
  readonly place: number;
  readonly before: Note;
  readonly after: Note;
}

/**
 * What changed among notes; null where one came, went or moved.
 *
 * @param before - Notes in the order of their paths.
 * @param after - The same later. A note that is the same object is taken for unchanged.
 */
export function changedNotes(
  before: readonly Note[],
  after: readonly Note[],
): ChangedNote[] | null {
  if (before.length !== after.length) return null;
  const changed: ChangedNote[] = [];
  for (let place = 0; place < after.length; place += 1) {
    const old = before[place];
    const note = after[place];
    if (old === note) continue; // nearly all
    if (old === undefined || old.path !== note?.path) return null;
    changed.push({ place, before: old, after: note });
  }
  return changed;
}
