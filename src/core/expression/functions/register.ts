import { parseDate } from '../../value/date';
import { isList, isTagged, type Value } from '../../value/value';
import { textOf } from '../show';
import { any } from './any';
import { date } from './date';
import { file } from './file';
import { typeName, type Arguments, type Context, type TypeMembers } from './function';
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

/** What values of one type can do, by name. */
export interface Members {
  /** The value of a field; undefined when the value has none of that name. */
  field(of: Value, name: string, context: Context): Value | undefined;
  /** A method, ready to be called on a value; undefined when the value has none of that name. */
  method(of: Value, name: string): ((args: Arguments, context: Context) => Value) | undefined;
  /** The names of a value's methods. */
  names(of: Value): readonly string[];
}

/** @param as - A value as its type's members take it; undefined when it is none of them. */
function membersOf<Self>(
  { fields, methods }: TypeMembers<Self>,
  as: (value: Value) => Self | undefined,
): Members {
  const fieldsByName = new Map(fields.map((field) => [field.name, field]));
  const methodsByName = new Map(methods.map((method) => [method.name, method]));
  return {
    field: (of, name, context) => {
      const field = fieldsByName.get(name);
      const self = field && as(of);
      return self === undefined ? undefined : field?.read(self, context);
    },
    method: (of, name) => {
      const method = methodsByName.get(name);
      const self = method && as(of);
      return self === undefined ? undefined : (...given) => method?.call(self, ...given) ?? null;
    },
    names: (of) => (as(of) === undefined ? [] : [...methodsByName.keys()]),
  };
}

type Tagged = Extract<Value, { readonly type: string }>;

const tagged =
  <Type extends Tagged['type']>(type: Type) =>
  (value: Value): Extract<Tagged, { readonly type: Type }> | undefined =>
    isTagged(value) && value.type === type
      ? (value as Extract<Tagged, { readonly type: Type }>)
      : undefined;

const every = membersOf(any, (value) => value);

/** The members of each type, the nearest first. */
const BY_TYPE: ReadonlyMap<string, readonly Members[]> = new Map([
  [
    'string',
    [
      membersOf(text, (value) => (typeof value === 'string' ? value : undefined)),
      membersOf(
        date,
        (value) => (typeof value === 'string' ? parseDate(value) : null) ?? undefined,
      ),
      every,
    ],
  ],
  [
    'number',
    [membersOf(number, (value) => (typeof value === 'number' ? value : undefined)), every],
  ],
  ['list', [membersOf(list, (value) => (isList(value) ? value : undefined)), every]],
  ['date', [membersOf(date, tagged('date')), every]],
  ['file', [membersOf(file, tagged('file')), every]],
  ['link', [membersOf(link, tagged('link')), membersOf(text, textOf), every]],
  ['object', [membersOf(object, tagged('object')), every]],
  ['regexp', [membersOf(pattern, tagged('pattern')), every]],
]);

/** What a value can do, the nearest first: its own type's members, then those of every value. */
export const membersFor = (value: Value): readonly Members[] =>
  BY_TYPE.get(typeName(value)) ?? [every];
