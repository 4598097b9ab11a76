import { evaluate } from '../expression/evaluate';
import { ExhaustedError } from '../expression/limits';
import type { Scope } from '../expression/scope';
import { isTruthy } from '../expression/truthy';
import { type Problem, ProblemError } from '../problem';
import type { Filter, WrittenExpression } from './definition';
import type { NoteItem } from './note-item';
import { problemIn } from './written-expressions';

/** What a filter left, and the notes for which it has no answer. */
export interface Filtered {
  readonly passed: readonly NoteItem[];
  readonly failed: readonly { readonly item: NoteItem; readonly problem: Problem }[];
}

/** Keep the items for which a condition holds. */
export function applyFilter(filter: Filter, items: readonly NoteItem[]): Filtered {
  const passed: NoteItem[] = [];
  const failed: { item: NoteItem; problem: Problem }[] = [];
  for (const item of items) {
    try {
      if (passes(filter, item)) passed.push(item);
    } catch (error) {
      if (!(error instanceof FilterError)) throw error;
      failed.push({ item, problem: error.problem });
    }
  }
  return { passed, failed };
}

/** A filter that has no answer for a note; never leaves this file. */
class FilterError extends Error {
  readonly problem: Problem;

  constructor(message: string, written: WrittenExpression) {
    super(message);
    this.problem = problemIn(message, { ...written, place: 'filter' });
  }
}

function passes(filter: Filter, scope: Scope): boolean {
  if (filter.type === 'expression') {
    try {
      return isTruthy(evaluate(filter.expression, scope));
    } catch (error) {
      if (!(error instanceof ProblemError) || error instanceof ExhaustedError) throw error;
      throw new FilterError(error.message, filter);
    }
  }
  const { type, filters } = filter;
  if (type === 'and') return filters.every((part) => passes(part, scope));
  const some = filters.some((part) => passes(part, scope));
  return type === 'or' ? some || filters.length === 0 : !some;
}
