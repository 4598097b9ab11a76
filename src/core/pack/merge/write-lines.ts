import type { Token } from './body-tokens';

/** What stands in the merged text: blank lines, a line or a static table, and a line ending. */
export type Line = Pick<Token, 'gap' | 'text' | 'eol'>;

/** The line ending that a text has most; that of `other` where it has none. */
export function eolOf(text: string, other: string): string {
  const breaks = breaksIn(text);
  if (breaks === 0) return other === '' ? '\n' : eolOf(other, '');
  return (text.match(/\r\n/g) ?? []).length * 2 > breaks ? '\r\n' : '\n';
}

/** How many lines a text ends. */
export const breaksIn = (text: string): number => (text.match(/\n/g) ?? []).length;

/** A text with other line endings. */
export const withEol = (text: string, eol: string): string => text.replace(/\r?\n/g, eol);

/** A line as the reader has it. */
export const mineLine = ({ gap, text, eol }: Token, ending: string): Line => ({
  gap,
  text,
  eol: eol === '' ? ending : eol,
});

/** A line as we ship it, with the reader's line ending. */
export const theirLine = ({ gap, text }: Token, eol: string): Line => ({
  gap: withEol(gap, eol),
  text: withEol(text, eol),
  eol,
});

/** One line of three texts. */
export interface Threefold {
  readonly base: Token;
  readonly mine: Token;
  readonly theirs: Token;
}

/**
 * A line that is the same in all three texts but for its formatting: ours where the reader left it as it was.
 *
 * @param before - Whose change stands before it.
 */
export function stableLine(
  { base, mine, theirs }: Threefold,
  before: 'nobody' | 'mine' | 'theirs',
  eol: string,
): Line {
  const own = mineLine(mine, eol);
  const ours = theirLine(theirs, eol);
  const text = takesOurs(base.text, mine.text, theirs.text) ? ours.text : own.text;
  if (before === 'mine') return { ...own, text };
  const hasNew = breaksIn(mine.gap) !== breaksIn(theirs.gap);
  const isLeft = breaksIn(mine.gap) === breaksIn(base.gap);
  // What we put before it, or took away there, must not run into it.
  const wouldJoin = before === 'theirs' && mine.gap === '';
  return { ...own, text, gap: hasNew && (isLeft || wouldJoin) ? ours.gap : own.gap };
}

function takesOurs(base: string, mine: string, theirs: string): boolean {
  const [before, own, ours] = [base, mine, theirs].map((text) => withEol(text, '\n'));
  return own === before && own !== ours;
}

/** The text that lines make; the last one ends with `ending`. */
export const joinLines = (lines: readonly Line[], ending: string): string =>
  lines
    .map(({ gap, text, eol }, index) => gap + text + (index < lines.length - 1 ? eol : ''))
    .join('') + ending;
