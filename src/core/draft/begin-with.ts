import { folderOf, linksOf, type Note } from '../note/note';
import type { NoteSet } from '../ports';
import { countProperties } from '../table/count-properties';
import { destination } from '../value/same';
import type { Choices } from './choices';
import { countBy } from './count-by';
import { findKinds } from './find-kinds';
import type { Offer } from './offer';

/** What a form begins with. */
export type Beginning = Pick<Choices, 'scope' | 'kind' | 'folder' | 'tag'>;

/** Notes that fill fewer properties, on average, have little to compare. */
const ENOUGH_PROPERTIES = 2;

/**
 * What a comparison is likely to be about, from the note in which it is made: others of its kind, where they have
 * something to compare; else the kind to which it and its links lead most of all; else what is in its folder. Where
 * none of it helps, the person is asked; but where a vault has neither kinds nor folders, there is a table at once.
 */
export function beginWith(set: NoteSet, offer: Offer, holder: string): Beginning {
  const beginning = askWith(offer);
  const held = set.notes.find(({ path }) => path === holder);
  if (held === undefined) return beginning;
  const kind = nearestKind(held, set, offer);
  if (kind !== null) return { ...beginning, scope: 'kind', kind };
  const folder = folderOf(holder);
  if ((offer.folders.get(folder) ?? 0) > 1) return { ...beginning, scope: 'folder', folder };
  return beginning;
}

/** By what a person is asked to choose notes; where only tags tell them apart, the most frequent of those, else all. */
function askWith({ kinds, folders, tags, notes }: Offer): Beginning {
  const nothing = { kind: '', folder: '', tag: '' };
  if (kinds.size > 0) return { ...nothing, scope: 'kind' };
  if (folders.size > 0) return { ...nothing, scope: 'folder' };
  const [[tag, count] = ['', 0]] = [...tags].sort(([, a], [, b]) => b - a);
  if (count > 1) return { ...nothing, scope: 'tag', tag };
  return { ...nothing, scope: notes.length > 1 ? 'all' : 'picked' };
}

function nearestKind(held: Note, set: NoteSet, offer: Offer): string | null {
  const shown = set.notes.filter(({ path }) => !set.isExcluded(path));
  const kinds = findKinds(shown);
  const isOf = (condition: string, note: Note): boolean =>
    kinds.of(note).some((kind) => kind.condition === condition);
  const fullness = (condition: string): number => {
    const notes = shown.filter((note) => isOf(condition, note));
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
