import type { Region } from '../note/region';
import type { Links } from '../ports';
import { hashAsSeen, hashOf, isSameButForOrder, linkTargets, readAsSeen } from './reading';

/**
 * Whether a reader would see no difference between a table and what would be written now, its links lead to the
 * same places, and its hash is right.
 */
export function isFresh(
  current: string,
  markdown: string,
  { hash }: Region,
  { path, links }: { readonly path: string; readonly links: Links },
): boolean {
  if (hash !== hashAsSeen(current) || hash !== hashAsSeen(markdown)) return false;
  const now = linkTargets(current, path, links);
  const then = linkTargets(markdown, path, links);
  return now.length === then.length && now.every((target, index) => target === then[index]);
}

/**
 * Whether a table holds what somebody wrote by hand.
 *
 * @param markdown - What would be written now; null where its definition cannot be drawn.
 */
export function isHandEdited(current: string, markdown: string | null, { hash }: Region): boolean {
  const rows = readAsSeen(current);
  if (rows.length === 0) return false;
  const now = hashOf(rows);
  if (now === hash) return false;
  if (markdown === null) return true;
  const wanted = readAsSeen(markdown);
  const then = hashOf(wanted);
  if (now === then) return false;
  // A renamed note has its link rewritten by the app, and may stand in another place now; but where
  // nothing changed in the vault, another order is the reader's own.
  return then === hash || !isSameButForOrder(rows, wanted);
}

/** The lines in which a table and what would be written now differ, as a reader sees them. */
export interface ChangedLines {
  /** Those that stand in the note alone. */
  readonly mine: readonly string[];
  /** Those that would be written alone. */
  readonly made: readonly string[];
}

/** Tell a hand edit: both lists are empty where only the order of the lines differs. */
export function changedLines(current: string, markdown: string): ChangedLines {
  const [mine, made] = [current, markdown].map((text) =>
    readAsSeen(text).map((row) => row.join(' | ')),
  );
  return { mine: without(mine ?? [], made ?? []), made: without(made ?? [], mine ?? []) };
}

/** Lines without others, each of which takes away one. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
