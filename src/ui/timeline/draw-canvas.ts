import type { Box, Drawing, Point, Strip } from '../../core/timeline/drawing';
import { dayAt, placeOf } from '../../core/timeline/scale';
import { ticksOf } from '../../core/timeline/ticks';
import { textWidth } from '../../core/timeline/text-width';
import { rounded } from '../../core/timeline/point-shape';
import { colorOf } from './color';
import { drawPoint } from './draw-point';
import type { InView } from './in-view';

const px = (length: number): string => `${rounded(length)}px`;

/** Draw the years in view, and a line down from each; today has one of its own. */
export function drawAxis(
  years: HTMLElement,
  lines: HTMLElement,
  { scale, sizes, width, today }: Drawing,
  { left, right }: InView,
): void {
  const [from, to] = [dayAt(scale, Math.max(0, left)), dayAt(scale, Math.min(width, right))];
  for (const { day, label } of ticksOf(scale.perDay, sizes.font * 0.62, Math.floor(from), to)) {
    const at = placeOf(scale, day);
    const half = (textWidth(label) * sizes.font) / 2;
    const middle = Math.max(half, Math.min(width - half, at));
    years
      .createSpan({ cls: 'neutrality-atlas-year', text: label })
      .setCssStyles({ left: px(middle) });
    lines.createDiv({ cls: 'neutrality-atlas-tick' }).setCssStyles({ left: px(at) });
  }
  if (today !== null)
    lines.createDiv({ cls: 'neutrality-atlas-today' }).setCssStyles({ left: px(today) });
}

/** What is said and remembered of a box besides where it stands. */
export interface BoxWords {
  readonly said: string;
  /** Its place among all, counted from 1, and their number. */
  readonly place: number;
  readonly all: number;
  /** Whether the keyboard comes to it first. */
  readonly isCurrent: boolean;
  readonly hasColors: boolean;
}

/** Draw a note: a link with its name, its bars and its points. */
export function drawBox(parent: HTMLElement, box: Box, drawing: Drawing, words: BoxWords): void {
  const { entry } = box;
  const item = parent.createDiv({
    cls: 'neutrality-atlas-entry',
    attr: {
      role: 'listitem',
      'data-key': entry.path,
      'aria-posinset': words.place,
      'aria-setsize': words.all,
    },
  });
  item.setCssProps({ '--neutrality-atlas-color': colorOf(entry.color, words.hasColors) });
  const link = item.createEl('a', {
    cls: 'internal-link',
    href: entry.path,
    attr: {
      'data-href': entry.path,
      'aria-label': words.said,
      tabindex: words.isCurrent ? '0' : '-1',
    },
  });
  link.createSpan({
    cls: 'neutrality-atlas-entry-name',
    text: entry.name,
    // For the tooltip of the app; to a screen reader the link says it
    attr: { 'aria-label': words.said, 'aria-hidden': 'true' },
  });
  placeBox(item, box, drawing);
}

/** Put a note that is drawn where its box is now, with its bars and points drawn anew. */
export function placeBox(item: HTMLElement, box: Box, { sizes }: Drawing): void {
  const { left, top, width, nameWidth } = box;
  const link = item.firstElementChild as HTMLElement;
  const name = link.firstElementChild as HTMLElement;
  item.setCssStyles({ left: px(left), top: px(top), width: px(width) });
  name.setCssStyles({ maxWidth: px(nameWidth) });
  while (name.nextSibling !== null) name.nextSibling.remove();
  for (const strip of box.strips) drawStrip(link, strip, left);
  for (const point of box.points)
    drawPointOf(link, point, left, sizes.point, box.strips.length === 0);
}

function drawStrip(parent: HTMLElement, strip: Strip, from: number): void {
  const { kind, left, width, opensLeft, opensRight } = strip;
  const bar = parent.createSpan({ cls: `neutrality-atlas-bar is-${kind}` });
  bar.toggleClass('opens-left', opensLeft);
  bar.toggleClass('opens-right', opensRight);
  bar.setCssStyles({ left: px(left - from), width: px(width) });
}

function drawPointOf(
  parent: HTMLElement,
  point: Point,
  from: number,
  size: number,
  isAlone: boolean,
): void {
  if (point.isSoft)
    parent
      .createSpan({ cls: 'neutrality-atlas-point-span' })
      .setCssStyles({ left: px(point.left - from), width: px(point.width) });
  const svg = drawPoint(parent, point.event, size);
  svg.toggleClass('is-soft', point.isSoft);
  svg.toggleClass('is-alone', isAlone);
  svg.setCssStyles({ left: px(point.at - from) });
}
