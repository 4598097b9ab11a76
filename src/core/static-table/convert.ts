import { type CodeBlock, comparisonBlocks } from '../note/code-blocks';
import type { Edit } from '../note/edit';
import type { Span } from '../note/markdown';
import { findRegions, mayHoldTables, type Region } from '../note/region';
import type { Problem } from '../problem';
import { withinComment } from './comment-safe';
import { conflictIn, findConflicts } from './conflict';
import { writeStaticTable } from './static-table';

/** A comparison that stands in a note's text. */
export type Place =
  | { readonly kind: 'block'; readonly block: CodeBlock }
  | { readonly kind: 'table'; readonly region: Region };

/**
 * Find the comparison in which an offset lies: a `comparison` code block, or a static table with its comments.
 *
 * @returns null where there is none; a block in a list or a quotation is one, but see `isConvertible`.
 */
export function comparisonAt(text: string, offset: number): Place | null {
  const holds = ({ from, to }: Span): boolean => from <= offset && offset <= to;
  const region = mayHoldTables(text) ? findRegions(text).regions.find(holds) : undefined;
  if (region !== undefined) return { kind: 'table', region };
  const block = comparisonBlocks(text).find(({ whole }) => holds(whole));
  return block === undefined ? null : { kind: 'block', block };
}

/** The definition of a comparison, with LF line endings. */
export const definitionOf = (place: Place): string =>
  place.kind === 'block' ? place.block.text : place.region.definition;

/** Whether a block can become a static table, whose comments stand at the start of a line. */
export const isConvertible = (text: string, { whole: { from } }: CodeBlock): boolean =>
  from === 0 || text[from - 1] === '\n';

/** The problem of a place in which Git has left a conflict; null where it has not. */
export const conflictAt = (text: string, place: Place): Problem | null =>
  conflictIn(text, spanOf(place), findConflicts(text));

const spanOf = (place: Place): Span => (place.kind === 'block' ? place.block.whole : place.region);

/**
 * Put a static table in the place of a code block; the definition stays, byte for byte where a comment can hold it.
 *
 * @param markdown - The table, drawn from the definition as `withinComment` writes it.
 */
export function toTable(
  text: string,
  { whole, text: definition }: CodeBlock,
  markdown: string,
): Edit {
  const written = writeStaticTable(withinComment(definition), markdown);
  return { ...whole, text: written.replaceAll('\n', lineEnding(text, whole)) };
}

/** Put a code block in the place of a static table; the definition stays, byte for byte. */
export function toBlock(text: string, region: Region): Edit {
  const { from, to, definition } = region;
  const longest = Math.max(2, ...(definition.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const inside = definition === '' ? '' : `${definition}\n`;
  const block = `${fence}comparison\n${inside}${fence}`;
  return { from, to, text: block.replaceAll('\n', lineEnding(text, region)) };
}

const lineEnding = (text: string, { from, to }: Span): string =>
  text.slice(from, to).includes('\r\n') ? '\r\n' : '\n';
