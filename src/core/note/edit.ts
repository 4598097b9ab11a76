import type { Span } from './markdown';

/** A change to a text: what stands in the span is replaced. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Apply changes to a text.
 *
 * @param edits - In any order; they do not overlap, and their offsets count in the text as it is given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let changed = text;
  for (const { from, to, text: anew } of [...edits].sort((a, b) => b.from - a.from)) {
    changed = changed.slice(0, from) + anew + changed.slice(to);
  }
  return changed;
}

/** A change without what it leaves as it is at both ends, so that a cursor there stays where it is. */
export function narrowed(before: string, { from, to, text }: Edit): Edit {
  let [start, end] = [from, to];
  let [first, last] = [0, text.length];
  while (start < end && first < last && before[start] === text[first]) {
    start += 1;
    first += 1;
  }
  while (end > start && last > first && before[end - 1] === text[last - 1]) {
    end -= 1;
    last -= 1;
  }
  return { from: start, to: end, text: text.slice(first, last) };
}
