import type { PropertyId } from '../note/property-id';
import type { PropertyReading } from '../note/read-property';
import { meaningOf } from '../value/meaning';
import type { Resolve } from '../value/same';
import type { Item, ItemGroup } from './selection';

/**
 * Gather items that say the same of a property, the groups in the order of their first items. What is the same is
 * told as differences are: links by where they lead, lists as sets, dates by what they mean.
 *
 * @returns The groups, and the items so that those of one group stand together.
 */
export function groupItems<One extends Item>(
  items: readonly One[],
  property: PropertyId,
  resolve: Resolve,
): { readonly groups: readonly ItemGroup[]; readonly items: readonly One[] } {
  const found = new Map<string, { reading: PropertyReading; items: One[] }>();
  for (const item of items) {
    const reading = item.read(property);
    const key = `${reading.state} ${meaningOf(reading.value, resolve)}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, { reading, items: [item] });
    else group.items.push(item);
  }
  const groups = [...found.values()];
  return {
    groups: groups.map(({ reading, items: own }) => ({ reading, size: own.length })),
    items: groups.flatMap(({ items: own }) => own),
  };
}
