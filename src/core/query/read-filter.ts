import { isMap, isScalar, type Pair } from 'yaml';
import type { Filter, WrittenExpression } from './definition';
import { parseWithFormulas } from './parse-with-formulas';
import { scalarText, type YamlReader } from './yaml-reader';

/**
 * Read `filters`: an expression, or `and`, `or`, `not` with a list.
 *
 * @param formulas - The names of the definition's formulas.
 * @returns null for no filter; also where it has a problem, which the reader keeps.
 */
export function readFilter(
  node: unknown,
  formulas: ReadonlySet<string>,
  reader: YamlReader,
): Filter | null {
  if (isScalar(node) && node.value === null) return null;
  if (isMap(node)) return readGroup(node.items, node, formulas, reader);
  if (scalarText(node) === null) {
    return reader.miss(
      'A filter should be an expression, or "and", "or" or "not" with a list of filters.',
      node,
    );
  }
  const written = readExpression(node, formulas, reader);
  return written && { type: 'expression', ...written };
}

function readGroup(
  pairs: readonly Pair[],
  node: unknown,
  formulas: ReadonlySet<string>,
  reader: YamlReader,
): Filter | null {
  const [pair, more] = pairs;
  const type = pair === undefined ? null : scalarText(pair.key);
  const isGroup = type === 'and' || type === 'or' || type === 'not';
  if (pair === undefined || more !== undefined || !isGroup) {
    return reader.miss('A group of filters should have one key: "and", "or" or "not".', node);
  }
  const filters = reader.list(pair.value, type).map((item) => readFilter(item, formulas, reader));
  return { type, filters: filters.filter((filter) => filter !== null) };
}

/** Read a text as an expression; null where it has a problem, which the reader keeps. */
export function readExpression(
  node: unknown,
  formulas: ReadonlySet<string>,
  reader: YamlReader,
): WrittenExpression | null {
  const text = scalarText(node);
  if (text === null) return reader.miss('An expression should be a text.', node);
  const tag = isScalar(node) ? node.tag : undefined;
  if (tag?.startsWith('!')) {
    return reader.miss(`YAML takes "${tag}" for a tag. Put the whole expression in quotes.`, node);
  }
  const expression = parseWithFormulas(text, formulas);
  if (expression.ok) return { text, expression: expression.value, ...reader.lineOf(node) };
  for (const { message } of expression.problems) reader.miss(message, node);
  return null;
}
