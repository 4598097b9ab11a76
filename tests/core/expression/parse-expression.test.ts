import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../src/core/expression/parse-expression';
import { parsed, problemOf } from './scope';
import { processorTime } from './processor-time';

const note = (name: string) => ({ kind: 'property', of: 'note', id: { source: 'note', name } });
const literal = (value: unknown) => ({ kind: 'literal', value });

test.each([
  ['since', note('since')],
  ['note.since', note('since')],
  ['note["odd name"]', note('odd name')],
  ['état', note('état')],
  ['constructor', note('constructor')],
  ['file', { kind: 'property', of: 'note', id: { source: 'file', name: 'file' } }],
  ['file.name', { kind: 'property', of: 'note', id: { source: 'file', name: 'name' } }],
  ["file['name']", { kind: 'property', of: 'note', id: { source: 'file', name: 'name' } }],
  ['note', { kind: 'property', of: 'note', id: { source: 'file', name: 'properties' } }],
  ['formula.x', { kind: 'property', of: 'note', id: { source: 'formula', name: 'x' } }],
  ['this', { kind: 'this' }],
  ['this.since', { kind: 'property', of: 'holder', id: { source: 'note', name: 'since' } }],
  ['this.note.since', { kind: 'property', of: 'holder', id: { source: 'note', name: 'since' } }],
  ['this.file', { kind: 'property', of: 'holder', id: { source: 'file', name: 'file' } }],
  ['this.note', { kind: 'property', of: 'holder', id: { source: 'file', name: 'properties' } }],
  ['this.file.name', { kind: 'property', of: 'holder', id: { source: 'file', name: 'name' } }],
  ['a.b', { kind: 'member', object: note('a'), name: 'b' }],
  ['a["b"]', { kind: 'member', object: note('a'), name: 'b' }],
  ['a[0]', { kind: 'index', object: note('a'), key: literal(0) }],
  ['note[a]', { kind: 'index', object: parsed('note'), key: note('a') }],
  ['this.a.b', { kind: 'member', object: parsed('this.a'), name: 'b' }],
  ['value', { kind: 'variable', name: 'value' }],
  ['note.value', note('value')],
  ['[1, "a", null, true]', { kind: 'list', items: [1, 'a', null, true].map(literal) }],
  ['[]', { kind: 'list', items: [] }],
  ['{"a": 1, b: 2,}', null],
  [
    '{"a": 1, b: 2}',
    {
      kind: 'object',
      entries: [
        ['a', literal(1)],
        ['b', literal(2)],
      ],
    },
  ],
  ['{ }', { kind: 'object', entries: [] }],
  ['/a\\/[/]+/gi', { kind: 'pattern', source: 'a\\/[/]+', flags: 'gi' }],
  ['.5', literal(0.5)],
  ['1.5e3', literal(1500)],
  ['"it\\"s\\n"', literal('it"s\n')],
  ['!a', { kind: 'unary', operator: '!', operand: note('a') }],
  ['now()', { kind: 'call', name: 'now', arguments: [] }],
  ['1.isTruthy()', { kind: 'method', object: literal(1), name: 'isTruthy', arguments: [] }],
  ['(a)', note('a')],
])('%s', (text, expression) => {
  const result = parseExpression(text);
  expect(result.ok ? result.value : null).toEqual(expression);
});

test('multiplication binds before addition, that before comparison, && before ||', () => {
  expect(parsed('a + b * c == d && e || f')).toEqual(parsed('(((a + (b * c)) == d) && e) || f'));
  expect(parsed('a - b - c')).toEqual(parsed('(a - b) - c'));
});

