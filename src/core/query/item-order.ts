import type { Definition } from './definition';
import type { Item } from './selection';
import { sortItems } from './sort-items';

/** Of how many items one may be new, so that it is faster to put the new ones in their places than to sort all. */
const ONE_IN = 16;

/** The order of a definition's items; see `sortItems`. It remembers how they stood, so that a new one is only put in. */
export class ItemOrder<One extends Item> {
  private readonly definition: Definition;
  private last: readonly One[] = [];

  constructor(definition: Definition) {
    this.definition = definition;
  }

  /**
   * Put items in order.
   *
   * @param items - One that is the same object as before says the same as before.
   */
  sort(items: readonly One[]): readonly One[] {
    // The order of hand-picked notes is that of all of them
    if (this.definition.notes !== null) return sortItems(items, this.definition);
    const come = new Set(items);
    const sorted = this.last.filter((item) => come.delete(item));
    for (const item of come.size * ONE_IN > items.length ? [] : come)
      sorted.splice(this.placeFor(item, sorted), 0, item);
    this.last = sorted.length === items.length ? sorted : sortItems(items, this.definition);
    return this.last;
  }

  /** Where an item belongs among others that are in order. */
  private placeFor(item: One, sorted: readonly One[]): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const [first] = sortItems([item, ...sorted.slice(middle, middle + 1)], this.definition);
      if (first === item) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
