import type { Backlinks } from '../note/read-property';
import { linksOf } from '../note/note';
import type { NoteSet } from '../ports';

/** Who links to whom, among all notes of a vault; worked out when first asked for. */
export function indexBacklinks(set: NoteSet): Backlinks {
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  return (path) => (index ??= invertLinks(set)).get(path) ?? [];
}

/** For each file the notes that link to it or embed it. */
function invertLinks({ notes, links }: NoteSet): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const note of notes) {
    const targets = new Set(linksOf(note).map((link) => links.resolve(link.target, note.path)));
    for (const target of targets) {
      if (target === null) continue;
      const linking = index.get(target);
      if (linking) linking.push(note.path);
      else index.set(target, [note.path]);
    }
  }
  return index;
}
