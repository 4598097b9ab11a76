import type { Grid } from '../../core/table/lay-out';
import { TEXT } from '../text';
import type { Drawn } from './draw-cell';
import { drawLink } from './draw-link';

/** The drawn citation with a number. */
export const sourceItem = (root: HTMLElement, number: string): HTMLElement | null =>
  root.querySelector(`.neutrality-atlas-sources li[value="${number}"]`);

/** The first number on the page that leads to a citation. */
export const sourceReference = (root: HTMLElement, number: string): HTMLElement | null =>
  root.querySelector(`a[data-source="${number}"]`);

/** Draw the citations of the cells shown, each with its number. */
export function drawSources(
  parent: HTMLElement,
  { head, rows }: Grid,
  { sources, isLive }: Drawn,
): void {
  const cells = [head, ...rows].flat().flatMap((drawn) => ('cell' in drawn ? drawn.cell : []));
  const shown = new Set(
    cells.flatMap((cell) => cell.sources.map((source) => sources.numberOf(source))),
  );
  const numbers = sources.list.map((_, index) => index + 1).filter((number) => shown.has(number));
  if (numbers.length === 0) return;
  const section = parent.createEl('section', {
    cls: 'neutrality-atlas-sources',
    attr: { 'data-key': 'sources' },
  });
  section.createDiv({ cls: 'neutrality-atlas-sources-title', text: TEXT.table.sources });
  const list = section.createEl('ol', { attr: { 'aria-label': TEXT.table.sources } });
  for (const number of numbers) {
    const source = sources.list[number - 1];
    if (source === undefined) continue;
    const attr = { tabindex: '-1', value: String(number), 'data-key': `source ${number}` };
    const item = list.createEl('li', { attr });
    drawLink(item, source, isLive);
    if (isLive) drawWayBack(item, number);
  }
}

function drawWayBack(item: HTMLElement, number: number): void {
  item.appendText(' ');
  const attr = {
    role: 'doc-backlink',
    'aria-label': TEXT.table.back,
    'data-reference': String(number),
  };
  item.createEl('a', { cls: 'neutrality-atlas-backlink', text: '↩\uFE0E', href: '#', attr });
}
