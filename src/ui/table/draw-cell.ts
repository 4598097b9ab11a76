import { valueText } from '../../core/render/cell-text';
import { MARKS } from '../../core/render/marks';
import type { GridCell } from '../../core/table/lay-out';
import {
  type Cell,
  type CellItem,
  type CellValue,
  isCellLink,
  isCellList,
  isSpecial,
} from '../../core/table/table';
import { TEXT } from '../text';
import { drawAddress, drawLink, isAddress } from './draw-link';
import { FOREIGN } from './repaint';
import type { NumberedSources } from './number-sources';

/** What the cells of a table have in common. */
export interface Drawn {
  readonly isLive: boolean;
  readonly sources: NumberedSources;
  /** Path of the item against which differences are told; null for none. */
  readonly baseline: string | null;
  /** Whether it is shown what is missing. */
  readonly showsGaps: boolean;
  readonly drawForeign: DrawForeign | null;
}

/** Draws what a note says of a property in the app's own way; false where that is left to us. */
export type DrawForeign = (element: HTMLElement, note: string, property: string) => boolean;

/** Fill an element with what stands in one place of a grid. */
export function drawCell(element: HTMLElement, drawn: GridCell, table: Drawn): void {
  if (isOfBaseline(drawn, table)) element.addClass('neutrality-atlas-baseline');
  switch (drawn.type) {
    case 'cell':
      return drawContent(element, drawn.cell, table, () => drawOwn(element, drawn, table));
    case 'item':
      return drawContent(element, drawn.cell, table, () => false);
    case 'group':
      return drawGroup(element, drawn, table);
    case 'property':
      if (drawn.differs) drawDiffers(element, TEXT.table.signs.propertyDiffers);
      return drawName(element, drawn.text);
    case 'label':
      element.addClass('neutrality-atlas-total');
      return element.appendText(drawn.text);
    case 'count':
      element.addClasses(['neutrality-atlas-total', 'neutrality-atlas-number']);
      return element.appendText(String(drawn.count));
    case 'summary': {
      const { name, value } = drawn.summary;
      element.addClass('neutrality-atlas-total');
      if (name !== '') element.appendText(`${name}: `);
      return drawValue(element, value, table.isLive);
    }
    case 'empty':
      return element.addClass('neutrality-atlas-total');
  }
}

/** Whether a cell says something of the item against which differences are told. */
export const isOfBaseline = (cell: GridCell, { baseline }: Drawn): boolean =>
  'note' in cell && cell.note === baseline;

/** The word that an item is the one against which differences are told. */
export function drawBaseline(element: HTMLElement): void {
  element.appendText(' ');
  element.createSpan({ cls: 'neutrality-atlas-baseline-label', text: TEXT.table.baseline });
}

/** The name of a property, which may go on in the next line after an underscore. */
function drawName(element: HTMLElement, text: string): void {
  text.split('_').forEach((part, index) => {
    if (index > 0) {
      element.appendText('_');
      element.createEl('wbr');
    }
    element.appendText(part);
  });
}

/** The value that a group shares: seen where it begins, and read with each of its items. */
function drawGroup(
  element: HTMLElement,
  { cell, first }: GridCell & { type: 'group' },
  { isLive }: Drawn,
): void {
  element.addClass(first ? 'neutrality-atlas-group' : 'neutrality-atlas-grouped');
  if (first) drawValue(element, cell.value, isLive);
  else
    element.createSpan({
      cls: 'neutrality-atlas-repeated',
      text: valueText(cell.value, ', '),
    });
}

/** What the app draws stands in an element of its own, which a repaint replaces whole: it answers clicks by itself. */
function drawOwn(
  parent: HTMLElement,
  { note, column, cell }: GridCell & { type: 'cell' },
  { drawForeign }: Drawn,
): boolean {
  if (drawForeign === null) return false;
  const element = parent.createSpan({ attr: { [FOREIGN]: '' } });
  if (typeof cell.value === 'string' && isDateLike(cell.value))
    element.addClass('neutrality-atlas-date');
  const isDrawn = drawForeign(element, note, column.property);
  if (!isDrawn) element.remove();
  return isDrawn;
}

function drawContent(
  element: HTMLElement,
  cell: Cell,
  table: Drawn,
  drawValueOtherwise: () => boolean,
): void {
  const { value, disputed, unchecked, differs, sources } = cell;
  if (typeof value === 'number') element.addClass('neutrality-atlas-number');
  if (differs) {
    element.addClass('neutrality-atlas-differs');
    drawDiffers(element, TEXT.table.signs.differs);
  }
  if (value === null) drawGap(element, table);
  else if (!drawValueOtherwise()) drawValue(element, value, table.isLive);
  if (disputed) drawMark(element, MARKS.disputed, TEXT.table.signs.disputed);
  if (unchecked) drawMark(element, MARKS.unchecked, TEXT.table.signs.unchecked);
  const numbers = sources.map((source) => table.sources.numberOf(source));
  for (const number of new Set(numbers))
    if (number > 0) drawSourceNumber(element, number, table.isLive);
}

function drawGap(element: HTMLElement, { showsGaps }: Drawn): void {
  if (!showsGaps) return;
  element.addClass('neutrality-atlas-missing');
  element.createSpan({ cls: 'neutrality-atlas-spoken', text: TEXT.table.signs.empty });
}

function drawValue(element: HTMLElement, value: CellValue, isLive: boolean): void {
  if (value === null) return;
  if (isSpecial(value)) {
    const title = TEXT.table.signs[value.special];
    element.createSpan({ cls: 'neutrality-atlas-special', text: value.special, title });
  } else if (isCellList(value)) {
    value.forEach((item, index) => {
      if (index > 0) element.appendText(', ');
      drawItem(element.createEl('bdi'), item, isLive);
    });
  } else drawItem(element, value, isLive);
}

function drawItem(element: HTMLElement, item: CellItem, isLive: boolean): void {
  if (isCellLink(item)) return drawLink(element, item, isLive);
  const text = String(item);
  if (isLive && isAddress(text)) drawAddress(element, text);
  else if (isDateLike(text)) element.createSpan({ cls: 'neutrality-atlas-date', text });
  else element.appendText(text);
}

/** A date or the like, which is to stay on one line: `1831-11-15`, `1955~`, `1815/1839`. */
const isDateLike = (text: string): boolean => text.length < 25 && /^-?\d[\d~?%./-]*$/.test(text);

/** A number that leads to the citation below the table. */
function drawSourceNumber(element: HTMLElement, number: number, isLive: boolean): void {
  const mark = element.createEl('sup', { cls: 'neutrality-atlas-noteref' });
  const text = String(number);
  if (!isLive) {
    mark.setText(text);
    return;
  }
  const attr = {
    role: 'doc-noteref',
    'aria-label': TEXT.table.source(number),
    'data-source': text,
  };
  mark.createEl('a', { text, href: '#', attr });
}

function drawDiffers(element: HTMLElement, meaning: string): void {
  drawMark(element, MARKS.differs, meaning);
  element.appendText('\u00A0'); // the sign stays with what it marks
}

function drawMark(element: HTMLElement, text: string, meaning: string): void {
  element.createSpan({
    cls: 'neutrality-atlas-mark',
    text,
    attr: { role: 'img', 'aria-label': meaning },
  });
}
