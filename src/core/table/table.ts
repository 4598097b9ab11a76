import type { Fault } from '../problem';
import type { Differences, Orientation, SourceStyle } from '../query/definition';
import type { Step } from '../query/selection';
import type { Work } from './work';

/**
 * A comparison as plain data: what every renderer draws. Always item-oriented; `orientation` says how it is
 * meant to be laid out (see `layOut`).
 */
export interface Table {
  readonly caption: string | null;
  readonly orientation: Orientation;
  readonly differences: Differences;
  /** How the sources of the cells are to be shown. */
  readonly sources: SourceStyle;
  readonly columns: readonly Column[];
  /** Names of the properties left out because all items agree on them. */
  readonly agreeing: readonly string[];
  /** In order; the items of one group stand together. */
  readonly rows: readonly Row[];
  /** What gathers the rows; null without groups. */
  readonly groups: Groups | null;
  /** What is told of all values of a column; null where nothing is asked. One for each column. */
  readonly summaries: readonly (SummaryCell | null)[] | null;
  /** What is filled and what is missing; null where it is not asked. */
  readonly gaps: Gaps | null;
  /** The works cited in the cells, by key, each once; empty while sources are off. */
  readonly works: readonly Work[];
  readonly stamp: Stamp;
  /** Notes that could not be read, or for which a filter or formula has no answer. */
  readonly faults: readonly Fault[];
  /** How the notes were selected, step by step. */
  readonly steps: readonly Step[];
}

/** One property of the items. */
export interface Column {
  /** The property as an expression writes it: `neutral_from`, `file.name`. */
  readonly property: string;
  /** The name shown. */
  readonly name: string;
  /** Whether the items differ in it; false while differences are off. */
  readonly differs: boolean;
}

/** One item. */
export interface Row {
  /** Path of its note. */
  readonly note: string;
  /** Whether differences are told against it. */
  readonly isBaseline: boolean;
  /** One for each column. */
  readonly cells: readonly Cell[];
  /** What is told of all values of the item; null where nothing is asked. */
  readonly summary: SummaryCell | null;
}

/** Items gathered by the values of a property. */
export interface Groups {
  /** The property, as a column has it. */
  readonly column: Pick<Column, 'property' | 'name'>;
  /** In order: the first `size` rows belong to the first group, and so on. */
  readonly list: readonly { readonly cell: Cell; readonly size: number }[];
}

/** A summary with the name of its function. */
export interface SummaryCell {
  readonly name: string;
  readonly value: CellValue;
}

/** How many values are of which state. */
export interface Counts {
  readonly filled: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly missing: number;
}

/** The counts of each column, each row and all together; the note's name and its groups do not count. */
export interface Gaps {
  /** null for a column that shows the note itself. */
  readonly columns: readonly (Counts | null)[];
  readonly rows: readonly Counts[];
  readonly total: Counts;
}

/** What is said of a table's origin when it leaves the vault; see `stampText`. */
export interface Stamp {
  /** The edition of our notes in the vault; null where there are none. */
  readonly edition: number | null;
  readonly items: number;
  /** Whether every item is a case. */
  readonly areCases: boolean;
  /** How many items are the reader's own; counted only where our notes are. */
  readonly own: number;
}

/** What a note says of a property. */
export interface Cell {
  readonly value: CellValue;
  readonly disputed: boolean;
  readonly unchecked: boolean;
  /** Whether it differs from the baseline's; false without one. */
  readonly differs: boolean;
  /** The citations given for it, in the note's order. */
  readonly sources: readonly Citation[];
}

/** One citation: the link with its printed text, and what a bibliography needs. */
export interface Citation extends CellLink {
  /** The `citekey` of the note it leads to; null where it has none. */
  readonly key: string | null;
  /** The place in the work as printed: `art. II`; empty where none is named. */
  readonly locator: string;
}

/** null is a gap. */
export type CellValue = null | CellItem | readonly CellItem[] | Special;

/** What stands in a cell once, or several times in a list. */
export type CellItem = string | number | boolean | CellLink;

/** No value: looked for and not found, without sense for the item, or a formula without an answer. */
export interface Special {
  readonly special: 'unknown' | 'n/a' | 'error';
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

/** Whether a value is `unknown`, `n/a` or `error`. */
export const isSpecial = (value: CellValue): value is Special =>
  typeof value === 'object' && value !== null && 'special' in value;

/** Whether an item is a link. */
export const isCellLink = (item: CellItem): item is CellLink => typeof item === 'object';

/** The properties of a file that show the note itself, as a link. */
export const NAMES: ReadonlySet<string> = new Set(['name', 'basename', 'file']);

/** Whether a column shows the note itself, as a link. */
export const isNameColumn = (property: string): boolean =>
  property.startsWith('file.') && NAMES.has(property.slice('file.'.length));
