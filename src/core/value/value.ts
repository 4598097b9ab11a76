/**
 * What an expression or a property can hold. Plain data: text, numbers, booleans, null and lists stand
 * for themselves; the rest says what it is in `type`.
 */
export type Value =
  | Scalar
  | DateValue
  | DurationValue
  | LinkValue
  | FileValue
  | PatternValue
  | ListValue
  | ObjectValue;

export type Scalar = null | boolean | number | string;

export type ListValue = readonly Value[];

/** A moment of civil time: no time zone ever moves it. */
export interface DateValue {
  readonly type: 'date';
  /** Milliseconds from 1970-01-01T00:00 of the same civil clock. */
  readonly at: number;
  /** Whether the time of day counts; without it the date stands for a day. */
  readonly hasTime: boolean;
}

/** A length of time. Months are kept apart, for they have no fixed number of days. */
export interface DurationValue {
  readonly type: 'duration';
  readonly months: number;
  readonly milliseconds: number;
}

/** A link as written in a note: `[[target#subpath|display]]`. */
export interface LinkValue {
  readonly type: 'link';
  /** The link's path as written, without subpath: `Austria` or `States/Austria`. */
  readonly target: string;
  /** From `#` on, or empty. */
  readonly subpath: string;
  /** The text shown; null when none was given. */
  readonly display: string | null;
  /** Path of the note in which it stands, from which it is resolved. */
  readonly from: string;
}

/** A file of the vault. */
export interface FileValue {
  readonly type: 'file';
  readonly path: string;
}

/** A regular expression. */
export interface PatternValue {
  readonly type: 'pattern';
  readonly source: string;
  readonly flags: string;
}

/** A nested map; without prototype. */
export interface ObjectValue {
  readonly type: 'object';
  readonly entries: ReadonlyMap<string, Value>;
}

/** Whether a value is one of those that say what they are in `type`. */
export const isTagged = (
  value: Value,
): value is DateValue | DurationValue | LinkValue | FileValue | PatternValue | ObjectValue =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Whether a value is a link. */
export const isLink = (value: Value): value is LinkValue =>
  isTagged(value) && value.type === 'link';

/** Whether a value is a list. */
export const isList = (value: Value): value is ListValue => Array.isArray(value);

/** The items of a list; any other value is the one item of itself. */
export const itemsOf = (value: Value): ListValue => (isList(value) ? value : [value]);
