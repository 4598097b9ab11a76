import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/expression/evaluate';
import type { Expression } from '../../../src/core/expression/expression';
import { BINARY_OPERATORS } from '../../../src/core/expression/expression';
import { GLOBALS, METHODS } from '../../../src/core/expression/functions/register';
import { parseExpression } from '../../../src/core/expression/parse-expression';
import { ProblemError } from '../../../src/core/problem';
import type { Value } from '../../../src/core/value/value';
import { anyValue } from '../value/values';
import { AUSTRIA, computed, noteAt, parsed, SCOPE } from './scope';

test('"this" without a holder is a problem that names the way out', () => {
  expect(() => computed('this.since', { holder: null })).toThrow('--this NOTE');
  expect(() => computed('file.hasLink(this)', { holder: null })).toThrow(ProblemError);
  expect(computed('done || this', { holder: null })).toBe(true);
});

test('a formula that does not exist is the problem of whoever keeps the formulas', () => {
  const formula = (name: string): Value => {
    throw new ProblemError(`There is no formula "${name}".`);
  };
  expect(() => computed('formula.x', { formula })).toThrow('There is no formula "x".');
});

test('names set from outside come before the note, and may hold nothing', () => {
  const values: Value = [1, 2, 6];
  expect(evaluate(parsed('values.mean()'), SCOPE, new Map([['values', values]]))).toBe(3);
  expect(evaluate(parsed('value'), SCOPE, new Map([['value', null]]))).toBeNull();
});

test('an unknown function in a hand-made expression is a problem', () => {
  const call: Expression = { kind: 'call', name: 'nope', arguments: [] };
  expect(() => evaluate(call, SCOPE)).toThrow('Unknown function "nope".');
});

test('other errors of a host are passed on', () => {
  const lookup = {
    ...SCOPE.lookup,
    now: (): number => {
      throw new TypeError('broken clock');
    },
  };
  expect(() => computed('now()', { lookup })).toThrow(TypeError);
});

