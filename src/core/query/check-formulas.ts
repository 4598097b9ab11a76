import type { Expression } from '../expression/expression';
import { nodesOf } from '../expression/walk';
import type { WrittenExpression } from './definition';

/** The formulas that an expression uses, by name, each once. */
export const formulasIn = (expression: Expression): ReadonlySet<string> =>
  new Set(
    nodesOf(expression).flatMap((node) =>
      node.kind === 'property' && node.id.source === 'formula' ? [node.id.name] : [],
    ),
  );

/** The sentence for a formula that a definition does not have. */
export function unknownFormula(name: string, known: Iterable<string>): string {
  const names = [...known];
  const have = names.length === 0 ? 'The definition has none' : `There are: ${names.join(', ')}`;
  return `There is no formula "${name}". ${have}.`;
}

/**
 * Find formulas that lead back to themselves.
 *
 * @returns One such way, its first name again at its end: `a`, `b`, `a`; null where there is none.
 */
export function formulaCycle(
  formulas: ReadonlyMap<string, WrittenExpression>,
): readonly string[] | null {
  const used = new Map(
    [...formulas].map(([name, { expression }]) => [name, formulasIn(expression)]),
  );
  const done = new Set<string>();
  for (const start of used.keys()) {
    // A way down, kept as a list, so that a long chain of formulas does not fill the stack.
    const way: { name: string; rest: string[] }[] = [];
    const enter = (name: string): void =>
      void way.push({ name, rest: [...(used.get(name) ?? [])] });
    if (!done.has(start)) enter(start);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const next = last.rest.pop();
      if (next === undefined) {
        done.add(last.name);
        way.pop();
        continue;
      }
      const from = way.findIndex(({ name }) => name === next);
      if (from >= 0) return [...way.slice(from).map(({ name }) => name), next];
      if (!done.has(next)) enter(next);
    }
  }
  return null;
}
