import { whenUsed } from '../../pattern-when-used';
import type { Value } from '../../value/value';
import { type Frontmatter, keyTwice, listLeftOpen, tabIndents } from '../frontmatter';
import { readBlockText } from './block-text';
import { readInline, textOrLink } from './inline-value';
import { readSimple } from './simple-properties';
import { indentOf, skipSpaces, withoutSpaces } from './spaces';
import { UNSURE, type Read } from './unsure';

/** Control characters, byte order marks, and returns that end no line. */
const STRANGE = /[^\P{Cc}\r\n\t]|\uFEFF|\r(?!\n)/u;

/** A key that is a text to YAML, too, however it is read: no number, no sign, no comment. */
const KEY = /^[\p{L}_](?:[^#]{0,500}[^# ])?$/u;
const WORDS = /^(?:null|true|false)$/i;
/** A tab before what may be a key. */
const INDENTING = /^\n\t[\p{L}_]/u;

/** A list of plain items whose bracket is not closed. */
const OPEN = whenUsed(
  String.raw`^ *\[(?: *[\p{L}\d][^[\]{}"'#:,]*,)*(?: *[\p{L}\d][^[\]{}"'#:,]*)?$`,
  'u',
);

/** Maps that begin further to the right are left to the full parser. */
const DEEPEST = 20;

const ITEM = /^( *)-(?: +|$)/;

const ANCHOR = /^ *&([\w-]+) +(?=[^\s&*|>#])/;
const ALIAS = /^ *\*([\w-]+) *$/;
/** The parser refuses a hundred. */
const MOST_ALIASES = 50;

/**
 * Read the flat YAML that notes have, in one pass: lines of `key: value` with scalars, lists in brackets or item
 * by item, and texts of several lines; comments; either line ending; keys that stand twice.
 *
 * @param yaml - The text between the lines of `---`, without them.
 * @param path - The note's path, from which its links are resolved.
 * @returns What the full parser would answer; null where that is not sure, as with nearly all faults.
 */
export function readFlatYaml(yaml: string, path: string): Frontmatter | null {
  const text = yaml.includes('\r') ? yaml.replaceAll('\r\n', '\n') : yaml;
  const simple = readSimple(`\n${text}`, path);
  if (simple !== null) return { properties: simple, fault: null };
  if (STRANGE.test(yaml)) return null;
  const tab = text.indexOf('\t');
  if (tab < 0) return new FlatReader(text.split('\n'), path).read();
  if (!INDENTING.test(text.slice(Math.max(0, tab - 1)))) return null;
  const before = text.slice(0, tab).split('\n');
  return new FlatReader(before.slice(0, -1), path).readToTab();
}

class FlatReader {
  private readonly lines: readonly string[];
  private readonly path: string;
  private at = 0;
  private readonly anchors = new Map<string, Value>();
  private aliases = 0;
  /** A fault that is known for sure. */
  private fault: Frontmatter | null = null;
  private endsInBlock = false;
  /** Whether the last value is one for which nothing is written. */
  private endsInNothing = false;

  constructor(lines: readonly string[], path: string) {
    this.lines = lines;
    this.path = path;
  }

  read(): Frontmatter | null {
    const properties = this.map(0);
    if (properties === UNSURE || this.fault !== null) return this.fault;
    return { properties, fault: null };
  }

  /** The same where the line below the last one is indented by a tab. */
  readToTab(): Frontmatter | null {
    const reading = this.read();
    if (reading === null || reading.fault !== null || this.endsInBlock) return null;
    if (reading.properties.size === 0) return null;
    return tabIndents(this.lines.length + 1);
  }

  /** The lines of `key: value` that begin at one place. */
  private map(indent: number): Read<Map<string, Value>> {
    const entries = new Map<string, Value>();
    for (let line = this.peek(); line !== undefined; line = this.peek()) {
      const own = indentOf(line);
      if (own < indent) break;
      const colon = endOfKey(line);
      const key = line.slice(indent, Math.max(indent, colon));
      if (!KEY.test(key) || WORDS.test(key)) return this.unsure();
      if (entries.has(key) && !this.noteTwice(indent)) return this.unsure();
      this.at += 1;
      const value = this.value(line, colon + 1, indent);
      if (value === UNSURE) return UNSURE;
      entries.set(key, value);
    }
    return entries;
  }

  /** Nothing is known for sure, whatever was found before. */
  private unsure(): typeof UNSURE {
    this.fault = null;
    return UNSURE;
  }

  /**
   * Keep in mind that the key on the present line stands a second time.
   *
   * The parser takes what is written nowhere for something at the end of the line before it, and a key behind it as
   * beginning there.
   *
   * @returns False where it is not sure which line the parser names.
   */
  private noteTwice(indent: number): boolean {
    if (indent > 0) return false;
    const before = this.lines[this.at - 1] ?? '';
    if (this.endsInNothing && (isBlank(before) || before.includes('#'))) return false;
    this.fault ??= keyTwice(this.endsInNothing ? this.at : this.at + 1);
    return true;
  }

  /** The next line on which anything stands but a comment. */
  private peek(): string | undefined {
    while (isBlank(this.lines[this.at])) this.at += 1;
    return this.lines[this.at];
  }

  /** The value of a key, from where it begins on the key's line, which is passed over. */
  private value(line: string, from: number, indent: number): Read<Value> {
    const first = line[skipSpaces(line, from)];
    if (first === '&') return this.anchored(line, from, indent);
    this.endsInBlock = first === '|' || first === '>';
    this.endsInNothing = false;
    if (this.endsInBlock) return this.block(line.slice(from), indent + 1);
    if (isEmptyPlace(line, from)) return this.below(indent);
    const end = this.at;
    const value = this.inline(line, from, indent + 1);
    if (value !== UNSURE) return value;
    const isLeftOpen = indent === 0 && this.fault === null && OPEN().test(line.slice(from));
    if (!isLeftOpen || !/^[\p{L}_]/u.test(this.lines[end] ?? 'end')) return this.unsure();
    this.fault = listLeftOpen(Math.min(end + 1, this.lines.length));
    return UNSURE;
  }

  /** A value with a name before it, by which it is meant again further down. */
  private anchored(line: string, from: number, indent: number): Read<Value> {
    const [whole = '', name] = ANCHOR.exec(line.slice(from)) ?? [];
    if (name === undefined) return this.unsure();
    const value = this.value(line, from + whole.length, indent);
    if (value !== UNSURE) this.anchors.set(name, value);
    return value;
  }

  /** The value that has a name. */
  private alias(text: string): Read<Value> {
    const value = this.anchors.get(ALIAS.exec(text)?.[1] ?? '');
    this.aliases += 1;
    return value === undefined || this.aliases > MOST_ALIASES ? UNSURE : value;
  }

  /** The value of a key on whose line none stands. */
  private below(indent: number): Read<Value> {
    const next = this.peek() ?? '';
    const list = ITEM.exec(next)?.[1];
    if (list !== undefined && list.length >= indent) return this.items(list);
    const own = indentOf(next);
    this.endsInNothing = own <= indent;
    if (this.endsInNothing) return null;
    const entries = own > DEEPEST ? UNSURE : this.map(own);
    return entries === UNSURE ? this.unsure() : { type: 'object', entries };
  }

  /** The text on the lines below its header. */
  private block(header: string, least: number): Read<Value> {
    const block = readBlockText(header, this.lines, this.at, least);
    if (block === UNSURE) return this.unsure();
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
    if (this.at === first)
      return line[skipSpaces(line, from)] === '*'
        ? this.alias(line.slice(from))
        : readInline(line, from, this.path);
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
      const [sign, own = ''] = ITEM.exec(line) ?? [];
      if (sign === undefined || own.length < indent.length) return items;
      if (own !== indent) return this.unsure();
      this.at += 1;
      this.endsInNothing = isEmptyPlace(line, sign.length);
      const item = this.endsInNothing ? null : this.inline(line, sign.length, own.length + 1);
      if (item === UNSURE) return this.unsure();
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
