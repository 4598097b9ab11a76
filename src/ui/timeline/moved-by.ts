import type { Placed } from './timeline-canvas';

/**
 * How much lower something in view has come to stand: the current note, or else the topmost.
 *
 * @param scroller - Where it was scrolled to before.
 */
export function movedBy(
  { scrollTop, clientHeight }: HTMLElement,
  { drawing: before }: Placed,
  { drawing, indexOf }: Placed,
  current: string,
): number {
  if (scrollTop === 0) return 0;
  const inView = before.boxes.filter(
    ({ top, entry }) =>
      top >= scrollTop && top < scrollTop + clientHeight && indexOf.has(entry.path),
  );
  const anchor = inView.find(({ entry }) => entry.path === current) ?? inView[0];
  if (anchor === undefined) return 0;
  const now = drawing.boxes[indexOf.get(anchor.entry.path) ?? -1];
  return (now?.top ?? anchor.top) - anchor.top;
}
