import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitNote } from '../../../src/core/note/frontmatter';
import { parseFrontmatter } from '../../../src/core/note/parse-frontmatter';
import { readNote } from '../../../src/core/note/read-note';

const parse = (yaml: string) => {
  const { properties, fault } = parseFrontmatter(yaml, 'Note.md');
  return fault ?? Object.fromEntries(properties);
};

describe('cutting a note at the end of its frontmatter', () => {
  test.each([
    ['---\na: 1\n---\nBody\n', 'a: 1', 'Body\n'],
    ['---\r\na: 1\r\nb: 2\r\n---\r\nBody', 'a: 1\r\nb: 2', 'Body'],
    ['\uFEFF---\na: 1\n---', 'a: 1', ''],
    ['---\n---\nBody', '', 'Body'],
    ['---  \na: 1\n---\t\nBody', 'a: 1', 'Body'],
    ['Body\n---\na: 1\n---\n', null, 'Body\n---\na: 1\n---\n'],
    ['---js\nalert(1)\n---\n', null, '---js\nalert(1)\n---\n'],
    ['----\na: 1\n----\n', null, '----\na: 1\n----\n'],
    ['---\nno end', null, '---\nno end'],
    ['\n---\na: 1\n---\n', null, '\n---\na: 1\n---\n'],
  ])('%j', (text, yaml, body) => {
    expect(splitNote(text)).toMatchObject({ yaml, body });
  });

  test('loses nothing of any text', () => {
    const pieces = fc.constantFrom('---', '\n', '\r\n', 'a: 1', '\uFEFF', ' ', 'text', '---js');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { head, body } = splitNote(text);
        expect(head + body).toBe(text);
      }),
    );
  });
});

describe('properties are YAML 1.2 core, as in the app', () => {
  test.each<[string, unknown]>([
    ['date: 1955-10-26', { date: '1955-10-26' }],
    ['time: 12:30', { time: '12:30' }],
    ['yes: yes\nno: off', { yes: 'yes', no: 'off' }],
    ['a: true\nb: 012\nc: 1e3\nd: ~', { a: true, b: 12, c: 1000, d: null }],
    ['list: [a, 1, [b]]', { list: ['a', 1, ['b']] }],
    ['text: "a\\u003eb"', { text: 'a>b' }],
    ['__proto__: x', Object.fromEntries([['__proto__', 'x']])],
    ['# nothing', {}],
    ['', {}],
  ])('%j', (yaml, expected) => {
    expect(parse(yaml)).toEqual(expected);
  });

  test('a text that is one link becomes a link, also in lists', () => {
    expect(
      parse('a: "[[Austria#1955|AT]]"\nb: ["[[X]]", "see [[X]]"]\nc: "[x](A%20b.md)"'),
    ).toEqual({
      a: { type: 'link', target: 'Austria', subpath: '#1955', display: 'AT', from: 'Note.md' },
      b: [{ type: 'link', target: 'X', subpath: '', display: null, from: 'Note.md' }, 'see [[X]]'],
      c: { type: 'link', target: 'A b.md', subpath: '', display: 'x', from: 'Note.md' },
    });
  });

  test('a nested map is an object', () => {
    expect(parse('a: { b: 1 }')).toEqual({ a: { type: 'object', entries: new Map([['b', 1]]) } });
  });

  test.each([
    ['a: [1\nb: 2', 3],
    ['a: 1\n\tb: 2', 3],
    ['a: 1\n...\nb: 2', 4], // else b would be lost without a word
    ['a: 1\na: 2', 3],
    ['- a\n- b', 2],
    ['just text', 2],
    ['a: &x [1]\nb: *y', 3],
    ['b: 1\na: &x [*x]', 3],
    ['a: &x { b: *x }', 2],
  ])('%j is a fault with its line in the note', (yaml, line) => {
    expect(parse(yaml)).toMatchObject({ line, message: expect.stringMatching(/\.$/) });
  });

  test('a value that is nested too deep is a fault', () => {
    expect(parse(`a: ${'['.repeat(60)}${']'.repeat(60)}`)).toMatchObject({
      message: expect.stringContaining('nested too deep'),
    });
  });

  test('aliases that would grow without bound are a fault', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 9; n += 1) {
      lines.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(', ')}]`);
    }
    expect(parse(lines.join('\n'))).toMatchObject({ message: expect.stringContaining('alias') });
  });
});

test('a note with broken properties is a fault, one without is a note without properties', () => {
  const stat = { size: 0, created: 0, modified: 0 };
  expect(readNote('a.md', '---\na: [\n---\n', stat)).toMatchObject({ fault: { line: 2 } });
  expect(readNote('a.md', 'text', stat)).toMatchObject({
    note: { path: 'a.md', properties: new Map() },
  });
});
