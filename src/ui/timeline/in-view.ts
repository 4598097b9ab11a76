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

/** A place of the window as one in what a scroller shows. */
export const placeIn = (scroller: HTMLElement, x: number): number =>
  x - scroller.getBoundingClientRect().left - scroller.clientLeft;

/** How much of the size of what is in view is drawn on each side of it, so that scrolling finds it drawn. */
const AROUND = 0.15;

/** What is in view, and a little around it. */
export function partInView(scroller: HTMLElement): InView {
  const { scrollLeft, scrollTop, clientHeight } = scroller;
  const [width, height] = [widthOf(scroller), clientHeight || UNSEEN.height];
  return {
    left: scrollLeft - AROUND * width,
    right: scrollLeft + (1 + AROUND) * width,
    top: scrollTop - AROUND * height,
    bottom: scrollTop + (1 + AROUND) * height,
  };
}

/** Whether a box is in a part of the drawing. */
export const isIn = (box: Box, { sizes }: Drawing, part: InView): boolean =>
  box.left < part.right &&
  box.left + box.width > part.left &&
  box.top < part.bottom &&
  box.top + sizes.row > part.top;

/** Whether two parts are the same. */
export const isSame = (a: InView, b: InView): boolean =>
  a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
