/** What will happen to a file, and why; made and shown before anything is written. */
export interface Plan {
  /** The folder of the notes, from the vault's root; empty for the root itself. */
  readonly folder: string;
  /** In the order of the paths shipped. */
  readonly steps: readonly PlanStep[];
}

/** One file of the plan. */
export interface PlanStep {
  /** Where the file is, or will be. */
  readonly path: string;
  readonly disposition: Disposition;
  /** One sentence for a person. */
  readonly reason: string;
  /** What is written; null where nothing is. */
  readonly text: string | null;
  /** Whether the file holds the beginning of `text` already, from a run that was interrupted. */
  readonly completes?: true;
}

/**
 * create: it is not there. unchanged: it stands as shipped. keep: it was edited and stays. yours: a note of
 * the reader's is about the same thing, and ours is left out. blocked: something else has the path.
 */
export type Disposition = 'create' | 'unchanged' | 'keep' | 'yours' | 'blocked';

/** How many files there are of each disposition, in the order in which a person wants to read them. */
export function countDispositions({ steps }: Plan): ReadonlyMap<Disposition, number> {
  const order: readonly Disposition[] = ['create', 'unchanged', 'keep', 'yours', 'blocked'];
  const counts = order.map(
    (each) => [each, steps.filter(({ disposition }) => disposition === each).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}
