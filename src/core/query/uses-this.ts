import type { Expression } from '../expression/expression';
import { someNode } from '../expression/walk';
import type { Problem } from '../problem';
import { problemIn } from './apply-filter';
import type { Definition, Filter } from './definition';

/** The first problem of an expression that asks for `this` where it cannot be had; null where none does. */
export function usesThis(definition: Definition, why: string): Problem | null {
  const { formulas, summaries, filter } = definition;
  const written = [
    ...expressionsIn(filter).map((each) => ({ each, what: 'filter' as const })),
    ...[...formulas.values()].map((each) => ({ each, what: 'formula' as const })),
    ...summaries.flatMap(({ formula }) =>
      formula === null ? [] : [{ each: formula, what: 'summary' as const }],
    ),
  ];
  const found = written.find(({ each }) => asksForThis(each.expression));
  return found === undefined
    ? null
    : problemIn(`The ${found.what} uses "this", but ${why}`, found.each, found.what);
}

/** The expressions of a filter, from the first. */
export function expressionsIn(filter: Filter | null): (Filter & { type: 'expression' })[] {
  if (filter === null) return [];
  return filter.type === 'expression' ? [filter] : filter.filters.flatMap(expressionsIn);
}

const asksForThis = (expression: Expression): boolean =>
  someNode(
    expression,
    (node) => node.kind === 'this' || (node.kind === 'property' && node.of === 'holder'),
  );
