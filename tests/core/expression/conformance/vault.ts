import { evaluate } from '../../../../src/core/expression/evaluate';
import { createWork } from '../../../../src/core/expression/limits';
import { parseExpression } from '../../../../src/core/expression/parse-expression';
import type { Scope } from '../../../../src/core/expression/scope';
import { textOf } from '../../../../src/core/expression/show';
import { ProblemError } from '../../../../src/core/problem';
import { linkTo } from '../../../../src/core/value/link';
import { isList, isTagged, type Value } from '../../../../src/core/value/value';
import { noteAt, NOW } from '../scope';

const WIDGET = 'Projects/Required Reading/Widget.md';

const link = (inside: string): Value => linkTo(inside, WIDGET);

const object = (entries: Readonly<Record<string, Value>>): Value => ({
  type: 'object',
  entries: new Map(Object.entries(entries)),
});

/** The note that the cases are about. */
const widget = noteAt(WIDGET, {
  tags: ['book/novel', 'urgent', 'tag1/a'],
  links: ['[[Textbook]]', '[[Ada]]', '[[Nobody]]'],
  embeds: ['[[map.png]]'],
  properties: {
    ...{ price: 5, age: 2, tax: 1, discount: 2, quantity: 3, part: 1, whole: 4, radius: 2 },
    ...{ impact: 6, urgency: 4, effort: 8, monthlyUses: 4, status: 'Draft', description: 'small' },
    ...{ completed: false, urgent: true, important: false, isModified: true, cover: 'map.png' },
    ...{ start_date: '2025-05-01', due_date: '2025-05-20', when: '2025-01-15T10:30:00' },
    ...{ first_name: 'Ada', last_name: 'Lovelace', tasks: ['buy', 'build', 'sell'] },
    ...{ tags: ['book/novel', 'urgent'], mixed: 'one', blank: '', nothing: null },
    author: link('Ada|the author'),
    authors: [link('Bob'), link('People/Ada')],
    nobody: link('Nobody'),
    property: ['first', 'second'],
    record: object({ subprop: 'inside', 'odd name': 1 }),
  },
});

/** The note that `this` is. */
const ada = noteAt('People/Ada.md', {
  links: ['[[Widget]]'],
  properties: { born: 1815, home: 'London' },
});
const notes = [widget, ada, noteAt('Textbook.md'), noteAt('People/Bob.md')];

const paths = [...notes.map(({ path }) => path), 'map.png'];

const resolve = (target: string): string | null =>
  paths.find((path) => [path, path.replace(/\.md$/, '')].includes(target)) ??
  paths.find((path) => path.replace(/^.*\/|\.md$/g, '') === target) ??
  null;

const FORMULAS: Readonly<Record<string, string>> = {
  formatted_price: 'if(price, price.toFixed(2) + " dollars")',
  ppu: '(price / age).toFixed(2)',
  price_per_unit: 'price / quantity',
  Owned: '2.4',
};

const computed = (text: string, values: readonly Value[]): Value => {
  const expression = parseExpression(text);
  if (!expression.ok) throw new ProblemError(expression.problems[0]?.message);
  const scope: Scope = {
    note: widget,
    holder: ada,
    work: createWork(),
    formula: (name) => computed(FORMULAS[name] ?? 'null', []),
    lookup: {
      note: (path) => notes.find((note) => note.path === path) ?? null,
      resolve,
      backlinks: (path) => (path === WIDGET ? [ada.path] : []),
      now: () => NOW,
    },
  };
  return evaluate(expression.value, scope, new Map<string, Value>([['values', values]]));
};

/** A value as a case writes it: plain ones as they are, the others by their type and text. */
const written = (value: Value): unknown => {
  if (isList(value)) return value.map(written);
  if (!isTagged(value)) return value;
  if (value.type !== 'object') return { [value.type]: textOf(value) };
  return Object.fromEntries([...value.entries].map(([key, item]) => [key, written(item)]));
};

/** What the values of a property are to a summary formula. */
const VALUES: readonly Value[] = [1, 2, null, 6, 'text'];

/** What an expression comes to over the vault of the cases, or the sentence that refuses it. */
export const outcome = (text: string): unknown => {
  try {
    return written(computed(text, VALUES));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { refused: error.message };
  }
};
