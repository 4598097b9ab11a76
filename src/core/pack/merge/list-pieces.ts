import { type CST, isSeq } from 'yaml';
import type { PropertyChunk } from './property-chunks';
import { commentsIn } from './yaml-comments';

/** A list of YAML cut into its items. */
export interface ListPieces {
  /** Whether it is written in brackets, else one item below the other. */
  readonly isFlow: boolean;
  /** What stands before the first item, and behind the last one. */
  readonly open: string;
  readonly close: string;
  readonly items: readonly ListPiece[];
  /** What stands before an item that is new. */
  readonly lead: string;
}

/** An item as it stands; `behind` is the comment that follows its comma. */
export interface ListPiece {
  readonly lead: string;
  readonly text: string;
  readonly behind: string;
}

/** Cut the list that a property holds; null where it holds none, or one of a kind that cannot be cut. */
export function cutList(chunk: PropertyChunk): ListPieces | null {
  const { node, start, text } = chunk;
  if (!isSeq(node)) return null;
  const token = node.srcToken;
  const at = (offset: number): number => offset - start;
  const pieces =
    token?.type === 'block-seq'
      ? cutBlock(text, token, at)
      : token?.type === 'flow-collection'
        ? cutFlow(text, token, at)
        : null;
  return pieces?.items.length === node.items.length ? pieces : null;
}

type At = (offset: number) => number;

/** Each item begins with the comment lines above it. */
function cutBlock(text: string, { items }: CST.BlockSequence, at: At): ListPieces | null {
  const starts = items.flatMap(({ start }, index) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    if (dash === undefined) return [];
    const line = text.lastIndexOf('\n', at(dash.offset) - 1) + 1;
    const first = at(start[0]?.offset ?? 0);
    return [{ line, from: index > 0 && text[first - 1] === '\n' ? first : line }];
  });
  const [{ line = 0 } = {}] = starts;
  const lead = /^ */.exec(text.slice(line))?.[0] ?? '';
  const pieces = starts.map(({ from }, index) => text.slice(from, starts[index + 1]?.from));
  return {
    isFlow: false,
    open: text.slice(0, line),
    close: '',
    items: pieces.map((piece) => ({ lead: '', text: piece, behind: '' })),
    lead,
  };
}

/** Each item ends before its comma; a comment behind the comma on the same line is its own. */
function cutFlow(text: string, token: CST.FlowCollection, at: At): ListPieces | null {
  const end = token.end.find(({ type }) => type === 'flow-seq-end');
  if (end === undefined) return null;
  const commas = token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'comma'));
  const from = at(token.start.offset) + 1;
  const to = at(end.offset);
  const starts = [from, ...commas.map(({ offset }) => at(offset) + 1)];
  const ends = [...commas.map(({ offset }) => at(offset)), to];
  const slices = starts.map((start, index) => text.slice(start, ends[index]));
  const last = slices.at(-1) ?? '';
  const isOpen = last.replace(/^[ \t]*#[^\n]*/, '').trim() === ''; // nothing, or a comma before the end
  const behinds = slices.map((slice) => /^[ \t]*#[^\n]*/.exec(slice)?.[0] ?? '');
  const items = slices.slice(0, isOpen ? -1 : undefined).map((slice, index): ListPiece => {
    const own = index === 0 ? slice : slice.slice(behinds[index]?.length);
    const lead = /^(?:\s|#[^\n]*\n)*/.exec(own)?.[0] ?? '';
    const text = own.slice(lead.length).trimEnd();
    const comment = commentBehind(text);
    const behind = comment + (behinds[index + 1] ?? '');
    return { lead, text: text.slice(0, text.length - comment.length), behind };
  });
  const space = /\s*$/.exec(last)?.[0] ?? '';
  const [first, second] = items;
  return {
    isFlow: true,
    open: text.slice(0, from),
    close: `${space}${text.slice(to)}`,
    items,
    lead: (second ?? { lead: first?.lead.includes('\n') ? first.lead : ' ' }).lead.replace(
      /#[^\n]*\n\s*/g,
      '',
    ),
  };
}

/** The comment at the end of an item, with the space before it. */
function commentBehind(text: string): string {
  const comment = text.includes('#') ? commentsIn(text).at(-1) : undefined;
  if (comment === undefined || !text.endsWith(comment)) return '';
  return text.slice(text.slice(0, -comment.length).trimEnd().length);
}
