import { parseDate } from '../value/date';
import { parseEdtf } from '../value/edtf';
import {
  type CellValue,
  type ColumnType,
  isCellLink,
  isCellList,
  isSpecial,
  type Row,
} from './table';

/** The one type that all values of a column have; gaps, unknown and n/a do not count. */
export function columnType(rows: readonly Row[], column: number): ColumnType {
  let type: ColumnType = 'empty';
  for (const { cells } of rows) {
    const value = cells[column]?.value ?? null;
    if (value === null || isSpecial(value)) continue;
    const own = typeOf(value);
    if (type !== 'empty' && own !== type) return 'mixed';
    type = own;
  }
  return type;
}

/** How every date begins. */
const DATE = /^[-./\d]/;

const isDate = (text: string): boolean =>
  DATE.test(text) && (parseEdtf(text) !== null || parseDate(text) !== null);

function typeOf(value: CellValue): ColumnType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return isDate(value) ? 'date' : 'text';
  if (isCellList(value)) return 'list';
  return value !== null && !isSpecial(value) && isCellLink(value) ? 'link' : 'empty';
}
