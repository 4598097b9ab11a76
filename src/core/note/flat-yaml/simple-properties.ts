import type { Value } from '../../value/value';
import { LazyProperties } from '../lazy-properties';
import type { Properties } from '../note';
import { scalarValue, textOrLink } from './inline-value';
import { ITEM_IN_BRACKETS, SIMPLE_KEY, SIMPLE_VALUE } from './simple-pattern';
import { skipSpaces, withoutSpaces } from './spaces';

/**
 * Read front matter that is as simple as most: keys of letters, digits, `_` and `-`, with scalars on their lines and
 * lists of them. The values are made when they are asked for: of most notes few are.
 *
 * @param yaml - The text between the lines of `---`, without them; its lines end in LF.
 * @param path - The note's path, from which its links are resolved.
 * @returns Null for all other front matter, a key that stands twice included.
 */
export function readSimple(yaml: string, path: string): Properties | null {
  const lines = `\n${yaml}`;
  const keys = new Set<string>();
  for (let at = 1; at < lines.length;) {
    const colon = endOf(SIMPLE_KEY, lines, at);
    const end = colon < 0 ? -1 : endOf(SIMPLE_VALUE, lines, colon);
    if (end < 0 || keys.size === keys.add(lines.slice(at, colon)).size) return null;
    at = end;
  }
  return new SimpleProperties(lines, path);
}

/** Where a pattern ends that begins at a place; -1 where it does not. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** What stands on a line behind the sign of an item. */
const withoutSign = (line: string): string =>
  withoutSpaces(line.slice(skipSpaces(line, line.indexOf('-') + 1)));

const NAME = /^[A-Za-z_][\w-]*$/;

/** What stands behind a colon and its spaces where it is no scalar without quotes; the end of the text does, too. */
const NOT_PLAIN = `\n"'[`;

/** Properties that are kept as they are written. */
class SimpleProperties extends LazyProperties {
  /** With a line end before the first of them, so that every key stands behind one. */
  private readonly lines: string;
  private readonly path: string;

  constructor(lines: string, path: string) {
    super();
    this.lines = lines;
    this.path = path;
  }

  get(name: string): Value | undefined {
    const colon = this.colonOf(name);
    return colon < 0 ? undefined : this.valueAt(colon);
  }

  has(name: string): boolean {
    return this.colonOf(name) >= 0;
  }

  protected whole(): Map<string, Value> {
    const all = new Map<string, Value>();
    for (let at = 1; at < this.lines.length;) {
      const colon = endOf(SIMPLE_KEY, this.lines, at);
      all.set(this.lines.slice(at, colon - 1), this.valueAt(colon));
      at = endOf(SIMPLE_VALUE, this.lines, colon);
    }
    return all;
  }

  /** Where a key's value begins: only a key stands at the beginning of a line and has a colon behind it. */
  private colonOf(name: string): number {
    if (!NAME.test(name)) return -1;
    const { lines } = this;
    for (let at = lines.indexOf(name); at >= 0; at = lines.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (lines[at - 1] === '\n' && lines[end] === ':') return end + 1;
    }
    return -1;
  }

  private valueAt(colon: number): Value {
    const start = skipSpaces(this.lines, colon);
    if (NOT_PLAIN.includes(this.lines.charAt(start))) return this.otherAt(colon);
    const end = this.lines.indexOf('\n', start);
    return scalarValue(
      withoutSpaces(this.lines.slice(start, end < 0 ? undefined : end)),
      this.path,
    );
  }

  /** Everything but a scalar without quotes. */
  private otherAt(colon: number): Value {
    SIMPLE_VALUE.lastIndex = colon;
    const [whole = '', indent, quoted, list] = SIMPLE_VALUE.exec(this.lines) ?? [];
    if (quoted !== undefined) return this.single(quoted);
    if (list !== undefined) return this.items(list.slice(1, -1).match(ITEM_IN_BRACKETS) ?? []);
    if (indent === undefined) return null;
    const [, ...lines] = whole.split('\n');
    return this.items(lines.filter((line) => line !== '').map(withoutSign));
  }

  private items(items: readonly string[]): Value {
    return items.map((item) => this.single(item));
  }

  private single(text: string): Value {
    if (text.startsWith('"'))
      return textOrLink(
        text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1),
        this.path,
      );
    if (text.startsWith("'")) return textOrLink(text.slice(1, -1).replaceAll("''", "'"), this.path);
    return scalarValue(text, this.path);
  }
}
