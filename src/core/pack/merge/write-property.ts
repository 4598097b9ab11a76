import { Document, isNode, isScalar, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import type { PropertyChunk } from './property-chunks';
import { yamlComments } from './yaml-comments';

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
    seq.flow = (node.flow ?? false) || items.length === 0;
    seq.comment = node.comment ?? null;
    seq.commentBefore = node.commentBefore ?? null;
  } else if (isScalar(node)) seq.comment = node.comment ?? null;
  seq.items = [...items];
  return writePair(style, seq);
}

/** A property of ours with the comments that the reader put into the one that it replaces. */
export function withComment(ours: PropertyChunk, mine: PropertyChunk): string {
  const known = yamlComments(ours.text);
  const comments = commentsIn(mine.node).filter((each) => !known.includes(`#${each}`.trimEnd()));
  const [only, another] = comments;
  const isOneLine = ours.text.indexOf('\n') === ours.text.length - 1;
  if (only !== undefined && another === undefined && isOneLine && !ours.text.includes(' #'))
    return `${ours.text.slice(0, -1)} #${only}\n`;
  return asLines(comments) + ours.text;
}

/** The comments of properties or items that go, each on a line of its own. */
export const commentsOf = (...nodes: readonly unknown[]): string =>
  asLines(nodes.flatMap(commentsIn));

const asLines = (comments: readonly string[]): string =>
  comments.map((comment) => `#${comment}\n`).join('');

interface Commented {
  readonly comment?: string | null;
  readonly commentBefore?: string | null;
}

/** Every line of comment in and behind a value. */
function commentsIn(value: unknown): string[] {
  const comments: string[] = [];
  const add = ({ comment, commentBefore }: Commented): void => {
    for (const each of [commentBefore, comment]) if (each) comments.push(...each.split('\n'));
  };
  if (isNode(value)) visit(value, { Node: (_, node) => add(node) });
  return comments;
}

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
