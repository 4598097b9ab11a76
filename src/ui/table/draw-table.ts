import type { Fault, Problem } from '../../core/problem';
import { layOut } from '../../core/table/lay-out';
import type { Table } from '../../core/table/table';
import type { DrawForeign, Drawn } from './draw-cell';
import { drawGrid } from './draw-grid';
import { drawLegend } from './draw-legend';
import { drawSources } from './draw-sources';
import { drawToolbar } from './draw-toolbar';
import { numberSources } from './number-sources';
import { pageOf, spanOf } from './page';
import { problemLine, TEXT } from '../text';

/** How a table is drawn that answers its reader; see `LiveTable`. */
export interface LiveLook {
  /** The page shown, counted from 0. */
  readonly page: number;
  /** Whether it has a menu. */
  readonly hasMenu: boolean;
  readonly drawForeign: DrawForeign | null;
}

/**
 * Draw a comparison into an element: the table in a scroller of its own, the meaning of its marks, its sources.
 *
 * Values are text: no HTML, image or Markdown of a note comes to life. A web address can be followed.
 *
 * @param live - null where the table is only to be seen: whole, and without links.
 */
export function drawTable(parent: HTMLElement, table: Table, live: LiveLook | null): void {
  const drawing = parent.createDiv({
    cls: 'neutrality-atlas-drawing',
    attr: { 'data-key': 'drawing' },
  });
  const page = live && pageOf(table, live.page);
  if (page) drawToolbar(drawing, table, page, live.hasMenu);
  if (table.rows.length === 0) {
    const attr = { 'data-key': 'empty' };
    drawing.createEl('p', { cls: 'neutrality-atlas-empty', text: TEXT.table.empty, attr });
    return;
  }
  const grid = layOut(table, page ? spanOf(page) : undefined);
  const drawn: Drawn = {
    isLive: live !== null,
    sources: numberSources(table),
    baseline: table.rows.find(({ isBaseline }) => isBaseline)?.note ?? null,
    showsGaps: table.gaps !== null,
    drawForeign: live?.drawForeign ?? null,
  };
  const name = table.caption ?? TEXT.table.name;
  const scroller = drawing.createDiv({
    cls: 'neutrality-atlas-scroller',
    attr: { tabindex: '0', role: 'group', 'aria-label': name, 'data-key': 'table' },
  });
  const element = drawGrid(scroller, grid, drawn);
  if (table.caption === null) element.setAttribute('aria-label', name);
  else drawCaption(element, table.caption);
  drawLegend(drawing, grid, drawn);
  drawAgreeing(drawing, table);
  drawSources(drawing, grid, drawn);
}

/** The words stay in sight while the table below them is scrolled sideways. */
function drawCaption(table: HTMLElement, text: string): void {
  const caption = table.createEl('caption', { prepend: true });
  caption.createSpan({ cls: 'neutrality-atlas-caption', text });
}

/** What was left out because nothing differs in it. */
function drawAgreeing(parent: HTMLElement, { agreeing }: Table): void {
  if (agreeing.length === 0) return;
  const text = TEXT.table.agreeing(agreeing.join(', '));
  parent.createDiv({ cls: 'neutrality-atlas-legend', text, attr: { 'data-key': 'agreeing' } });
}

/**
 * Draw what is wrong with a definition.
 *
 * @param linesBefore - How many lines of the note stand before the definition; null where that is not known.
 */
export function drawProblems(
  parent: HTMLElement,
  problems: readonly Problem[],
  linesBefore: number | null = null,
): void {
  const box = parent.createDiv({
    cls: 'neutrality-atlas-problems',
    attr: { role: 'status', 'data-key': 'problems' },
  });
  box.createDiv({ cls: 'neutrality-atlas-problems-title', text: TEXT.table.problems });
  const list = box.createEl('ul');
  for (const problem of problems) {
    const { line, message } = problem;
    const isPlaced = line !== undefined && linesBefore !== null;
    const text = isPlaced ? TEXT.table.placed(line, line + linesBefore, message) : null;
    list.createEl('li', { text: text ?? problemLine(problem) });
  }
}

/** Draw which notes the table leaves out, folded, each a link; nothing where it has them all. */
export function drawFaults(
  parent: HTMLElement,
  faults: readonly Fault[],
  title: (count: number) => string = TEXT.table.faults,
): void {
  if (faults.length === 0) return;
  const details = parent.createEl('details', {
    cls: 'neutrality-atlas-faults',
    attr: { 'data-key': 'faults' },
  });
  details.createEl('summary', { text: title(faults.length) });
  const list = details.createEl('ul');
  for (const fault of faults) {
    const item = list.createEl('li');
    const { path } = fault;
    const attr = { 'data-href': path };
    item.createEl('a', { cls: 'internal-link', text: path, href: path, attr });
    item.createDiv({ text: problemLine(fault) });
  }
}
