import type { Fault } from '../problem';
import {
  type Cell,
  type CellItem,
  type CellValue,
  isCellLink,
  isCellList,
  isSpecial,
  type Table,
} from '../table/table';

/** A table as data for programs, item-oriented whatever its orientation; the reference stands in the README. */
export interface TableDocument {
  readonly version: 1;
  readonly columns: Table['columns'];
  readonly rows: readonly { readonly note: string; readonly cells: readonly JsonCell[] }[];
  readonly faults: readonly Fault[];
}

type JsonItem = string | number | boolean | { readonly link: string; readonly text: string };
type JsonValue = null | JsonItem | readonly JsonItem[] | { readonly special: 'unknown' | 'n/a' };
type JsonCell =
  JsonValue | { readonly value: JsonValue; readonly disputed?: true; readonly unchecked?: true };

/** Make the document of a table. */
export function tableDocument(table: Table): TableDocument {
  const rows = table.rows.map(({ note, cells }) => ({ note, cells: cells.map(jsonCell) }));
  return { version: 1, columns: table.columns, rows, faults: table.faults };
}

function jsonCell({ value, disputed, unchecked }: Cell): JsonCell {
  const plain = jsonValue(value);
  if (!disputed && !unchecked) return plain;
  return { value: plain, ...(disputed ? { disputed } : {}), ...(unchecked ? { unchecked } : {}) };
}

function jsonValue(value: CellValue): JsonValue {
  if (value === null || isSpecial(value)) return value;
  return isCellList(value) ? value.map(jsonItem) : jsonItem(value);
}

/** A link that leads nowhere keeps the target it was written with. */
const jsonItem = (item: CellItem): JsonItem =>
  isCellLink(item) ? { link: item.link ?? item.target, text: item.text } : item;
