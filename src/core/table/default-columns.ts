import type { Note } from '../note/note';
import type { PropertyId } from '../note/property-id';
import { readProperty } from '../note/read-property';

const MOST = 8;

/** Properties that say something about others, or about the note as a note: they make poor columns. */
const ABOUT = new Set(['aliases', 'tags', 'cssclasses', 'unknown', 'not_applicable', 'disputed', 'unchecked']);

/** The columns of a definition that names none: the name, and the eight most frequent properties in the notes' order. */
export function defaultColumns(notes: readonly Note[]): PropertyId[] {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (const name of note.properties.keys()) {
      if (ABOUT.has(name) || name.endsWith('_source')) continue;
      const filled = readProperty(note, { source: 'note', name }).state === 'value' ? 1 : 0;
      counts.set(name, (counts.get(name) ?? 0) + filled);
    }
  }
  const ranked = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  const chosen = new Set(ranked.slice(0, MOST).map(([name]) => name));
  const names = [...counts.keys()].filter((name) => chosen.has(name));
  return [{ source: 'file', name: 'name' }, ...names.map((name): PropertyId => ({ source: 'note', name }))];
}
