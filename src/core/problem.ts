/** A fault as data: what is wrong in one sentence for a person, and where. */
export interface Problem {
  /** The sentence: what was found, what was expected, what to do. */
  readonly message: string;
  /** Line of the text it speaks of, from 1; absent where no line is to blame. */
  readonly line?: number;
}

/** A problem with the line of what it speaks of, where that has one. */
export const problemAt = (
  message: string,
  { line }: { readonly line?: number | undefined },
): Problem => (line === undefined ? { message } : { message, line });

/** A problem with one file of the vault. */
export interface Fault extends Problem {
  /** Path from the vault's root, with `/`. */
  readonly path: string;
}

/** Faults without those that say the same again, in the order of their paths. */
export function distinctFaults(faults: readonly Fault[]): Fault[] {
  const distinct = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...distinct.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Either a value or the problems that stand in its way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] };

/** A result that holds `value`. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that holds one problem or more, and no value. */
export const failure = (
  ...problems: Problem[]
): { readonly ok: false; readonly problems: Problem[] } => ({
  ok: false,
  problems,
});

/**
 * Thrown inside the core where a problem ends a computation from deep within; always caught at the
 * core's own edge and turned into a `Problem`, so that no host sees it.
 */
export class ProblemError extends Error {
  override name = 'ProblemError';
}

/** What an error says, for a person. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
