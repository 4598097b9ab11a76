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
