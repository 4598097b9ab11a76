import { folderOf, linksOf, type Note } from '../note/note';
import type { NoteSet } from '../ports';
import { countProperties } from '../table/count-properties';
import { collator } from '../value/compare';
import { destination } from '../value/same';
import type { Choices } from './choices';
import { findKinds, type Kinds } from './find-kinds';

/** What there is to choose notes by: how many each has, those left out by default not counted. */
export interface Offer {
  /** By their conditions, the most frequent first. */
  readonly kinds: ReadonlyMap<string, { readonly name: string; readonly count: number }>;
  /** By their paths, with what is below them; the vault's root is none. */
  readonly folders: ReadonlyMap<string, number>;
  /** Without `#`, with what is nested in them. */
  readonly tags: ReadonlyMap<string, number>;
  /** Paths of the notes. */
  readonly notes: readonly string[];
}

/** What a form begins with. */
export type Beginning = Pick<Choices, 'scope' | 'kind' | 'folder'>;

/** Gather what a person can choose notes by. */
export function makeOffer({ notes, isExcluded }: NoteSet): Offer {
  const seen = notes.filter(({ path }) => !isExcluded(path));
  const kinds = findKinds(seen);
  const byName = ([a]: [string, number], [b]: [string, number]): number => collator.compare(a, b);
  return {
    kinds: countKinds(seen, kinds),
    folders: new Map([...countBy(seen, ({ path }) => withParents(folderOf(path)))].sort(byName)),
    tags: new Map(
      [...countBy(seen, (note) => note.contents().tags.flatMap(withParents))].sort(byName),
    ),
    notes: seen.map(({ path }) => path),
  };
}

function countKinds(notes: readonly Note[], kinds: Kinds): Offer['kinds'] {
  const found = new Map<string, { name: string; count: number }>();
  for (const note of notes) {
    for (const [condition, name] of new Map(
      kinds.of(note).map((kind) => [kind.condition, kind.name]),
    ))
      found.set(condition, { name, count: (found.get(condition)?.count ?? 0) + 1 });
  }
  return new Map([...found].sort(([, a], [, b]) => b.count - a.count));
}

/** In how many notes each key occurs. */
function countBy(
  notes: readonly Note[],
  keysOf: (note: Note) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (const key of new Set(keysOf(note))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** `a/b/c` lies in `a/b` and in `a` too. */
function withParents(path: string): string[] {
  if (path === '') return [];
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Notes that fill fewer properties, on average, have little to compare. */
const ENOUGH_PROPERTIES = 2;

/**
 * What a comparison is likely to be about, from the note in which it is made: others of its kind, where they have
 * something to compare; else the kind to which it and its links lead most of all; else what is in its folder. Where
 * none of it helps, the person is asked.
 */
export function beginWith(set: NoteSet, offer: Offer, holder: string): Beginning {
  const ask = offer.kinds.size > 0 ? 'kind' : offer.folders.size > 0 ? 'folder' : 'picked';
  const beginning: Beginning = { scope: ask, kind: '', folder: '' };
  const held = set.notes.find(({ path }) => path === holder);
  if (held === undefined) return beginning;
  const kind = nearestKind(held, set, offer);
  if (kind !== null) return { ...beginning, scope: 'kind', kind };
  const folder = folderOf(holder);
  if ((offer.folders.get(folder) ?? 0) > 1) return { ...beginning, scope: 'folder', folder };
  return beginning;
}

function nearestKind(held: Note, set: NoteSet, offer: Offer): string | null {
  const seen = set.notes.filter(({ path }) => !set.isExcluded(path));
  const kinds = findKinds(seen);
  const isOf = (condition: string, note: Note): boolean =>
    kinds.of(note).some((kind) => kind.condition === condition);
  const fullness = (condition: string): number => {
    const notes = seen.filter((note) => isOf(condition, note));
    const filled = [...countProperties(notes)].filter(([name]) => name !== kinds.property);
    return filled.reduce((sum, [, count]) => sum + count, 0) / notes.length;
  };
  const near = [held, ...linkedNotes(held, set)].filter(({ path }) => !set.isExcluded(path));
  const met = countBy(near, (note) => kinds.of(note).map(({ condition }) => condition));
  // A kind of many notes is met by chance; so it counts how great a part of it is met.
  const candidates = [...met].flatMap(([condition, count]) => {
    const all = offer.kinds.get(condition)?.count ?? 0;
    if (all < 2) return [];
    const full = fullness(condition);
    return { condition, full, weight: (full * count ** 2) / all };
  });
  const own = candidates.find(({ condition }) => isOf(condition, held));
  if (own !== undefined && own.full >= ENOUGH_PROPERTIES) return own.condition;
  return candidates.sort((a, b) => b.weight - a.weight)[0]?.condition ?? null;
}

function linkedNotes(held: Note, { notes, links }: NoteSet): Note[] {
  const paths = new Set(linksOf(held).map((link) => destination(link, links.resolve)));
  return notes.filter((note) => note !== held && paths.has(note.path));
}
