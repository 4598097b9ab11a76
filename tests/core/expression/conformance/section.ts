/** An expression, and what it comes to: see `outcome` for how values are written. */
type Case = readonly [expression: string, expected: unknown];

/** One thing that the documentation of Bases promises. */
export interface Entry {
  /** What is documented, as the documentation names it. */
  readonly name: string;
  readonly cases: readonly Case[];
}

/** A section of the documentation. */
export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** An entry with its cases: the documentation's own examples, or what its words come to. */
export const entry = (name: string, ...cases: readonly Case[]): Entry => ({ name, cases });

/** The outcome of an expression that is refused with a sentence that holds these words. */
export const refused = (words: string): { readonly refused: string } => ({ refused: words });
