import { describe, expect, test } from 'vitest';
import { compareText } from '../../support/compare-text';
import { note, noteSet } from '../../support/notes';

const MANY = noteSet(
  Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [
      `n${String(index)}.md`,
      note({ kind: 'case', text: 'a'.repeat(40), __proto: 'x', constructor: 'mine' }),
    ]),
  ),
);
const chain = (length: number, last: string): string =>
  Array.from(
    { length },
    (_, i) => `  f${i}: ${i + 1 === length ? last : `formula.f${i + 1}`}\n`,
  ).join('');
const TEN = '[1,2,3,4,5,6,7,8,9,10]';
const nestedMap = (depth: number): string =>
  depth === 0 ? 'value' : `${TEN}.map(${nestedMap(depth - 1)})`;

/** Far more than it takes on a busy machine; without bounds these take hours, or never end. */
const SOON = 30_000;

describe('a hostile definition gets an error soon', () => {
  test.each([
    ['lists nested without end', `filters: ${'['.repeat(10_000)}`, /nested so deep/],
    [
      'filters nested without end',
      `filters: ${'{ and: ['.repeat(3000)}a${'] }'.repeat(3000)}`,
      /nested so deep/,
    ],
    [
      'parentheses nested without end',
      `filters: "${'('.repeat(4000)}"`,
      /nested more than 100 deep/,
    ],
    ['one million characters', `caption: ${'x'.repeat(1_000_000)}`, /at most 50000 characters/],
    ['a long expression', `filters: '"${'x'.repeat(9000)}"'`, /5000 is the most/],
    [
      'a cycle of many formulas',
      `formulas:\n${chain(900, 'formula.f0')}`,
      /f0 → .* → … → formula\.f0/,
    ],
    ['a long chain of formulas', `formulas:\n${chain(900, '1')}`, /more than 100 formulas/],
    [
      'maps within maps',
      `formulas: { x: "${nestedMap(6)}" }\norder: [formula.x]`,
      /more work|steps|too large/,
    ],
    [
      'maps within maps in a filter',
      `filters: "${nestedMap(5)}.flat().length > 5"`,
      /more work|steps|too large/,
    ],
    ['aliases of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nnotes: *b', /Unknown key "a"/],
    ['an alias without anchor', 'filters: *x', /./],
    ['__proto__ as key', '__proto__: { polluted: true }', /Unknown key "__proto__"/],
    ['constructor as key', 'constructor: x', /Unknown key "constructor"/],
    ['constructor as function', 'filters: constructor("x")', /Unknown function "constructor"/],
    ['a way to the global object', `filters: '"".constructor.constructor("return this")()'`, /./],
  ])('%s', { timeout: SOON }, (_, text, message) => {
    const result = compareText(text, MANY);
    const told = result.ok
      ? result.value.faults.map((fault) => fault.message)
      : result.problems.map((problem) => problem.message);
    expect(told.join('\n')).toMatch(message);
  });

  test.each(['^(a+)+$', '(a|a)*b', '(.*a){20}', 'a*a*a*a*a*b', '(a?){50}a{50}', '(x+x+)+y'])(
    'the regular expression /%s/ runs in bounded time',
    { timeout: SOON },
    (pattern) => {
      compareText(`filters: "/${pattern}/.matches(text)"`, MANY);
    },
  );
});

test('names that JavaScript knows are names of properties, and no more', () => {
  const table = compareText(
    `order: [constructor, __proto__, note.toString]
properties: { __proto__: { displayName: mine } }
values: { __proto__: [a] }
limit: 1`,
    MANY,
  );
  expect(table.ok && table.value.rows[0]?.cells.map(({ value }) => value)).toEqual([
    'mine',
    null,
    null,
  ]);
  expect(table.ok && table.value.columns.map(({ name }) => name)).toEqual([
    'constructor',
    'mine',
    'toString',
  ]);
  expect(Object.hasOwn(Object.prototype, 'displayName')).toBe(false);
});
