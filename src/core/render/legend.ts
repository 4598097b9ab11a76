import type { GridCell } from '../table/lay-out';
import { isSpecial, type Special, type Table } from '../table/table';
import { MARKS } from './marks';

const MEANINGS: Readonly<Record<Special['special'], string>> = {
  unknown: 'looked for, not found',
  'n/a': 'does not apply',
  error: 'a formula has no answer',
};

/**
 * What the signs and words mean that stand for no value or beside one: `† disputed`, `n/a: does not apply`.
 *
 * @param cells - Those of the table; only what occurs in them is explained.
 */
export function legend({ rows }: Table, cells: readonly GridCell[]): string[] {
  const drawn = cells.flatMap((cell) => ('cell' in cell ? [cell.cell] : []));
  const has = (mark: 'disputed' | 'unchecked' | 'differs'): boolean =>
    drawn.some((cell) => cell[mark]);
  const propertyDiffers = cells.some((cell) => cell.type === 'property' && cell.differs);
  const specials = (['unknown', 'n/a', 'error'] as const).filter((special) =>
    drawn.some(({ value }) => isSpecial(value) && value.special === special),
  );
  const baseline = rows.some(({ isBaseline }) => isBaseline);
  return [
    ...(propertyDiffers ? [`${MARKS.differs} before a property: the values differ`] : []),
    ...(has('differs') && baseline
      ? [`${MARKS.differs} before a value: it differs from the one compared with`]
      : []),
    ...(has('disputed') ? [`${MARKS.disputed} disputed`] : []),
    ...(has('unchecked') ? [`${MARKS.unchecked} seen in no primary text`] : []),
    ...specials.map((special) => `${special}: ${MEANINGS[special]}`),
    ...(drawn.some(({ value }) => value === null) ? ['empty: no value is recorded'] : []),
  ];
}
