import type { Fault } from '../problem';
import {
  type Cell,
  type CellItem,
  type CellValue,
  isCellLink,
  isCellList,
  isSpecial,
  type Special,
  type Table,
} from '../table/table';

/** A table as data for programs, item-oriented whatever its orientation; the reference stands in the README. */
export interface TableDocument {
  readonly version: 1;
  readonly columns: Table['columns'];
  readonly rows: readonly { readonly note: string; readonly cells: readonly JsonCell[] }[];
  /** Without entries in this version. */
  readonly groups: readonly never[];
  /** Without entries in this version. */
  readonly summaries: readonly never[];
  readonly faults: readonly Fault[];
  /** The exit code of the program. */
  readonly exit: number;
}

type JsonItem = string | number | boolean | { readonly link: string; readonly text: string };
type JsonValue = null | JsonItem | readonly JsonItem[] | { readonly special: Special['special'] };
type JsonCell =
  JsonValue | { readonly value: JsonValue; readonly disputed?: true; readonly unchecked?: true };

/** Make the document of a table. */
export function tableDocument({ columns, rows, faults }: Table, exit: number): TableDocument {
  const cells = rows.map((row) => ({ note: row.note, cells: row.cells.map(jsonCell) }));
  return { version: 1, columns, rows: cells, groups: [], summaries: [], faults, exit };
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

/** A link that leads nowhere keeps the target it was written with; JSON has no infinite numbers. */
function jsonItem(item: CellItem): JsonItem {
  if (isCellLink(item)) return { link: item.link ?? item.target, text: item.text };
  return typeof item === 'number' && !Number.isFinite(item) ? String(item) : item;
}
