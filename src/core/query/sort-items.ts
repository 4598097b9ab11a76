import { fileName } from '../note/note';
import { formatPropertyId } from '../note/property-id';
import type { PropertyReading } from '../note/read-property';
import { compareNames, compareWeighed, weigh, type Weighed } from '../value/compare';
import { compareBy } from '../value/compare-by';
import type { Value } from '../value/value';
import type { Definition, SortKey } from './definition';
import type { Item } from './selection';

/**
 * Order items by their group, then by the sort keys, then by name and path. Without a group or sort keys
 * hand-picked notes keep their order.
 *
 * What is no value stands last in both directions: unknown, then not applicable, gaps, errors.
 */
export function sortItems<One extends Item>(
  items: readonly One[],
  { groupBy, sort, notes: picks, values }: Definition,
): readonly One[] {
  const keys = [...(groupBy === null ? [] : [groupBy]), ...sort];
  if (keys.length === 0 && picks !== null) return items;
  const compares = keys.map((key) => compareReadings(key, values));
  const keyed = items.map((item, place) => ({
    item,
    place,
    readings: keys.map(({ property }) => item.read(property)),
  }));
  keyed.sort((a, b) => {
    for (const [index, compare] of compares.entries()) {
      const [left, right] = [a.readings[index], b.readings[index]];
      const order = left === undefined || right === undefined ? 0 : compare(left, right);
      if (order !== 0) return order;
    }
    const isPicked = picks !== null && sort.length === 0;
    return isPicked ? a.place - b.place : comparePaths(a.item.path, b.item.path);
  });
  return keyed.map(({ item }) => item);
}

const RANK = { value: 0, unknown: 1, 'n/a': 2, gap: 3, error: 4 };

/** The order of a property's readings in the direction of a key. */
function compareReadings(
  { property, direction }: SortKey,
  values: Definition['values'],
): (a: PropertyReading, b: PropertyReading) => number {
  const meaning = values.get(formatPropertyId(property));
  const compare = meaning === undefined ? compareOften() : compareBy(meaning);
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => RANK[a.state] - RANK[b.state] || sign * compare(a.value, b.value);
}

/** `compareValues` for a sort, in which each value is met again and again: it is weighed once. */
function compareOften(): (a: Value, b: Value) => number {
  const known = new Map<Value, Weighed>();
  const weighOnce = (value: Value): Weighed => {
    const weighed = known.get(value) ?? weigh(value);
    known.set(value, weighed);
    return weighed;
  };
  return (a, b) => compareWeighed(weighOnce(a), weighOnce(b));
}

/** By name as a person sorts names, then by path. */
const comparePaths = (a: string, b: string): number =>
  compareNames(fileName(a), fileName(b)) || (a < b ? -1 : 1);
