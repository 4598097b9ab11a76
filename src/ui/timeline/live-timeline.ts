import { Component } from 'obsidian';
import { legendOf } from '../../core/timeline/legend';
import { type Layout, layOutTimeline } from '../../core/timeline/lay-out-timeline';
import { dayAt, placeOf } from '../../core/timeline/scale';
import type { Timeline } from '../../core/timeline/timeline';
import { answerLinks, type LinkActions } from '../table/answer-links';
import { repaint } from '../table/repaint';
import { TEXT } from '../text';
import { entryTeller, yearOf } from './describe';
import { drawTimelineToolbar, uselessIn } from './draw-toolbar';
import { drawUndated, LISTED } from './draw-undated';
import { widthOf } from './in-view';
import { movedBy } from './moved-by';
import { PinchZoom } from './pinch-zoom';
import { type Placed, TimelineCanvas } from './timeline-canvas';
import { answerKey } from './timeline-keys';
import { WheelZoom } from './wheel-zoom';

/** What a timeline answers its reader with. */
export interface TimelineActions extends LinkActions {
  readonly openMenu: (button: HTMLElement) => void;
}

/** What a timeline shows. */
export interface ShownTimeline {
  readonly timeline: Timeline;
  /** The day of the reader's calendar, counted from 1970-01-01. */
  readonly today: number;
  /** Whether the notes without a date are listed, or only counted. */
  readonly listsUndated: boolean;
}

/** How much one press of a button zooms. */
const STEP = 1.6;

/**
 * A timeline that lives in an element: it is zoomed, scrolled and walked through by pointer and keyboard, and only
 * what is in view is drawn. What is shown next is drawn over it, at the same place in time.
 */
export class LiveTimeline extends Component {
  private readonly root: HTMLElement;
  private readonly actions: TimelineActions;
  private readonly toolbar: HTMLElement;
  private readonly notice: HTMLElement;
  private readonly canvas: TimelineCanvas;
  private readonly below: HTMLElement;
  private readonly spoken: HTMLElement;
  private shown: ShownTimeline | null = null;
  /** What is drawn; null where no note has a date. */
  private placed: Placed | null = null;
  /** The note that the keyboard is on, or comes to first. */
  private current = '';
  /** How wide a day is; null for all in the width. */
  private perDay: number | null = null;
  private listed = LISTED;
  /** What the buttons were drawn for, so that they are not drawn again. */
  private toolbarFor: readonly unknown[] = [];
  private frame = 0;
  private drawing = 0;

  /** @param root - The element in which it lives; nothing else should be drawn there. */
  constructor(root: HTMLElement, actions: TimelineActions) {
    super();
    this.root = root;
    this.actions = actions;
    root.addClasses(['neutrality-atlas-timeline', 'is-empty']);
    this.toolbar = root.createDiv({ cls: 'neutrality-atlas-timeline-toolbar' });
    this.notice = root.createEl('p', { cls: 'neutrality-atlas-empty', text: TEXT.table.reading });
    this.canvas = new TimelineCanvas(root);
    this.below = root.createDiv({ cls: 'neutrality-atlas-timeline-below' });
    this.spoken = root.createDiv({ cls: 'neutrality-atlas-spoken', attr: { role: 'status' } });
    this.draw();
  }

  override onload(): void {
    const { root, canvas } = this;
    const { scroller, list } = canvas;
    answerLinks(this, root, this.actions);
    this.addChild(new WheelZoom(scroller, (by, at) => this.zoom(by, at)));
    this.addChild(new PinchZoom(scroller, (by, from, to) => this.zoom(by, from, to)));
    this.registerDomEvent(root, 'click', (event) => this.answerClick(event));
    this.registerDomEvent(scroller, 'scroll', () => this.paintSoon());
    this.registerDomEvent(list, 'focusin', ({ target }) => this.keep(target as HTMLElement));
    this.registerDomEvent(list, 'keydown', (event) => this.answerKeys(event));
    const resized = new ResizeObserver(() => this.fitAgain());
    resized.observe(scroller);
    this.register(() => resized.disconnect());
    this.register(() => {
      root.win.cancelAnimationFrame(this.frame);
      root.win.cancelAnimationFrame(this.drawing);
    });
  }

