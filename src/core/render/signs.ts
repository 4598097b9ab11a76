import type { GridCell } from '../table/lay-out';
import { isSpecial, type Special } from '../table/table';

/** What a table shows that a reader may ask the meaning of. */
export type Sign =
  'propertyDiffers' | 'differs' | 'disputed' | 'unchecked' | Special['special'] | 'empty';

/** The signs that occur in cells, in the order in which they are explained. */
export function signsIn(cells: readonly GridCell[]): Sign[] {
  const drawn = cells.flatMap((cell) => ('cell' in cell ? [cell.cell] : []));
  const values = [
    ...drawn.map(({ value }) => value),
    ...cells.flatMap((cell) => (cell.type === 'summary' ? [cell.summary.value] : [])),
  ];
  const specials = new Set(values.flatMap((value) => (isSpecial(value) ? value.special : [])));
  const occurs: Readonly<Record<Sign, boolean>> = {
    propertyDiffers: cells.some((cell) => cell.type === 'property' && cell.differs),
    differs: drawn.some(({ differs }) => differs),
    disputed: drawn.some(({ disputed }) => disputed),
    unchecked: drawn.some(({ unchecked }) => unchecked),
    unknown: specials.has('unknown'),
    'n/a': specials.has('n/a'),
    error: specials.has('error'),
    empty: drawn.some(({ value }) => value === null),
  };
  return (Object.keys(occurs) as Sign[]).filter((sign) => occurs[sign]);
}
