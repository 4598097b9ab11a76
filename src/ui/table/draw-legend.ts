import type { Grid, GridCell } from '../../core/table/lay-out';
import { type Cell, type CellValue, isSpecial, type Special } from '../../core/table/table';
import { TEXT } from '../text';
import type { Drawn } from './draw-cell';

/** Draw what the marks of a grid mean, those that occur in it; nothing where there are none. */
export function drawLegend(
  parent: HTMLElement,
  { head, rows, foot }: Grid,
  { baseline, showsGaps }: Drawn,
): void {
  const all = [head, ...rows, ...foot].flat();
  const cells = all.flatMap((drawn) => ('cell' in drawn ? drawn.cell : []));
  const specials = new Set(all.flatMap((drawn) => specialIn(drawn)));
  const has = (test: (cell: Cell) => boolean): boolean => cells.some(test);
  const differs = has((cell) => cell.differs);
  const isMarked = differs || all.some((cell) => cell.type === 'property' && cell.differs);
  const marks: [mark: string, meaning: string][] = [];
  if (isMarked)
    marks.push(['≠', baseline === null ? TEXT.table.differ : TEXT.table.differsFromBaseline]);
  if (has(({ disputed }) => disputed)) marks.push(['†', TEXT.table.disputed]);
  if (has(({ unchecked }) => unchecked)) marks.push(['°', TEXT.table.unchecked]);
  for (const special of specials) marks.push([`${special}:`, TEXT.table[special].toLowerCase()]);
  if (showsGaps && has(({ value }) => value === null)) marks.push(['', TEXT.table.missing]);
  if (marks.length > 0) drawMarks(parent, marks);
}

function drawMarks(
  parent: HTMLElement,
  marks: readonly (readonly [mark: string, meaning: string])[],
): void {
  const legend = parent.createDiv({
    cls: 'neutrality-atlas-legend',
    attr: { 'data-key': 'legend' },
  });
  marks.forEach(([mark, meaning], index) => {
    if (index > 0) legend.appendText(' · ');
    if (mark === '') {
      legend.createSpan({ cls: 'neutrality-atlas-swatch', attr: { 'aria-hidden': 'true' } });
      legend.appendText(` ${meaning}`);
    } else legend.appendText(`${mark} ${meaning}`);
  });
}

function specialIn(drawn: GridCell): Special['special'][] {
  const value: CellValue =
    drawn.type === 'summary' ? drawn.summary.value : 'cell' in drawn ? drawn.cell.value : null;
  return value !== null && isSpecial(value) ? [value.special] : [];
}
