/** What can have the focus in what is drawn here. */
const FOCUSABLE = 'a, button, input, select, summary, [tabindex]';

/** Note what has the focus in an element; the answer gives it back, once its contents were drawn anew. */
export function rememberFocus(container: HTMLElement): () => void {
  const before = [...container.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const index = before.findIndex((each) => each === container.ownerDocument.activeElement);
  const focused = before[index];
  if (focused === undefined) return () => undefined;
  const key = keyOf(focused);
  const earlier = before.slice(0, index).filter((each) => keyOf(each) === key).length;
  return () => {
    const after = [...container.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const same = after.filter((each) => keyOf(each) === key);
    const found = same[earlier] ?? same.at(-1) ?? after[Math.min(index, after.length - 1)];
    found?.focus({ preventScroll: true });
  };
}

/** Links by where they lead and what they show; anything else by its own name. */
const keyOf = (element: HTMLElement): string =>
  [
    element.tagName,
    element.dataset['href'] ?? element.getAttribute('role') ?? '',
    element.tagName === 'A' ? element.textContent : '',
  ].join('\n');
