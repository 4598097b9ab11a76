import { SUMMARIES } from '../expression/summaries';
import type { Summary, WrittenExpression } from './definition';
import { readExpression } from './read-filter';
import type { KeyReader } from './read-formulas';
import { readPropertyId } from './read-properties';
import { scalarText } from './yaml-reader';

/** Stands for a property in `summaries`: what is told of each item, over all its properties. */
const EACH_ITEM = '*';

/**
 * Read `summaries`: for each property the name of a summary or a formula over `values`; `"*"` stands for each item.
 *
 * @param named - The formulas that a base names for its summaries.
 */
export function readSummaries(
  node: unknown,
  reader: KeyReader,
  named: ReadonlyMap<string, WrittenExpression> = new Map(),
): Summary[] {
  return reader.yaml.pairs(node, 'summaries').flatMap(({ key, value }) => {
    const property =
      scalarText(key) === EACH_ITEM ? null : (readPropertyId(key, reader) ?? undefined);
    const summary = readSummary(value, reader, named);
    return property === undefined || summary === null ? [] : [{ property, ...summary }];
  });
}

/** Read the `summary` of each item that the menu of a Comparison view sets: a name, or `none`. */
export function readItemSummary(
  node: unknown,
  reader: KeyReader,
  named: ReadonlyMap<string, WrittenExpression>,
): Summary[] {
  if (['', 'none'].includes(scalarText(node) ?? '')) return [];
  const summary = readSummary(node, reader, named);
  return summary === null ? [] : [{ property: null, ...summary }];
}

function readSummary(
  node: unknown,
  { yaml, formulas }: KeyReader,
  named: ReadonlyMap<string, WrittenExpression>,
): Omit<Summary, 'property'> | null {
  const text = scalarText(node) ?? '';
  const formula = named.get(text);
  if (formula !== undefined) return { name: text, formula };
  if (SUMMARIES.has(text)) return { name: text, formula: null };
  if (/^\s*[\p{L}_]*\s*$/u.test(text) && text.trim() !== 'values') {
    const names = [...SUMMARIES.keys(), ...named.keys()].join(', ');
    return yaml.miss(
      `Unknown summary "${text}". Known ones: ${names}; or a formula over values.`,
      node,
    );
  }
  const written = readExpression(node, formulas, yaml);
  return written && { name: 'Summary', formula: written };
}

/** Read the `summaries` of a base: formulas over `values` by name. */
export const readNamedSummaries = (
  node: unknown,
  { yaml, formulas }: KeyReader,
): ReadonlyMap<string, WrittenExpression> =>
  new Map(
    yaml.pairs(node, 'summaries').flatMap(({ key, value }) => {
      const [name, written] = [scalarText(key), readExpression(value, formulas, yaml)];
      return name === null || written === null ? [] : [[name, written] as const];
    }),
  );
