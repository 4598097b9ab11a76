import { isMap, type Pair } from 'yaml';
import { formulaFault } from './check-formulas';
import type { WrittenExpression } from './definition';
import { readExpression } from './read-filter';
import { scalarText, type YamlReader } from './yaml-reader';

/** What the keys of a definition are read with. */
export interface KeyReader {
  readonly yaml: YamlReader;
  /** Names of the definition's formulas. */
  readonly formulas: ReadonlySet<string>;
}

/** The names that `formulas` gives, so that every key can tell a formula from a slip. */
export const formulaNames = (node: unknown): ReadonlySet<string> =>
  new Set(isMap(node) ? node.items.flatMap(({ key }) => scalarText(key) ?? []) : []);

/** Read `formulas`: expressions by name. One that leads back to itself is a problem that shows the way. */
export function readFormulas(
  node: unknown,
  { yaml, formulas: names }: KeyReader,
): ReadonlyMap<string, WrittenExpression> {
  const formulas = new Map<string, WrittenExpression>();
  const places = new Map<string, Pair>();
  for (const pair of yaml.pairs(node, 'formulas')) {
    const name = scalarText(pair.key);
    const written = readExpression(pair.value, names, yaml);
    if (name === null || written === null) continue;
    formulas.set(name, written);
    places.set(name, pair);
  }
  const fault = formulaFault(formulas);
  if (fault !== null) yaml.miss(fault.message, places.get(fault.name)?.key);
  return formulas;
}
