import type { NoteSet } from '../ports';
import { findKinds } from './find-kinds';
import { ownProperties, type Shared, type SharedType, shareFeatures } from './shared-features';

/** One thing that two notes share. */
export interface Reason {
  readonly type: SharedType;
  /** Names, paths, tags, or for values `property (text)`; the rarest first. */
  readonly items: readonly string[];
}

/** A note that is like another. */
export interface SimilarNote {
  readonly path: string;
  /** Why: a kind in common first, then the weightiest. */
  readonly reasons: readonly Reason[];
  /** Whether it is so much like it that comparing the two suggests itself. */
  readonly isClose: boolean;
}

/** The most that each thing shared can count. */
const MOST: Readonly<Record<SharedType, number>> = {
  kind: 3,
  properties: 4,
  values: 4,
  targets: 4,
  tags: 3,
  linkers: 2,
  links: 1,
  linked: 1,
  folder: 1,
};
/** Notes of another kind say other things, however near they are. */
const OF_ANOTHER_KIND = 0.4;
/** In parts of the best score: from where on a note is worth showing, and from where on it is close. */
const WORTH_SHOWING = 0.25;
const CLOSE = 0.6;
const MOST_SHOWN = 30;
const MOST_CLOSE = 5;

/**
 * Find the notes that are like one, the likest first, with the reasons. What few notes share counts for more than
 * what many do. Notes left out by default are not looked at.
 *
 * @param path - Path of the note; where it is not among the notes, none is like it.
 */
export function findSimilar(path: string, set: NoteSet): SimilarNote[] {
  const own = set.notes.find((note) => note.path === path);
  if (own === undefined) return [];
  const others = set.notes.filter((note) => note !== own && !set.isExcluded(note.path));
  const kinds = findKinds([own, ...others]);
  const all = shareFeatures(own, others, kinds, set);
  const weights = new Weights(all, ownProperties(own, kinds));
  const ranked = all
    .map((shared) => ({ shared, score: weights.score(shared) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .slice(0, MOST_SHOWN)
    .filter(({ score }) => score > best * WORTH_SHOWING)
    .map(({ shared, score }, index) => ({
      path: shared.path,
      reasons: weights.reasons(shared),
      isClose: index < MOST_CLOSE && score >= best * CLOSE && !shared.isOfAnotherKind,
    }));
}

/** Knows how much everything shared counts, from how many notes share it. */
class Weights {
  private readonly counts = new Map<SharedType, Map<string, number>>();
  private readonly notes: number;
  /** What all properties of the note itself would come to. */
  private readonly allProperties: number;

  constructor(all: readonly Shared[], properties: readonly string[]) {
    this.notes = all.length + 1;
    for (const { items } of all) {
      for (const [type, shared] of items) this.count(type, shared);
    }
    this.allProperties = this.sum('properties', properties);
  }

  /** How like a note is: the weights of all that it shares. */
  score({ items, isOfAnotherKind }: Shared): number {
    let score = 0;
    for (const [type, shared] of items) score += this.weigh(type, shared);
    return isOfAnotherKind ? score * OF_ANOTHER_KIND : score;
  }

  /** Why a note is like: what it shares, the weightiest first. */
  reasons({ items }: Shared): Reason[] {
    const rarest = (type: SharedType, shared: readonly string[]): string[] =>
      [...shared].sort((a, b) => this.rarity(type, b) - this.rarity(type, a));
    const place = (type: SharedType, shared: readonly string[]): number =>
      type === 'kind' ? Infinity : this.weigh(type, shared);
    return [...items]
      .sort(([a, some], [b, others]) => place(b, others) - place(a, some))
      .map(([type, shared]) => ({ type, items: rarest(type, shared) }));
  }

  private count(type: SharedType, items: readonly string[]): void {
    const counts = this.counts.get(type) ?? new Map<string, number>();
    this.counts.set(type, counts);
    for (const item of items) counts.set(item, (counts.get(item) ?? 1) + 1); // the note itself has it too
  }

  private weigh(type: SharedType, items: readonly string[]): number {
    if (type === 'kind') return MOST.kind;
    if (type !== 'properties') return Math.min(MOST[type], this.sum(type, items));
    if (this.allProperties === 0) return 0;
    return (MOST.properties * this.sum(type, items)) / this.allProperties;
  }

  private sum(type: SharedType, items: readonly string[]): number {
    return items.reduce((total, item) => total + this.rarity(type, item), 0);
  }

  /** 0 for what all notes have, near 1 for what hardly any has. */
  private rarity(type: SharedType, item: string): number {
    const count = this.counts.get(type)?.get(item) ?? 1;
    return 1 - Math.log(count) / Math.log(this.notes + 1);
  }
}
