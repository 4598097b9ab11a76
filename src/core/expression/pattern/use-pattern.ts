import { ProblemError } from '../../problem';
import type { PatternValue } from '../../value/value';
import { tooLarge, type Budget } from '../limits';
import { compilePattern } from './compile-pattern';
import { createMatcher, type Found, type Matcher } from './match-pattern';
import { patternFault } from './pattern-fault';
import type { Program } from './program';

function programOf({ source, flags }: PatternValue, { programs }: Budget): Program {
  const key = `${flags}/${source}`;
  const known = programs.get(key);
  if (known !== undefined) return known;
  const fault = patternFault(source, flags);
  if (fault !== null) throw new ProblemError(fault);
  const program = compilePattern(source, flags);
  programs.set(key, program);
  return program;
}

const matcherFor = (pattern: PatternValue, text: string, budget: Budget): Matcher =>
  createMatcher(programOf(pattern, budget), text, (steps) => {
    budget.spend(steps);
  });

/** What a match found, as texts: the whole, then each group; undefined for what took no part. */
const piecesOf = (found: Found, text: string): (string | undefined)[] =>
  Array.from({ length: found.length / 2 }, (_, group) => {
    const [from = -1, to = -1] = found.slice(2 * group, 2 * group + 2);
    return to < 0 ? undefined : text.slice(from, to);
  });

/** JavaScript's own regular expression but for the matching, so that replacing follows its rules. */
class CountedPattern extends RegExp {
  readonly #matcher: Matcher;
  readonly #names: Program['names'];

  constructor({ source, flags }: PatternValue, matcher: Matcher, names: Program['names']) {
    super(source, flags);
    this.#matcher = matcher;
    this.#names = names;
  }

  override exec(text: string): RegExpExecArray | null {
    const from = this.global ? this.lastIndex : 0;
    const found = from > text.length ? null : this.#matcher.find(from);
    this.lastIndex = this.global ? (found?.[1] ?? 0) : this.lastIndex;
    if (found === null) return null;
    const [whole = '', ...pieces] = piecesOf(found, text);
    const named = this.#names.flatMap((name, index) =>
      name === undefined ? [] : [[name, pieces[index] ?? ''] as const],
    );
    const groups = Object.assign(Object.create(null) as object, Object.fromEntries(named));
    return Object.assign([whole, ...pieces] as [string, ...string[]], {
      index: found[0] ?? 0,
      input: text,
      ...(named.length === 0 ? {} : { groups }),
    });
  }
}

/**
 * Whether a text holds a match of a pattern.
 *
 * @throws ProblemError when the pattern is refused, the text too long for it, or the budget used up; so do
 *   the functions below.
 */
export const matchesPattern = (pattern: PatternValue, text: string, budget: Budget): boolean =>
  matcherFor(pattern, text, budget).find(0) !== null;

/** How long the longest piece of a match is. */
const longestPiece = (found: Found, text: string): number =>
  Math.max(...piecesOf(found, text).map((piece) => piece?.length ?? 0));

/** Every match, or with `once` the first, from left to right; one that is empty moves on by a character. */
function* findAll(matcher: Matcher, once: boolean): Generator<Found> {
  let found = matcher.find(0);
  while (found !== null) {
    yield found;
    found = once ? null : matcher.find(matcher.after(found));
  }
}

/** The longest text that is made before it is measured. */
const LONGEST = 10_000_000;

/**
 * Replace the first match of a pattern, or with the flag `g` all of them, as JavaScript does: `$1` and the
 * like stand for what was captured.
 */
export function replacePattern(
  pattern: PatternValue,
  text: string,
  replacement: string,
  budget: Budget,
): string {
  const references = replacement.split('$').length - 1;
  const takesRest = /\$[`']/.test(replacement);
  let length = 0;
  for (const found of findAll(matcherFor(pattern, text, budget), !pattern.flags.includes('g'))) {
    const longest = takesRest ? text.length : longestPiece(found, text);
    length += replacement.length + references * longest;
    if (length > LONGEST) throw tooLarge();
  }
  const matcher = matcherFor(pattern, text, budget);
  return text.replace(
    new CountedPattern(pattern, matcher, programOf(pattern, budget).names),
    replacement,
  );
}

/** Split a text at each match of a pattern, as JavaScript does; what groups captured stands between. */
export function splitPattern(pattern: PatternValue, text: string, budget: Budget): string[] {
  const matcher = matcherFor(pattern, text, budget);
  if (text === '') return matcher.find(0) === null ? [''] : [];
  const parts: string[] = [];
  let start = 0;
  for (let found = matcher.find(0); found !== null;) {
    const [from = 0, to = 0] = found;
    if (from >= text.length) break;
    if (to > start) {
      parts.push(
        text.slice(start, from),
        ...piecesOf(found, text)
          .slice(1)
          .map((part) => part ?? ''),
      );
      start = to;
    }
    found = matcher.find(matcher.after(found));
  }
  return [...parts, text.slice(start)];
}
