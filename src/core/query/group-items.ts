import type { PropertyId } from '../note/property-id';
import type { PropertyReading } from '../note/read-property';
import { type Resolve, sameValue } from '../value/same';
import type { Item, ItemGroup } from './selection';

/**
 * Gather items that share a value, the groups in the order of their first items.
 *
 * @param items - Sorted by the property.
 * @returns The groups, and the items so that those of one group stand together.
 */
export function groupItems<One extends Item>(
  items: readonly One[],
  property: PropertyId,
  resolve: Resolve,
): { readonly groups: readonly ItemGroup[]; readonly items: readonly One[] } {
  const found: { reading: PropertyReading; items: One[] }[] = [];
  for (const item of items) {
    const reading = item.read(property);
    const last = found.at(-1);
    // Sorted items of one group are neighbours, but for links that lead to one file under several texts.
    const group =
      last !== undefined && isSame(last.reading, reading, resolve)
        ? last
        : found.find((each) => isSame(each.reading, reading, resolve));
    if (group === undefined) found.push({ reading, items: [item] });
    else group.items.push(item);
  }
  return {
    groups: found.map(({ reading, items: own }) => ({ reading, size: own.length })),
    items: found.flatMap(({ items: own }) => own),
  };
}

const isSame = (a: PropertyReading, b: PropertyReading, resolve: Resolve): boolean =>
  a.state === b.state && sameValue(a.value, b.value, resolve);
