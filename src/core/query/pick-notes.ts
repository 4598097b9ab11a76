import { parseLink } from '../note/link';
import type { Note } from '../note/note';
import type { NoteSet } from '../ports';
import { failure, type Problem, type Result, success } from '../problem';
import type { Pick } from './definition';

/**
 * Find hand-picked notes, in the order given, each once.
 *
 * @returns The notes, or a problem for each name that leads to no note. A note that cannot be read is left out:
 *   its fault is told already.
 */
export function pickNotes(
  picks: readonly Pick[],
  set: NoteSet,
  byPath: ReadonlyMap<string, Note>,
  holder: string | null,
): Result<readonly Note[]> {
  const found = new Set<Note>();
  const problems: Problem[] = [];
  const unreadable = new Set(set.faults.map((fault) => fault.path));
  for (const pick of picks) {
    const { note, path } = find(pick.text, set, byPath, holder ?? '');
    if (note !== null) found.add(note);
    else if (!unreadable.has(path ?? '')) {
      const message = `"${pick.text}" leads to no note. Write a link to a note, its path, or its "atlas" identity.`;
      problems.push({ message, ...(pick.line === undefined ? {} : { line: pick.line }) });
    }
  }
  return problems.length > 0 ? failure(...problems) : success([...found]);
}

function find(
  text: string,
  set: NoteSet,
  byPath: ReadonlyMap<string, Note>,
  holder: string,
): { note: Note | null; path: string | null } {
  const target = parseLink(text, holder)?.target ?? text;
  const path = byPath.has(target) ? target : set.links.resolve(target, holder);
  return { note: byPath.get(path ?? '') ?? byIdentity(text, set), path };
}

/** A note by its `atlas` identity, with or without the edition. */
function byIdentity(text: string, set: NoteSet): Note | null {
  const wanted = text.replace(/@\d+$/, '');
  const same = (note: Note): boolean => {
    const atlas = note.properties.get('atlas');
    return typeof atlas === 'string' && atlas.replace(/@\d+$/, '') === wanted;
  };
  return set.notes.find(same) ?? null;
}
