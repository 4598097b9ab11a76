import { rememberFocus } from '../keep-place';

/** Marks what was drawn by the app: it has listeners of its own, so it is never patched, only replaced. */
export const FOREIGN = 'data-foreign';

/**
 * Draw an element's contents anew and change only what became different: what stays the same stays the same node,
 * with its scroll, focus, selection and whatever is unfolded in it. The element is never empty in between.
 *
 * @param draw - Draws the new contents into an element that is not shown yet. What carries a `data-key` is matched
 *   with what has the same key, wherever it stands among its siblings; all siblings of it must carry one too.
 */
export function repaint(root: HTMLElement, draw: (parent: HTMLElement) => void): void {
  const drawn = root.cloneNode() as HTMLElement;
  draw(drawn);
  const focused = root.ownerDocument.activeElement;
  const refocus = rememberFocus(root);
  patchChildren(root, drawn);
  if (focused === root.ownerDocument.activeElement) return;
  // Moving a node takes the focus from it
  if (root.contains(focused)) (focused as HTMLElement).focus({ preventScroll: true });
  else refocus();
}

/** Make the children of one element those of another. */
function patchChildren(from: Element, to: Element): void {
  const wanted = [...to.childNodes];
  if (wanted.some((child) => keyOf(child) !== null)) align(from, wanted);
  wanted.forEach((child, index) => {
    const own = from.childNodes[index];
    if (own === undefined) from.append(child);
    else if (!isAlike(own, child)) own.replaceWith(child);
    else patch(own, child);
  });
  while (from.childNodes.length > wanted.length) from.lastChild?.remove();
}

const keyOf = (node: Node): string | null =>
  node.instanceOf(Element) ? node.getAttribute('data-key') : null;

/** Bring old children into the places of the new ones with the same key, and new ones into those of none. */
function align(from: Element, wanted: readonly Node[]): void {
  const keys = new Set(wanted.map(keyOf));
  const old = new Map<string | null, ChildNode>();
  for (const child of [...from.childNodes]) {
    if (keys.has(keyOf(child)) && !old.has(keyOf(child))) old.set(keyOf(child), child);
    else child.remove();
  }
  wanted.forEach((child, index) => {
    const there = from.childNodes[index] ?? null;
    const placed = old.get(keyOf(child)) ?? child;
    if (placed !== there) from.insertBefore(placed, there);
  });
}

/** Whether one node can be made the other: the same kind, and not the app's own. */
function isAlike(own: Node, child: Node): boolean {
  if (own === child || own.isEqualNode(child)) return true;
  if (own.nodeName !== child.nodeName) return false;
  return ![own, child].some((node) => node.instanceOf(Element) && node.hasAttribute(FOREIGN));
}

function patch(own: Node, child: Node): void {
  if (own === child || own.isEqualNode(child)) return;
  if (!own.instanceOf(Element) || !child.instanceOf(Element)) {
    own.nodeValue = child.nodeValue;
    return;
  }
  // A reader folds and unfolds; nothing that is drawn does
  const isKept = ({ name }: Attr): boolean => name === 'open' && own.tagName === 'DETAILS';
  for (const attribute of [...own.attributes])
    if (!isKept(attribute) && !child.hasAttribute(attribute.name))
      own.removeAttribute(attribute.name);
  for (const { name, value } of child.attributes)
    if (own.getAttribute(name) !== value) own.setAttribute(name, value);
  patchChildren(own, child);
}
