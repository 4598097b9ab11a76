import { whenUsed } from '../pattern-when-used';

/** The places in a note to which links can lead. */
export interface Anchors {
  readonly headings: readonly { readonly level: number; readonly name: string }[];
  /** The identifiers of its blocks, without `^`, folded. */
  readonly blocks: ReadonlySet<string>;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.+)$|^(?![ \t]*$)([^\n]+)\r?\n {0,3}(=+|-+)[ \t]*$/gm;
const BLOCK = /\^[\w-]+(?=[ \t]*\r?$)/gm;

/**
 * Find the headings and blocks of a note.
 *
 * @param body - The text after its properties.
 * @param own - The same as `ownText` gives it: what is blanked in it is code or made from other notes. A heading may
 *   have code within its line.
 */
export function readAnchors(body: string, own: string): Anchors {
  const isOwn = (at: number): boolean => own[at] === body[at];
  const headings = [...body.matchAll(HEADING)].flatMap(
    ({ 0: whole, 1: signs = '', 2: name = '', 3: underlined = '', 4: line = '', index }) => {
      const mark = signs === '' ? whole.trimEnd().length - 1 : whole.indexOf('#');
      if (!isOwn(index + mark)) return [];
      const level = signs.length || (line.startsWith('=') ? 1 : 2);
      return [{ level, name: folded(`${name}${underlined}`.replace(BLOCK_END, '')) }];
    },
  );
  const blocks = [...body.matchAll(BLOCK)].filter(({ index }) => isOwn(index));
  return { headings, blocks: new Set(blocks.map(([mark]) => idOf(mark))) };
}

/** A block's identifier without `^`; letter case does not count in it. */
const idOf = (mark: string): string => mark.trim().slice(1).toLowerCase();

const BLOCK_END = /[ \t]\^[\w-]+\s*$/;

const NO_WORDS = whenUsed(String.raw`[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_-]+`, 'gu');

/** Letter case, punctuation and repeated spaces do not count when a heading is looked for. */
const folded = (heading: string): string =>
  heading.normalize('NFC').toLowerCase().replace(NO_WORDS(), ' ').trim();

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
