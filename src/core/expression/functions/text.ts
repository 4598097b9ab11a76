import { ProblemError } from '../../problem';
import { civilDay } from '../../value/calendar';
import { parseEdtf } from '../../value/edtf';
import { isTagged, type PatternValue, type Value } from '../../value/value';
import { tooLarge } from '../limits';
import { replacePattern, splitPattern } from '../pattern/use-pattern';
import { textOf } from '../show';
import { numberArgument, type Arguments, type Context, type TypeMembers } from './function';

/** The longest text that may be made before it is measured. */
const LONGEST = 10_000_000;

const asPattern = (value: Value): PatternValue | null =>
  isTagged(value) && value.type === 'pattern' ? value : null;

function replace(self: string, args: Arguments, { budget }: Context): string {
  const sought = args.value(0);
  if (sought === null) return self;
  const replacement = textOf(args.value(1));
  const pattern = asPattern(sought);
  if (pattern !== null) return replacePattern(pattern, self, replacement, budget);
  const count = self.split(textOf(sought)).length;
  if (count * replacement.length > LONGEST) throw tooLarge();
  return self.replaceAll(textOf(sought), replacement.replaceAll('$', '$$$$'));
}

function split(self: string, args: Arguments, { budget }: Context): string[] {
  const separator = args.value(0);
  const pattern = asPattern(separator);
  const parts =
    pattern === null ? self.split(textOf(separator)) : splitPattern(pattern, self, budget);
  const most = numberArgument('split', args, 1, undefined);
  return most === undefined || most < 0 ? parts : parts.slice(0, most);
}

function repeat(self: string, args: Arguments): string {
  const count = numberArgument('repeat', args, 0, 0);
  if (count < 0) throw new ProblemError('repeat() takes a number from 0 on.');
  if (self.length * count > LONGEST) throw tooLarge();
  return self === '' ? '' : self.repeat(count);
}

function title(self: string, { budget }: Context): string {
  budget.spend(self.length / 2);
  return self
    .toLowerCase()
    .replace(/(^|[\s\-–—/([{"“‘])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toUpperCase();
    });
}

function yearOf(self: string): number | null {
  const date = parseEdtf(self);
  if (date === null || !Number.isFinite(date.start)) return null;
  const { year } = civilDay(date.start);
  return Number.isFinite(date.end) && civilDay(date.end).year === year ? year : null;
}

/** What texts can do; links can do it with the text they show. */
export const text: TypeMembers<string> = {
  fields: [
    { name: 'length', read: (self) => self.length },
    { name: 'year', read: yearOf },
  ],
  methods: [
    {
      name: 'contains',
      takes: [1, 1],
      call: (self, args) => self.includes(textOf(args.value(0))),
    },
    {
      name: 'containsAll',
      takes: [1, Infinity],
      call: (self, args) => args.all().every((value) => self.includes(textOf(value))),
    },
    {
      name: 'containsAny',
      takes: [1, Infinity],
      call: (self, args) => args.all().some((value) => self.includes(textOf(value))),
    },
    {
      name: 'startsWith',
      takes: [1, 1],
      call: (self, args) => self.startsWith(textOf(args.value(0))),
    },
    { name: 'endsWith', takes: [1, 1], call: (self, args) => self.endsWith(textOf(args.value(0))) },
    { name: 'lower', takes: [0, 0], call: (self) => self.toLowerCase() },
    { name: 'title', takes: [0, 0], call: (self, _, context) => title(self, context) },
    { name: 'trim', takes: [0, 0], call: (self) => self.trim() },
    { name: 'reverse', takes: [0, 0], call: (self) => [...self].reverse().join('') },
    { name: 'replace', takes: [2, 2], call: replace },
    { name: 'repeat', takes: [1, 1], call: repeat },
    {
      name: 'slice',
      takes: [1, 2],
      call: (self, args) =>
        self.slice(
          numberArgument('slice', args, 0, 0),
          numberArgument('slice', args, 1, undefined),
        ),
    },
    { name: 'split', takes: [1, 2], call: split },
  ],
};
