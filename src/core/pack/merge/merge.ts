import type { Resolve } from '../../value/same';

/** Three texts of one file, from which a fourth is made. */
export interface Versions {
  /** What an edition of ours shipped, and the reader began with. */
  readonly base: string;
  /** What stands in the vault now. */
  readonly mine: string;
  /** What the present edition ships. */
  readonly theirs: string;
}

/** What two texts are held against each other by. Links of all three are written for the same vault. */
export interface MergeContext {
  /** Where the file is. */
  readonly path: string;
  /** Where links lead; those that lead to one note are the same however they are written. */
  readonly resolve: Resolve;
  /** Where a file of ours is, by a name that it has or had; null for any other name. */
  readonly find: (name: string) => string | null;
}

/** A place that the reader changed, and we too. */
export interface Conflict {
  /** What it is, for a person: `the property neutral_from`, `the section "In brief"`. */
  readonly place: string;
  /** What stands there as the reader wrote it; empty where the reader removed it. */
  readonly mine: string;
  /** What we wrote; empty where we removed it. */
  readonly theirs: string;
}

/** What comes of three texts. */
export interface Merged {
  /** With everything of the reader's in it, and of ours all that is no conflict. */
  readonly text: string;
  /** Whether the reader changed anything, mere formatting apart. */
  readonly edited: boolean;
  readonly conflicts: readonly Conflict[];
}
