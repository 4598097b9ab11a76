import { compareValues, shownText } from './compare';
import { isList, itemsOf, type ListValue, type Value } from './value';

const textOf = (value: Value): string =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : shownText(value);

/**
 * An order of values by their meaning: those named come first, in the order named, then the rest as
 * `compareValues` has them.
 *
 * @param order - The values as the texts they show, letter for letter.
 * @returns A total order, for sorting. A list stands where its first item does, then its second and so
 *   on, a shorter one first; a single value stands right before the list of it alone.
 */
export const compareBy = (order: readonly string[]): ((a: Value, b: Value) => number) => {
  const ranks = new Map(order.map((text, rank) => [text, rank] as const).reverse());
  ranks.delete(''); // the text of what shows none

  const rankOf = (value: Value): number | undefined =>
    isList(value) ? undefined : ranks.get(textOf(value));

  const isNamed = (value: Value): boolean => {
    if (!isList(value)) return rankOf(value) !== undefined;
    const [first] = value;
    return first !== undefined && isNamed(first);
  };

  const compareItems = (a: ListValue, b: ListValue): number => {
    for (const [index, item] of a.entries()) {
      const other = b[index];
      if (other === undefined) return 1;
      const [rank, otherRank] = [rankOf(item), rankOf(other)];
      const found =
        rank === undefined || otherRank === undefined ? compare(item, other) : rank - otherRank;
      if (found !== 0) return found;
    }
    return a.length - b.length;
  };

  const compare = (a: Value, b: Value): number => {
    const [first, second] = [isNamed(a), isNamed(b)];
    if (first !== second) return first ? -1 : 1;
    const lists = first || (isList(a) && isList(b));
    const [items, others] = [a, b].map(itemsOf);
    const byItems = lists && items && others ? compareItems(items, others) : 0;
    return byItems || compareValues(a, b);
  };

  return compare;
};
