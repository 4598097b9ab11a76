import { parseDate } from '../../value/date';
import { isList, isTagged, type Value } from '../../value/value';
import { textOf } from '../show';
import { any } from './any';
import { date } from './date';
import { file } from './file';
import type { Arguments, Context, TypeMembers } from './function';
import { globalFunctions } from './global';
import { link } from './link';
import { list } from './list';
import { number } from './number';
import { object } from './object';
import { pattern } from './pattern';
import { text } from './text';

/** The global functions by name. */
export const GLOBALS = new Map(globalFunctions.map((entry) => [entry.name, entry]));

type Takes = readonly [number, number];

/** How many arguments each method takes, by name; the widest where types differ. */
export const METHODS: ReadonlyMap<string, Takes> = [
  ...[any, date, file, link, list, number, object, pattern, text],
]
  .flatMap(({ methods }): readonly { name: string; takes: Takes }[] => methods)
  .reduce((all, { name, takes: [least, most] }) => {
    const [fewest, furthest] = all.get(name) ?? [least, most];
    return all.set(name, [Math.min(fewest, least), Math.max(furthest, most)] as const);
  }, new Map<string, Takes>());

/** What one value can do: its members with the value filled in. */
export interface Members {
  /** The value of a field; undefined when the value has none of that name. */
  field(name: string, context: Context): Value | undefined;
  /** The method of that name; undefined when the value has none. */
  method(name: string): ((args: Arguments, context: Context) => Value) | undefined;
  /** The names of its methods. */
  readonly names: readonly string[];
}

const membersOf = <Self>({ fields, methods }: TypeMembers<Self>, self: Self): Members => ({
  field: (name, context) => fields.find((field) => field.name === name)?.read(self, context),
  method: (name) => {
    const found = methods.find((method) => method.name === name);
    return found && ((args, context) => found.call(self, args, context));
  },
  names: methods.map((method) => method.name),
});

const membersOfText = (value: string): Members[] => {
  const day = parseDate(value);
  return [membersOf(text, value), ...(day === null ? [] : [membersOf(date, day)])];
};

const membersOfTagged = (value: Extract<Value, { readonly type: string }>): Members[] => {
  switch (value.type) {
    case 'date':
      return [membersOf(date, value)];
    case 'file':
      return [membersOf(file, value)];
    case 'link':
      return [membersOf(link, value), membersOf(text, textOf(value))];
    case 'object':
      return [membersOf(object, value)];
    case 'pattern':
      return [membersOf(pattern, value)];
    case 'duration':
      return [];
  }
};

/** What a value can do, the nearest first: its own type's members, then those of every value. */
export const membersFor = (value: Value): Members[] => {
  const every = membersOf(any, value);
  if (isList(value)) return [membersOf(list, value), every];
  if (typeof value === 'string') return [...membersOfText(value), every];
  if (typeof value === 'number') return [membersOf(number, value), every];
  return isTagged(value) ? [...membersOfTagged(value), every] : [every];
};
