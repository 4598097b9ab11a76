import { compareValues } from '../../value/compare';
import { sameValue } from '../../value/same';
import { isList, type ListValue, type Value } from '../../value/value';
import { tooLarge } from '../limits';
import { textOf } from '../show';
import { isTruthy } from '../truthy';
import {
  finite,
  numberArgument,
  resolver,
  type Arguments,
  type Context,
  type TypeMembers,
} from './function';

function holds(list: ListValue, sought: Value, context: Context): boolean {
  context.budget.spend(list.length);
  return list.some((item) => sameValue(item, sought, resolver(context)));
}

/** What an expression gives for each item of a list, `value` and `index` set. */
const eachItem = (list: ListValue, args: Arguments): Value[] =>
  list.map((value, index) =>
    args.valueWith(
      0,
      new Map<string, Value>([
        ['value', value],
        ['index', index],
      ]),
    ),
  );

const reduce = (list: ListValue, args: Arguments): Value =>
  list.reduce<Value>(
    (acc, value, index) =>
      args.valueWith(
        0,
        new Map<string, Value>([
          ['acc', acc],
          ['value', value],
          ['index', index],
        ]),
      ),
    args.value(1),
  );

function unique(list: ListValue, context: Context): Value[] {
  const kept: Value[] = [];
  const { budget } = context;
  for (const item of list) {
    budget.spend(kept.length * (1 + budget.sizeOf(item) / 16));
    if (!kept.some((other) => sameValue(other, item, resolver(context)))) kept.push(item);
  }
  return kept;
}

/** Values in order; the work grows a little faster than what they hold. */
function sort(list: ListValue, { budget }: Context): Value[] {
  budget.spend((list.length + budget.sizeOf(list) / 16) * Math.log2(list.length + 1) * 4);
  return [...list].sort(compareValues);
}

const flat = (list: ListValue): Value[] =>
  list.flatMap((item) => (isList(item) ? flat(item) : [item]));

function join(list: ListValue, args: Arguments): string {
  const separator = args.count === 0 ? ', ' : textOf(args.value(0));
  if (separator.length * list.length > 100_000_000) throw tooLarge();
  return list.map(textOf).join(separator);
}

function mean(list: ListValue): number | null {
  const numbers = list.filter((item) => typeof item === 'number');
  return finite(numbers.reduce((sum, item) => sum + item, 0) / numbers.length);
}

/** What lists can do. */
export const list: TypeMembers<ListValue> = {
  fields: [{ name: 'length', read: (self) => self.length }],
  methods: [
    {
      name: 'contains',
      takes: [1, 1],
      call: (self, args, context) => holds(self, args.value(0), context),
    },
    {
      name: 'containsAll',
      takes: [1, Infinity],
      call: (self, args, context) => args.all().every((value) => holds(self, value, context)),
    },
    {
      name: 'containsAny',
      takes: [1, Infinity],
      call: (self, args, context) => args.all().some((value) => holds(self, value, context)),
    },
    {
      name: 'filter',
      takes: [1, 1],
      call: (self, args) => {
        const kept = eachItem(self, args);
        return self.filter((_, index) => isTruthy(kept[index] ?? null));
      },
    },
    { name: 'map', takes: [1, 1], call: eachItem },
    { name: 'reduce', takes: [1, 2], call: reduce },
    { name: 'flat', takes: [0, 0], call: flat },
    { name: 'join', takes: [0, 1], call: join },
    { name: 'mean', takes: [0, 0], call: mean },
    { name: 'reverse', takes: [0, 0], call: (self) => [...self].reverse() },
    {
      name: 'slice',
      takes: [1, 2],
      call: (self, args) =>
        self.slice(
          numberArgument('slice', args, 0, 0),
          numberArgument('slice', args, 1, undefined),
        ),
    },
    { name: 'sort', takes: [0, 0], call: (self, _, context) => sort(self, context) },
    { name: 'unique', takes: [0, 0], call: (self, _, context) => unique(self, context) },
  ],
};
