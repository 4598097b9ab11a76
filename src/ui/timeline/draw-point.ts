import { pointPath } from '../../core/timeline/point-shape';

/** Draw the outline of a point of so many pixels to each side; it is nothing to a screen reader. */
export function drawPoint(parent: HTMLElement, event: number, size: number): SVGSVGElement {
  const side = size * 2;
  const svg = parent.createSvg('svg', {
    cls: 'neutrality-atlas-point',
    attr: { width: side, height: side, 'aria-hidden': 'true' },
  });
  svg.createSvg('path', { attr: { d: pointPath(event, side / 2, side / 2, size) } });
  return svg;
}
