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
  const last = picks !== null && sort.length === 0 ? keepOrder(items) : byName;
  const order = keys.reduceRight<Order<One>>(
    (next, key) => (some) => runsOf(some, key, values).flatMap(next),
    last,
  );
  return order(items);
}

type Order<One> = (items: readonly One[]) => readonly One[];

/**
 * Part items by a key into runs, in the direction of the key, each of items that it does not tell apart: the next key
 * orders those. So each value is compared once, however many items share it.
 */
function runsOf<One extends Item>(
  items: readonly One[],
  { property, direction }: SortKey,
  values: Definition['values'],
): readonly (readonly One[])[] {
  if (items.length < 2) return [items];
  const byValue = new Map<Value, One[]>();
  const byState = new Map<PropertyReading['state'], One[]>();
  for (const item of items) {
    const { state, value } = item.read(property);
    if (state === 'value') addTo(byValue, value, item);
    else addTo(byState, state, item);
  }
  const sorted = [...byValue].map(([value, run]) => ({ value, weighed: weigh(value), run }));
  const compare = compareInDirection(direction, values.get(formatPropertyId(property)));
  sorted.sort(compare);
  const runs: One[][] = [];
  for (const [index, one] of sorted.entries()) {
    const before = sorted[index - 1];
    const same = before !== undefined && compare(before, one) === 0 ? runs.at(-1) : undefined;
    if (same === undefined) runs.push(one.run);
    else for (const item of one.run) same.push(item);
  }
  return [...runs, ...WITHOUT_VALUE.flatMap((state) => [byState.get(state) ?? []])];
}

/** The states without a value, in the order in which they stand. */
const WITHOUT_VALUE = ['unknown', 'n/a', 'gap', 'error'] as const;

function addTo<Key, One>(runs: Map<Key, One[]>, key: Key, item: One): void {
  const run = runs.get(key);
  if (run === undefined) runs.set(key, [item]);
  else run.push(item);
}

/** A value that some items share, with what is worked out of it once. */
interface Shared {
  readonly value: Value;
  readonly weighed: Weighed;
}

/**
 * The order of values in the direction of a key.
 *
 * @param meaning - The values in the order of their meaning, where they have one.
 */
function compareInDirection(
  direction: SortKey['direction'],
  meaning: readonly string[] | undefined,
): (a: Shared, b: Shared) => number {
  const sign = direction === 'ASC' ? 1 : -1;
  if (meaning === undefined) return (a, b) => sign * compareWeighed(a.weighed, b.weighed);
  const compare = compareBy(meaning);
  return (a, b) => sign * compare(a.value, b.value);
}

/** By name as a person sorts names, then by path. */
function byName<One extends Item>(items: readonly One[]): readonly One[] {
  if (items.length < 2) return items;
  const named = items.map((item) => ({ item, name: collate(fileName(item.path)) }));
  named.sort((a, b) => compareCollated(a.name, b.name) || (a.item.path < b.item.path ? -1 : 1));
  return named.map(({ item }) => item);
}

/** The order in which items stand. */
function keepOrder<One>(items: readonly One[]): Order<One> {
  const places = new Map(items.map((item, place) => [item, place]));
  const placeOf = (item: One): number => places.get(item) ?? 0;
  return (some) => [...some].sort((a, b) => placeOf(a) - placeOf(b));
}
