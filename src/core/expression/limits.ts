import { ProblemError } from '../problem';
import { isList, isTagged, type Value } from '../value/value';
import { textOf } from './show';

/** What one evaluation may use up, so that no expression can keep the app busy or fill its memory. */
const MOST_STEPS = 1_000_000;
const MOST_CONTENT = 1_000_000;
const DEEPEST = 100;

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
}

/** A sentence for what would grow beyond all bounds. */
export const tooLarge = (): ProblemError =>
  new ProblemError(
    'The expression makes a text or list that is too large: more than 1,000,000 characters and items, or 100 lists within each other.',
  );

/** The budget of one evaluation. */
export const createBudget = (): Budget => {
  let left = MOST_STEPS;
  const measures = new WeakMap<object, Measure>();

  const measureItems = (items: readonly Value[]): Measure => {
    let [content, depth] = [1, 0];
    for (const item of items) {
      const inner = measure(item);
      content += inner.content;
      depth = Math.max(depth, inner.depth);
    }
    if (content > MOST_CONTENT || depth >= DEEPEST) throw tooLarge();
    return { content, depth: depth + 1 };
  };

  const measure = (value: Value): Measure => {
    if (typeof value !== 'object' || value === null) {
      return { content: typeof value === 'string' ? value.length + 1 : 1, depth: 0 };
    }
    const known = measures.get(value);
    if (known !== undefined) return known;
    const found = measureObject(value);
    measures.set(value, found);
    return found;
  };

  const measureObject = (value: Value & object): Measure => {
    if (isList(value)) return measureItems(value);
    if (isTagged(value) && value.type === 'object') return measureItems([...value.entries].flat());
    return { content: textOf(value).length + 1, depth: 0 };
  };

  const spend = (steps: number): void => {
    left -= steps;
    if (left < 0) {
      throw new ProblemError(
        `The expression takes more than ${MOST_STEPS.toLocaleString('en')} steps: make its lists shorter or split it.`,
      );
    }
  };

  return {
    spend,
    admit: (value) => {
      const { content } = measure(value);
      if (content > MOST_CONTENT) throw tooLarge();
      spend(1 + content / 16);
      return value;
    },
  };
};
