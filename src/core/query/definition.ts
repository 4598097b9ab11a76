import type { Expression } from '../expression/expression';
import type { PropertyId } from '../note/property-id';

/** A comparison as data, in the words of a base; see the reference of the definition in the README. */
export interface Definition {
  /** Which notes; null selects every note. */
  readonly filter: Filter | null;
  /** Hand-picked notes in this order, as links, paths or identities; null for no picking. */
  readonly notes: readonly PickedNote[] | null;
  /** The columns; null for the default: the name and the most frequent properties. */
  readonly order: readonly PropertyId[] | null;
  readonly sort: readonly SortKey[];
  /** The most items; null for all. */
  readonly limit: number | null;
  /** Names of columns, by the formatted property id. */
  readonly displayNames: ReadonlyMap<string, string>;
  readonly orientation: Orientation;
  readonly sources: 'off' | 'footnotes';
  readonly caption: string | null;
  /** Whether notes left out by default come in. */
  readonly excluded: boolean;
}

/** Whether items are rows or columns. */
export type Orientation = 'rows' | 'columns';

/** A condition on a note. */
export type Filter =
  | {
      readonly type: 'expression';
      readonly text: string;
      readonly expression: Expression;
      readonly line?: number;
    }
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

/** The definition that an empty text stands for: every note, with the default columns. */
export const EMPTY_DEFINITION: Definition = {
  filter: null,
  notes: null,
  order: null,
  sort: [],
  limit: null,
  displayNames: new Map(),
  orientation: 'rows',
  sources: 'off',
  caption: null,
  excluded: false,
};

/** A filter that holds where both do; null stands for no filter. */
export function joinFilters(a: Filter | null, b: Filter | null): Filter | null {
  if (a === null || b === null) return a ?? b;
  return { type: 'and', filters: [a, b] };
}
