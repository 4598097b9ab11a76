import type { Value } from '../../value/value';
import { parseLink } from '../link';
import { plainScalar } from './plain-scalar';
import { skipSpaces, withoutSpaces } from './spaces';
import { type Read, UNSURE } from './unsure';

/** What may follow a value on its line. */
const REST = / *(?: #.*)?$/y;

/** A value without quotes begins with none of YAML's signs; a `-` has something behind it. */
const PLAIN_START = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[\p{L}\d.])/u;

/** Lists deeper than this are left to the full parser. */
const DEEPEST = 10;

/**
 * Read a value that stands on one line: a scalar with or without quotes, or a list in brackets.
 *
 * @param line - The line, without tabs and without the characters that end it.
 * @param from - Where the value begins, or spaces before it; it is neither nothing nor a comment.
 * @param path - The note's path, from which its links are resolved.
 * @returns Unsure for all that does not end on the line, and for maps, anchors, aliases and tags.
 */
export function readInline(line: string, from: number, path: string): Read<Value> {
  const start = skipSpaces(line, from);
  const first = line[start];
  if (first !== '"' && first !== "'" && first !== '[') return readPlain(line.slice(start), path);
  const reader = new InlineReader(line, start, path);
  const value = first === '[' ? reader.list(0) : reader.quoted();
  return reader.isDone() ? value : UNSURE;
}

/** A text that is one link becomes a link. */
export const textOrLink = (text: string, path: string): Value => parseLink(text, path) ?? text;

/** A scalar without quotes, through the end of its line or the comment there. */
function readPlain(text: string, path: string): Read<Value> {
  const comment = text.indexOf(' #');
  const plain = withoutSpaces(comment < 0 ? text : text.slice(0, comment));
  if (!PLAIN_START.test(plain) || mayBePair(plain)) return UNSURE;
  return scalarValue(plain, path);
}

/** What a scalar without quotes means: a link, or what the core schema says. */
export function scalarValue(plain: string, path: string): Value {
  const value = plainScalar(plain);
  return typeof value === 'string' ? textOrLink(value, path) : value;
}

/** Whether a colon stands in a text in such a way that it parts a key from a value. */
const mayBePair = (text: string): boolean => text.includes(': ') || text.endsWith(':');

/** Reads what has an end of its own on a line. */
class InlineReader {
  private readonly line: string;
  private readonly path: string;
  private at: number;

  constructor(line: string, at: number, path: string) {
    this.line = line;
    this.at = at;
    this.path = path;
  }

  /** Whether nothing follows but a comment. */
  isDone(): boolean {
    REST.lastIndex = this.at;
    return REST.test(this.line);
  }

  quoted(): Read<Value> {
    const text = this.line[this.at] === '"' ? this.doubleQuoted() : this.singleQuoted();
    return text === UNSURE ? UNSURE : textOrLink(text, this.path);
  }

  private singleQuoted(): Read<string> {
    const { line, at: start } = this;
    let end = line.indexOf("'", start + 1);
    while (end >= 0 && line[end + 1] === "'") end = line.indexOf("'", end + 2);
    if (end < 0) return UNSURE;
    this.at = end + 1;
    return line.slice(start + 1, end).replaceAll("''", "'");
  }

  private doubleQuoted(): Read<string> {
    const { line, at: start } = this;
    let end = start + 1;
    while (end < line.length && line[end] !== '"') end += line[end] === '\\' ? 2 : 1;
    if (end >= line.length) return UNSURE;
    this.at = end + 1;
    const text = line.slice(start + 1, end);
    return text.includes('\\') ? unescape(text) : text;
  }

  /** A list in brackets. */
  list(depth: number): Read<Value> {
    const items: Value[] = [];
    if (depth > DEEPEST) return UNSURE;
    this.at = skipSpaces(this.line, this.at + 1);
    if (this.line[this.at] === ']') {
      this.at += 1;
      return items;
    }
    for (;;) {
      const item = this.item(depth);
      if (item === UNSURE) return UNSURE;
      items.push(item);
      this.at = skipSpaces(this.line, this.at);
      const sign = this.line[this.at];
      if (sign !== ',' && sign !== ']') return UNSURE;
      this.at = skipSpaces(this.line, this.at + 1);
      if (sign === ']') return items;
    }
  }

  private item(depth: number): Read<Value> {
    const first = this.line[this.at];
    if (first === '[') return this.list(depth + 1);
    return first === '"' || first === "'" ? this.quoted() : this.plainItem();
  }

  private plainItem(): Read<Value> {
    const { line, at: start } = this;
    let end = start;
    while (end < line.length && !',[]{}'.includes(line.charAt(end))) end += 1;
    this.at = end;
    const plain = withoutSpaces(line.slice(start, end));
    if (!PLAIN_START.test(plain) || mayBePair(plain) || plain.includes(' #')) return UNSURE;
    return scalarValue(plain, this.path);
  }
}

/** What stands between double quotes, where its escapes are those of JSON. */
function unescape(text: string): Read<string> {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return UNSURE;
  }
}
