import type { Token } from './body-tokens';

/**
 * In which order two new pieces of text can stand at one place, so that no line comes under a heading of the other's:
 * new sections do not touch what stands before them.
 *
 * @param mine - What the reader put there.
 * @param theirs - What we put there.
 * @returns Who comes first; ours where both can, for what a reader wrote at the end stays at the end. Null where
 *   neither can, and where both have a heading of the same name.
 */
export function orderSections(
  mine: readonly Token[],
  theirs: readonly Token[],
): 'mine' | 'theirs' | null {
  const names = new Set(mine.flatMap(({ heading }) => heading ?? []));
  if (theirs.some(({ heading }) => heading !== null && names.has(heading))) return null;
  if (canFollow(mine, theirs)) return 'theirs';
  return canFollow(theirs, mine) ? 'mine' : null;
}

/** Whether a text begins with a heading that ends every section of the one before. */
function canFollow(text: readonly Token[], before: readonly Token[]): boolean {
  const [first] = text;
  if (first === undefined || first.heading === null) return false;
  return before.every((token) => token.heading === null || levelOf(token) >= levelOf(first));
}

const levelOf = ({ canonical }: Token): number => canonical.search(/[^#]|$/);
