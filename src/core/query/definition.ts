import type { Expression } from '../expression/expression';
import type { PropertyId } from '../note/property-id';

/** A comparison as data, in the words of a base; docs/definition.md is its reference. */
export interface Definition {
  /** Which notes; null selects every note. */
  readonly filter: Filter | null;
  /** Hand-picked notes in this order, as links, paths or identities; null for no picking. */
  readonly notes: readonly PickedNote[] | null;
  /** Formulas by name; none leads back to itself. */
  readonly formulas: ReadonlyMap<string, WrittenExpression>;
  /** The columns; null for the default: the name and the most frequent properties. */
  readonly order: readonly PropertyId[] | null;
  readonly sort: readonly SortKey[];
  /** The property whose values gather the items; null for no groups. */
  readonly groupBy: SortKey | null;
  /** The most items; null for all. */
  readonly limit: number | null;
  /** Names of columns, by the formatted property id. */
  readonly displayNames: ReadonlyMap<string, string>;
  readonly summaries: readonly Summary[];
  /** The order of a property's values by meaning, by the formatted property id. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly orientation: Orientation;
  readonly differences: Differences;
  /** The item against which differences are told; null to tell them among all. */
  readonly baseline: PickedNote | null;
  readonly sources: SourceStyle;
  /** Whether it is counted what is filled, unknown, not applicable and missing. */
  readonly gaps: boolean;
  readonly caption: string | null;
  /** Whether notes left out by default come in. */
  readonly excluded: boolean;
}

export const ORIENTATIONS = ['rows', 'columns'] as const;
/** Whether items are rows or columns. */
export type Orientation = (typeof ORIENTATIONS)[number];

export const DIFFERENCES = ['off', 'mark', 'only'] as const;
/** Whether properties whose values differ are marked, or alone are shown. */
export type Differences = (typeof DIFFERENCES)[number];

export const SOURCE_STYLES = ['off', 'footnotes', 'pandoc', 'biblatex'] as const;
/** How the sources of the cells are shown. */
export type SourceStyle = (typeof SOURCE_STYLES)[number];

/** An expression with its text, and the line on which it stands. */
export interface WrittenExpression {
  readonly text: string;
  readonly expression: Expression;
  readonly line?: number;
}

/** A condition on a note. */
export type Filter =
  | ({ readonly type: 'expression' } & WrittenExpression)
  | { readonly type: 'and' | 'or' | 'not'; readonly filters: readonly Filter[] };

/** A hand-picked note as written, and the line on which it stands. */
export interface PickedNote {
  readonly text: string;
  readonly line?: number;
}

/** One key of the order of items. */
export interface SortKey {
  readonly property: PropertyId;
  readonly direction: 'ASC' | 'DESC';
}

/** What is told of all values of a property, or, without one, of all values of an item. */
export interface Summary {
  readonly property: PropertyId | null;
  /** The name shown: that of the built-in summary, or of the formula where it has one. */
  readonly name: string;
  /** Computes it from `values`; null for a built-in summary. */
  readonly formula: WrittenExpression | null;
}

/** The definition that an empty text stands for: every note, with the default columns. */
export const EMPTY_DEFINITION: Definition = {
  filter: null,
  notes: null,
  formulas: new Map(),
  order: null,
  sort: [],
  groupBy: null,
  limit: null,
  displayNames: new Map(),
  summaries: [],
  values: new Map(),
  orientation: 'rows',
  differences: 'off',
  baseline: null,
  sources: 'off',
  gaps: false,
  caption: null,
  excluded: false,
};

/** A filter that holds where both do; null stands for no filter. */
export function joinFilters(a: Filter | null, b: Filter | null): Filter | null {
  if (a === null || b === null) return a ?? b;
  return { type: 'and', filters: [a, b] };
}
