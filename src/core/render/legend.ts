import type { GridCell } from '../table/lay-out';
import { MARKS } from './marks';
import { type Sign, signsIn } from './signs';

const MEANINGS: Readonly<Record<Sign, string>> = {
  propertyDiffers: `${MARKS.differs} before a property: the values differ`,
  differs: `${MARKS.differs} before a value: it differs from the one compared with`,
  disputed: `${MARKS.disputed} disputed`,
  unchecked: `${MARKS.unchecked} seen in no primary text`,
  unknown: 'unknown: looked for, not found',
  'n/a': 'n/a: does not apply',
  error: 'error: a formula has no answer',
  empty: 'empty: no value is recorded',
};

/**
 * What the signs and words mean that stand for no value or beside one: `† disputed`, `n/a: does not apply`.
 *
 * @param cells - Those of a table; only what occurs in them is explained.
 */
export const legend = (cells: readonly GridCell[]): string[] =>
  signsIn(cells).map((sign) => MEANINGS[sign]);
