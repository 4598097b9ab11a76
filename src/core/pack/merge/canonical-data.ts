import { canonicalLink } from './canonical-link';
import type { MergeContext } from './merge';

/**
 * One item of a property in its fixed spelling, whatever way it is written: a number and the text that writes it are
 * the same, and links that lead to one note and show the same.
 *
 * @param item - As a YAML reader gives it, maps as maps.
 * @returns An empty text for what holds nothing.
 */
export function canonicalItem(item: unknown, context: MergeContext): string {
  const plain = canonical(item, context);
  if (typeof plain === 'string') return plain;
  const isEmptyList = Array.isArray(plain) && plain.length === 0;
  return isEmptyList ? '' : `\0${JSON.stringify(plain)}`; // no text that a reader writes
}

function canonical(data: unknown, context: MergeContext): unknown {
  if (data === null || data === undefined) return '';
  if (typeof data === 'string') return canonicalLink(data.trim(), context);
  if (Array.isArray(data)) return data.map((item: unknown) => canonical(item, context));
  if (!(data instanceof Map)) return typeof data === 'number' ? String(data) : JSON.stringify(data);
  const entries = [...data].map(([key, value]) => [String(key), canonical(value, context)]);
  return { entries: entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) };
}

/** Whether two properties hold the same, in the same order. */
export const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Whether two properties hold the same, in any order. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [those, these] = [new Set(a), new Set(b)];
  return those.size === these.size && [...those].every((item) => these.has(item));
}
