import { ProblemError } from '../../problem';
import { dateAt, parseDate, withoutTime } from '../../value/date';
import { inMilliseconds, parseDuration } from '../../value/duration';
import { linkTo, parseWikilink } from '../../value/link';
import { isLink, isTagged, itemsOf, type LinkValue, type Value } from '../../value/value';
import type { Scope } from '../scope';
import { textOf } from '../show';
import { isTruthy } from '../truthy';
import { fileAt, pathOf } from './file';
import { finite, typeWord, type Arguments, type GlobalFunction } from './function';

const toDate = (value: Value): Value => {
  if (isTagged(value) && value.type === 'date') return value;
  return typeof value === 'string' ? parseDate(value.trim()) : null;
};

const toDuration = (value: Value): Value => {
  if (value === null || (isTagged(value) && value.type === 'duration')) return value;
  const duration = parseDuration(textOf(value));
  if (duration !== null) return duration;
  throw new ProblemError(
    `duration() cannot read "${textOf(value)}". Write a number and a unit, such as "1d", "2 weeks" or "6 months".`,
  );
};

/** A number as JavaScript reads it, with an exponent or not. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const toNumber = (value: Value): Value => {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isTagged(value) && value.type === 'date') return value.at;
  if (isTagged(value) && value.type === 'duration') return inMilliseconds(value);
  const text = textOf(value).trim();
  if (typeof value === 'string' && NUMBER.test(text)) return finite(Number(text));
  throw new ProblemError(
    `number() cannot read a number from the ${typeWord(value)} "${textOf(value)}".`,
  );
};

const toLink = (value: Value, display: Value, { note }: Scope): LinkValue | null => {
  if (value === null) return null;
  const found = isLink(value)
    ? value
    : isTagged(value) && value.type === 'file'
      ? linkTo(value.path, note.path)
      : (parseWikilink(textOf(value), note.path) ?? linkTo(textOf(value), note.path));
  return display === null ? found : { ...found, display: textOf(display) };
};

const numbers = (name: string, args: Arguments): number[] => {
  const present = args.all().filter((value) => value !== null);
  return present.map((value) => {
    if (typeof value === 'number') return value;
    throw new ProblemError(
      `${name}() takes numbers, but was given a ${typeWord(value)}: turn it into one with number().`,
    );
  });
};

const extreme = (name: 'min' | 'max', args: Arguments): number | null => {
  const found = numbers(name, args);
  return found.length === 0 ? null : found.reduce((a, b) => Math[name](a, b));
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The functions called by their name alone. */
export const globalFunctions: readonly GlobalFunction[] = [
  { name: 'date', takes: [1, 1], call: (args) => toDate(args.value(0)) },
  { name: 'duration', takes: [1, 1], call: (args) => toDuration(args.value(0)) },
  {
    name: 'escapeHTML',
    takes: [1, 1],
    call: (args) => textOf(args.value(0)).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign),
  },
  {
    name: 'file',
    takes: [1, 1],
    call: (args, context) => {
      const path = pathOf(args.value(0), context.scope.note.path, context);
      return path === null ? null : fileAt(path);
    },
  },
  {
    name: 'if',
    takes: [2, 3],
    call: (args) => args.value(isTruthy(args.value(0)) ? 1 : 2),
  },
  {
    name: 'link',
    takes: [1, 2],
    call: (args, { scope }) => toLink(args.value(0), args.value(1), scope),
  },
  {
    name: 'list',
    takes: [1, 1],
    call: (args) => itemsOf(args.value(0)),
  },
  { name: 'max', takes: [1, Infinity], call: (args) => extreme('max', args) },
  { name: 'min', takes: [1, Infinity], call: (args) => extreme('min', args) },
  { name: 'now', takes: [0, 0], call: (_, { scope }) => dateAt(scope.lookup.now(), true) },
  { name: 'number', takes: [1, 1], call: (args) => toNumber(args.value(0)) },
  {
    name: 'today',
    takes: [0, 0],
    call: (_, { scope }) => {
      const now = dateAt(scope.lookup.now(), true);
      return now === null ? null : withoutTime(now);
    },
  },
];

/** Functions of Bases that have no place in a table of text, and why. */
export const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ...['html', 'image', 'icon'].map(
    (name) => [name, 'it only draws, and a comparison shows text'] as const,
  ),
  ['random', 'its value changes every time, and a comparison must stay the same'] as const,
]);
