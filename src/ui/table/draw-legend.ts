import { MARKS } from '../../core/render/marks';
import { type Sign, signsIn } from '../../core/render/signs';
import type { Grid } from '../../core/table/lay-out';
import { TEXT } from '../text';
import type { Drawn } from './draw-cell';

/** Draw what the signs of a grid mean, those that occur in it; nothing where there are none. */
export function drawLegend(
  parent: HTMLElement,
  { head, rows, foot }: Grid,
  { showsGaps }: Drawn,
): void {
  const all = signsIn([head, ...rows, ...foot].flat());
  // Where values are held against a baseline, the sign before a property says no more
  const left = all.includes('differs') ? 'propertyDiffers' : null;
  const signs = all.filter((sign) => sign !== left && (sign !== 'empty' || showsGaps));
  if (signs.length === 0) return;
  const legend = parent.createDiv({
    cls: 'neutrality-atlas-legend',
    attr: { 'data-key': 'legend' },
  });
  signs.forEach((sign, index) => {
    if (index > 0) legend.appendText(' · ');
    drawSign(legend, sign);
  });
}

const SHOWN: Readonly<Record<Exclude<Sign, 'empty'>, string>> = {
  propertyDiffers: MARKS.differs,
  ...MARKS,
  unknown: 'unknown:',
  'n/a': 'n/a:',
  error: 'error:',
};

function drawSign(legend: HTMLElement, sign: Sign): void {
  if (sign === 'empty')
    legend.createSpan({ cls: 'neutrality-atlas-swatch', attr: { 'aria-hidden': 'true' } });
  else legend.appendText(SHOWN[sign]);
  legend.appendText(` ${TEXT.table.signs[sign]}`);
}
