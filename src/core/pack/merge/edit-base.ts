import { isMap, isSeq, type Node, YAMLMap, YAMLSeq } from 'yaml';
import { type BaseDocument, type BasePart, readBase } from './base-parts';

/** A part that is put in, replaced, or (with no node) taken out. */
export interface PartChange {
  readonly part: BasePart;
  readonly node: Node | null;
}

/**
 * Change parts of a base.
 *
 * @param text - The base as it stands.
 * @param order - The ids of our views, in the order in which we have them: a new one comes behind its nearest
 *   neighbour.
 * @returns The new text, with the line endings of the old one; null where it cannot be written, because another
 *   part refers to one that goes.
 */
export function editBase(
  text: string,
  changes: readonly PartChange[],
  order: readonly string[],
): string | null {
  const base = readBase(text);
  if (base === null) return null;
  const placed = new Map([...base.parts].map(([id, { node }]) => [id, node]));
  for (const change of changes) carryOut(base, change, order, placed);
  try {
    const flowCollectionPadding = /[[{] \S/.test(text);
    return inStyleOf(text, base.document.toString({ lineWidth: 0, flowCollectionPadding }));
  } catch {
    return null;
  }
}

/** A text with the line endings of another, and with its mark at the beginning. */
export const inStyleOf = (style: string, text: string): string =>
  (style.startsWith('\uFEFF') ? '\uFEFF' : '') +
  (style.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text);

/** The node of each part as it stands in the document by now. */
type Placed = Map<string, Node>;

function carryOut(
  { document, parts }: BaseDocument,
  { part, node: shipped }: PartChange,
  order: readonly string[],
  placed: Placed,
): void {
  const { id, section } = part;
  const node = shipped === null ? null : (shipped.clone() as Node);
  const above = parts.get(id)?.node.commentBefore;
  if (node !== null && typeof above === 'string') node.commentBefore = above;
  if (section !== 'views') {
    changePair(document, part, node);
    return;
  }
  const views: unknown = document.get('views', true);
  if (isSeq(views)) changeView(views.items, id, node, order, placed);
  else document.set('views', newList(node));
  if (node !== null) placed.set(id, node);
}

function changePair(
  document: BaseDocument['document'],
  { section, name }: BasePart,
  node: Node | null,
): void {
  const path = section === null ? [name] : [section, name];
  if (node === null) {
    document.deleteIn(path);
    return;
  }
  if (section !== null && !isMap(document.get(section, true))) document.set(section, new YAMLMap());
  document.setIn(path, node);
}

function newList(node: Node | null): YAMLSeq {
  const list = new YAMLSeq();
  if (node !== null) list.items.push(node);
  return list;
}

function changeView(
  views: unknown[],
  id: string,
  node: Node | null,
  order: readonly string[],
  placed: Placed,
): void {
  const at = views.indexOf(placed.get(id));
  if (node === null) views.splice(at, 1);
  else if (at >= 0) views.splice(at, 1, node);
  else views.splice(placeOfView(views, id, order, placed), 0, node);
}

/** Behind the nearest view that stands before it as shipped. */
function placeOfView(
  views: readonly unknown[],
  id: string,
  order: readonly string[],
  placed: Placed,
): number {
  const before = order.slice(0, order.indexOf(id)).reverse();
  const places = before.map((each) => views.indexOf(placed.get(each)));
  const nearest = places.find((at) => at >= 0);
  return nearest === undefined ? (before.length === 0 ? 0 : views.length) : nearest + 1;
}
