import { ProblemError } from '../../problem';

/** A regular expression as a tree. */
export type PatternNode =
  /** One character, as the pattern writes it: `a`, `.`, `\d`, `[^x]`. */
  | { readonly kind: 'character'; readonly source: string }
  /** `^`, `$`, `\b` or `\B`. */
  | { readonly kind: 'edge'; readonly source: string }
  | { readonly kind: 'backreference'; readonly group: number }
  /** `(...)`, numbered from 1. */
  | { readonly kind: 'group'; readonly group: number; readonly body: PatternNode }
  /** `(?=...)` or `(?!...)` */
  | { readonly kind: 'look'; readonly negative: boolean; readonly body: PatternNode }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | Repetition;

export interface Repetition {
  readonly kind: 'repetition';
  readonly body: PatternNode;
  readonly least: number;
  /** Infinite for `*` and `+`. */
  readonly most: number;
  readonly lazy: boolean;
  /** The groups within: from the first up to, not including, the last. */
  readonly groups: readonly [number, number];
}

/** A pattern read: its tree, and the name of each group from 1 on, undefined for those without. */
export interface ParsedPattern {
  readonly tree: PatternNode;
  readonly names: readonly (string | undefined)[];
}

const GROUP = /\\[^]|\[(?:\\[^]|[^\]\\])*\]|(?<open>\((?:\?<(?![=!])(?<name>[^>]*)>|(?!\?)))/g;

const groupNames = (source: string): (string | undefined)[] =>
  [...source.matchAll(GROUP)].flatMap(({ groups }) =>
    groups?.['open'] === undefined ? [] : [groups['name']],
  );

const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const CLASS = /\[(?:\\[^]|[^\]\\])*\]/y;
const OPEN = /\((?:\?<(?![=!])[^>]*>|\?[:=!]|(?!\?))/y;
const ESCAPE = /\\(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z]|[0-3][0-7]{0,2}|[^])/iy;
const UNICODE_ESCAPE =
  /\\(?:[pP]\{[^}]*\}|u\{[\da-fA-F]+\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|c[a-zA-Z]|[^])/uy;
/** What a number that names no group means outside Unicode mode: a character by its octal code. */
const OCTAL = /\\(?:[0-3][0-7]{0,2}|[4-7][0-7]?|[89])/y;
const NUMBERED = /\\([1-9]\d*)/y;
const NAMED = /\\k<([^>]*)>/y;

/** The fewest and the most turns that a quantifier such as `+` or `{2,}` asks for. */
function rangeOf(quantifier: string): [number, number] {
  const [least, most = least] = quantifier.match(/\d+/g) ?? [];
  if (least !== undefined) {
    return [Number(least), quantifier.includes(',}') ? Infinity : Number(most)];
  }
  return [quantifier.startsWith('+') ? 1 : 0, quantifier.startsWith('?') ? 1 : Infinity];
}

/**
 * Read a regular expression that the JavaScript engine has found valid.
 *
 * @param source - The text between the slashes.
 * @throws ProblemError for what is read nowhere here: lookbehind and flags for a part.
 */
export function parsePattern(source: string, flags: string): ParsedPattern {
  const names = groupNames(source);
  const unicode = flags.includes('u');
  let [index, groups] = [0, 0];

  const take = (sticky: RegExp): RegExpExecArray | null => {
    sticky.lastIndex = index;
    const found = sticky.exec(source);
    if (found !== null) index += found[0].length;
    return found;
  };

  const takeSign = (sign: string): boolean => {
    const found = source.startsWith(sign, index);
    if (found) index += sign.length;
    return found;
  };

  const readChoice = (): PatternNode => {
    const options = [readSequence()];
    while (takeSign('|')) options.push(readSequence());
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
  };

  const readSequence = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (index < source.length && source[index] !== '|' && source[index] !== ')') {
      parts.push(readTerm());
    }
    return { kind: 'sequence', parts };
  };

  const readTerm = (): PatternNode => {
    const before = groups;
    const body = readAtom();
    const quantifier = take(QUANTIFIER)?.[0];
    if (quantifier === undefined) return body;
    const [least, most] = rangeOf(quantifier);
    const lazy = quantifier.length > 1 && quantifier.endsWith('?');
    return { kind: 'repetition', body, least, most, lazy, groups: [before + 1, groups + 1] };
  };

  const readAtom = (): PatternNode => {
    if (source[index] === '(') return readGroup();
    if (source[index] === '\\') return readEscape();
    const found = take(CLASS)?.[0] ?? readCharacter();
    return { kind: found === '^' || found === '$' ? 'edge' : 'character', source: found };
  };

  const readCharacter = (): string => {
    const point = String.fromCodePoint(source.codePointAt(index) ?? 0);
    const found = unicode ? point : (source[index] ?? '');
    index += found.length;
    return found;
  };

  /** The number of the group that is referred back to, whether there is one or not; 0 for no reference. */
  const readReference = (): number => {
    const number = take(NUMBERED)?.[1];
    if (number !== undefined) return Number(number);
    const hasNames = names.some((name) => name !== undefined);
    const name = hasNames ? take(NAMED)?.[1] : undefined;
    return name === undefined ? 0 : names.indexOf(name) + 1;
  };

  const readEscape = (): PatternNode => {
    const start = index;
    const group = readReference();
    if (group > 0 && group <= names.length) return { kind: 'backreference', group };
    index = start;
    const escape = unicode ? UNICODE_ESCAPE : ESCAPE;
    const found = take(group > 0 ? OCTAL : escape)?.[0] ?? readCharacter();
    return { kind: /^\\[bB]$/.test(found) ? 'edge' : 'character', source: found };
  };

  const readGroup = (): PatternNode => {
    const open = take(OPEN)?.[0];
    if (open === undefined) {
      throw new ProblemError(
        `The regular expression /${source}/ uses "${source.slice(index, index + 4)}", which not every device can read: write it with groups ( ), (?: ), (?= ) and (?! ).`,
      );
    }
    const captures = open === '(' || open.startsWith('(?<');
    if (captures) groups += 1;
    const group = groups;
    const body = readChoice();
    takeSign(')');
    if (captures) return { kind: 'group', group, body };
    return open === '(?:' ? body : { kind: 'look', negative: open === '(?!', body };
  };

  return { tree: readChoice(), names };
}
