import { Component } from 'obsidian';
import type { Result } from '../../core/problem';
import type { Table } from '../../core/table/table';
import { drawFaults, drawProblems, drawTable } from './draw-table';
import { TEXT } from '../text';
import { answerLinks, type LinkActions } from './answer-links';
import type { DrawForeign } from './draw-cell';
import { sourceItem, sourceReference } from './draw-sources';
import { pageOf } from './page';
import { repaint } from './repaint';
import { SourcePopover } from './source-popover';

/** What a live table answers its reader with. */
export interface LiveTableActions extends LinkActions {
  /** Opens the menu of the table; without it there is no button for one. */
  readonly openMenu?: (button: HTMLElement) => void;
  readonly drawForeign?: DrawForeign;
}

/** What is told around a table. */
export interface ShowOptions {
  /** How many lines of the note stand before the definition; null where that is not known. */
  readonly linesBefore?: number | null;
  /** Draws what a reader should know before the table. */
  readonly drawBefore?: (parent: HTMLElement) => void;
  /** What is said of the notes with a fault. */
  readonly faultsTitle?: (count: number) => string;
}

/**
 * A table that lives in an element: links work, the sources of a cell are shown beside it, long tables have pages,
 * and what is shown next is drawn over it where it differs. Used by the code block and by the view of a base.
 */
export class LiveTable extends Component {
  private readonly actions: LiveTableActions;
  private readonly drawing: HTMLElement;
  private readonly spoken: HTMLElement;
  private readonly popover: SourcePopover;
  private table: Table | null = null;
  private options: ShowOptions = {};
  private page = 0;

  /** @param root - The element in which it lives; nothing else should be drawn there. */
  constructor(root: HTMLElement, actions: LiveTableActions) {
    super();
    this.actions = actions;
    root.addClass('neutrality-atlas-block');
    this.drawing = root.createDiv();
    this.spoken = root.createDiv({ cls: 'neutrality-atlas-spoken', attr: { role: 'status' } });
    this.popover = this.addChild(new SourcePopover(this.drawing));
    this.drawing.createEl('p', { cls: 'neutrality-atlas-empty', text: TEXT.table.reading });
  }

  override onload(): void {
    answerLinks(this, this.drawing, this.actions);
    this.registerDomEvent(this.drawing, 'click', (event) => this.answerClick(event));
  }

  /** Show a table, or what is wrong with its definition. */
  show(shown: Result<Table>, options: ShowOptions = {}): void {
    const before = this.table?.rows.length;
    this.options = options;
    this.table = shown.ok ? shown.value : null;
    const now = this.table?.rows.length;
    if (before !== undefined && now !== undefined && now !== before)
      this.spoken.setText(TEXT.table.shown(now));
    if (shown.ok) this.paint(shown.value);
    else this.repaint((parent) => drawProblems(parent, shown.problems, options.linesBefore));
  }

  private paint(table: Table): void {
    const { openMenu, drawForeign = null } = this.actions;
    const { faultsTitle } = this.options;
    this.page = pageOf(table, this.page).index;
    const look = { page: this.page, hasMenu: openMenu !== undefined, drawForeign };
    this.repaint((parent) => {
      drawTable(parent, table, look);
      drawFaults(parent, table.faults, faultsTitle);
    });
  }

  private repaint(draw: (parent: HTMLElement) => void): void {
    this.popover.hide();
    repaint(this.drawing, (parent) => {
      this.options.drawBefore?.(parent);
      draw(parent);
    });
  }

  /**
   * Buttons, and links from a number to its source and back. What is pressed here is the table's own affair: while a
   * note is edited, the app takes a click on a block for the wish to see its text.
   */
  private answerClick(event: MouseEvent): void {
    const { target } = event;
    const pressed = (target as Node).instanceOf(Element)
      ? (target as Element).closest<HTMLElement>(
          '[data-action], [data-source], [data-reference], summary',
        )
      : null;
    if (pressed === null) return;
    event.stopPropagation();
    if (pressed.tagName === 'SUMMARY') return;
    event.preventDefault();
    const { action, source, reference } = pressed.dataset;
    if (source !== undefined) sourceItem(this.drawing, source)?.focus();
    else if (reference !== undefined) sourceReference(this.drawing, reference)?.focus();
    else if (action === 'menu') this.actions.openMenu?.(pressed);
    else if (pressed.getAttribute('aria-disabled') !== 'true')
      this.turnPage(action === 'next' ? 1 : -1);
  }

  private turnPage(by: number): void {
    const { table } = this;
    if (table === null) return;
    this.page += by;
    this.paint(table);
    const { first, last } = pageOf(table, this.page);
    this.spoken.setText(TEXT.table.page(first, last, table.rows.length));
    const beginning = { top: 0, left: 0, behavior: 'instant' } as const;
    this.drawing.querySelector('.neutrality-atlas-scroller')?.scrollTo(beginning);
  }
}
