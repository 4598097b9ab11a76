import type { ListedNote } from './list-notes';

/** A note that a search finds. */
export interface FoundNote {
  readonly note: ListedNote;
  /** The runs of its name that were searched for: offsets from and to. */
  readonly matches: readonly (readonly [number, number])[];
}

/** How good it is to find a word at the beginning of a text, of a word in it, or in the middle of one. */
const IN_NAME = [8, 6, 3] as const;
const IN_ALIAS = [5, 4, 2] as const;
const IN_KIND = [5, 4, 0] as const;

/**
 * Find notes by words: each must be in the name, an alias or the kind, whatever the case and the accents of its letters.
 * Where no note has them, those are found that have the letters in their name in this order, the nearest together first.
 *
 * @param notes - In the order in which those found equally well stay.
 * @param query - As typed; without a word it finds all.
 */
export function searchNotes(notes: readonly ListedNote[], query: string): FoundNote[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = findWords(notes, words);
  return found.length > 0 ? found : findLetters(notes, words.join(''));
}

function findWords(notes: readonly ListedNote[], words: readonly string[]): FoundNote[] {
  return notes
    .map((note) => ({ note, rank: rankOf(note, words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0))
    .map(({ note }) => ({ note, matches: matchesIn(note.name, words) }));
}

function findLetters(notes: readonly ListedNote[], letters: string): FoundNote[] {
  return notes
    .map((note) => ({ note, span: spanOf(fold(note.name), letters) }))
    .filter(({ span }) => span < Infinity)
    .sort((a, b) => a.span - b.span)
    .map(({ note }) => ({ note, matches: [] }));
}

/** Over how many places of a text letters in their order are spread; infinite where they are not in it. */
function spanOf(text: string, letters: string): number {
  let first = -1;
  let last = -1;
  for (const letter of letters) {
    last = text.indexOf(letter, last + 1);
    if (last < 0) return Infinity;
    if (first < 0) first = last;
  }
  return last - first;
}

/** How well a note fits the words; null where one of them is not in it. */
function rankOf({ name, aliases, kind }: ListedNote, words: readonly string[]): number | null {
  let rank = 0;
  for (const word of words) {
    const best = Math.max(
      at(name, word, IN_NAME),
      ...aliases.map((alias) => at(alias, word, IN_ALIAS)),
      at(kind, word, IN_KIND),
    );
    if (best === 0) return null;
    rank += best;
  }
  return rank;
}

function at(text: string, word: string, [whole, start, inside]: readonly number[]): number {
  const folded = fold(text);
  const index = folded.indexOf(word);
  if (index < 0) return 0;
  if (index === 0) return whole ?? 0;
  const isStart = new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(folded);
  return (isStart ? start : inside) ?? 0;
}

function matchesIn(name: string, words: readonly string[]): [number, number][] {
  const folded = fold(name);
  if (folded.length !== name.length) return []; // its places are not those of the name
  const found = words
    .map((word): [number, number] => [folded.indexOf(word), folded.indexOf(word) + word.length])
    .filter(([from]) => from >= 0)
    .sort(([a], [b]) => a - b);
  return found.filter(([from], index) => from >= (found[index - 1]?.[1] ?? 0));
}

/** Without case and accents. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
