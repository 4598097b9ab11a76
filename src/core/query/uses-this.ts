import type { Expression } from '../expression/expression';
import { someNode } from '../expression/walk';
import type { Problem } from '../problem';
import { problemIn } from './apply-filter';
import type { Definition, Filter, WrittenExpression } from './definition';

/** The first problem of an expression that asks for `this` where it cannot be had; null where none does. */
export function usesThis(definition: Definition, why: string): Problem | null {
  const found = findExpression(definition, asksForThis);
  return found === null
    ? null
    : problemIn(`The ${found.what} uses "this", but ${why}`, found.written, found.what);
}

/** An expression of a definition, and where it stands. */
interface FoundExpression {
  readonly written: WrittenExpression;
  readonly what: 'filter' | 'formula' | 'summary';
}

/** The first expression of which a part is of the kind looked for; null where there is none. */
export function findExpression(
  { filter, formulas, summaries }: Definition,
  isWanted: (node: Expression) => boolean,
): FoundExpression | null {
  const all: FoundExpression[] = [
    ...expressionsIn(filter).map((written) => ({ written, what: 'filter' as const })),
    ...[...formulas.values()].map((written) => ({ written, what: 'formula' as const })),
    ...summaries.flatMap(({ formula }) =>
      formula === null ? [] : [{ written: formula, what: 'summary' as const }],
    ),
  ];
  return all.find(({ written }) => someNode(written.expression, isWanted)) ?? null;
}

/** The expressions of a filter, from the first. */
export function expressionsIn(filter: Filter | null): (Filter & { type: 'expression' })[] {
  if (filter === null) return [];
  return filter.type === 'expression' ? [filter] : filter.filters.flatMap(expressionsIn);
}

const asksForThis = (node: Expression): boolean =>
  node.kind === 'this' || (node.kind === 'property' && node.of === 'holder');
