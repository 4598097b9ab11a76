import type { Value } from '../../value/value';
import type { Properties } from '../note';
import { readBlockText } from './block-text';
import { readInline, textOrLink } from './inline-value';
import { UNSURE, type Read } from './unsure';

/** Tabs and other control characters, byte order marks, and returns that end no line. */
const STRANGE = /[^\P{Cc}\r\n]|\uFEFF|\r(?!\n)/u;

/** A key that is a text to YAML, too, however it is read: no number, no sign, no comment. */
const KEY = /^[\p{L}_](?:[^#]{0,500}[^# ])?$/u;
const WORDS = /^(?:null|true|false)$/i;
const ITEM = /^( *)-(?: +|$)/;

/**
 * Read the flat YAML that notes have, in one pass: lines of `key: value` with scalars, lists in brackets or item
 * by item, and texts of several lines after `|` and `>`; comments; either line ending.
 *
 * @param yaml - The text between the lines of `---`, without them.
 * @param path - The note's path, from which its links are resolved.
 * @returns What the full parser would answer; null where that is not sure, faults included.
 */
export function readFlatYaml(yaml: string, path: string): Properties | null {
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

  read(): Properties | null {
    const properties = new Map<string, Value>();
    for (let line = this.next(); line !== undefined; line = this.next()) {
      const colon = endOfKey(line);
      const key = line.slice(0, Math.max(0, colon));
      if (!KEY.test(key) || WORDS.test(key) || properties.has(key)) return null;
      const value = this.value(line, colon + 1);
      if (value === UNSURE) return null;
      properties.set(key, value);
    }
    return properties;
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
    const block = readBlockText(line, from, this.lines, this.at);
    if (block !== null) {
      if (block === UNSURE) return UNSURE;
      this.at = block.end;
      return textOrLink(block.text, this.path);
    }
    const value = readInline(line, from, this.path);
    const indent = ITEM.exec(value === null ? (this.peek() ?? '') : '')?.[1];
    // A list below what is no empty place is for the full parser, as any line that has no key.
    return indent === undefined || !isEmptyPlace(line, from) ? value : this.items(indent);
  }

  /** The items of a list, each on a line, all as far to the right. */
  private items(indent: string): Read<Value> {
    const items: Value[] = [];
    for (let line = this.peek(); line !== undefined; line = this.peek()) {
      const [sign, own] = ITEM.exec(line) ?? [];
      if (sign === undefined) return items;
      const item = own === indent ? readInline(line, sign.length, this.path) : UNSURE;
      if (item === UNSURE) return UNSURE;
      items.push(item);
      this.at += 1;
    }
    return items;
  }
}

/** Whether nothing but a comment stands on the rest of a line. */
const isEmptyPlace = (line: string, from: number): boolean => /^ *(?:#|$)/.test(line.slice(from));

const isBlank = (line: string | undefined): boolean => line !== undefined && /^ *(?:#|$)/.test(line);

/** Where the colon stands that ends a line's key; -1 where none does. */
function endOfKey(line: string): number {
  let colon = line.indexOf(':');
  while (colon >= 0 && colon + 1 < line.length && line[colon + 1] !== ' ')
    colon = line.indexOf(':', colon + 1);
  return colon;
}
