import { isList, type Value } from '../../value/value';
import { type Frontmatter, keyTwice } from '../frontmatter';
import { readBlockText } from './block-text';
import { readInline, textOrLink } from './inline-value';
import { indentOf, skipSpaces, withoutSpaces } from './spaces';
import { UNSURE, type Read } from './unsure';

/** Tabs and other control characters, byte order marks, and returns that end no line. */
const STRANGE = /[^\P{Cc}\r\n]|\uFEFF|\r(?!\n)/u;

/** A key that is a text to YAML, too, however it is read: no number, no sign, no comment. */
const KEY = /^[\p{L}_](?:[^#]{0,500}[^# ])?$/u;
const WORDS = /^(?:null|true|false)$/i;
const ITEM = /^( *)-(?: +|$)/;

/**
 * Read the flat YAML that notes have, in one pass: lines of `key: value` with scalars, lists in brackets or item
 * by item, and texts of several lines; comments; either line ending; keys that stand twice.
 *
 * @param yaml - The text between the lines of `---`, without them.
 * @param path - The note's path, from which its links are resolved.
 * @returns What the full parser would answer; null where that is not sure, as with nearly all faults.
 */
export function readFlatYaml(yaml: string, path: string): Frontmatter | null {
  if (STRANGE.test(yaml)) return null;
  const text = yaml.includes('\r') ? yaml.replaceAll('\r\n', '\n') : yaml;
  return new FlatReader(text.split('\n'), path).read();
}

class FlatReader {
  private readonly lines: readonly string[];
  private readonly path: string;
  private at = 0;

  constructor(lines: readonly string[], path: string) {
    this.lines = lines;
    this.path = path;
  }

  read(): Frontmatter | null {
    const properties = new Map<string, Value>();
    let twice = 0;
    let previous: Value = null;
    for (let line = this.next(); line !== undefined; line = this.next()) {
      const colon = endOfKey(line);
      const key = line.slice(0, Math.max(0, colon));
      if (!KEY.test(key) || WORDS.test(key)) return null;
      if (properties.has(key)) {
        // Behind blank lines, nothing, or a list that may end in nothing, the parser names another line.
        if (isBlank(this.lines[this.at - 2]) || previous === null || isList(previous)) return null;
        twice ||= this.at;
      }
      const value = this.value(line, colon + 1);
      if (value === UNSURE) return null;
      properties.set(key, value);
      previous = value;
    }
    return twice > 0 ? keyTwice(twice) : { properties, fault: null };
  }

  /** The next line on which anything stands but a comment; it is passed over. */
  private next(): string | undefined {
    const line = this.peek();
    this.at += 1;
    return line;
  }

  /** The same, and it will be the next again. */
  private peek(): string | undefined {
    while (isBlank(this.lines[this.at])) this.at += 1;
    return this.lines[this.at];
  }

  /** The value of a key, from where it begins on the key's line. */
  private value(line: string, from: number): Read<Value> {
    const first = line[skipSpaces(line, from)];
    if (first === '|' || first === '>') return this.block(line.slice(from));
    if (!isEmptyPlace(line, from)) return this.inline(line, from, 1);
    const indent = ITEM.exec(this.peek() ?? '')?.[1];
    return indent === undefined ? null : this.items(indent);
  }

  /** The text on the lines below its header. */
  private block(header: string): Read<Value> {
    const block = readBlockText(header, this.lines, this.at);
    if (block === UNSURE) return UNSURE;
    this.at = block.end;
    return textOrLink(block.text, this.path);
  }

  /**
   * A value that begins on a line which is passed over, and that may go on below.
   *
   * @param least - How far to the right the lines stand with which it goes on.
   */
  private inline(line: string, from: number, least: number): Read<Value> {
    const first = this.at;
    while (indentOf(this.lines[this.at] ?? '') >= least && !isBlank(this.lines[this.at]))
      this.at += 1;
    if (this.at === first) return readInline(line, from, this.path);
    const parts = [line, ...this.lines.slice(first, this.at)];
    // A comment among them, or a line end that is written as a backslash.
    if (parts.some((part) => part.includes('#') || part.endsWith('\\'))) return UNSURE;
    const [start = '', ...rest] = parts.map(withoutSpaces);
    const joined = [start, ...rest.map((part) => part.slice(indentOf(part)))].join(' ');
    return readInline(joined, from, this.path);
  }

  /** The items of a list, each on a line, all as far to the right. */
  private items(indent: string): Read<Value> {
    const items: Value[] = [];
    for (let line = this.peek(); line !== undefined; line = this.peek()) {
      const [sign, own] = ITEM.exec(line) ?? [];
      if (sign === undefined) return items;
      if (own !== indent) return UNSURE;
      this.at += 1;
      const item = isEmptyPlace(line, sign.length)
        ? null
        : this.inline(line, sign.length, own.length + 1);
      if (item === UNSURE) return UNSURE;
      items.push(item);
    }
    return items;
  }
}

/** Whether nothing but a comment stands on the rest of a line; what is before it ends in a space, or is a key. */
function isEmptyPlace(line: string, from: number): boolean {
  const first = line[skipSpaces(line, from)];
  return first === undefined || first === '#';
}

const isBlank = (line: string | undefined): boolean => line !== undefined && isEmptyPlace(line, 0);

/** Where the colon stands that ends a line's key; -1 where none does. */
function endOfKey(line: string): number {
  let colon = line.indexOf(':');
  while (colon >= 0 && colon + 1 < line.length && line[colon + 1] !== ' ')
    colon = line.indexOf(':', colon + 1);
  return colon;
}
