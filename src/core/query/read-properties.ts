import { isMap, isScalar, isSeq } from 'yaml';
import { formatPropertyId, parsePropertyId, type PropertyId } from '../note/property-id';
import { unknownFormula } from './check-formulas';
import type { SortKey } from './definition';
import type { KeyReader } from './read-formulas';
import { textOf } from './yaml-reader';

/** Read the name of a property; nothing where it has a problem, which the reader keeps. */
export function readProperty(node: unknown, { yaml, formulas }: KeyReader): PropertyId | null {
  const id = parsePropertyId(textOf(node) ?? '');
  if (!id.ok) return yaml.miss(id.problems.map(({ message }) => message).join(' '), node);
  if (id.value.source === 'formula' && !formulas.has(id.value.name)) {
    return yaml.miss(unknownFormula(id.value.name, formulas), node);
  }
  return id.value;
}

/** Read `order`: the columns. */
export function readOrder(node: unknown, reader: KeyReader): PropertyId[] {
  if (isSeq(node) && node.items.length === 0) {
    reader.yaml.miss('"order" should name a property, or be left out.', node);
  }
  const items = reader.yaml.list(node, 'order').map((item) => readProperty(item, reader));
  return items.filter((id) => id !== null);
}

/** Read `sort`: a list of properties, or of `{property, direction}`. */
export const readSort = (node: unknown, reader: KeyReader): SortKey[] =>
  reader.yaml.list(node, 'sort').flatMap((item) => readSortKey(item, 'sort', reader) ?? []);

/**
 * Read a property with its direction, or a property alone.
 *
 * @param key - The key of the definition in which it stands: `sort`, `groupBy`.
 */
export function readSortKey(node: unknown, key: string, reader: KeyReader): SortKey | null {
  if (!isMap(node)) {
    const property = readProperty(node, reader);
    return property && { property, direction: 'ASC' };
  }
  const { yaml } = reader;
  let property: PropertyId | null = null;
  let direction: SortKey['direction'] = 'ASC';
  for (const pair of node.items) {
    const name = textOf(pair.key);
    const value = textOf(pair.value)?.toUpperCase();
    if (name === 'property') property = readProperty(pair.value, reader);
    else if (name !== 'direction') {
      yaml.miss(
        `Unknown key "${name ?? ''}" in ${key}. Allowed are: property, direction.`,
        pair.key,
      );
    } else if (value === 'ASC' || value === 'DESC') direction = value;
    else yaml.miss('A direction should be ASC or DESC.', pair.value);
  }
  if (!node.items.some((pair) => textOf(pair.key) === 'property')) {
    yaml.miss(`An entry of "${key}" should name its property.`, node);
  }
  return property && { property, direction };
}

/** Read `properties`: the names shown, by formatted property id. */
export function readDisplayNames(node: unknown, reader: KeyReader): ReadonlyMap<string, string> {
  const { yaml } = reader;
  const names = new Map<string, string>();
  for (const pair of yaml.pairs(node, 'properties')) {
    const id = readProperty(pair.key, reader);
    if (isScalar(pair.value) && pair.value.value === null) continue;
    for (const option of yaml.pairs(pair.value, 'a property')) {
      const name = textOf(option.value);
      if (textOf(option.key) !== 'displayName') {
        yaml.miss(
          `Unknown key "${textOf(option.key) ?? ''}" in properties. Allowed is: displayName.`,
          option.key,
        );
      } else if (id !== null && name !== null) names.set(formatPropertyId(id), name);
    }
  }
  return names;
}

/** Read `values`: the order of a property's values, by formatted property id. */
export function readValues(node: unknown, reader: KeyReader): ReadonlyMap<string, string[]> {
  const { yaml } = reader;
  const values = new Map<string, string[]>();
  for (const pair of yaml.pairs(node, 'values')) {
    const id = readProperty(pair.key, reader);
    const texts = yaml.list(pair.value, `values of ${textOf(pair.key) ?? ''}`).map((item) => {
      return textOf(item) ?? yaml.miss('A value in "values" should be a text.', item);
    });
    if (id !== null)
      values.set(
        formatPropertyId(id),
        texts.filter((text) => text !== null),
      );
  }
  return values;
}
