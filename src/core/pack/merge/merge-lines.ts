import type { BodyTokens, Token } from './body-tokens';
import { matchLines } from './match-lines';
import type { Conflict } from './merge';
import { orderSections } from './order-sections';
import { type Line, mineLine, stableLine, theirLine } from './write-lines';

/** One of three texts. */
export interface Side extends BodyTokens {
  /** Its tokens in one spelling each: the same spelling, the same line. */
  readonly spelled: readonly string[];
}

/** Three texts, or what each of them has at one place. */
export interface Sides<T = Side> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** What three texts make: lines from the top, and where the reader and we changed the same. */
interface MergedLines {
  readonly lines: readonly Line[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Merge three texts line by line: what all three have is what changes are held against.
 *
 * @param eol - The line ending of lines that are ours.
 */
export function mergeLines(sides: Sides, eol: string): MergedLines {
  const lines: Line[] = [];
  const conflicts: Conflict[] = [];
  let at = { base: 0, mine: 0, theirs: 0 };
  for (const next of [...stablePlaces(sides), ends(sides)]) {
    const chunk = mapSides(sides, (side, name) => cut(side, at[name], next[name]));
    const taken = takenOf(chunk);
    if (taken === null) conflicts.push(conflictOf(chunk, headingAbove(sides.mine.tokens, at.mine)));
    const order: readonly Who[] = taken ?? ['mine'];
    for (const who of order) {
      if (who === 'theirs')
        for (const token of chunk.theirs.tokens) lines.push(theirLine(token, eol));
      else for (const token of chunk.mine.tokens) lines.push(mineLine(token, eol));
    }
    const { base, mine, theirs } = mapSides(sides, ({ tokens }, name) => tokens[next[name]]);
    if (base && mine && theirs) {
      lines.push(stableLine({ base, mine, theirs }, order.at(-1) ?? 'nobody', eol));
    }
    at = { base: next.base + 1, mine: next.mine + 1, theirs: next.theirs + 1 };
  }
  return { lines, conflicts };
}

/** Whether two texts have the same lines, formatting apart. */
export const isSameText = (a: Pick<Side, 'spelled'>, b: Pick<Side, 'spelled'>): boolean =>
  a.spelled.length === b.spelled.length &&
  a.spelled.every((line, index) => line === b.spelled[index]);

/** Where each line is that all three texts have. */
function stablePlaces({ base, mine, theirs }: Sides): Sides<number>[] {
  const toTheirs = matchLines(base.spelled, theirs.spelled);
  return matchLines(base.spelled, mine.spelled).flatMap((inMine, inBase) => {
    const inTheirs = toTheirs[inBase] ?? -1;
    return inMine < 0 || inTheirs < 0 ? [] : [{ base: inBase, mine: inMine, theirs: inTheirs }];
  });
}

const ends = (sides: Sides): Sides<number> => mapSides(sides, ({ tokens }) => tokens.length);

const mapSides = <T, U>(
  { base, mine, theirs }: Sides<T>,
  map: (side: T, name: keyof Sides) => U,
): Sides<U> => ({
  base: map(base, 'base'),
  mine: map(mine, 'mine'),
  theirs: map(theirs, 'theirs'),
});

type Chunk = Pick<Side, 'tokens' | 'spelled'>;

const cut = ({ tokens, spelled }: Side, from: number, to: number): Chunk => ({
  tokens: tokens.slice(from, to),
  spelled: spelled.slice(from, to),
});

/** Who changed something. */
type Who = 'nobody' | 'mine' | 'theirs';

/** Whose lines are taken, in order; null where the reader and we changed the same. */
function takenOf({ base, mine, theirs }: Sides<Chunk>): readonly Who[] | null {
  const isOwn = !isSameText(base, mine);
  const isOurs = !isSameText(base, theirs);
  if (!isOurs || isSameText(mine, theirs)) return [isOwn ? 'mine' : 'nobody'];
  if (!isOwn) return ['theirs'];
  const first = base.tokens.length === 0 ? orderSections(mine.tokens, theirs.tokens) : null;
  if (first === null) return null;
  return first === 'mine' ? ['mine', 'theirs'] : ['theirs', 'mine'];
}

function conflictOf({ base, mine, theirs }: Sides<Chunk>, above: string | null): Conflict {
  const section = (mine.tokens[0] ?? base.tokens[0])?.heading ?? above;
  return {
    place: section === null ? 'the beginning of the text' : `the section "${section}"`,
    mine: textOf(mine.tokens),
    theirs: textOf(theirs.tokens),
  };
}

function headingAbove(tokens: readonly Token[], index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const heading = tokens[at]?.heading ?? null;
    if (heading !== null) return heading;
  }
  return null;
}

/** What tokens are as they are written, without what surrounds them. */
const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ gap, text, eol }, index) => {
      const isLast = index === tokens.length - 1;
      return (index === 0 ? '' : gap) + text + (isLast ? '' : eol);
    })
    .join('');
