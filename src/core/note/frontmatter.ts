import { type Alias, type Document, LineCounter, parseDocument, visit } from 'yaml';
import { type Problem, ProblemError, reasonOf } from '../problem';
import type { Value } from '../value/value';
import { parseLink } from './link';
import type { Properties } from './note';

/** A note's text cut at the end of its frontmatter; the three parts joined are the text. */
export interface SplitNote {
  /** From the start through the closing `---` and its line ending; empty without frontmatter. */
  readonly head: string;
  /** What stands between the two lines of `---`; null without frontmatter. */
  readonly yaml: string | null;
  readonly body: string;
}

const HEAD = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Cut a note at the end of its frontmatter. */
export function splitNote(text: string): SplitNote {
  const head = HEAD.exec(text);
  if (head === null) return { head: '', yaml: null, body: text };
  return { head: head[0], yaml: head[1] ?? '', body: text.slice(head[0].length) };
}

/** Properties, or what is wrong with the YAML, with its line in the note. */
export type Frontmatter =
  | { readonly properties: Properties; readonly fault: null }
  | { readonly properties: null; readonly fault: Problem };

/**
 * Read YAML as the app does: YAML 1.2 core, so that dates and `yes` are text; tabs and duplicate keys are
 * faults; aliases are bounded.
 *
 * @param yaml - The text between the lines of `---`, without them.
 * @param path - The note's path, from which its links are resolved.
 */
export function parseFrontmatter(yaml: string, path: string): Frontmatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error', // silent would pass over what stands behind ...
  });
  const error = document.errors[0];
  if (error) {
    const line = lines.linePos(error.pos[0]).line + 1; // the line of --- is the first
    const isSecond = error.code === 'MULTIPLE_DOCS';
    return fault(isSecond ? 'a line ... ends them before their end' : error.message, line);
  }
  try {
    const data: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 100 });
    if (data === null || data === undefined) return { properties: new Map(), fault: null };
    if (!(data instanceof Map)) return fault('they should be lines of "name: value"', 2);
    return { properties: toProperties(data, path), fault: null };
  } catch (error) {
    // An alias without its anchor, too many of them, or one that leads back to itself.
    return fault(reasonOf(error), lineOfAlias(document, lines));
  }
}

/** The line of the first alias that leads nowhere, else of the first one. */
function lineOfAlias(document: Document.Parsed, lines: LineCounter): number {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const faulty = aliases.find((alias) => alias.resolve(document) === undefined) ?? aliases[0];
  return lines.linePos(faulty?.range?.[0] ?? 0).line + 1;
}

const fault = (why: string, line: number): Frontmatter => ({
  properties: null,
  fault: { message: `The properties cannot be read: ${firstLine(why)}`, line },
});

// The parser's own words, for faults that are found without it; each is told with its line in the YAML, from 1.

export const keyTwice = (line: number): Frontmatter => fault('Map keys must be unique', line + 1);

export const tabIndents = (line: number): Frontmatter =>
  fault('Tabs are not allowed as indentation', line + 1);

export const listLeftOpen = (line: number): Frontmatter =>
  fault(
    'Flow sequence in block collection must be sufficiently indented and end with a ]',
    line + 1,
  );

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/[.:]?$/, '.');

const DEEPEST = 50;

/**
 * Properties from data as a YAML reader gives it: texts that are one link become links.
 *
 * @param data - Names and values; nested maps as maps or as plain objects.
 * @param path - The note's path, from which its links are resolved.
 * @throws ProblemError when a value holds itself, or others more than 50 deep.
 */
export const toProperties = (
  data: ReadonlyMap<unknown, unknown>,
  path: string,
  depth = 0,
): Map<string, Value> =>
  new Map([...data].map(([key, value]) => [String(key), toValue(value, path, depth)]));

/**
 * One value of such data.
 *
 * @param depth - In how many others it stands.
 * @throws ProblemError as `toProperties` does.
 */
export function toValue(data: unknown, path: string, depth: number): Value {
  if (depth > DEEPEST) throw new ProblemError('a value is nested too deep, or in itself');
  if (typeof data === 'string') return parseLink(data, path) ?? data;
  if (typeof data === 'number' || typeof data === 'boolean') return data;
  if (Array.isArray(data)) return data.map((item) => toValue(item, path, depth + 1));
  if (typeof data !== 'object' || data === null) return null;
  const entries = data instanceof Map ? data : new Map(Object.entries(data));
  return { type: 'object', entries: toProperties(entries, path, depth + 1) };
}
