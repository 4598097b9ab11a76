import type { Orientation } from '../core/query/definition';
import type { Problem, Result } from '../core/problem';
import type { Table } from '../core/table/table';
import type { PropertyCount } from './property-list';

/** What a person has chosen in the form. */
export interface ComparisonChoices {
  readonly scope: 'kind' | 'folder' | 'picked' | 'all';
  readonly kind: string;
  readonly folder: string;
  /** Paths of the notes picked by hand, in order. */
  readonly picked: readonly string[];
  /** An expression; empty for none. */
  readonly filter: string;
  /** Names of properties, in order; empty for the default columns. */
  readonly properties: readonly string[];
  readonly orientation: Orientation;
  readonly caption: string;
  readonly sources: boolean;
  readonly form: 'table' | 'block';
}

/** What there is to choose from: names, and how many notes each has. */
export interface Offer {
  readonly kinds: ReadonlyMap<string, number>;
  readonly folders: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
  /** What the form begins with. */
  readonly first: Pick<ComparisonChoices, 'scope' | 'kind' | 'folder'>;
}

/** What the present choices come to. */
export interface Look {
  readonly table: Result<Table>;
  /** What is wrong with the filter alone; empty when it can be read. */
  readonly filterProblems: readonly Problem[];
  readonly properties: readonly PropertyCount[];
  readonly selected: number;
}
