import { Document, isScalar, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { PropertyChunk } from './property-chunks';

/**
 * Write a property with other items, in the style in which it stands: in brackets or one below the other.
 *
 * @param style - The property as it stands; its comments stay.
 * @param items - Nodes of lists: of its own, and of ours.
 */
export function writeList(style: PropertyChunk, items: readonly unknown[]): string {
  const seq = new YAMLSeq();
  const { node } = style;
  if (node instanceof YAMLSeq) {
    seq.flow = node.flow ?? false;
    seq.comment = node.comment ?? null;
    seq.commentBefore = node.commentBefore ?? null;
  } else if (isScalar(node)) seq.comment = node.comment ?? null;
  seq.items = [...items];
  return writePair(style, seq);
}

/** A property of ours with the comment that the reader put behind the value that it replaces. */
export function withComment(ours: PropertyChunk, mine: PropertyChunk): string {
  const comment = commentOf(mine.node);
  if (comment === '' || commentOf(ours.node) !== '') return ours.text;
  const [first = '', ...rest] = ours.text.split('\n');
  if (rest.join('') === '') return `${first} #${comment}\n`;
  return `#${comment}\n${ours.text}`;
}

/** The comments of a property that goes, each on a line of its own. */
export function commentsOf(text: string, node: Node | null): string {
  const lines = (text.match(/[^\n]*\n/g) ?? []).filter((line) => /^\s*#/.test(line));
  const behind = commentOf(node);
  const own = lines.map((line) => line.trimStart());
  return [...own, ...(behind === '' || own.length > 0 ? [] : [`#${behind}\n`])].join('');
}

const commentOf = (node: Node | null): string => node?.comment?.split('\n')[0] ?? '';

/** One property as YAML, in the reader's own way of indenting lists and of spacing brackets. */
function writePair({ name, text }: PropertyChunk, value: YAMLSeq): string {
  const map = new YAMLMap();
  map.items.push(new Pair(new Scalar(name), value));
  const document = new Document(map);
  return document.toString({
    lineWidth: 0,
    indentSeq: !/^-/m.test(text),
    flowCollectionPadding: /\[ /.test(text),
  });
}
