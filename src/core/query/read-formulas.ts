import { isMap, type Pair } from 'yaml';
import { formulaCycle } from './check-formulas';
import type { WrittenExpression } from './definition';
import { readExpression } from './read-filter';
import { textOf, type YamlReader } from './yaml-reader';

/** What the keys of a definition are read with. */
export interface KeyReader {
  readonly yaml: YamlReader;
  /** Names of the definition's formulas. */
  readonly formulas: ReadonlySet<string>;
}

/** The names that `formulas` gives, so that every key can tell a formula from a slip. */
export const formulaNames = (node: unknown): ReadonlySet<string> =>
  new Set(isMap(node) ? node.items.flatMap(({ key }) => textOf(key) ?? []) : []);

/** Read `formulas`: expressions by name. One that leads back to itself is a problem that shows the way. */
export function readFormulas(
  node: unknown,
  { yaml, formulas: names }: KeyReader,
): ReadonlyMap<string, WrittenExpression> {
  const formulas = new Map<string, WrittenExpression>();
  const places = new Map<string, Pair>();
  for (const pair of yaml.pairs(node, 'formulas')) {
    const name = textOf(pair.key);
    const written = readExpression(pair.value, names, yaml);
    if (name === null || written === null) continue;
    formulas.set(name, written);
    places.set(name, pair);
  }
  const cycle = formulaCycle(formulas);
  if (cycle !== null) {
    const way = cycle.map((name) => `formula.${name}`).join(' → ');
    yaml.miss(
      `A formula leads back to itself: ${way}. Change one of them.`,
      places.get(cycle[0] ?? '')?.key,
    );
  }
  return formulas;
}
