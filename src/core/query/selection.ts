import type { Note } from '../note/note';
import type { PropertyId } from '../note/property-id';
import type { PropertyReading } from '../note/read-property';
import type { Fault } from '../problem';
import type { ListValue, Value } from '../value/value';
import type { Summary } from './definition';

/** One item of a comparison, whoever selected it: our own query or the app's Bases. */
export interface Item {
  /** Path of its note or file. */
  readonly path: string;
  /** The note; null for a file that is none. */
  readonly note: Note | null;
  /** What it says of a property: its own, of its file, or a formula. */
  read(property: PropertyId): PropertyReading;
}

/** The items selected, in order: what a table is made from. */
export interface Selection {
  readonly items: readonly Item[];
  /** The groups in order: the first `size` items belong to the first, and so on. Null without groups. */
  readonly groups: readonly ItemGroup[] | null;
  /** Path of the item against which differences are told; null for none. */
  readonly baseline: string | null;
  /** Notes left out because the filters have no answer for them, as where a property has another type. */
  readonly faults: readonly Fault[];
  readonly steps: readonly Step[];
  /** Whether only formulas can be without an answer: not where the app computes the properties. */
  readonly onlyFormulasFail: boolean;
  /**
   * Compute a summary.
   *
   * @param values - One for each item, null for none.
   * @throws ProblemError where its formula has no answer.
   */
  summarize(summary: Summary, values: ListValue): Value;
}

/** Items that share a value. */
export interface ItemGroup {
  readonly reading: PropertyReading;
  readonly size: number;
}

/** One step of a selection, and how many notes are left after it. */
export interface Step {
  readonly name: 'vault' | 'excluded' | 'holder' | 'notes' | 'filter' | 'limit' | 'base';
  /** The filter's text; empty for other steps. */
  readonly text: string;
  readonly kept: number;
}
