import type { Fault, Problem } from '../core/problem';
import { type GridCell, layOut } from '../core/table/lay-out';
import {
  type Cell,
  type CellItem,
  type CellLink,
  type CellValue,
  isCellLink,
  isCellList,
  isSpecial,
  type Table,
} from '../core/table/table';
import { gridText } from '../core/render/cell-text';
import { problemLine, TEXT } from './text';

/** What a drawn link answers with; `target` is a path or link text with its subpath. */
export interface LinkActions {
  open(target: string, event: MouseEvent): void;
  hover(target: string, link: HTMLElement, event: MouseEvent): void;
  /** Draw what a note says of a property in another way; false where that is left to us. */
  drawValue?(element: HTMLElement, note: string, property: string): boolean;
}

/**
 * Draw a comparison into an element: the table in a scroller of its own, the meaning of its marks, its sources.
 *
 * Values are text: no HTML, image or Markdown of a note comes to life.
 *
 * @param actions - What links do; null where they are only to be seen.
 */
export function drawTable(parent: HTMLElement, table: Table, actions: LinkActions | null): void {
  if (table.rows.length === 0) {
    parent.createEl('p', { cls: 'neutrality-atlas-empty', text: TEXT.table.empty });
    return;
  }
  new Drawing(parent, table, actions).draw();
}

/** Draw what is wrong with a definition. */
export function drawProblems(parent: HTMLElement, problems: readonly Problem[]): void {
  const box = parent.createDiv({ cls: 'neutrality-atlas-problems', attr: { role: 'status' } });
  box.createDiv({ cls: 'neutrality-atlas-problems-title', text: TEXT.table.problems });
  const list = box.createEl('ul');
  for (const problem of problems) list.createEl('li', { text: problemLine(problem) });
}

/** Draw which notes the table leaves out, folded; nothing where it has them all. */
export function drawFaults(
  parent: HTMLElement,
  faults: readonly Fault[],
  title: (count: number) => string = TEXT.table.faults,
): void {
  if (faults.length === 0) return;
  const details = parent.createEl('details', { cls: 'neutrality-atlas-faults' });
  details.createEl('summary', { text: title(faults.length) });
  const list = details.createEl('ul');
  for (const fault of faults) {
    const item = list.createEl('li');
    item.createSpan({ cls: 'neutrality-atlas-path', text: fault.path });
    item.createDiv({ text: problemLine(fault) });
  }
}

/** A date or the like, which is to stay on one line: `1831-11-15`, `1955~`, `1815/1839`. */
const isDateLike = (text: string): boolean => text.length < 25 && /^-?\d[\d~?%./-]*$/.test(text);

/** A citation that is met in the table. */
interface MetSource {
  readonly number: number;
  readonly source: CellLink;
  /** The first number that leads to it. */
  readonly reference: HTMLElement;
}

class Drawing {
  private readonly parent: HTMLElement;
  private readonly table: Table;
  private readonly actions: LinkActions | null;
  /** The citations met, by what they show and where they lead. */
  private readonly sources = new Map<string, MetSource>();
  private readonly sourceItems: HTMLElement[] = [];

  constructor(parent: HTMLElement, table: Table, actions: LinkActions | null) {
    this.parent = parent;
    this.table = table;
    this.actions = actions;
  }

  draw(): void {
    const { head, rows, foot, rowHeader } = layOut(this.table);
    const scroller = this.parent.createDiv({
      cls: 'neutrality-atlas-scroller',
      attr: { tabindex: '0', role: 'group', 'aria-label': this.table.caption ?? TEXT.table.name },
    });
    const table = scroller.createEl('table', { cls: 'neutrality-atlas-table' });
    if (this.table.caption === null) table.setAttribute('aria-label', TEXT.table.name);
    else drawCaption(table, this.table.caption);
    const headRow = table.createEl('thead').createEl('tr');
    for (const cell of head) this.drawCell(headRow, cell, 'col');
    const body = table.createEl('tbody');
    for (const row of [...rows, ...foot]) {
      const line = body.createEl('tr');
      row.forEach((cell, index) => this.drawCell(line, cell, index === rowHeader ? 'row' : null));
    }
    this.drawLegend();
    this.drawSources();
  }

  private drawCell(row: HTMLElement, drawn: GridCell, scope: 'col' | 'row' | null): void {
    const element = scope === null ? row.createEl('td') : row.createEl('th', { attr: { scope } });
    if (!('cell' in drawn)) {
      element.setText(gridText(drawn, ', '));
      return;
    }
    const { value } = drawn.cell;
    if (typeof value === 'number') element.addClass('neutrality-atlas-number');
    const isDrawn =
      drawn.type === 'cell' &&
      this.actions?.drawValue?.(element, drawn.note, drawn.column.property);
    if (isDrawn !== true) this.drawValue(element, value);
    else if (typeof value === 'string' && isDateLike(value))
      element.addClass('neutrality-atlas-date');
    this.drawSaid(element, drawn.cell);
  }

