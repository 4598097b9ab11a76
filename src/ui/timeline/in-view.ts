import type { Box, Drawing } from '../../core/timeline/drawing';

/** A part of a drawing, in its pixels. */
export interface InView {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What has no size yet, as before it is shown. */
const UNSEEN = { width: 800, height: 800 };

/** The width of what a scroller shows. */
export const widthOf = (scroller: HTMLElement): number => scroller.clientWidth || UNSEEN.width;

/** What is in view, and as much again on every side, so that scrolling finds it drawn. */
export function partInView(scroller: HTMLElement): InView {
  const { scrollLeft, scrollTop, clientHeight } = scroller;
  const [width, height] = [widthOf(scroller), clientHeight || UNSEEN.height];
  return {
    left: scrollLeft - width,
    right: scrollLeft + 2 * width,
    top: scrollTop - height,
    bottom: scrollTop + 2 * height,
  };
}

/** Whether a box is in a part of the drawing. */
export const isIn = (box: Box, { sizes }: Drawing, part: InView): boolean =>
  box.left < part.right &&
  box.left + box.width > part.left &&
  box.top < part.bottom &&
  box.top + sizes.row > part.top;
