import { setIcon } from 'obsidian';
import type { Table } from '../../core/table/table';
import { TEXT } from '../text';
import type { Page } from './page';

/** Draw what stands above a live table: its pages, where there are several, and the button of its menu. */
export function drawToolbar(
  parent: HTMLElement,
  { rows }: Table,
  { index, pages, first, last }: Page,
  hasMenu: boolean,
): void {
  if (pages === 1 && !hasMenu) return;
  const bar = parent.createDiv({
    cls: 'neutrality-atlas-toolbar',
    attr: { 'data-key': 'toolbar' },
  });
  if (pages > 1) {
    bar.addClass('neutrality-atlas-paged');
    const nav = bar.createEl('nav', {
      cls: 'neutrality-atlas-pages',
      attr: { 'aria-label': TEXT.table.pages },
    });
    drawButton(nav, 'previous', index > 0);
    nav.createSpan({ text: TEXT.table.page(first, last, rows.length) });
    drawButton(nav, 'next', index < pages - 1);
  }
  if (!hasMenu) return;
  const attr = { 'aria-label': TEXT.table.menu, 'aria-haspopup': 'menu', 'data-action': 'menu' };
  const menu = bar.createEl('button', {
    cls: ['clickable-icon', 'neutrality-atlas-menu'],
    type: 'button',
    attr,
  });
  setIcon(menu, 'more-horizontal');
}

const ICONS = { previous: 'chevron-left', next: 'chevron-right' } as const;

/** At either end it stays where it is, so that it keeps the focus. */
function drawButton(parent: HTMLElement, action: keyof typeof ICONS, isEnabled: boolean): void {
  const button = parent.createEl('button', {
    cls: 'clickable-icon',
    type: 'button',
    attr: {
      'aria-label': TEXT.table[action],
      'aria-disabled': String(!isEnabled),
      'data-action': action,
    },
  });
  setIcon(button, ICONS[action]);
}
