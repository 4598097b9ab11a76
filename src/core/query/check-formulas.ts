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

/** How many formulas may use each other one below the other. */
const DEEPEST = 100;
/** How many formulas of a way are shown. */
const MOST_SHOWN = 12;

/** What is wrong with formulas that use each other, and the formula at which it shows. */
interface FormulaFault {
  readonly name: string;
  readonly message: string;
}

/** Find formulas that lead back to themselves, or are too deep to be computed; null where there are none. */
export function formulaFault(
  formulas: ReadonlyMap<string, WrittenExpression>,
): FormulaFault | null {
  const used = new Map(
    [...formulas].map(([name, { expression }]) => [name, formulasIn(expression)]),
  );
  const depths = new Map<string, number>();
  for (const start of used.keys()) {
    const fault = depths.has(start) ? null : followFrom(start, used, depths);
    if (fault !== null) return fault;
  }
  return null;
}

/** Follow a formula down all its ways; kept as a list, so that a long way does not fill the stack. */
function followFrom(
  start: string,
  used: ReadonlyMap<string, ReadonlySet<string>>,
  depths: Map<string, number>,
): FormulaFault | null {
  const way: { name: string; rest: string[]; depth: number }[] = [];
  const enter = (name: string): void =>
    void way.push({ name, rest: [...(used.get(name) ?? [])], depth: 1 });
  enter(start);
  for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
    const next = last.rest.pop();
    const known = depths.get(next ?? last.name);
    if (next === undefined) {
      depths.set(last.name, last.depth);
      way.pop();
      const above = way.at(-1);
      if (above !== undefined) above.depth = Math.max(above.depth, last.depth + 1);
    } else if (known !== undefined) {
      last.depth = Math.max(last.depth, known + 1);
    } else {
      const from = way.findIndex(({ name }) => name === next);
      if (from >= 0) return cycleFault([...way.slice(from).map(({ name }) => name), next]);
      enter(next);
    }
    if (last.depth > DEEPEST) return depthFault(last.name);
  }
  return null;
}

function cycleFault(names: readonly string[]): FormulaFault {
  const shown =
    names.length <= MOST_SHOWN
      ? names.map((name) => `formula.${name}`)
      : [...names.slice(0, MOST_SHOWN - 1), ...names.slice(-1)].map((name) => `formula.${name}`);
  if (shown.length < names.length) shown.splice(-1, 0, '…');
  const message = `A formula leads back to itself: ${shown.join(' → ')}. Change one of them.`;
  return { name: names[0] ?? '', message };
}

const depthFault = (name: string): FormulaFault => ({
  name,
  message: `The formula "${name}" uses more than ${String(DEEPEST)} formulas one below the other: join some.`,
});