  private drawValue(element: HTMLElement, value: CellValue): void {
    if (value === null) element.addClass('neutrality-atlas-gap');
    else if (isSpecial(value)) {
      const title = TEXT.table[value.special];
      element.createSpan({ cls: 'neutrality-atlas-special', text: value.special, title });
    } else if (isCellList(value)) {
      value.forEach((item, index) => {
        if (index > 0) element.appendText(', ');
        this.drawItem(element.createEl('bdi'), item);
      });
    } else this.drawItem(element, value);
  }

  /** What is said about a value. */
  private drawSaid(element: HTMLElement, { disputed, unchecked, sources }: Cell): void {
    if (disputed) drawMark(element, '†', TEXT.table.disputed);
    if (unchecked) drawMark(element, '°', TEXT.table.unchecked);
    if (this.table.sources !== 'off')
      for (const source of sources) this.drawSourceNumber(element, source);
  }

  private drawItem(element: HTMLElement, item: CellItem): void {
    if (isCellLink(item)) this.drawLink(element, item);
    else if (isDateLike(String(item)))
      element.createSpan({ cls: 'neutrality-atlas-date', text: String(item) });
    else element.appendText(String(item));
  }

  private drawLink(element: HTMLElement, { link, target, subpath, text }: CellLink): void {
    const { actions } = this;
    if (actions === null) {
      element.createSpan({ cls: 'neutrality-atlas-link', text });
      return;
    }
    const address = (link ?? target) + subpath;
    const cls = link === null ? 'internal-link is-unresolved' : 'internal-link';
    const anchor = element.createEl('a', {
      cls,
      text,
      href: address,
      attr: { 'data-href': address },
    });
    const open = (event: MouseEvent): void => {
      event.preventDefault();
      event.stopPropagation(); // the view around would open it a second time
      actions.open(address, event);
    };
    anchor.addEventListener('click', open);
    anchor.addEventListener('auxclick', (event) => {
      if (event.button === 1) open(event);
    });
    anchor.addEventListener('mouseover', (event) => {
      event.stopPropagation();
      actions.hover(address, anchor, event);
    });
  }

  /** A number that leads to the citation below the table. */
  private drawSourceNumber(element: HTMLElement, source: CellLink): void {
    const key = JSON.stringify([source.link ?? source.target, source.subpath, source.text]);
    const number = this.sources.get(key)?.number ?? this.sources.size + 1;
    const attr = { role: 'doc-noteref', 'aria-label': TEXT.table.source(number) };
    const mark = element.createEl('sup', { cls: 'neutrality-atlas-noteref' });
    const anchor = mark.createEl('a', { text: String(number), href: '#', attr });
    onPlainClick(anchor, () => this.sourceItems[number - 1]?.focus());
    if (!this.sources.has(key)) this.sources.set(key, { number, source, reference: anchor });
  }

  /** What the marks mean, for those that occur. */
  private drawLegend(): void {
    const cells = this.table.rows.flatMap((row) => row.cells);
    const marks = [
      ...(cells.some(({ disputed }) => disputed) ? [`† ${TEXT.table.disputed}`] : []),
      ...(cells.some(({ unchecked }) => unchecked) ? [`° ${TEXT.table.unchecked}`] : []),
    ];
    if (marks.length === 0) return;
    this.parent.createDiv({ cls: 'neutrality-atlas-legend', text: marks.join(' · ') });
  }

  private drawSources(): void {
    if (this.sources.size === 0) return;
    const section = this.parent.createEl('section', { cls: 'neutrality-atlas-sources' });
    section.createDiv({ cls: 'neutrality-atlas-sources-title', text: TEXT.table.sources });
    const list = section.createEl('ol', { attr: { 'aria-label': TEXT.table.sources } });
    for (const { source, reference } of this.sources.values()) {
      const item = list.createEl('li', { attr: { tabindex: '-1' } });
      this.drawLink(item, source);
      item.appendText(' ');
      const attr = { role: 'doc-backlink', 'aria-label': TEXT.table.back };
      const back = item.createEl('a', {
        ...{ cls: 'neutrality-atlas-backlink', text: '↩\uFE0E', href: '#', attr },
      });
      onPlainClick(back, () => reference.focus());
      this.sourceItems.push(item);
    }
  }
}

/** The words stay in sight while the table below them is scrolled sideways. */
function drawCaption(table: HTMLElement, text: string): void {
  table.createEl('caption').createSpan({ cls: 'neutrality-atlas-caption', text });
}

/** Answer a click on a link that leads to a place in the same drawing. */
function onPlainClick(anchor: HTMLElement, go: () => void): void {
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    go();
  });
}

function drawMark(element: HTMLElement, text: string, meaning: string): void {
  element.createSpan({
    cls: 'neutrality-atlas-mark',
    text,
    attr: { role: 'img', 'aria-label': meaning },
  });
}
