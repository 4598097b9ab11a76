import { isList, type Value } from '../value/value';

/** Whether a value holds nothing: null, and empty texts, lists and objects. */
export function isEmpty(value: Value): boolean {
  if (isList(value) || typeof value === 'string') return value.length === 0;
  if (typeof value !== 'object' || value === null) return value === null;
  return value.type === 'object' && value.entries.size === 0;
}
