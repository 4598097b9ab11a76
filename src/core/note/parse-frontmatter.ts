import { type Alias, type Document, LineCounter, parseDocument, visit } from 'yaml';
import { ProblemError, reasonOf } from '../problem';
import type { Value } from '../value/value';
import { type Frontmatter, propertiesFault } from './frontmatter';
import { parseLink } from './link';

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
    return propertiesFault(
      isSecond ? 'a line ... ends them before their end' : error.message,
      line,
    );
  }
  try {
    const data: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 100 });
    if (data === null || data === undefined) return { properties: new Map(), fault: null };
    if (!(data instanceof Map)) return propertiesFault('they should be lines of "name: value"', 2);
    return { properties: toProperties(data, path), fault: null };
  } catch (error) {
    // An alias without its anchor, too many of them, or one that leads back to itself.
    return propertiesFault(reasonOf(error), lineOfAlias(document, lines));
  }
}

/** The line of the first alias that leads nowhere, else of the first one. */
function lineOfAlias(document: Document.Parsed, lines: LineCounter): number {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const faulty = aliases.find((alias) => alias.resolve(document) === undefined) ?? aliases[0];
  return lines.linePos(faulty?.range?.[0] ?? 0).line + 1;
}

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
