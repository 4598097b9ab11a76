import type { Drawing } from '../../core/timeline/drawing';
import type { Entry, Timeline } from '../../core/timeline/timeline';
import { repaint } from '../table/repaint';
import { TEXT } from '../text';
import { describeTimeline } from './describe';
import { drawAxis, drawBox, placeBox } from './draw-canvas';
import { scrollList } from './scroll-list';
import { type InView, isIn, isSame, partInView } from './in-view';

/** A timeline with what is computed from it once, however often it is drawn. */
export interface Placed {
  readonly timeline: Timeline;
  readonly drawing: Drawing;
  /** Tells a note in a sentence. */
  readonly tell: (entry: Entry) => string;
  /** The place of each note among the boxes. */
  readonly indexOf: ReadonlyMap<string, number>;
}

/** The scroller of a timeline and all that is in it: the years above, the lines down from them, groups and notes. */
export class TimelineCanvas {
  readonly scroller: HTMLElement;
  /** Holds the notes that are drawn. */
  readonly list: HTMLElement;
  private readonly canvas: HTMLElement;
  private readonly years: HTMLElement;
  private readonly lines: HTMLElement;
  private readonly bands: HTMLElement;
  private font = 0;
  /** What was drawn last, so that it is not drawn again. */
  private painted: { placed: Placed; current: string; part: InView } | null = null;

  constructor(parent: HTMLElement) {
    // Time goes from left to right, whatever the language around it does
    const attr = { dir: 'ltr' };
    this.scroller = parent.createDiv({ cls: 'neutrality-atlas-time-scroller', attr });
    this.canvas = this.scroller.createDiv({ cls: 'neutrality-atlas-time-canvas' });
    const unspoken = { 'aria-hidden': 'true' };
    this.lines = this.canvas.createDiv({ cls: 'neutrality-atlas-ticks', attr: unspoken });
    this.years = this.canvas.createDiv({ cls: 'neutrality-atlas-years', attr: unspoken });
    this.bands = this.canvas.createDiv({ attr: unspoken });
    this.list = this.canvas.createDiv({
      cls: 'neutrality-atlas-entries',
      attr: { role: 'list' },
    });
  }

  /** Draw nothing. */
  clear(): void {
    this.painted = null;
    for (const each of [this.years, this.lines, this.bands, this.list]) each.empty();
  }

  /** Be as large as a drawing, so that it can be scrolled to where it is to be seen. */
  size({ width, height, sizes }: Drawing): void {
    this.canvas.setCssStyles({ width: `${width}px`, height: `${height}px` });
    if (sizes.font === this.font) return; // what follows from it stays, and with it the style of all that is drawn
    this.font = sizes.font;
    this.canvas.setCssProps({
      '--neutrality-atlas-row': `${sizes.row}px`,
      '--neutrality-atlas-name': `${sizes.name}px`,
      '--neutrality-atlas-bar': `${sizes.bar}px`,
      '--neutrality-atlas-axis': `${sizes.axis}px`,
      '--neutrality-atlas-band': `${sizes.band}px`,
    });
  }

  /** Draw everything anew. */
  show(placed: Placed, current: string): void {
    const { timeline, drawing } = placed;
    const name = `${TEXT.timeline.name}: ${describeTimeline(timeline, drawing)}`;
    this.list.setAttribute('aria-label', name);
    repaint(this.bands, (parent) => {
      for (const band of drawing.bands)
        parent
          .createDiv({ cls: 'neutrality-atlas-band', attr: { 'data-key': String(band.top) } })
          .createSpan({ text: band.name })
          .parentElement?.setCssStyles({ top: `${band.top}px` });
    });
    this.paint(placed, current);
  }

  /** Draw what is in view, and the current note wherever it is: it may have the focus. */
  paint(placed: Placed, current: string): void {
    const { drawing, tell, timeline } = placed;
    const part = partInView(this.scroller);
    const { painted } = this;
    if (painted?.placed === placed && painted.current === current && isSame(painted.part, part))
      return;
    this.painted = { placed, current, part };
    this.years.empty();
    this.lines.empty();
    drawAxis(this.years, this.lines, drawing, part);
    const shown = drawing.boxes.flatMap((box, index) =>
      box.entry.path === current || isIn(box, drawing, part) ? [{ box, index }] : [],
    );
    const hasColors = timeline.colors.length > 0;
    const draw = (parent: HTMLElement, place: number): void => {
      const { box, index } = shown[place] ?? {};
      if (box === undefined || index === undefined) return;
      const isCurrent = box.entry.path === current;
      const words = { said: tell(box.entry), place: index + 1, all: drawing.boxes.length };
      drawBox(parent, box, drawing, { ...words, isCurrent, hasColors });
    };
    if (painted === null || !isMoved(painted.placed, placed)) {
      repaint(this.list, (parent) => shown.forEach((_, place) => draw(parent, place)));
      return;
    }
    const keys = shown.map(({ box }) => box.entry.path);
    scrollList(this.list, keys, draw, (item, place) => {
      const { box } = shown[place] ?? {};
      if (box !== undefined && painted.placed !== placed) placeBox(item, box, drawing);
    });
    if (painted.current === current) return;
    this.linkOf(painted.current)?.setAttribute('tabindex', '-1');
    this.linkOf(current)?.setAttribute('tabindex', '0');
  }

  /** Bring a note into view. */
  reveal({ drawing }: Placed, index: number): void {
    const box = drawing.boxes[index];
    if (box === undefined) return;
    const { scroller } = this;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
    const { row, axis, gap } = drawing.sizes;
    if (box.top < scrollTop + axis) scroller.scrollTop = box.top - axis - gap;
    else if (box.top + row > scrollTop + clientHeight)
      scroller.scrollTop = box.top + row + gap - clientHeight;
    const isBefore = box.left + box.width < scrollLeft + box.nameWidth;
    const isAfter = box.left + box.nameWidth > scrollLeft + clientWidth;
    if (isBefore || isAfter)
      scroller.scrollLeft = Math.max(0, box.left + box.nameWidth / 2 - clientWidth / 2);
  }

  /** Give the focus to a note that is drawn. */
  focus(path: string): void {
    this.linkOf(path)?.focus({ preventScroll: true });
  }

  private linkOf(path: string): HTMLElement | null {
    const items = [...this.list.children] as HTMLElement[];
    return items.find(({ dataset }) => dataset['key'] === path)?.querySelector('a') ?? null;
  }
}

/** Whether what is drawn of one can be moved to where it is in the other. */
const isMoved = (before: Placed, { timeline, drawing }: Placed): boolean =>
  before.timeline === timeline && before.drawing.sizes.font === drawing.sizes.font;
