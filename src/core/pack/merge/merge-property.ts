import { sameItems } from './canonical-data';
import { commentsOf, withComment, writeList } from './write-property';
import type { VersionedProperty } from './yaml-version';

/** The three states of one property; undefined where it is not there. */
export interface PropertyVersions {
  readonly base: VersionedProperty | undefined;
  readonly mine: VersionedProperty | undefined;
  readonly theirs: VersionedProperty | undefined;
}

/** What becomes of one property. */
export type PropertyOutcome =
  /** It stays as the reader has it. */
  | { readonly kind: 'mine' }
  /** These lines take its place; empty where it goes without leaving a comment. */
  | { readonly kind: 'lines'; readonly text: string; readonly items: readonly string[] }
  /** Both changed it. */
  | { readonly kind: 'conflict' };

const NONE: readonly string[] = [];
const MINE: PropertyOutcome = { kind: 'mine' };

/**
 * Merge one property.
 *
 * @param isFree - Whether an item of ours may come into the list, or go from it.
 */
export function mergeProperty(
  { base, mine, theirs }: PropertyVersions,
  isFree: (item: string) => boolean = () => true,
): PropertyOutcome {
  const [before, own, anew] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
  if (sameItems(before, anew) || sameItems(own, anew)) return MINE;
  if (!sameItems(before, own)) return mergeBoth(before, mine, theirs, isFree);
  if (theirs === undefined) {
    const text = mine === undefined ? '' : commentsOf(mine.text, mine.node);
    return { kind: 'lines', text, items: NONE };
  }
  if (mine === undefined) return { kind: 'lines', text: theirs.text, items: theirs.items };
  const isWhole = theirs.items.every((item) => before.includes(item) || isFree(item));
  const isAsWeWroteIt = mine.text === base?.text || mine.list === null;
  if (theirs.list !== null && !(isWhole && isAsWeWroteIt))
    return mergeLists(before, mine, theirs, isFree, theirs.items);
  return { kind: 'lines', text: withComment(theirs, mine), items: theirs.items };
}

const itemsOf = (version: VersionedProperty | undefined): readonly string[] =>
  version?.items ?? NONE;

/** Merge a property that both changed. */
function mergeBoth(
  before: readonly string[],
  mine: VersionedProperty | undefined,
  theirs: VersionedProperty | undefined,
  isFree: (item: string) => boolean,
): PropertyOutcome {
  const isMergeable = [mine, theirs].every((version) => itemsOf(version).length > 0);
  return mine && theirs?.list && isMergeable
    ? mergeLists(before, mine, theirs, isFree)
    : { kind: 'conflict' };
}

/**
 * Merge lists as sets.
 *
 * @param order - The order of the result where it is known; else the reader's, with ours behind what they follow.
 */
function mergeLists(
  before: readonly string[],
  mine: VersionedProperty,
  theirs: VersionedProperty,
  isFree: (item: string) => boolean,
  order?: readonly string[],
): PropertyOutcome {
  const own = mine.items;
  const isGone = (item: string): boolean =>
    before.includes(item) && !theirs.items.includes(item) && isFree(item);
  const items = own.filter((item) => !isGone(item));
  for (const [index, item] of theirs.items.entries()) {
    if (before.includes(item) || own.includes(item) || !isFree(item)) continue;
    const earlier = theirs.items.slice(0, index).reverse();
    const after = earlier.find((each) => items.includes(each));
    items.splice(after === undefined ? 0 : items.indexOf(after) + 1, 0, item);
  }
  if (order !== undefined && order.every((item) => items.includes(item)))
    items.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  if (sameItems(items, own)) return MINE;
  const nodes = new Map(
    [theirs, mine].flatMap(({ list, node, items: [only = ''] }) =>
      list === null ? [[only, node] as const] : list.map((each) => [each.item, each.node] as const),
    ),
  );
  const text = writeList(
    mine,
    items.map((item) => nodes.get(item)),
  );
  return { kind: 'lines', text, items };
}
