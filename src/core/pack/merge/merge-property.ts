import { sameItems, sameSet } from './canonical-data';
import { type ListItem, writeList } from './write-property';
import type { VersionedProperty } from './yaml-version';
import { withComments } from './yaml-comments';

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
  /** Both changed it, or it is written in a way that cannot be changed piece by piece. */
  | { readonly kind: 'conflict' };

/** How a property is merged. */
export interface MergeRule {
  /** Whether its items stand for themselves; else, as with coordinates, they are one value together. */
  readonly isSet: boolean;
  /** Whether we may bring an item into the list, or take it away. */
  readonly isFree: (item: string) => boolean;
}

/** An item of a list that is to be written, with what it holds. */
type Entry = ListItem & { readonly item: string };

const NONE: readonly string[] = [];
const MINE: PropertyOutcome = { kind: 'mine' };
const CONFLICT: PropertyOutcome = { kind: 'conflict' };

/** Merge one property. */
export function mergeProperty(versions: PropertyVersions, rule: MergeRule): PropertyOutcome {
  const { base, mine, theirs } = versions;
  const [before, own, anew] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
  if (sameItems(before, anew) || sameItems(own, anew)) return MINE;
  if (rule.isSet) return mergeSets(versions, rule);
  return sameItems(before, own) ? takeOurs(versions, rule, true) : CONFLICT;
}

function mergeSets(versions: PropertyVersions, rule: MergeRule): PropertyOutcome {
  const { base, mine, theirs } = versions;
  const [before, own, anew] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
  const isLeft = sameItems(before, own);
  const changes = touched(before, anew);
  if (changes.length === 0) return isLeft ? takeOurs(versions, rule, true) : MINE; // a new order
  if (sameSet(own, anew) || !changes.some(rule.isFree)) return MINE;
  return sameSet(before, own) ? takeOurs(versions, rule, isLeft) : mergeBoth(versions, rule);
}

/** Items that only one of two lists has. */
function touched(before: readonly string[], anew: readonly string[]): string[] {
  const [those, these] = [new Set(before), new Set(anew)];
  return [...those, ...these].filter((item) => !those.has(item) || !these.has(item));
}

/**
 * What only we changed, in the reader's own style where the reader has one.
 *
 * @param inOurOrder - Whether the reader's order is the one that we shipped.
 */
function takeOurs(
  { base, mine, theirs }: PropertyVersions,
  rule: MergeRule,
  inOurOrder: boolean,
): PropertyOutcome {
  const items = itemsOf(theirs);
  const isWhole = touched(itemsOf(base), items).every(rule.isFree);
  const keepsStyle = hasOwnStyle(mine) && textOf(mine) !== textOf(base);
  if (!isWhole || (keepsStyle && theirs?.list && items.length > 0))
    return mergeLists({ base, mine, theirs }, rule, inOurOrder);
  return { kind: 'lines', text: withComments(textOf(theirs), textOf(mine), textOf(base)), items };
}

/** Whether a property is a list with something in it, and so shows how the reader writes lists. */
const hasOwnStyle = (version: VersionedProperty | undefined): boolean =>
  itemsOf(version).length > 0 && version?.list !== null;

const textOf = (version: VersionedProperty | undefined): string => version?.text ?? '';

const itemsOf = (version: VersionedProperty | undefined): readonly string[] =>
  version?.items ?? NONE;

/** Merge a property that both changed. */
function mergeBoth({ base, mine, theirs }: PropertyVersions, rule: MergeRule): PropertyOutcome {
  const isThere = mine?.list ?? itemsOf(mine).length > 0;
  const isList = theirs?.list ?? (base?.list && itemsOf(theirs).length > 0);
  const isWhole = touched(itemsOf(base), itemsOf(theirs)).every(rule.isFree);
  return isThere && (isList || !isWhole)
    ? mergeLists({ base, mine, theirs }, rule, false)
    : CONFLICT;
}

/**
 * Merge lists as sets.
 *
 * @param inOurOrder - Whether the reader's order is ours as it was, so that our new one counts; else the reader's order
 *   stays, and what is new of ours comes behind what it follows there.
 */
function mergeLists(
  { base, mine, theirs }: PropertyVersions,
  { isFree }: MergeRule,
  inOurOrder: boolean,
): PropertyOutcome {
  const [old, own, ours] = [base, mine, theirs].map((version) => new Set(itemsOf(version)));
  const hasStyle = mine !== undefined && mine.items.length > 0;
  const kept = entriesOf(hasStyle ? mine : undefined)
    .map(({ item }, index): Entry => ({ item, index }))
    .filter(({ item }) => !old?.has(item) || ours?.has(item) || !isFree(item));
  const isNew = ({ item }: Entry): boolean =>
    item !== '' && !old?.has(item) && !own?.has(item) && isFree(item);
  const merged = insertNew(kept, entriesOf(theirs), isNew);
  const entries = inOurOrder ? sortLike(merged, itemsOf(theirs)) : merged;
  const items = entries.map(({ item }) => item).filter((item) => item !== '');
  if (sameItems(items, itemsOf(mine))) return MINE;
  const list = writeList(hasStyle ? mine : theirs, theirs, entries);
  if (list === null) return CONFLICT;
  return { kind: 'lines', text: withComments(list, textOf(mine), textOf(base)), items };
}

const entriesOf = (version: VersionedProperty | undefined): readonly Entry[] =>
  version?.list ?? itemsOf(version).map((item) => ({ node: version?.node, item }));

/** Items with new ones of ours, each behind the item that it follows in ours. */
function insertNew(
  kept: readonly Entry[],
  ours: readonly Entry[],
  isNew: (entry: Entry) => boolean,
): Entry[] {
  const there = new Set(kept.map(({ item }) => item));
  const behind = new Map<string | null, Entry[]>([[null, []]]);
  let follow = behind.get(null);
  for (const entry of ours) {
    if (there.has(entry.item)) {
      follow = behind.get(entry.item) ?? [];
      behind.set(entry.item, follow);
    } else if (isNew(entry)) follow?.push(entry);
  }
  return [null, ...kept].flatMap((entry) => {
    const key = entry === null ? null : entry.item;
    const added = behind.get(key) ?? [];
    behind.delete(key); // an item that stands twice is followed once
    return entry === null ? added : [entry, ...added];
  });
}

/** Items in the order of others, where those have them all. */
function sortLike(entries: readonly Entry[], others: readonly string[]): readonly Entry[] {
  const order = new Map(others.map((item, index) => [item, index]));
  if (!entries.every(({ item }) => order.has(item))) return entries;
  return [...entries].sort((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0));
}
