import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { failure, type Problem, type Result, success } from '../problem';

/** The longest text that is read, in characters: no honest one comes near. */
const LONGEST = 50_000;

/** A parsed YAML text: its lines of "key: value", and a reader for what they hold. */
interface OpenedYaml {
  /** Empty for a text without content. */
  readonly pairs: readonly Pair[];
  readonly reader: YamlReader;
}

/**
 * Parse a YAML text that should hold lines of "key: value".
 *
 * @param what - What the text is, for the sentence of a problem: `A definition`.
 */
export function openYaml(text: string, what: string): Result<OpenedYaml> {
  if (text.length > LONGEST) {
    const message = `${what} should have at most ${String(LONGEST)} characters, but this has ${String(text.length)}.`;
    return failure({ message, line: 1 });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error', // silent would pass over a second document
  });
  const reader = new YamlReader((offset) => lines.linePos(offset).line);
  // A line of dashes below all is no second document.
  const isEnd = ({ code, pos: [from] }: YAMLError): boolean =>
    code === 'MULTIPLE_DOCS' && /^---\s*$/.test(text.slice(from));
  const error = document.errors.find((each) => !isEnd(each));
  if (error) return failure(reader.problem(yamlMessage(error.message, what), error.pos[0]));
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null))
    return success({ pairs: [], reader });
  if (isMap(root)) return success({ pairs: root.items, reader });
  return failure({ message: `${what} should be lines of "key: value".`, line: 1 });
}

/** The parser's own words, with what to look for: it often notices only in the line below. */
function yamlMessage(message: string, what: string): string {
  if (message.includes('call stack')) return `${what} should not be nested so deep.`;
  if (message.includes('multiple documents'))
    return `${what} should be one YAML document. Delete the line --- or ... that begins another.`;
  if (message.startsWith('Tags and anchors'))
    return 'A text that begins with ! or & should stand in quotes.';
  const said = message.replace(/[.:]?$/, '.');
  return `${what} cannot be read from here on: ${said} Look at the brackets, quotes and spaces of this line and the one above.`;
}

/** Reads the nodes of a YAML text and keeps the problems that it meets, each with its line. */
export class YamlReader {
  readonly problems: Problem[] = [];
  private readonly lineAt: (offset: number) => number;

  /** @param lineAt - The line of an offset, from 1. */
  constructor(lineAt: (offset: number) => number) {
    this.lineAt = lineAt;
  }

  /** A problem at a node or an offset. */
  problem(message: string, place: unknown): Problem {
    const offset = typeof place === 'number' ? place : (place as Node | null)?.range?.[0];
    return offset === undefined ? { message } : { message, line: this.lineAt(offset) };
  }

  /** Keep a problem. @returns null, for the place of what could not be read. */
  miss(message: string, place: unknown): null {
    this.problems.push(this.problem(message, place));
    return null;
  }

  /** The line of a node, to be spread into what is read from it. */
  lineOf(node: unknown): { line?: number } {
    const { line } = this.problem('', node);
    return line === undefined ? {} : { line };
  }

  /** The items of a list; a single text stands for a list of one. */
  list(node: unknown, key: string): readonly unknown[] {
    if (isSeq(node)) return node.items;
    if (isScalar(node) && node.value !== null) return [node];
    this.miss(`"${key}" should be a list.`, node);
    return [];
  }

  /** The lines of "key: value" of a map. */
  pairs(node: unknown, key: string): readonly Pair[] {
    if (isMap(node)) return node.items;
    this.miss(`"${key}" should hold lines of "key: value".`, node);
    return [];
  }

  /** One of several words; `false` stands for `off`. Undefined where it is none of them. */
  choice<Choice extends string>(
    node: unknown,
    key: string,
    choices: readonly Choice[],
  ): Choice | undefined {
    const text = isScalar(node) && node.value === false ? 'off' : scalarText(node);
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) {
      const most = choices.slice(0, -1).join(', ');
      const words = `${most} or ${choices.at(-1) ?? ''}`;
      this.miss(`"${key}" should be ${words}, but it is "${text ?? ''}".`, node);
    }
    return choice;
  }

  /** `true` or `false`; undefined where it is neither. */
  flag(node: unknown, key: string): boolean | undefined {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'boolean') return value;
    this.miss(`"${key}" should be true or false.`, node);
    return undefined;
  }
}

/** A scalar as text; null for anything else, and for nothing. */
export function scalarText(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  // A number or a truth value as it was written: a caption of 1.0 stays 1.0.
  return typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value));
}
