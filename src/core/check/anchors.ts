/** The places in a note to which links can lead. */
export interface Anchors {
  readonly headings: readonly { readonly level: number; readonly name: string }[];
  /** The identifiers of its blocks, without `^`, folded. */
  readonly blocks: ReadonlySet<string>;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.+)$|^(?![ \t]*$)([^\n]+)\r?\n {0,3}(=+|-+)[ \t]*$/gm;
const BLOCK = /(?:^|[ \t])\^([\w-]+)[ \t]*\r?$/gm;

/**
 * Find the headings and blocks of a note.
 *
 * @param text - Its body as `ownText` gives it.
 */
export function readAnchors(text: string): Anchors {
  const headings = [...text.matchAll(HEADING)].map(
    ([, signs = '', name = '', underlined = '', line = '']) => ({
      level: signs.length || (line.startsWith('=') ? 1 : 2),
      name: folded(`${name}${underlined}`.replace(BLOCK_END, '')),
    }),
  );
  const blocks = new Set([...text.matchAll(BLOCK)].map(([mark]) => idOf(mark)));
  return { headings, blocks };
}

/** A block's identifier without `^`; letter case does not count in it. */
const idOf = (mark: string): string => mark.trim().replace(/^\^/, '').toLowerCase();

const BLOCK_END = /[ \t]\^[\w-]+[ \t]*$/;

/** Letter case, punctuation and repeated spaces do not count when a heading is looked for. */
const folded = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_-]+/gu, ' ')
    .trim();

/** Whether the part of a link from `#` on leads to a block rather than a heading. */
export const isBlock = (subpath: string): boolean => subpath.startsWith('#^');

/**
 * Whether a note has the place that a link names: a block, a heading, or a heading below another.
 *
 * @param subpath - From `#` on: `#^p4`, `#History`, `#History#After 1945`.
 */
export function hasAnchor({ headings, blocks }: Anchors, subpath: string): boolean {
  if (isBlock(subpath)) return blocks.has(idOf(subpath.slice(1)));
  const parts = subpath
    .split('#')
    .map(folded)
    .filter((part) => part !== '');
  let [found, level] = [0, 0];
  for (const heading of headings) {
    if (heading.name !== parts[found] || heading.level <= level) continue;
    found += 1;
    level = heading.level;
  }
  return found === parts.length;
}
