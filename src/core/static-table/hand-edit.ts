import { hashAsSeen, hashOf, readAsSeen } from '../note/as-seen';
import { parseLink } from '../note/link';
import type { Region } from '../note/region';
import type { Links } from '../ports';

const LINK = /!?(\[\[[^[\]\n]+\]\]|\[(?:[^[\]\n\\]|\\.)*\]\([^()\n]+\))/g;

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

/** Whether two readings hold the same rows, or the same columns, in whatever order. */
function isSameButForOrder(a: readonly string[][], b: readonly string[][]): boolean {
  return sorted(a) === sorted(b) || sorted(turned(a)) === sorted(turned(b));
}

const sorted = (rows: readonly string[][]): string =>
  JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

/** The table's columns as rows; what stands outside the table stays. */
function turned(rows: readonly string[][]): string[][] {
  const table = rows.filter((row) => row.length > 1);
  const columns = table[0]?.map((_, column) => table.map((row) => row[column] ?? '')) ?? [];
  return [...rows.filter((row) => row.length <= 1), ...columns];
}

/** Where each link of a table leads from the note at `from`, in order; what leads nowhere by its target. */
function linkTargets(markdown: string, from: string, links: Links): string[] {
  return [...markdown.replaceAll('\\|', '|').matchAll(LINK)].flatMap(([, text]) => {
    const link = parseLink(text ?? '', from);
    return link === null ? [] : [(links.resolve(link.target, from) ?? link.target) + link.subpath];
  });
}
