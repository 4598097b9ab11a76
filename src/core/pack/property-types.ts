import { isJsonObject, parseJson } from '../parse-json';
import { failure, type Result, success } from '../problem';
import { addToJson } from './add-to-json';
import type { TypeClash } from './plan/plan';

/** Types by the names of properties, as `types.json` of the app has them. */
export type PropertyTypes = Readonly<Record<string, string>>;

/**
 * Find the properties that have another type in a vault than our notes are written for.
 *
 * @param json - The text of `types.json`; null where there is none. What cannot be read has no types.
 */
export function typeClashes(ours: PropertyTypes, json: string | null): TypeClash[] {
  const read = readTypes(json);
  if (!read.ok) return [];
  return Object.entries(ours).flatMap(([property, type]) => {
    const theirs = read.value.get(property.toLowerCase());
    return theirs === undefined || theirs === type ? [] : [{ property, ours: type, theirs }];
  });
}

/**
 * Add types to `types.json`: those that it does not have, and never over one that it has.
 *
 * @param json - Its text; null where there is none.
 * @returns The new text, every other byte as it was, and how many types are new; else why it cannot be changed.
 */
export function withPropertyTypes(
  json: string | null,
  ours: PropertyTypes,
): Result<{ readonly text: string; readonly added: number }> {
  const all = Object.entries(ours);
  if (json === null) {
    return success({ text: JSON.stringify({ types: ours }, null, 2), added: all.length });
  }
  const read = readTypes(json);
  if (!read.ok) return read;
  const missing = all.filter(([name]) => !read.value.has(name.toLowerCase()));
  if (missing.length === 0) return success({ text: json, added: 0 });
  const text = addTypes(json, missing);
  // With two keys "types" the entries would go to the one that nobody reads.
  const after = readTypes(text);
  const isRead = after.ok && missing.every(([name]) => after.value.has(name.toLowerCase()));
  return isRead
    ? success({ text, added: missing.length })
    : failure({ message: 'It has "types" twice.' });
}

function addTypes(json: string, missing: readonly (readonly [string, string])[]): string {
  const isThere = Object.hasOwn(parseJson(json) as object, 'types');
  const whole = isThere ? json : addToJson(json, [], ['"types": {}']);
  return addToJson(
    whole,
    ['types'],
    missing.map(([name, type]) => `${JSON.stringify(name)}: ${JSON.stringify(type)}`),
  );
}

/**
 * The types by the names of properties, in lower case, for case counts for nothing in them.
 *
 * @param json - The text of `types.json`; null where there is none.
 */
export function readTypes(json: string | null): Result<ReadonlyMap<string, string>> {
  if (json === null) return success(new Map());
  const data = parseJson(json);
  if (!isJsonObject(data)) return failure({ message: 'It should be a JSON object with "types".' });
  const types = Object.hasOwn(data, 'types') ? data['types'] : {};
  if (!isJsonObject(types)) return failure({ message: 'Its "types" should be a JSON object.' });
  return success(
    new Map(Object.entries(types).map(([name, type]) => [name.toLowerCase(), String(type)])),
  );
}
