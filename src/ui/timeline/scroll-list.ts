/**
 * Put into a list what came into view and take out what left it; all else stays the same element.
 *
 * @param keys - The `data-key` of each that is in view, in order. Those in the list already stand in the same order.
 * @param draw - Draws the one at a place in `keys` into an element.
 * @param renew - Draws what changed of one that stays.
 */
export function scrollList(
  list: HTMLElement,
  keys: readonly string[],
  draw: (parent: HTMLElement, place: number) => void,
  renew: (own: HTMLElement, place: number) => void,
): void {
  const wanted = new Set(keys);
  const there = new Map<string, HTMLElement>();
  for (const child of [...list.children] as HTMLElement[]) {
    const key = child.dataset['key'] ?? '';
    if (wanted.has(key)) there.set(key, child);
    else child.remove();
  }
  const drawn = createDiv();
  let next = list.firstElementChild;
  keys.forEach((key, place) => {
    const own = there.get(key);
    if (own !== undefined) {
      next = own.nextElementSibling;
      renew(own, place);
      return;
    }
    draw(drawn, place);
    if (drawn.firstChild !== null) list.insertBefore(drawn.firstChild, next);
  });
}
