import type { Item } from '../query/selection';
import type { Row } from './table';

/** The rows of the last table, so that only those of other items are made anew. */
export class RowMemory {
  private circumstances: readonly unknown[] = [];
  private last: ReadonlyMap<Item, Row> = new Map();

  /**
   * A row for each item.
   *
   * @param items - One that is the same object as before says the same as before.
   * @param circumstances - What else the rows are made from; a row that tells more than its own item is not kept here.
   * @param make - Makes the row of an item at a place.
   */
  rowsOf(
    items: readonly Item[],
    circumstances: readonly unknown[],
    make: (item: Item, place: number) => Row,
  ): Row[] {
    const isSame =
      this.circumstances.length === circumstances.length &&
      this.circumstances.every((each, index) => each === circumstances[index]);
    const known = isSame ? this.last : null;
    const rows = new Map<Item, Row>();
    items.forEach((item, place) => rows.set(item, known?.get(item) ?? make(item, place)));
    this.last = rows;
    this.circumstances = circumstances;
    return [...rows.values()];
  }
}
