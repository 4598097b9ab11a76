import { Component } from 'obsidian';
import { TEXT } from '../text';
import { sourceItem } from './draw-sources';

const PAUSE_BEFORE = 300;
const PAUSE_AFTER = 150;
/** For so long after a number got the focus the browser may still scroll to it. */
const SCROLLS_TO_FOCUS = 100;
const GAP = 4;

let popovers = 0;

/**
 * Shows the citations of a cell beside it: while the pointer is over the cell, or one of its numbers has the focus.
 * It can be pointed at itself, and Escape closes it.
 */
export class SourcePopover extends Component {
  private readonly root: HTMLElement;
  private readonly id: string;
  private element: HTMLElement | null = null;
  private cell: HTMLElement | null = null;
  private timer = 0;
  private focusedAt = 0;

  /** @param root - The drawing, with the list of its sources. */
  constructor(root: HTMLElement) {
    super();
    popovers += 1;
    this.id = `neutrality-atlas-popover-${popovers}`;
    this.root = root;
  }

  override onload(): void {
    this.registerDomEvent(this.root, 'mouseover', ({ target }) => {
      const cell = sourcedCell(target);
      if (cell === this.cell) return this.keep();
      this.after(cell === null ? PAUSE_AFTER : PAUSE_BEFORE, () => this.show(cell));
    });
    this.registerDomEvent(this.root, 'mouseleave', () => {
      this.after(PAUSE_AFTER, () => this.hide());
    });
    this.registerDomEvent(this.root, 'focusin', ({ target, timeStamp }) => {
      const number = elementOf(target)?.closest<HTMLElement>('a[data-source]') ?? null;
      if (number === null) this.hide();
      else this.show(sourcedCell(number));
      this.focusedAt = timeStamp;
    });
    this.registerDomEvent(this.root, 'focusout', () => this.hide());
    const { ownerDocument } = this.root;
    this.registerDomEvent(ownerDocument, 'scroll', (event) => this.move(event), { capture: true });
    this.registerDomEvent(this.root.win, 'resize', () => this.hide());
    this.registerDomEvent(this.root, 'keydown', (event) => {
      if (event.key !== 'Escape' || this.element === null) return;
      event.stopPropagation();
      this.hide();
    });
  }

  override onunload(): void {
    this.hide();
  }

  /** Close it, as when what it stands beside is drawn anew. */
  hide(): void {
    this.keep();
    for (const anchor of numbersIn(this.cell)) anchor.removeAttribute('aria-describedby');
    this.element?.remove();
    this.element = null;
    this.cell = null;
  }

  /** It goes when the reader scrolls its cell away, and comes along when the browser brings the cell into sight. */
  private move({ target, timeStamp }: Event): void {
    const { element, cell } = this;
    if (element === null || cell === null || !(target as Node).contains(cell)) return;
    if (timeStamp - this.focusedAt < SCROLLS_TO_FOCUS) place(element, cell);
    else this.hide();
  }

  private after(pause: number, act: () => void): void {
    this.keep();
    this.timer = window.setTimeout(act, pause);
  }

  private keep(): void {
    window.clearTimeout(this.timer);
  }

  private show(cell: HTMLElement | null): void {
    this.hide();
    if (!cell?.isConnected) return;
    const anchors = numbersIn(cell);
    const element = cell.ownerDocument.body.createDiv({
      cls: 'neutrality-atlas-popover',
      attr: { id: this.id, role: 'tooltip' },
    });
    for (const anchor of anchors) {
      const number = anchor.dataset['source'] ?? '';
      const citation = sourceItem(this.root, number)?.firstElementChild?.textContent ?? '';
      element.createDiv({ text: TEXT.table.numbered(number, citation) });
      anchor.setAttribute('aria-describedby', this.id);
    }
    element.addEventListener('mouseenter', () => this.keep());
    element.addEventListener('mouseleave', () => this.after(PAUSE_AFTER, () => this.hide()));
    place(element, cell);
    this.element = element;
    this.cell = cell;
  }
}

/** Below the cell, or above it where there is no room; always inside the window. */
function place(element: HTMLElement, cell: HTMLElement): void {
  const view = element.ownerDocument.documentElement;
  const { left, top, bottom } = cell.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = bottom + GAP + height <= view.clientHeight;
  element.setCssStyles({
    left: `${Math.max(GAP, Math.min(left, view.clientWidth - width - GAP))}px`,
    top: `${Math.max(GAP, below ? bottom + GAP : top - GAP - height)}px`,
  });
}

const elementOf = (target: EventTarget | null): Element | null =>
  target !== null && (target as Node).instanceOf(Element) ? (target as Element) : null;

/** The cell with numbered sources in which something stands; a link to a note has a preview of its own. */
function sourcedCell(target: EventTarget | null): HTMLElement | null {
  const element = elementOf(target);
  if (element === null || element.closest('a.internal-link') !== null) return null;
  const cell = element.closest<HTMLElement>('td, th');
  return numbersIn(cell).length === 0 ? null : cell;
}

const numbersIn = (cell: HTMLElement | null): HTMLElement[] => [
  ...(cell?.querySelectorAll<HTMLElement>('a[data-source]') ?? []),
];
