import { gridText } from '../../core/render/cell-text';
import { MARKS } from '../../core/render/marks';
import type { GridCell } from '../../core/table/lay-out';
import { TEXT } from '../text';

/**
 * Say for a card to which column a cell belongs. The style shows it, so that it is no text of the cell.
 *
 * A note is a link there too, for the pointer and the finger; the keyboard and a screen reader have it in the head.
 *
 * @param head - What heads the column.
 * @param isOfTotals - Whether the row tells something of all.
 */
export function drawLabel(
  element: HTMLElement,
  { cell, head, isOfTotals }: { cell: GridCell; head: GridCell; isOfTotals: boolean },
  isLive: boolean,
): void {
  const text = isOfTotals && head.type === 'label' ? TEXT.table.all : breakable(head);
  if (!isLive || head.type !== 'item' || !('cell' in cell)) {
    element.dataset['label'] = text;
    return;
  }
  const attr = {
    ...{ 'data-href': head.note, 'data-label': text },
    ...{ tabindex: '-1', 'aria-hidden': 'true' },
  };
  const cls = ['internal-link', 'neutrality-atlas-label'];
  element.createEl('a', { cls, href: head.note, attr });
}

/** A name may go on in the next line after an underscore; its sign stays with it. */
const breakable = (head: GridCell): string =>
  gridText(head, ', ')
    .replace(`${MARKS.differs} `, `${MARKS.differs}\u00A0`)
    .replaceAll('_', '_\u200B');
