import type { Fault } from '../problem';
import type { Orientation } from '../query/definition';

/**
 * A comparison as plain data: what every renderer draws. Always item-oriented; `orientation` says how it is
 * meant to be laid out (see `layOut`).
 */
export interface Table {
  readonly caption: string | null;
  readonly orientation: Orientation;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Whether the sources of the cells are to be shown. */
  readonly showSources: boolean;
  /** Notes that could not be read, or for which the filters have no answer. */
  readonly faults: readonly Fault[];
}

/** One property of the items. */
interface Column {
  /** The property as an expression writes it: `neutral_from`, `file.name`. */
  readonly property: string;
  /** The name shown. */
  readonly name: string;
  readonly type: ColumnType;
}

/** What the values of a column are; `mixed` where they differ, `empty` where there are none. */
export type ColumnType =
  'text' | 'number' | 'boolean' | 'date' | 'link' | 'list' | 'mixed' | 'empty';

/** One item. */
interface Row {
  /** Path of its note. */
  readonly note: string;
  /** One for each column. */
  readonly cells: readonly Cell[];
}

/** What a note says of a property. */
export interface Cell {
  readonly value: CellValue;
  readonly disputed: boolean;
  readonly unchecked: boolean;
  /** The citations given for it, in the note's order. */
  readonly sources: readonly CellLink[];
}

/** null is a gap. */
export type CellValue = null | CellItem | readonly CellItem[] | Special;

/** What stands in a cell once, or several times in a list. */
export type CellItem = string | number | boolean | CellLink;

/** Known to be no value: looked for and not found, or without sense for the item. */
export interface Special {
  readonly special: 'unknown' | 'n/a';
}

/** A link, resolved. */
export interface CellLink {
  /** Path of the file it leads to; null where it leads nowhere. */
  readonly link: string | null;
  /** The text shown. */
  readonly text: string;
  /** The text given in the link itself; null where it shows the file's name. */
  readonly display: string | null;
  /** The target as written, without subpath. */
  readonly target: string;
  /** From `#` on, or empty. */
  readonly subpath: string;
}

/** Whether a value is a list. */
export const isCellList = (value: CellValue): value is readonly CellItem[] => Array.isArray(value);

/** Whether a value is `unknown` or `n/a`. */
export const isSpecial = (value: CellValue): value is Special =>
  typeof value === 'object' && value !== null && 'special' in value;

/** Whether an item is a link. */
export const isCellLink = (item: CellItem): item is CellLink => typeof item === 'object';

/** Whether a column shows the note itself, as a link. */
export const isNameColumn = (property: string): boolean =>
  property === 'file.name' || property === 'file.basename' || property === 'file.file';