  /** How it is looked at now, for one that is to look the same elsewhere. */
  get layout(): Layout {
    const { scroller } = this.canvas;
    const font = parseFloat(scroller.win.getComputedStyle(scroller).fontSize) || 13;
    const { perDay, shown } = this;
    return { width: widthOf(scroller), perDay, font, today: shown?.today ?? null };
  }

  /** Show a timeline where its reader is: at the same days, with the same zoom and focus; from the next frame on. */
  show(shown: ShownTimeline): void {
    this.shown = shown;
    const { win } = this.root;
    win.cancelAnimationFrame(this.drawing);
    this.drawing = win.requestAnimationFrame(() => this.drawAll(shown));
  }

  private drawAll(shown: ShownTimeline): void {
    const { entries, undated } = shown.timeline;
    if (!entries.some(({ path }) => path === this.current)) this.current = entries[0]?.path ?? '';
    const { empty, noEntries } = TEXT.timeline;
    this.notice.setText(entries.length > 0 ? '' : undated.length > 0 ? empty : noEntries);
    this.root.toggleClass('is-empty', entries.length === 0); // first, for what is hidden has no width
    this.layOut();
    this.draw();
    this.drawBelow();
  }

  /** Tell why there is no timeline. */
  fail(message: string): void {
    this.root.win.cancelAnimationFrame(this.drawing);
    this.shown = null;
    this.placed = null;
    this.notice.setText(message);
    this.root.addClass('is-empty');
    this.draw();
    this.below.empty();
  }

  /**
   * Find places anew, and stay where the reader is: at the same days, with the same note at the same height.
   *
   * @param from - The place in the scroller at which the day stood, and `to` that at which it is to stand.
   */
  private layOut(from = 0, to = from): void {
    const { shown, placed: before } = this;
    if (shown === null) return;
    const { timeline } = shown;
    if (timeline.entries.length === 0) {
      this.placed = null;
      return;
    }
    const { scroller } = this.canvas;
    const day = before === null ? 0 : dayAt(before.drawing.scale, scroller.scrollLeft + from);
    const drawing = layOutTimeline(timeline, this.layout);
    const placed: Placed =
      before?.timeline === timeline
        ? { ...before, drawing }
        : {
            ...{ timeline, drawing, tell: entryTeller(timeline) },
            indexOf: new Map(timeline.entries.map(({ path }, index) => [path, index])),
          };
    this.placed = placed;
    const moved = before === null ? 0 : movedBy(scroller, before, placed, this.current);
    this.canvas.size(drawing);
    if (before === null) return;
    scroller.scrollLeft = this.perDay === null ? 0 : placeOf(drawing.scale, day) - to;
    if (moved !== 0) scroller.scrollTop += moved;
  }

  private draw(): void {
    const { placed } = this;
    this.drawToolbar(placed);
    if (placed === null) this.canvas.clear();
    else this.canvas.show(placed, this.current);
  }

  private drawToolbar(placed: Placed | null): void {
    const disabled = placed === null ? [] : uselessIn(placed.drawing);
    const drawn = [placed?.timeline, ...disabled];
    const { length } = this.toolbarFor;
    if (drawn.length === length && drawn.every((each, at) => each === this.toolbarFor[at])) return;
    this.toolbarFor = drawn;
    repaint(this.toolbar, (parent) => {
      if (placed === null) return;
      const legend = legendOf(placed.timeline, placed.drawing, TEXT.timeline.legend);
      drawTimelineToolbar(parent, legend, disabled);
    });
  }