describe('a problem says what to do', () => {
  test.each([
    ['', 'The expression is empty.'],
    ['foo(x)', 'Unknown function "foo". Known functions: date, duration,'],
    ['x.foo()', 'Unknown function "foo" after a dot. Known ones: abs, asFile,'],
    ['x.constructor()', 'Unknown function "constructor"'],
    ['__proto__()', 'Unknown function "__proto__"'],
    ['html(x)', 'html() cannot be used here: it only draws'],
    ['random()', 'random() cannot be used here: its value changes every time'],
    ['if(a)', 'if() takes 2 to 3 arguments, but has 1.'],
    ['now(1)', 'now() takes 0 arguments, but has 1.'],
    ['date()', 'date() takes 1 argument, but has 0.'],
    ['file.hasTag()', 'hasTag() takes at least 1 argument, but has 0.'],
    ['a.b.c.lower(1)', 'lower() takes 0 arguments'],
    ['file.foo', 'Unknown file property "foo". Files have: name, basename,'],
    ['this.file.foo', 'Unknown file property "foo"'],
    ['this.formula.x', '"this" has no formulas'],
    ['formula', 'Name the formula after "formula."'],
    [
      'a === b',
      'Unknown operator "===". Write == instead. Known operators: == != > < >= <= && || + - * / % ! ( ).',
    ],
    ['a !== b', 'Write != instead.'],
    ['a ?? b', 'Unknown operator "??"'],
    ['a | b', 'Unknown operator "|". Write || instead.'],
    ['a ** b', 'Unknown operator "**"'],
    ['~a', 'Unknown operator "~"'],
    ['+a', 'Unknown operator "+"'],
    ['a = b', 'Unknown operator "=". Write == to compare.'],
    ['a => b', 'Unknown operator "=>"'],
    ['a ? b : c', 'Unknown operator "?". Write if(condition, value, otherwise).'],
    ['a?.b', 'Unknown operator "?.". Write a dot'],
    ['a?.b()', 'A function is called by its name'],
    ['a; b', 'Unknown operator ";"'],
    [
      'a b',
      'The expression cannot be read at character 3: an operator such as && is missing before b.',
    ],
    ['a "b"', 'is missing before "b"'],
    ['list(a b)', 'is missing before b'],
    ['new Date()', 'is missing before Date'],
    ['a, b', 'Only one expression can stand here'],
    [', a', 'A comma or semicolon stands at its edge'],
    ['a;', 'A comma or semicolon stands at its edge'],
    ['(a, b)', 'a ")" is missing'],
    ['()', 'nothing stands in the parentheses'],
    ['(a', 'a ")" is missing'],
    ['a)', 'Unexpected ")"'],
    ['[1,,2]', 'An item is missing in [ ].'],
    ['{a 1}', 'a ":" is missing'],
    ['{a: }', 'a value is missing in { }'],
    ['{a: 1 b: 2}', 'is missing before b'],
    ['`a`', 'text stands in "double" or \'single\' quotes'],
    ['“a”', 'text stands in straight quotes'],
    ['"a', 'Unclosed quote'],
    ['12abc', 'a number is not followed by an operator'],
    ['...a', 'a number is not followed by an operator'],
    ['1e999', 'A number is too large.'],
    ['/a', 'a regular expression does not end'],
    ['a[0]()', 'A function is called by its name: value.name().'],
    ['a["lower"]()', 'A function is called by its name: value.name().'],
    ['now()()', 'Only functions can be called with ( ).'],
    ['/(/', 'is not valid'],
    ['/a/y', 'has a flag that is none of'],
    [`/(?<${'='}a)b/`, 'which not every device can read'],
    [`/${'a'.repeat(1001)}/`, 'is longer than 1,000 characters'],
  ])('%s', (text, sentence) => {
    expect(problemOf(text)).toContain(sentence);
  });

  test('and quotes the expression, a long one shortened', () => {
    expect(problemOf('foo(x)')).toMatch(/In the expression «foo\(x\)»\.$/);
    expect(problemOf(`foo("${'x'.repeat(200)}")`)).toMatch(/x…»\.$/);
  });
});

describe('what is too much is a problem, never a crash', () => {
  test.each([
    ['parentheses', '('.repeat(2000) + 'a' + ')'.repeat(2000)],
    ['open parentheses', '('.repeat(5000)],
    ['exclamation marks', '!'.repeat(4000) + 'a'],
    ['brackets', '['.repeat(2000) + ']'.repeat(2000)],
    ['members', 'a' + '.b'.repeat(2000)],
    ['calls', 'list('.repeat(900) + '1' + ')'.repeat(900)],
    ['sums', 'a' + '+a'.repeat(2000)],
    ['objects', '{a:'.repeat(1500)],
  ])('%s', (_, text) => {
    expect(problemOf(text)).not.toBe('');
  });

  test.each([
    ['parentheses', '('.repeat(10_000) + 'a' + ')'.repeat(10_000)],
    ['lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['objects', '{a:'.repeat(10_000) + '1' + '}'.repeat(10_000)],
    ['negations', '!'.repeat(10_000) + 'a'],
    ['functions', 'list('.repeat(10_000) + ')'.repeat(10_000)],
    ['a megabyte', `"${'a'.repeat(1_000_000)}"`],
    ['a megabyte without end', '"'.repeat(999_999)],
  ])('%s are refused at once', (_, text) => {
    const elapsed = processorTime();
    expect(problemOf(text)).toContain('5000 is the most');
    expect(elapsed()).toBeLessThan(200);
  });

  test('an expression of 5,001 characters is refused, 100 levels are not', () => {
    expect(problemOf('a'.repeat(5001))).toContain('5001 characters long; 5000 is the most');
    expect(problemOf('!'.repeat(99) + 'a')).toBe('');
    expect(problemOf('!'.repeat(100) + 'a')).toContain('more than 100 deep');
  });

  test('no text makes the parser throw', () => {
    const piece = fc.constantFrom(
      ...['a', 'file', 'this', 'note', '.', '(', ')', '[', ']', '{', '}', ',', ':', ';', '"', "'"],
      ...['/', '\\', '+', '-', '!', '==', '&&', '?', '1', '.5', ' ', 'hasTag', 'if', '=', '`', '#'],
      ...['__proto__', 'é', '\u00a0', '\u{1f600}', '\ud800', '\n'],
    );
    const pieces = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), (text) => {
        const result = parseExpression(text);
        if (!result.ok) expect(result.problems[0]?.message).toMatch(/\.$/);
      }),
      { numRuns: 5000 },
    );
  });
});
