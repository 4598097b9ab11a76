import { type Document, isMap, isScalar, isSeq, type Node, type Scalar, visit } from 'yaml';
import { decodeAddress } from '../note/link';
import type { Span } from '../note/markdown';

/** A value of a definition that may name notes. */
export interface NamingValue {
  readonly scalar: Scalar;
  /** The text in which it names them. */
  readonly text: string;
  /** Where in the text names stand. */
  readonly targets: readonly Target[];
}

/** A name as a link's target, with or without folder and `.md`. */
interface Target extends Span {
  /** The target, and a target in the form that it has in the text. */
  readonly name: string;
  readonly write: (name: string) => string;
}

/** The keys whose values are notes, and those whose values are expressions. */
const NOTES = ['notes', 'baseline'];
const EXPRESSIONS = ['filters', 'formulas', 'summaries'];

/** The values of a definition that may name notes, in its order. */
export function namingValues({ contents }: Document): NamingValue[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    if (NOTES.includes(name)) return scalarsOf(value).map(readNote);
    return EXPRESSIONS.includes(name) ? scalarsOf(value).map(readExpression) : [];
  });
}

interface Found {
  readonly scalar: Scalar;
  readonly text: string;
  /** Whether it stands in two lists, as `[[Austria]]` does without quotes. */
  readonly isBare: boolean;
}

function scalarsOf(value: unknown): Found[] {
  const found: Found[] = [];
  visit(value as Node | null, {
    Scalar: (key, scalar, path) => {
      if (key === 'key' || typeof scalar.value !== 'string') return;
      const isBare = isSeq(path.at(-1)) && isSeq(path.at(-2));
      found.push({ scalar, text: scalar.value, isBare });
    },
  });
  return found;
}

const WIKILINK = /^(\[\[)([^[\]|#]+)/;
const MARKDOWN_LINK = /^(\[[^[\]]*\]\(<?)([^()<>#]+)/;
const PATH = /^()([^#|]+)/;

const readNote = ({ scalar, text, isBare }: Found): NamingValue => ({
  scalar,
  text,
  targets: isBare ? matchTarget(PATH.exec(text)) : targetIn(text, PATH),
});

/** The target of a link, else what another pattern finds. */
function targetIn(text: string, otherwise: RegExp): Target[] {
  const address = MARKDOWN_LINK.exec(text);
  if (address === null) return matchTarget(WIKILINK.exec(text) ?? otherwise.exec(text));
  return matchTarget(address).map((target) => ({
    ...target,
    name: decodeAddress(target.name),
    write: (name) => encodeURI(name),
  }));
}

function matchTarget(match: RegExpExecArray | null): Target[] {
  if (match === null) return [];
  const [, before = '', name = ''] = match;
  return [{ from: before.length, to: before.length + name.length, name, write: (text) => text }];
}

const TEXT = /(["'])((?:\\.|(?!\1)[^\\])*)\1/g;
/** Stands before a text that is the target of a link. */
const TAKES_TARGET = /\b(?:link|hasLink|file)\(\s*$/;
const NOTE_PATH = /^()([^#|]+\.md)$/i;

function readExpression({ scalar, text }: Found): NamingValue {
  const targets = [...text.matchAll(TEXT)].flatMap(({ index, 1: quote = '', 2: inside = '' }) => {
    const takesTarget = TAKES_TARGET.test(text.slice(0, index));
    return targetIn(inside, takesTarget ? PATH : NOTE_PATH).map(({ from, to, name, write }) => ({
      from: index + 1 + from,
      to: index + 1 + to,
      name: name.replace(/\\(.)/g, '$1'),
      write: (anew: string) =>
        write(anew).replace(/["'\\]/g, (each) =>
          each === quote || each === '\\' ? `\\${each}` : each,
        ),
    }));
  });
  return { scalar, text, targets };
}