describe('no expression runs away', () => {
  const many = (count: number): string =>
    `"${'a'.repeat(10)}".repeat(${String(count / 10)}).split("")`;

  test.each([
    ['nested loops', `${many(2000)}.map(${many(2000)}.map(1))`, 'steps'],
    ['doubling texts', `${many(100)}.reduce(acc + acc, "a")`, 'too large'],
    ['doubling lists', `${many(100)}.reduce([acc, acc], "a")`, 'too large'],
    ['doubling objects', `${many(100)}.reduce({a: acc, b: acc}, "a")`, 'too large'],
    ['nesting', `${many(200)}.reduce([acc], 1)`, 'too large'],
    ['repeat', '"a".repeat(1e9)', 'too large'],
    ['repeat a million', '"a".repeat(2e6)', 'too large'],
    ['replace', '"a".repeat(20000).replace("a", "b".repeat(20000))', 'too large'],
    ['replace with references', '"a".repeat(20000).replace(/a/g, "$&$&$&")', 'too large'],
    ['join', `${many(20000)}.join("b".repeat(20000))`, 'too large'],
    ['unique', `${many(20000)}.map(index).unique()`, 'steps'],
    ['long texts for a pattern', '/b/.matches("a".repeat(20001))', 'too long for the regular'],
    ['slow patterns in a loop', `${many(20000)}.map(/a*b/.matches("a".repeat(3000)))`, 'steps'],
    ['slow patterns', '/a*a*a*b/.matches("a".repeat(2000))', 'too long for the regular'],
  ])('%s', (_, text, sentence) => {
    const start = performance.now();
    expect(() => computed(text)).toThrow(sentence);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('a value of a note nested beyond the stack is a problem too', () => {
    let deep: Value = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    const note = noteAt('a.md', { properties: { deep } });
    expect(() => computed('deep.toString()', { note })).toThrow(ProblemError);
  });

  test.each([
    '(a+)+',
    '(a*)*',
    '(a|b)*',
    '(?:a?)+',
    '((a+)b)*',
    '(a+){2,}',
    '(a{2,})+?',
    '(a|aa){9}',
    '(?<n>a+)*',
    '([)]+)+',
  ])('the pattern %s is refused', (source) => {
    expect(parseExpression(`/${source}/.matches("")`).ok).toBe(false);
  });

  test.each([
    ['(ab)+', 'abab'],
    ['(a+)?b', 'aab'],
    ['(?:-\\d+)?', '-1'],
    ['^\\d{4}(-\\d\\d){0,2}$', '1955-10-26'],
    ['[(+)]+', '(+)'],
    ['\\(a+\\)+', '(aa)'],
    ['a|b+', 'bb'],
    ['(a|b)c?', 'bc'],
    ['(a+)(b+)', 'ab'],
    ['a{,2}', 'a{,2}'],
  ])('the pattern %s is allowed', (source, subject) => {
    expect(computed(`/${source}/.matches("${subject.replaceAll('\\', '\\\\')}")`)).toBe(true);
  });

  test('a pattern made by hand is checked as well', () => {
    const list: Expression = { kind: 'pattern', source: '(a+)+', flags: '' };
    const call: Expression = {
      kind: 'method',
      object: list,
      name: 'matches',
      arguments: [{ kind: 'literal', value: 'a' }],
    };
    expect(() => evaluate(call, SCOPE)).toThrow('repeats a group');
  });
});

const names = ['name', 'price', 'treaty', 'parts', 'nested', 'missing', '__proto__', 'random'];
const anyExpression = fc.letrec<{ node: Expression }>((tie) => {
  const args = fc.array(tie('node'), { maxLength: 3 });
  return {
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      fc
        .oneof(fc.double(), fc.string(), fc.boolean(), fc.constantFrom('1955', '1d', '2025-01-01'))
        .map((value): Expression => ({ kind: 'literal', value })),
      fc.constantFrom(...names).map((name): Expression => ({
        kind: 'property',
        of: 'note',
        id: { source: 'note', name },
      })),
      fc.constantFrom<Expression>(
        { kind: 'this' },
        { kind: 'pattern', source: 'a|b', flags: 'g' },
        { kind: 'variable', name: 'value' },
        { kind: 'property', of: 'holder', id: { source: 'file', name: 'file' } },
      ),
      args.map((items): Expression => ({ kind: 'list', items })),
      fc.record({
        kind: fc.constant('call' as const),
        name: fc.constantFrom(...GLOBALS.keys()),
        arguments: args,
      }),
      fc.record({
        kind: fc.constant('method' as const),
        object: tie('node'),
        name: fc.constantFrom(...METHODS.keys()),
        arguments: args,
      }),
      fc.record({
        kind: fc.constant('binary' as const),
        operator: fc.constantFrom(...BINARY_OPERATORS),
        left: tie('node'),
        right: tie('node'),
      }),
      fc.record({
        kind: fc.constant('unary' as const),
        operator: fc.constantFrom('!' as const, '-' as const),
        operand: tie('node'),
      }),
      fc.record({
        kind: fc.constant('index' as const),
        object: tie('node'),
        key: tie('node'),
      }),
      fc.record({
        kind: fc.constant('member' as const),
        object: tie('node'),
        name: fc.constantFrom('length', 'year', 'name', 'constructor', '__proto__', 'links'),
      }),
    ),
  };
}).node;

const isValue = (value: unknown): boolean =>
  value !== undefined &&
  typeof value !== 'function' &&
  (typeof value !== 'number' || !Number.isNaN(value));

test('any expression over any values gives a value or a problem, and nothing else', () => {
  let values = 0;
  fc.assert(
    fc.property(anyExpression, anyValue, (expression, random) => {
      const note = { ...AUSTRIA, properties: new Map([...AUSTRIA.properties, ['random', random]]) };
      try {
        evaluate(expression, { ...SCOPE, note });
        values += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
        expect((error as Error).message).toMatch(/\.$/);
      }
    }),
    { numRuns: 5000 },
  );
  expect(values).toBeGreaterThan(500);
});

test('arithmetic on finite numbers never gives one that is not', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(number, number, fc.constantFrom('+', '-', '*', '/', '%'), (a, b, operator) => {
      const expression: Expression = {
        kind: 'binary',
        operator: operator as '+',
        left: { kind: 'literal', value: a },
        right: { kind: 'literal', value: b },
      };
      const value = evaluate(expression, SCOPE);
      expect(isValue(value) && (value === null || Number.isFinite(value))).toBe(true);
    }),
  );
});
