import type { Value } from '../../value/value';
import { LazyProperties } from '../lazy-properties';
import type { Properties } from '../note';
import { scalarValue, textOrLink } from './inline-value';
import { ITEM_IN_BRACKETS, SIMPLE_PROPERTY } from './simple-pattern';
import { skipSpaces, withoutSpaces } from './spaces';

/**
 * Read front matter that is as simple as most: keys of letters, digits, `_` and `-`, with scalars on their lines and
 * lists of them. The values are made when they are asked for: of most notes few are.
 *
 * @param lines - What stands between the lines of `---`, each line with the LF before it.
 * @param path - The note's path, from which its links are resolved.
 * @returns Null for all other front matter, a key that stands twice included.
 */
export function readSimple(lines: string, path: string): Properties | null {
  const keys = new Set<string>();
  for (let at = 1; at < lines.length;) {
    const end = endOfProperty(lines, at);
    if (end < 0 || keys.size === keys.add(lines.slice(at, lines.indexOf(':', at))).size)
      return null;
    at = end;
  }
  return new SimpleProperties(lines, path);
}

/** Where a property ends that begins at a place; -1 where none does that is simple. */
function endOfProperty(lines: string, from: number): number {
  SIMPLE_PROPERTY.lastIndex = from;
  return SIMPLE_PROPERTY.test(lines) ? SIMPLE_PROPERTY.lastIndex : -1;
}

const NAME = /^[A-Za-z_][\w-]*$/;

/** Properties that are kept as they are written. */
class SimpleProperties extends LazyProperties {
  /** Each with the line end before it, so that every key stands behind one. */
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
      const colon = this.lines.indexOf(':', at);
      all.set(this.lines.slice(at, colon), this.valueAt(colon + 1));
      at = endOfProperty(this.lines, at);
    }
    return all;
  }

  /** Where a key's value begins: only a key stands at the beginning of a line and has a colon behind it. */
  private colonOf(name: string): number {
    if (!NAME.test(name)) return -1;
    const line = this.lines.indexOf(`\n${name}:`);
    return line < 0 ? -1 : line + name.length + 2;
  }

  /** @param from - Right behind the colon of a key. */
  private valueAt(from: number): Value {
    const text = this.lineFrom(from);
    if (text === '') return this.itemsBelow(from);
    if (!text.startsWith('[')) return this.single(text);
    return this.items(text.slice(1, -1).match(ITEM_IN_BRACKETS) ?? []);
  }

  /** What stands on a line from a place on, without spaces around it. */
  private lineFrom(from: number): string {
    const end = this.lines.indexOf('\n', from);
    const start = skipSpaces(this.lines, from);
    return withoutSpaces(this.lines.slice(start, end < 0 ? undefined : end));
  }

  /** The list in the lines below a key; nothing where there is none. */
  private itemsBelow(from: number): Value {
    const items: string[] = [];
    for (let end = this.lines.indexOf('\n', from); end >= 0;) {
      const sign = skipSpaces(this.lines, end + 1);
      if (this.lines[sign] !== '-') break;
      items.push(this.lineFrom(sign + 1));
      end = this.lines.indexOf('\n', sign);
    }
    return items.length === 0 ? null : this.items(items);
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
