/** Draws values in a way of its own, and answers the links in them. */
export interface ValueDrawer {
  /** Whether it draws what a note says of a property. */
  draws(note: string, property: string): boolean;
  /** @throws Where it cannot; the value then shows as text. */
  draw(element: HTMLElement, note: string, property: string): void;
}

const TAG = 'DATA';

/** Whether an element keeps the place of a value that something else draws. */
export const isPlace = ({ tagName }: Element): boolean => tagName === TAG;

/** Whether an element stands in a value that something else draws. */
export const isInPlace = (element: Element): boolean => element.closest(TAG) !== null;

/**
 * Keep the place of a value: it is drawn once the place stands in the document, for what answers there would not
 * survive a repaint.
 *
 * @param text - The value as text.
 * @returns The place.
 */
export function drawPlace(
  parent: HTMLElement,
  note: string,
  property: string,
  text: string,
): HTMLElement {
  const attr = { value: text, 'data-note': note, 'data-property': property };
  return parent.createEl('data', { cls: 'neutrality-atlas-value', attr });
}

/** Have all values drawn whose places are kept in an element; what looks as before stays, and keeps the focus. */
export function fillPlaces(root: HTMLElement, drawer: ValueDrawer): void {
  for (const place of root.querySelectorAll<HTMLElement>('data.neutrality-atlas-value')) {
    const { note = '', property = '' } = place.dataset;
    const drawn = place.cloneNode() as HTMLElement;
    try {
      drawer.draw(drawn, note, property);
    } catch {
      drawn.setText(place.getAttribute('value') ?? '');
    }
    if (!drawn.isEqualNode(place)) place.replaceChildren(...drawn.childNodes);
  }
}
