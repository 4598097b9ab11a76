import { type Problem, problemAt } from '../problem';
import type { Definition, Filter, WrittenExpression } from './definition';

/** An expression of a definition, and what it is there for. */
export interface PlacedExpression extends WrittenExpression {
  readonly place: 'filter' | 'formula' | 'summary';
}

/** All expressions of a definition: those of its filters, its formulas, its summaries. */
export const expressionsOf = ({ filter, formulas, summaries }: Definition): PlacedExpression[] => [
  ...expressionsIn(filter).map((each) => ({ ...each, place: 'filter' as const })),
  ...[...formulas.values()].map((each) => ({ ...each, place: 'formula' as const })),
  ...summaries.flatMap(({ formula }) =>
    formula === null ? [] : [{ ...formula, place: 'summary' as const }],
  ),
];

/** The expressions of a filter, from the first. */
export function expressionsIn(filter: Filter | null): (Filter & { type: 'expression' })[] {
  if (filter === null) return [];
  return filter.type === 'expression' ? [filter] : filter.filters.flatMap(expressionsIn);
}

/** A problem of an expression, with its text and line. */
export const problemIn = (
  message: string,
  { text, place, line }: Pick<PlacedExpression, 'text' | 'place' | 'line'>,
): Problem => problemAt(`${message} In the ${place}: ${text}`, { line });
