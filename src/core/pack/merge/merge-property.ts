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
  if (theirs !== undefined) return takeOurs(base, mine, theirs, isFree);
  return { kind: 'lines', text: mine === undefined ? '' : commentsOf(mine.node), items: NONE };
}

/** What only we changed, in the reader's own style where the reader has one. */
function takeOurs(
  base: VersionedProperty | undefined,
  mine: VersionedProperty | undefined,
  theirs: VersionedProperty,
  isFree: (item: string) => boolean,
): PropertyOutcome {
  const [before, ours] = [new Set(itemsOf(base)), new Set(theirs.items)];
  const touched = [...before, ...ours].filter((item) => !before.has(item) || !ours.has(item));
  const isWhole = touched.every(isFree);
  const isOurStyle = mine === undefined || mine.text === base?.text || mine.list === null;
  if (theirs.list !== null && !(isWhole && isOurStyle))
    return mergeLists(itemsOf(base), mine ?? { ...theirs, items: NONE }, theirs, isFree, true);
  const text = mine === undefined ? theirs.text : withComment(theirs, mine);
  return { kind: 'lines', text, items: theirs.items };
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
  const isMergeable = mine?.list ?? itemsOf(mine).length > 0;
  return mine && theirs?.list && isMergeable
    ? mergeLists(before, mine, theirs, isFree)
    : { kind: 'conflict' };
}

/**
 * Merge lists as sets.
 *
 * @param inOurOrder - Whether the reader's order is ours as it was, so that our new one counts; else the reader's order
 *   stays, and what is new of ours comes behind what it follows there.
 */
function mergeLists(
  before: readonly string[],
  mine: VersionedProperty,
  theirs: VersionedProperty,
  isFree: (item: string) => boolean,
  inOurOrder = false,
): PropertyOutcome {
  const [base, own, ours] = [new Set(before), new Set(mine.items), new Set(theirs.items)];
  const kept = mine.items.filter((item) => !base.has(item) || ours.has(item) || !isFree(item));
  const isNew = (item: string): boolean => !base.has(item) && !own.has(item) && isFree(item);
  const items = insertNew(kept, theirs.items, isNew);
  if (inOurOrder) sortLike(items, theirs.items);
  if (sameItems(items, mine.items)) return MINE;
  const nodes = new Map([...nodesOf(theirs), ...nodesOf(mine)]);
  const stay = new Set(items);
  const gone = nodesOf(mine).flatMap(([item, node]) => (stay.has(item) ? [] : [node]));
  const list = writeList(
    mine,
    items.map((item) => nodes.get(item)),
  );
  return { kind: 'lines', text: commentsOf(...gone) + list, items };
}

/** Items with new ones of ours, each behind the item that it follows in ours. */
function insertNew(
  kept: readonly string[],
  ours: readonly string[],
  isNew: (item: string) => boolean,
): string[] {
  const there = new Set(kept);
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const item of ours) {
    if (there.has(item)) last = item;
    else if (isNew(item)) behind.set(last, [...(behind.get(last) ?? []), item]);
  }
  const follow = (item: string | null): readonly string[] => {
    const items = behind.get(item) ?? NONE;
    behind.delete(item); // an item that stands twice is followed once
    return items;
  };
  return [...follow(null), ...kept.flatMap((item) => [item, ...follow(item)])];
}

/** Sort items into the order of others, where those have them all. */
function sortLike(items: string[], others: readonly string[]): void {
  const order = new Map(others.map((item, index) => [item, index]));
  if (items.every((item) => order.has(item)))
    items.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

const nodesOf = ({ list, node, items: [only = ''] }: VersionedProperty): [string, unknown][] =>
  list === null ? [[only, node]] : list.map((each) => [each.item, each.node]);
