import type { Note } from '../note/note';
import type { PropertyId } from '../note/property-id';
import { countProperties } from './count-properties';

const MOST = 8;

/** The columns of a definition that names none: the name, and the eight most frequent properties in the notes' order. */
export function defaultColumns(notes: readonly Note[]): PropertyId[] {
  const counts = countProperties(notes);
  const ranked = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  const chosen = new Set(ranked.slice(0, MOST).map(([name]) => name));
  const names = [...counts.keys()].filter((name) => chosen.has(name));
  return [
    { source: 'file', name: 'name' },
    ...names.map((name): PropertyId => ({ source: 'note', name })),
  ];
}
