import { canonicalLink } from './canonical-link';
import type { MergeContext } from './merge';

/**
 * What a property holds, whatever way it is written: its items, each in one fixed spelling. One text and a list of that
 * text are the same, a number and the text that writes it, and everything that is empty.
 *
 * @param data - As a YAML reader gives it; undefined for a property that is not there.
 */
export function canonicalItems(data: unknown, context: MergeContext): readonly string[] {
  const items = Array.isArray(data) ? data : [data];
  return items.filter((item) => !isEmpty(item)).map((item) => canonicalItem(item, context));
}

/** One item in its fixed spelling. */
export function canonicalItem(item: unknown, context: MergeContext): string {
  if (typeof item === 'string') return canonicalLink(item.trim(), context);
  if (typeof item === 'object' && item !== null) return JSON.stringify(sorted(item, context));
  return String(item);
}

/** Whether an item of a property, or its value, holds nothing. */
const isEmpty = (item: unknown): boolean =>
  item === null || item === undefined || item === '' || (Array.isArray(item) && item.length === 0);

function sorted(data: unknown, context: MergeContext): unknown {
  if (Array.isArray(data)) return data.map((item: unknown) => sorted(item, context));
  if (data instanceof Map) {
    const entries = [...data].map(([key, value]) => [String(key), sorted(value, context)] as const);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  }
  return typeof data === 'string' ? canonicalLink(data, context) : data;
}

/** Whether two properties hold the same, in the same order. */
export const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
