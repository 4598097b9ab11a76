import { failure, ProblemError, type Result } from '../problem';
import { isList, isTagged, type ListValue, type ObjectValue, type Value } from '../value/value';
import type { Program } from './pattern/program';

/** What one evaluation may use up, so that no expression can keep the app busy or fill its memory. */
const MOST_STEPS = 1_000_000;
const MOST_CONTENT = 1_000_000;
const DEEPEST = 100;

/**
 * What all evaluations of a query may use up together: about a second of the costliest steps. The first
 * steps of each are free, for they take as long as an evaluation takes anyhow: an honest expression, even
 * with a list of some ten items, is done with them, so that only the number of notes counts.
 */
const MOST_WORK = 5_000_000;
const FREE_STEPS = 200;

/** How much a value holds, and how deep its lists are nested. */
interface Measure {
  readonly content: number;
  readonly depth: number;
}

/** Counts the work of one evaluation and refuses what is too much. */
export interface Budget {
  /** Take note of some steps of work. @throws ProblemError when all are used up. */
  spend(steps: number): void;
  /**
   * Let a value pass, at a cost that grows with its size.
   *
   * @throws ProblemError when it is too large or nested too deep, or the steps are used up.
   */
  admit(value: Value): Value;
  /** How many characters and items a value holds. @throws ProblemError when it is too large. */
  sizeOf(value: Value): number;
  /** The regular expressions made ready so far, by their flags and source. */
  readonly programs: Map<string, Program>;
}

/** The work of all evaluations of one query. */
export interface Work {
  /** Whether some evaluation took more than is free, of what all of them may use up together. */
  readonly isDrawnOn: boolean;
  /**
   * Run one evaluation under its own budget, or, within another evaluation, as a formula's, under that one's.
   *
   * @throws ProblemError when it takes too many steps; ExhaustedError when all of them together do.
   */
  within<T>(compute: (budget: Budget) => T): T;
}

/** A sentence for what would grow beyond all bounds. */
export const tooLarge = (): ProblemError =>
  new ProblemError(
    'The expression makes a text or list that is too large: more than 1,000,000 characters and items, or 100 lists within each other.',
  );

const tooManySteps = (): ProblemError =>
  new ProblemError(
    `The expression takes more than ${MOST_STEPS.toLocaleString('en')} steps: make its lists shorter or split it.`,
  );

const tooMuchWork = (): ProblemError =>
  new ExhaustedError(
    'The comparison takes more work than can be done in a moment: its expressions go through long lists or texts for very many notes. Narrow the notes with a filter before, or make the expressions simpler.',
  );

/** The work of a whole query is used up: no further note can be looked at, so the comparison ends. */
export class ExhaustedError extends ProblemError {
  override name = 'ExhaustedError';
}

/** What a computation over many notes comes to, or the problem that all of it takes too much work. */
export function untilExhausted<T>(compute: () => Result<T>): Result<T> {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ExhaustedError) return failure({ message: error.message });
    throw error;
  }
}

/** From this size on a list or object is measured only once in an evaluation. */
const WORTH_KEEPING = 16;

/** How much is in what holds no other values: about the text it shows. */
function measureSingle(value: Value): number {
  if (typeof value === 'string') return value.length + 1;
  if (!isTagged(value)) return 1;
  switch (value.type) {
    case 'link':
      return value.target.length + value.subpath.length + (value.display?.length ?? 0) + 1;
    case 'file':
      return value.path.length + 1;
    case 'pattern':
      return value.source.length + 1;
    default:
      return 16;
  }
}

/** Measures values, large ones once. */
class Measurer {
  private measures: WeakMap<object, Measure> | undefined;

  contentOf(value: Value): number {
    return isHolder(value) ? this.measure(value).content : measureSingle(value);
  }

  forget(): void {
    this.measures = undefined;
  }

  private measure(value: Holder): Measure {
    const known = this.measures?.get(value);
    if (known !== undefined) return known;
    const found = this.measureItems(isList(value) ? value : [...value.entries].flat());
    if (found.content >= WORTH_KEEPING) (this.measures ??= new WeakMap()).set(value, found);
    return found;
  }

  private measureItems(items: readonly Value[]): Measure {
    let content = 1;
    let depth = 0;
    for (const item of items) {
      const inner = isHolder(item)
        ? this.measure(item)
        : { content: measureSingle(item), depth: 0 };
      content += inner.content;
      depth = Math.max(depth, inner.depth);
    }
    if (content > MOST_CONTENT || depth >= DEEPEST) throw tooLarge();
    return { content, depth: depth + 1 };
  }
}

type Holder = ListValue | ObjectValue;

/** Whether a value holds others. */
const isHolder = (value: Value): value is Holder =>
  typeof value === 'object' && value !== null && (isList(value) || value.type === 'object');

/** The work of one query: give the same to all its evaluations, in `Scope.work`. */
export function createWork(): Work {
  const measurer = new Measurer();
  let total = MOST_WORK;
  let left = 0;
  let free = 0;
  let isRunning = false;

  const spend = (steps: number): void => {
    left -= steps;
    if (left < 0) throw tooManySteps();
    free -= steps;
    if (free >= 0) return;
    total += free;
    free = 0;
    if (total < 0) throw tooMuchWork();
  };

  const sizeOf = (value: Value): number => {
    const content = measurer.contentOf(value);
    if (content > MOST_CONTENT) throw tooLarge();
    return content;
  };

  const budget: Budget = {
    spend,
    sizeOf,
    admit: (value) => {
      spend(1 + sizeOf(value) / 16);
      return value;
    },
    programs: new Map(),
  };

  return {
    get isDrawnOn() {
      return total < MOST_WORK;
    },
    within: (compute) => {
      if (isRunning) return compute(budget);
      isRunning = true;
      left = MOST_STEPS;
      free = FREE_STEPS;
      measurer.forget();
      try {
        return compute(budget);
      } finally {
        isRunning = false;
      }
    },
  };
}
