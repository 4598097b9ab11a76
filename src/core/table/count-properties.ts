import type { Note } from '../note/note';
import { readNoteProperty } from '../note/read-property';

/** Properties that say something about others, or about the note as a note: they make poor columns. */
const ABOUT = new Set([
  ...['atlas', 'aliases', 'tags', 'cssclasses', 'sources'],
  ...['unknown', 'not_applicable', 'disputed', 'unchecked'],
]);

/** In how many of the notes each property has a value, in the notes' order; those that only speak of others left out. */
export function countProperties(notes: readonly Note[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (const name of note.properties.keys()) {
      if (ABOUT.has(name) || name.endsWith('_source')) continue;
      const filled = readNoteProperty(note, name).state === 'value' ? 1 : 0;
      counts.set(name, (counts.get(name) ?? 0) + filled);
    }
  }
  return counts;
}
