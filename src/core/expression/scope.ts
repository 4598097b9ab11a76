import type { Note } from '../note/note';
import type { Resolve } from '../value/same';
import type { Value } from '../value/value';
import type { Work } from './limits';

/** What an expression may ask of the vault. */
export interface Lookup {
  /** The note at a path; null for a file that is no note, or where there is none. */
  note(path: string): Note | null;
  readonly resolve: Resolve;
  /** Paths of the notes that link to the file at `path`. */
  readonly backlinks: (path: string) => readonly string[];
  /** The present moment in milliseconds from 1970-01-01T00:00 of the user's own civil clock. */
  now(): number;
}

/** The row that an expression is computed for. */
export interface Scope {
  /** The note under test. */
  readonly note: Note;
  readonly lookup: Lookup;
  /** What `this` means; null where nothing holds the comparison. */
  readonly holder: Note | null;
  /** The work of the query that this row is part of; without it an evaluation is bounded by itself alone. */
  readonly work?: Work;
  /**
   * The value of one of the definition's formulas for this row.
   *
   * @throws ProblemError when there is no formula of that name, or it leads back to itself.
   */
  formula(name: string): Value;
}
