import {
  BooleanValue,
  DateValue,
  DurationValue,
  FileValue,
  HTMLValue,
  IconValue,
  ImageValue,
  LinkValue,
  ListValue,
  NullValue,
  NumberValue,
  ObjectValue,
  RegExpValue,
  StringValue,
  type Value as BasesValue,
} from 'obsidian';
import { plainReading, type PropertyReading } from '../../core/note/read-property';
import { ProblemError } from '../../core/problem';
import { parseDate } from '../../core/value/date';
import { linkTo, parseWikilink } from '../../core/value/link';
import type { Value } from '../../core/value/value';

/**
 * What Bases says of a property, as our own tables have it.
 *
 * @param value - The value of an entry; null for none.
 * @param from - Path of the entry's file, from which links are resolved.
 * @returns A reading; of state `error`, with what Bases says about it, where a formula has no answer.
 */
export function readBasesValue(value: BasesValue | null, from: string): PropertyReading {
  try {
    return plainReading(fromBases(value, from));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { message } = error;
    return { value: null, state: 'error', disputed: false, unchecked: false, error: message };
  }
}

/**
 * A value of Bases as one of ours, through what the app documents: which class it is, and the text it gives.
 *
 * @throws ProblemError for a value that stands for an error, and for a list that holds one.
 */
export function fromBases(value: BasesValue | null, from: string): Value {
  if (value === null || value instanceof NullValue) return null;
  if (value instanceof ListValue) return itemsOf(value).map((item) => fromBases(item, from));
  if (value instanceof BooleanValue) return value.isTruthy();
  if (value instanceof DurationValue)
    return { type: 'duration', months: 0, milliseconds: value.getMilliseconds() };
  return fromText(value, value.toString(), from);
}

/** What a value is of which the app documents no more than its text. */
function fromText(value: BasesValue, text: string, from: string): Value {
  if (value instanceof NumberValue) return Number.isFinite(Number(text)) ? Number(text) : text;
  if (value instanceof DateValue) return parseDate(text) ?? text;
  if (value instanceof LinkValue || value instanceof FileValue)
    return parseWikilink(text, from) ?? linkTo(text, from);
  if (TEXTS.some((Type) => value instanceof Type)) return text;
  // The app documents that errors are values, but not their class: it is the one that is left.
  throw new ProblemError(text);
}

/** The classes that stay texts; tags, addresses, HTML, icons and images are strings. */
const TEXTS = [StringValue, ObjectValue, RegExpValue];

/** Classes that the app may draw, but for those that would bring HTML or pictures to life. */
const DRAWN = [StringValue, NumberValue, BooleanValue, DateValue, DurationValue, FileValue];
const LIVELY = [HTMLValue, ImageValue, IconValue];

/**
 * What the app may draw a text with as Markdown, and what must not come to life: HTML, an embed, and code, which
 * other plugins may run.
 */
const LIVELY_TEXT = /!\[|<[a-z!/?]|`|~~~/i;

/** Whether the app may draw a value: nothing that is HTML, an image or an icon, or may hold one unseen. */
export function isDrawable(value: BasesValue): boolean {
  if (value instanceof ListValue) return itemsOf(value).every(isDrawable);
  if (value instanceof StringValue && LIVELY_TEXT.test(value.toString())) return false;
  const isOf = (Type: (typeof DRAWN)[number] | (typeof LIVELY)[number]): boolean =>
    value instanceof Type;
  return DRAWN.some(isOf) && !LIVELY.some(isOf);
}

const itemsOf = (list: ListValue): BasesValue[] =>
  Array.from({ length: list.length() }, (_, index) => list.get(index));
