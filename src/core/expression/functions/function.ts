import { ProblemError } from '../../problem';
import type { Resolve } from '../../value/same';
import { isList, type Value } from '../../value/value';
import type { Budget } from '../limits';
import type { Scope } from '../scope';

/** Names set for the time of one expression, such as `value` and `index`. */
export type Variables = ReadonlyMap<string, Value>;

/** What a function may use beside its arguments. */
export interface Context {
  readonly scope: Scope;
  readonly budget: Budget;
}

/** The arguments of one call, computed when first asked for. */
export interface Arguments {
  readonly count: number;
  /** The argument at a place from 0; null when it was not given. */
  value(index: number): Value;
  /** The same with some names set: how a list's function looks at each item. */
  valueWith(index: number, variables: Variables): Value;
  /** All arguments in order. */
  all(): Value[];
}

/** A global function: one entry of the register. */
export interface GlobalFunction {
  readonly name: string;
  /** The fewest and the most arguments. */
  readonly takes: readonly [number, number];
  readonly call: (args: Arguments, context: Context) => Value;
}

/** A function of a type of value, called as `self.name(...)`. */
interface Method<Self> {
  readonly name: string;
  /** The fewest and the most arguments. */
  readonly takes: readonly [number, number];
  readonly call: (self: Self, args: Arguments, context: Context) => Value;
}

/** A field of a type of value, read as `self.name`. */
export interface Field<Self> {
  readonly name: string;
  readonly read: (self: Self, context: Context) => Value;
}

/** What values of one type can do. */
export interface TypeMembers<Self> {
  readonly fields: readonly Field<Self>[];
  readonly methods: readonly Method<Self>[];
}

/** The names by which `isType()` knows a value. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (isList(value)) return 'list';
  if (typeof value !== 'object') return typeof value;
  return value.type === 'pattern' ? 'regexp' : value.type;
}

const NAMES: Readonly<Record<string, string>> = { string: 'text', null: 'nothing' };

/** A type in words, for sentences: `text`, `number`. */
export const typeWord = (value: Value): string => NAMES[typeName(value)] ?? typeName(value);

const wrongType = (name: string, wanted: string, found: Value): ProblemError =>
  new ProblemError(`${name}() takes a ${wanted}, but was given a ${typeWord(found)}.`);

/**
 * An argument that must be a number.
 *
 * @returns `absent` when it was not given or has no value.
 * @throws ProblemError when it is something else.
 */
export function numberArgument<T>(
  name: string,
  args: Arguments,
  index: number,
  absent: T,
): number | T {
  const value = args.value(index);
  if (value === null) return absent;
  if (typeof value !== 'number') throw wrongType(name, 'number', value);
  return value;
}

/** A number that may be none: what is infinite or undefined becomes null. */
export const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

const STEPS_TO_RESOLVE = 2;

/** How the links of a row find their files. */
export const resolver =
  ({ scope, budget }: Context): Resolve =>
  (target, from) => {
    budget.spend(STEPS_TO_RESOLVE);
    return scope.lookup.resolve(target, from);
  };
