import type { Note } from '../note/note';
import { noteAt } from '../note/note-at';
import type { NoteSet } from '../ports';
import { failure, type Problem, problemAt, type Result, success } from '../problem';
import type { PickedNote } from './definition';
import { findNote } from './find-note';

/**
 * Find hand-picked notes, in the order given, each once.
 *
 * @returns The notes, or a problem for each name that leads to no note. A note that cannot be read is left out:
 *   its fault is told already.
 */
export function pickNotes(
  picks: readonly PickedNote[],
  set: NoteSet,
  holder: string | null,
): Result<readonly Note[]> {
  const found = new Set<Note>();
  const problems: Problem[] = [];
  const unreadable = new Set(set.faults.map((fault) => fault.path));
  for (const pick of picks) {
    const path = findNote(pick.text, set, holder ?? '') ?? '';
    const note = noteAt(set.notes, path);
    if (note !== null) found.add(note);
    else if (!unreadable.has(path)) {
      const message = `"${pick.text}" leads to no note. Write a link to a note, its path, or its "atlas" identity.`;
      problems.push(problemAt(message, pick));
    }
  }
  return problems.length > 0 ? failure(...problems) : success([...found]);
}
