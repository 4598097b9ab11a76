import { Document, isScalar, YAMLSeq } from 'yaml';
import { cutList, type ListPiece, type ListPieces } from './list-pieces';
import type { PropertyChunk } from './property-chunks';

/** An item of a list that is to be written: one of the reader's, by its place, or one of ours. */
export type ListItem = { readonly index: number } | { readonly node: unknown };

/**
 * Write a property with other items, in the style in which it stands: in brackets or one below the other. Items of the
 * reader's stay as they are written.
 *
 * @param mine - The property as it stands.
 * @param theirs - Ours, of which the nodes are.
 * @returns null where its YAML cannot be changed piece by piece.
 */
export function writeList(
  mine: PropertyChunk | undefined,
  theirs: PropertyChunk | undefined,
  items: readonly ListItem[],
): string | null {
  if (mine === undefined) return null;
  const pieces = cutList(mine) ?? (isScalar(mine.node) ? asList(mine) : null);
  if (pieces === null) return null;
  if (items.length === 0) return `${keyOf(mine)} []\n`;
  const texts = items.map((item) =>
    'index' in item
      ? pieces.items[item.index]
      : { lead: pieces.lead, text: newItem(item.node, theirs ?? mine, pieces), behind: '' },
  );
  const known = texts.filter((piece) => piece !== undefined);
  if (known.length < texts.length) return null;
  return pieces.isFlow
    ? writeFlow(pieces, known)
    : pieces.open + known.map(({ text }) => text).join('');
}

/** One text as a list of it. */
function asList(mine: PropertyChunk): ListPieces | null {
  const text = sourceOf(mine.node, mine);
  if (text === null) return null;
  const item = { lead: '', text: `  - ${text}\n`, behind: '' };
  return { isFlow: false, open: `${keyOf(mine)}\n`, close: '', items: [item], lead: '  ' };
}

/** The name of a property as it is written, with its colon. */
function keyOf({ text }: PropertyChunk): string {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text)?.[0] ?? '';
  const colon = /:(?=\s|$)/.exec(text.slice(quoted.length))?.index ?? 0;
  return text.slice(0, quoted.length + colon + 1);
}

function writeFlow({ open, close, items, lead }: ListPieces, list: readonly ListPiece[]): string {
  const [first = { lead: '' }] = items;
  const texts = list.map((piece, index) => {
    const isLast = index === list.length - 1;
    const moved = index === 0 ? first.lead : lead;
    const isMoved = (piece === items[0]) !== (index === 0);
    return `${isMoved ? moved : piece.lead}${piece.text}${isLast ? '' : ','}${piece.behind}`;
  });
  const text = texts.join('');
  const last = list.at(-1)?.behind ?? '';
  return open + text + (last !== '' && !close.startsWith('\n') ? '\n' : '') + close;
}

/** An item of ours as we write it where that can stand in the reader's list. */
function newItem(node: unknown, theirs: PropertyChunk, { isFlow, lead }: ListPieces): string {
  const source = sourceOf(node, theirs);
  const isSafe = source !== null && (!isFlow || /^["'][^]*["']$|^[^,[\]{}]*$/.test(source));
  if (isFlow) return isSafe ? source : stringified(node, true).replace(/^\[|\]\n$/g, '');
  const text = isSafe ? `- ${source}\n` : stringified(node, false);
  return text.replace(/^(?=.)/gm, lead);
}

function stringified(node: unknown, isFlow: boolean): string {
  const list = new YAMLSeq();
  list.flow = isFlow;
  list.items.push(node);
  return new Document(list).toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A text as it is written; null where it takes several lines, or is none. */
function sourceOf(node: unknown, { text, start }: PropertyChunk): string | null {
  if (!isScalar(node) || !node.range) return null;
  const source = text.slice(node.range[0] - start, node.range[1] - start);
  return source === '' || source.includes('\n') ? null : source;
}
