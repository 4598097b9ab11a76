import { ProblemError } from '../problem';
import type { PatternValue } from '../value/value';
import type { Budget } from './limits';

const LONGEST_PATTERN = 200;
const LONGEST_SUBJECT = 20_000;

/** The most steps a match may need at worst; some seconds of work. */
const MOST_STEPS = 2e9;

/** How many steps of matching count as one step of an evaluation. */
const STEPS_PER_STEP = 10_000;

/** How much work a pattern can be: it repeats `loops` times without bound, and chooses so often. */
interface Effort {
  readonly loops: number;
  readonly choices: number;
}

const TOKEN =
  /\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/g;

const rangeOf = (token: string): number => {
  const [from = 0, to = from] = (token.match(/\d+/g) ?? []).map(Number);
  return Math.max(2, to - from + 1);
};

const repeatsForever = (token: string): boolean => /^(?:[*+]|\{\d+,\})/.test(token);

/**
 * Estimate the work of a pattern from its text.
 *
 * @returns Null when a repeated group itself repeats or chooses, such as `(a+)+` or `(a|b)*`: its
 *   work can double with every character.
 */
const effortOf = (source: string): Effort | null => {
  // For each open group, and the last one closed, whether it holds a repetition or a choice.
  const open: boolean[] = [false];
  let closed = false;
  let [loops, choices] = [0, 1];
  for (const token of source.match(TOKEN) ?? []) {
    const inner = closed;
    closed = false;
    if (token.startsWith('(')) open.push(false);
    else if (token === ')') {
      closed = open.pop() ?? false;
      open[open.length - 1] ||= closed;
    } else if (/^(?:[*+?|]|\{\d)/.test(token)) {
      if (inner && !token.startsWith('?') && token !== '|') return null;
      open[open.length - 1] = true;
      if (repeatsForever(token)) loops += 1;
      else choices *= rangeOf(token);
    }
  }
  return { loops, choices };
};

/**
 * Why a regular expression cannot be used, as a sentence; null when it can.
 *
 * Refused are patterns that the engine does not read, longer than 200 characters, or able to keep the
 * app busy forever.
 */
export const patternFault = (source: string, flags: string): string | null => {
  const shown = `The regular expression /${source.slice(0, LONGEST_PATTERN)}/${flags}`;
  if (source.length > LONGEST_PATTERN) {
    return `${shown}… is longer than ${String(LONGEST_PATTERN)} characters: write a shorter one.`;
  }
  if (!/^[gimsu]*$/.test(flags)) return `${shown} has a flag that is none of: g, i, m, s, u.`;
  try {
    new RegExp(source, flags);
  } catch (error) {
    return `${shown} is not valid: ${error instanceof Error ? error.message : ''}.`;
  }
  if (effortOf(source) === null) {
    return `${shown} repeats a group that itself repeats or chooses, which can take forever: write it without the outer repetition.`;
  }
  return null;
};

/**
 * Ready a pattern for one text.
 *
 * @throws ProblemError when the pattern is refused, the text too long for it, or the budget used up.
 */
export const compilePattern = (
  { source, flags }: PatternValue,
  subject: string,
  budget: Budget,
): RegExp => {
  const fault = patternFault(source, flags);
  if (fault !== null) throw new ProblemError(fault);
  const { loops, choices } = effortOf(source) ?? { loops: 0, choices: 1 };
  const power = loops + (source.startsWith('^') && !source.includes('|') ? 0 : 1);
  const steps = subject.length ** power * choices;
  if (subject.length > LONGEST_SUBJECT || steps > MOST_STEPS) {
    throw new ProblemError(
      `A text of ${String(subject.length)} characters is too long for the regular expression /${source}/${flags}: shorten the text with slice(), or the pattern.`,
    );
  }
  budget.spend(steps / STEPS_PER_STEP);
  return new RegExp(source, flags);
};
