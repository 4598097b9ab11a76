import morphdom from 'morphdom';
import { rememberFocus } from '../keep-place';

/** Marks what was drawn by the app: it has listeners of its own, so it is never patched, only replaced. */
export const FOREIGN = 'data-foreign';

/**
 * Draw an element's contents anew and change only what became different: what stays the same stays the same node,
 * with its scroll, focus, selection and whatever is unfolded in it. The element is never empty in between.
 *
 * @param draw - Draws the new contents into an element that is not shown yet. What carries a `data-key` is matched
 *   with what has the same key, wherever it stands among its siblings.
 */
export function repaint(root: HTMLElement, draw: (parent: HTMLElement) => void): void {
  const drawn = root.cloneNode() as HTMLElement;
  draw(drawn);
  const focused = root.ownerDocument.activeElement;
  const refocus = rememberFocus(root);
  align(root, drawn);
  morphdom(root, drawn, {
    childrenOnly: true,
    getNodeKey: () => undefined, // keys were dealt with before
    onBeforeElUpdated: (from, to) => {
      if (from.tagName === 'DETAILS') to.toggleAttribute('open', from.hasAttribute('open'));
      if (from.isEqualNode(to)) return false;
      if (!from.hasAttribute(FOREIGN) && !to.hasAttribute(FOREIGN)) return true;
      from.replaceWith(to);
      return false;
    },
  });
  if (focused === root.ownerDocument.activeElement) return;
  if (root.contains(focused)) (focused as HTMLElement).focus({ preventScroll: true });
  else refocus();
}

const keyOf = (element: Element): string | null => element.getAttribute('data-key');

/** Bring old children into the places of the new ones with the same key, so that each is compared with its like. */
function align(from: Element, to: Element): void {
  const isKeyed = [...to.children].some((child) => keyOf(child) !== null);
  if (isKeyed) alignChildren(from, to);
  for (const [index, child] of [...to.children].entries()) {
    const own = from.children[index];
    if (own?.tagName === child.tagName && keyOf(own) === keyOf(child)) align(own, child);
  }
}

function alignChildren(from: Element, to: Element): void {
  const wanted = new Set([...to.children].map(keyOf));
  const old = new Map<string | null, Element>();
  for (const child of [...from.children]) {
    if (wanted.has(keyOf(child)) && !old.has(keyOf(child))) old.set(keyOf(child), child);
    else child.remove();
  }
  [...to.children].forEach((child, index) => {
    const own = old.get(keyOf(child));
    const isThere = own?.tagName === child.tagName;
    // What is new goes over as it is, with its listeners; a copy keeps its place
    if (!isThere) child.replaceWith(child.cloneNode(true));
    const placed = isThere ? own : child;
    const there = from.children[index] ?? null;
    if (placed !== there) from.insertBefore(placed, there);
  });
  while (from.children.length > to.children.length) from.lastElementChild?.remove();
}
