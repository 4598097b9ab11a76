import type { Span } from '../note/markdown';
import { lineAt } from '../note/region';
import type { Problem } from '../problem';

/** Lines that Git writes into a file where two versions contradict each other. */
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/gm;

/** Where a text holds conflicts that Git has left: from the first marker to the last one of each. */
export function findConflicts(text: string): Span[] {
  const conflicts: Span[] = [];
  let from: number | null = null;
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    if (marker.startsWith('<')) from ??= index;
    else if (marker.startsWith('>') && from !== null) {
      conflicts.push({ from, to: index + marker.length });
      from = null;
    }
  }
  return conflicts;
}

/**
 * The problem of a table in which Git has left a conflict, or which stands in one.
 *
 * @param conflicts - Those of the whole note.
 * @returns null where none touches it.
 */
export function conflictIn(
  text: string,
  { from, to }: Span,
  conflicts: readonly Span[],
): Problem | null {
  const conflict = conflicts.find((each) => each.from < to && each.to > from);
  const inside = /^(?:<{7}|>{7})(?: |\r?$)/m.exec(text.slice(from, to));
  const at = inside === null ? conflict?.from : from + inside.index;
  return at === undefined ? null : { message: CONFLICT, line: lineAt(text, at) };
}

const CONFLICT =
  'Git has left a conflict here. Keep one of the two versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>. Until then the table is left alone.';
