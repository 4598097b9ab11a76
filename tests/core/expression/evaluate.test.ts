import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/expression/evaluate';
import type { Expression } from '../../../src/core/expression/expression';
import { BINARY_OPERATORS } from '../../../src/core/expression/expression';
import { GLOBALS, METHODS } from '../../../src/core/expression/functions/register';
import { createWork, ExhaustedError } from '../../../src/core/expression/limits';
import type { Scope } from '../../../src/core/expression/scope';
import { processorTime } from './processor-time';
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

/** What must take less than a second, with room for one that measures coverage. */
const SECOND = 1500;

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
    ['replace with what stands before', '"a".repeat(20000).replace(/a/g, "$`")', 'too large'],
    [
      'replace with captures',
      '"a".repeat(9000).replace(/(?=([^]*))/g, "$1".repeat(9))',
      'too large',
    ],
    ['join', `${many(20000)}.join("b".repeat(20000))`, 'too large'],
    ['unique', `${many(20000)}.map(index).unique()`, 'steps'],
    ['slow patterns in a loop', `${many(20000)}.map(/a*b/.matches("a".repeat(3000)))`, 'steps'],
    ['slow patterns', '/(a*)*(a*)*(a*)*b/.matches("a".repeat(200000))', 'steps'],
    ['formats', `${many(300)}.map(now().format("W".repeat(1e5)))`, 'steps'],
    ['reversed texts', `${many(300)}.map("a".repeat(9e5).reverse())`, 'steps'],
    ['words in capitals', `${many(300)}.map("a ".repeat(4e5).title())`, 'steps'],
    ['sorting lists', `${many(900)}.map(${many(900)}).sort()`, 'too large'],
    ['comparing lists', `${many(900)}.map([index, ${many(400)}].reverse()).unique()`, 'steps'],
  ])('%s', (_, text, sentence) => {
    const elapsed = processorTime();
    expect(() => computed(text)).toThrow(sentence);
    expect(elapsed()).toBeLessThan(SECOND);
  });

  test('a value of a note nested beyond the stack is a problem too', () => {
    let deep: Value = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    const note = noteAt('a.md', { properties: { deep } });
    expect(() => computed('deep.toString()', { note })).toThrow(ProblemError);
  });

  test('a pattern made by hand is checked as well', () => {
    const list: Expression = { kind: 'pattern', source: `(?<${'='}a)`, flags: '' };
    const call: Expression = {
      kind: 'method',
      object: list,
      name: 'matches',
      arguments: [{ kind: 'literal', value: 'a' }],
    };
    expect(() => evaluate(call, SCOPE)).toThrow('not every device');
  });
});

describe('names of JavaScript are names like any other', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];
  const note = noteAt('a.md', {
    properties: { nested: { type: 'object', entries: new Map([['__proto__', 1]]) }, list: [1] },
  });
  const filled = {
    ...note,
    properties: new Map([...note.properties, ...names.map((name) => [name, name] as const)]),
  };

  test.each(names)('%s', (name) => {
    expect(computed(name, { note })).toBeNull();
    expect(computed(name, { note: filled })).toBe(name);
    expect(computed(`note["${name}"]`, { note: filled })).toBe(name);
    expect(computed(`file.properties.${name}`, { note: filled })).toBe(name);
    expect(computed(`file.hasProperty("${name}")`, { note })).toBe(false);
    expect(computed(`{"${name}": 5}.${name}`)).toBe(5);
    expect(computed(`{"${name}": 5}.keys()`)).toEqual([name]);
    for (const holder of [
      'nested.missing',
      'list',
      'file.file',
      '"a"',
      '1',
      'now()',
      '/a/',
      '{}',
    ]) {
      expect(computed(`${holder}.${name}`, { note })).toBeNull();
      expect(computed(`${holder}["${name}"]`, { note })).toBeNull();
    }
  });

  test('an own entry of such a name is found', () => {
    expect(computed('nested.__proto__', { note })).toBe(1);
  });
});

test.each(['big.lower()', 'big + big', 'big == big', '/(a|b)+$/.matches(big)', 'big.split("")'])(
  'a property of a megabyte is a problem at once: %s',
  (text) => {
    const note = noteAt('a.md', { properties: { big: 'a'.repeat(1_000_000) } });
    const elapsed = processorTime();
    expect(() => computed(text, { note })).toThrow('too large');
    expect(elapsed()).toBeLessThan(1000);
  },
);

describe('the work of a query is bounded as a whole', () => {
  const heavy = 'parts.map(value + index).sort().join("").split("").map(value.lower())';
  const parts = Array.from({ length: 2000 }, (_, index) => `part ${String(index)}`);
  const note = noteAt('a.md', { properties: { parts, since: 1955 } });

  test('a heavy expression ends for ten thousand notes as soon as for a few', () => {
    const expression = parsed(heavy);
    const scope = { ...SCOPE, note, work: createWork() };
    const elapsed = processorTime();
    const outcomes = Array.from({ length: 10_000 }, () => {
      try {
        evaluate(expression, scope);
        return 'done';
      } catch (error) {
        return error instanceof ExhaustedError ? error.message.slice(0, 30) : 'another problem';
      }
    });
    expect(elapsed()).toBeLessThan(2 * SECOND);
    expect(outcomes[0]).toBe('done');
    expect(new Set(outcomes.slice(-9000))).toEqual(new Set(['The comparison takes more work']));
  });

  test('twenty honest expressions for fifty thousand notes are no matter', () => {
    const honest = [
      ...['price > 2.1', 'name == "Austria"', 'file.hasTag("atlas")', 'neutral_from + "2w"'],
      ...[
        'since >= 1900 && since < 2000 && kind != "policy"',
        'parts.contains("a")',
        'name.lower()',
      ],
      ...['if(done, "$" + price.toFixed(2), "")', 'treaty == this', 'file.hasLink(this.file)'],
      ...['[1, 2, 3].map(value + 1).join(", ")', 'neutral_from.format("D MMMM YYYY")', '!done'],
      ...[
        '/^Au\\w+$/.matches(name)',
        'note["odd name"]',
        'nested.sub',
        'about < since',
        'name.title()',
      ],
      ...['parts.filter(value != "a").length', 'name.replace(/(\\w+)a/, "$1")'],
    ].map(parsed);
    const scope = { ...SCOPE, work: createWork() };
    for (let count = 0; count < 50_000; count += 1) {
      for (const expression of honest) evaluate(expression, scope);
    }
    expect(honest).toHaveLength(20);
  });

  test('formulas that double each other are part of the evaluation that asks for them', () => {
    const formulas = Array.from({ length: 60 }, (_, level) =>
      parsed(level === 0 ? '1' : `formula.f${String(level - 1)} + formula.f${String(level - 1)}`),
    );
    const scope: Scope = {
      ...SCOPE,
      work: createWork(),
      formula: (name) => evaluate(formulas[Number(name.slice(1))] ?? parsed('0'), scope),
    };
    const elapsed = processorTime();
    expect(() => evaluate(parsed('formula.f59'), scope)).toThrow('more than 1,000,000 steps');
    expect(elapsed()).toBeLessThan(SECOND);
    expect(evaluate(parsed('formula.f3'), scope)).toBe(8);
  });

  test('the count is the same each time', () => {
    const expression = parsed(heavy);
    const count = (): number => {
      const scope = { ...SCOPE, note, work: createWork() };
      for (let done = 0; ; done += 1) {
        try {
          evaluate(expression, scope);
        } catch {
          return done;
        }
      }
    };
    expect(count()).toBe(count());
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
