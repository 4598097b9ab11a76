import type { Box, Drawing } from '../../core/timeline/drawing';
import { dayAt, placeOf } from '../../core/timeline/scale';
import { ticksOf } from '../../core/timeline/ticks';
import { textWidth } from '../../core/timeline/text-width';
import { colorOf } from './color';
import { drawMarks, px } from './draw-marks';
import type { InView } from './in-view';

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

/** Put a note that is drawn where its box is now, with its bars and points. */
export function placeBox(item: HTMLElement, box: Box, { sizes }: Drawing): void {
  const { left, top, width, nameWidth } = box;
  const link = item.firstElementChild as HTMLElement;
  const name = link.firstElementChild as HTMLElement;
  item.setCssStyles({ left: px(left), top: px(top), width: px(width) });
  item.toggleClass('is-long', width > nameWidth + sizes.gap);
  name.setCssStyles({ maxWidth: px(nameWidth) });
  drawMarks(link, box, sizes.point);
}