  private drawBelow(): void {
    const { shown, listed } = this;
    if (shown === null) return;
    const limit = shown.listsUndated ? listed : null;
    repaint(this.below, (parent) => drawUndated(parent, shown.timeline, limit));
  }

  private paintSoon(): void {
    const { win } = this.root;
    win.cancelAnimationFrame(this.frame);
    this.frame = win.requestAnimationFrame(() => {
      if (this.placed !== null) this.canvas.paint(this.placed, this.current);
    });
  }

  /** The width has changed: what filled it fills it again. */
  private fitAgain(): void {
    const width = widthOf(this.canvas.scroller);
    if (this.placed === null || this.placed.drawing.width === width) return;
    this.layOut();
    this.draw();
  }

  /** Zoom by a factor; the day at one place in the scroller comes to another. */
  private zoom(by: number, from: number, to = from): void {
    const { placed } = this;
    if (placed === null) return;
    const { least, most } = placed.drawing.zooms;
    const perDay = Math.min(most, placed.drawing.scale.perDay * by);
    this.perDay = perDay <= least ? null : perDay;
    this.layOut(from, to);
    this.tellView(); // before anything is drawn, for it asks where the scroller is
    this.draw();
  }

  /** Tell a screen reader which years are in view. */
  private tellView(): void {
    if (this.placed === null) return;
    const { scroller } = this.canvas;
    const { scale } = this.placed.drawing;
    const [from, until] = [scroller.scrollLeft, scroller.scrollLeft + widthOf(scroller)];
    const years = [from, until].map((place) => yearOf(dayAt(scale, place)));
    this.spoken.setText(TEXT.timeline.shown(years[0] ?? '', years[1] ?? ''));
  }

  /** What is pressed here is the timeline's own affair, also while the note around it is edited. */
  private answerClick(event: MouseEvent): void {
    const { target } = event;
    const pressed = (target as Node).instanceOf(Element)
      ? (target as Element).closest<HTMLElement>('[data-action], summary')
      : null;
    if (pressed === null) return;
    event.stopPropagation();
    const { action } = pressed.dataset;
    if (action === undefined || pressed.getAttribute('aria-disabled') === 'true') return;
    if (action === 'menu') this.actions.openMenu(pressed);
    else if (action === 'more') this.listMore();
    else this.zoomTo(action as 'in' | 'out' | 'fit');
  }

  private listMore(): void {
    this.listed += LISTED;
    this.drawBelow();
  }

  /** Zoom around the current note, where it is in view, or else around the middle. */
  private zoomTo(where: 'in' | 'out' | 'fit'): void {
    const by = { in: STEP, out: 1 / STEP, fit: 0 }[where];
    const { scroller } = this.canvas;
    const width = widthOf(scroller);
    const box = this.placed?.drawing.boxes[this.placed.indexOf.get(this.current) ?? -1];
    const focused = this.canvas.list.contains(this.root.ownerDocument.activeElement) ? box : null;
    const at = (focused?.left ?? -1) - scroller.scrollLeft;
    this.zoom(by, at > 0 && at < width ? at : width / 2);
  }

  private keep(target: HTMLElement): void {
    const path = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (path === undefined || path === this.current) return;
    this.current = path;
    this.paintSoon();
  }

  private answerKeys(event: KeyboardEvent): void {
    const { placed } = this;
    const index = placed?.indexOf.get(this.current);
    if (placed === null || index === undefined) return;
    const answer = answerKey(event, placed.drawing, index);
    if (answer === null) return;
    event.preventDefault();
    event.stopPropagation();
    if ('zoom' in answer) this.zoomTo(answer.zoom);
    else this.goTo(placed, answer.to);
  }

  private goTo(placed: Placed, index: number): void {
    const path = placed.timeline.entries[index]?.path ?? '';
    this.canvas.reveal(placed, index);
    this.canvas.paint(placed, path);
    this.current = path; // while it was drawn, another may have had the focus
    this.canvas.focus(path);
  }
}
