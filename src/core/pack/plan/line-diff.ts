import { matchLines } from '../merge/match-lines';

/** A stretch of a line; what of it differs from the other text is marked. */
interface DiffPart {
  readonly text: string;
  readonly changed: boolean;
}

/** A row of a difference: a line of one text or of both, or lines of both that are passed over. */
export type DiffRow =
  | { readonly kind: 'same' | 'gone' | 'new'; readonly parts: readonly DiffPart[] }
  | { readonly kind: 'folded'; readonly count: number };

/** How many lines around a change are shown. */
const CONTEXT = 3;

/** More pairs of lines than this are not compared: texts so different are read one after the other. */
const MOST_PAIRS = 4_000_000;

/** More pairs of changed lines than this are not held against each other. */
const MOST_LIKENESSES = 10_000;

/**
 * Tell two texts apart for a person to read: line by line, long stretches without a change folded, and of a line that
 * was changed the words that were.
 *
 * Line endings and an empty last line are no difference.
 *
 * @returns Rows from the top; none where no line differs.
 */
export function diffLines(before: string, after: string): DiffRow[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const matches = matchLines(old, now, MOST_PAIRS);
  const rows: DiffRow[] = [];
  let same: string[] = [];
  let at = 0;
  let gone: string[] = [];
  const change = (until: number): void => {
    const added = now.slice(at, until);
    if (gone.length + added.length > 0) {
      rows.push(...folded(same, rows.length > 0, true), ...pairLines(gone, added));
      same = [];
    }
    gone = [];
    at = until;
  };
  for (const [index, line] of old.entries()) {
    const match = matches[index] ?? -1;
    if (match < 0) {
      gone.push(line);
      continue;
    }
    change(match);
    same.push(line);
    at = match + 1;
  }
  change(now.length);
  return rows.length === 0 ? [] : [...rows, ...folded(same, true, false)];
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Lines without a change, with those in the middle folded, as far as a change stands above or below them. */
function folded(lines: readonly string[], isAfter: boolean, isBefore: boolean): DiffRow[] {
  const head = isAfter ? CONTEXT : 0;
  const tail = isBefore ? CONTEXT : 0;
  const count = lines.length - head - tail;
  const drawn = lines.map((line) => plain('same', line));
  if (count < 2) return drawn; // one line takes no more room than what is said of it
  return [...drawn.slice(0, head), { kind: 'folded', count }, ...drawn.slice(head + count)];
}

const plain = (kind: 'same' | 'gone' | 'new', text: string): DiffRow => ({
  kind,
  parts: [{ text, changed: false }],
});

/** The lines of one place in both texts, each changed line above what became of it. */
function pairLines(gone: readonly string[], added: readonly string[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let next = 0;
  const isComparable = gone.length * added.length <= MOST_LIKENESSES;
  for (const line of gone) {
    const pair = isComparable ? findPair(line, added, next) : null;
    if (pair === null) {
      rows.push(plain('gone', line));
      continue;
    }
    for (const other of added.slice(next, pair.index)) rows.push(plain('new', other));
    rows.push({ kind: 'gone', parts: pair.before }, { kind: 'new', parts: pair.after });
    next = pair.index + 1;
  }
  return [...rows, ...added.slice(next).map((line) => plain('new', line))];
}

interface Pair {
  readonly index: number;
  readonly before: readonly DiffPart[];
  readonly after: readonly DiffPart[];
}

/** What became of a line: the first of the lines from `start` on that has a third of it in common. */
function findPair(line: string, added: readonly string[], start: number): Pair | null {
  const words = wordsOf(line);
  for (const [index, other] of added.entries()) {
    if (index < start) continue;
    const others = wordsOf(other);
    const { head, tail } = commonEnds(words, others);
    const shared = [...words.slice(0, head), ...words.slice(words.length - tail)].join('').trim();
    if (shared.length * 3 < Math.max(line.length, other.length)) continue;
    return { index, before: partsOf(words, head, tail), after: partsOf(others, head, tail) };
  }
  return null;
}

/** Words, and what stands between them letter by letter. */
const wordsOf = (line: string): string[] => line.match(/[\p{L}\p{M}\p{N}_]+|[^]/gu) ?? [];

function commonEnds(
  one: readonly string[],
  other: readonly string[],
): { readonly head: number; readonly tail: number } {
  const least = Math.min(one.length, other.length);
  let head = 0;
  while (head < least && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < least - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return { head, tail };
}

function partsOf(words: readonly string[], head: number, tail: number): DiffPart[] {
  const end = words.length - tail;
  const part = (from: number, to: number, changed: boolean): DiffPart => ({
    text: words.slice(from, to).join(''),
    changed,
  });
  const parts = [part(0, head, false), part(head, end, true), part(end, words.length, false)];
  return parts.filter(({ text }) => text !== '');
}
