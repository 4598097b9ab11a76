import { isList, type Value } from '../value/value';

/** Whether a value counts as true: everything but nothing, `false`, 0, and empty texts, lists, objects. */
export function isTruthy(value: Value): boolean {
  if (isList(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return Boolean(value);
  if (value.type === 'object') return value.entries.size > 0;
  return value.type !== 'duration' || value.months !== 0 || value.milliseconds !== 0;
}
