import { parseDate } from '../value/date';
import { parseEdtf } from '../value/edtf';
import { type CellValue, isCellList, isSpecial, type Row } from '../table/table';

/** What the values of a column are; `mixed` where they differ, `empty` where there are none. */
export type ColumnType =
  'text' | 'number' | 'boolean' | 'date' | 'link' | 'list' | 'mixed' | 'empty';

/** The one type that all values of a column have; gaps, unknown and n/a do not count. */
export function columnType(rows: readonly Row[], column: number): ColumnType {
  let type: ColumnType = 'empty';
  for (const { cells } of rows) {
    const own = typeOf(cells[column]?.value ?? null);
    if (own === 'empty') continue;
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
  if (typeof value === 'string') return isDate(value) ? 'date' : 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (value === null) return 'empty';
  if (isCellList(value)) return 'list';
  return isSpecial(value) ? 'empty' : 'link';
}
