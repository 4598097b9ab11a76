import type { Box, Point, Strip } from '../../core/timeline/drawing';
import { rounded } from '../../core/timeline/point-shape';
import { drawPoint } from './draw-point';

type Mark = HTMLElement | SVGSVGElement;

/** Gives the next mark that is there, or else draws one. */
type Take = (draw: () => Mark) => Mark;

/**
 * Draw the bars and points of a note after its name. Marks that are there already are moved, where they are as many:
 * a zoom moves thousands.
 *
 * @param link - Holds the name, and nothing before it.
 * @param size - Half of a point; as it was when the marks that are there were drawn.
 */
export function drawMarks(link: HTMLElement, { strips, points, left }: Box, size: number): void {
  const there = [...link.children].slice(1) as Mark[];
  const soft = points.filter(({ isSoft }) => isSoft);
  const isSame = there.length === strips.length + points.length + soft.length;
  if (!isSame) there.forEach((mark) => mark.remove());
  const kept = isSame ? there.values() : [].values();
  const take: Take = (draw) => kept.next().value ?? draw();
  for (const strip of strips) placeStrip(link, strip, left, take);
  for (const point of points)
    placePoint(link, point, { left, size, isAlone: strips.length === 0, take });
}

function placeStrip(link: HTMLElement, strip: Strip, from: number, take: Take): void {
  const { kind, left, width, opensLeft, opensRight } = strip;
  const opens = `${opensLeft ? ' opens-left' : ''}${opensRight ? ' opens-right' : ''}`;
  const bar = take(() => link.createSpan());
  bar.setAttribute('class', `neutrality-atlas-bar is-${kind}${opens}`);
  bar.setCssStyles({ marginLeft: px(left - from), width: px(width) });
}

interface PointPlace {
  readonly left: number;
  readonly size: number;
  /** Whether the note has no bars. */
  readonly isAlone: boolean;
  readonly take: Take;
}

function placePoint(
  link: HTMLElement,
  { at, left, width, isSoft, event }: Point,
  { left: from, size, isAlone, take }: PointPlace,
): void {
  if (isSoft)
    take(() => link.createSpan({ cls: 'neutrality-atlas-point-span' })).setCssStyles({
      marginLeft: px(left - from),
      width: px(width),
    });
  const svg = take(() => drawPoint(link, event, size));
  svg.toggleClass('is-soft', isSoft);
  svg.toggleClass('is-alone', isAlone);
  svg.setCssStyles({ left: px(at - from) });
}

/** A length as a style has it. */
export const px = (length: number): string => `${rounded(length)}px`;
