import { fileName } from '../note/note';
import { formatPropertyId } from '../note/property-id';
import type { PropertyReading } from '../note/read-property';
import { collate, compareCollated } from '../value/collation';
import { compareWeighed, weigh, type Weighed } from '../value/compare';
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
  const isPicked = picks !== null && sort.length === 0;
  const keyed = items.map((item, place) => ({
    item,
    place,
    name: collate(isPicked ? '' : fileName(item.path)),
    readings: keys.map(({ property }) => item.read(property)),
  }));
  keyed.sort((a, b) => {
    for (let index = 0; index < compares.length; index += 1) {
      const [left, right] = [a.readings[index], b.readings[index]];
      const order = (left && right && compares[index]?.(left, right)) ?? 0;
      if (order !== 0) return order;
    }
    // By name as a person sorts names, then by path.
    if (isPicked) return a.place - b.place;
    return compareCollated(a.name, b.name) || (a.item.path < b.item.path ? -1 : 1);
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
