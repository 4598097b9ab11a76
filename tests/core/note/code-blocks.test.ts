import { expect, test } from 'vitest';
import { findCodeBlocks, findComparisonBlock } from '../../../src/core/note/code-blocks';

const NOTE = [
  ...['---', 'a: 1', '---', '# Title', ''],
  ...['```comparison', 'limit: 1', '# more', '```', ''],
  ...['~~~~base', 'views: []', '~~~~', '```', 'no language', '```'],
].join('\n');

test('finds the code blocks that name a language, with their text and line', () => {
  const found = findCodeBlocks(NOTE);
  expect(found).toMatchObject([
    { language: 'comparison', text: 'limit: 1\n# more', line: 6 },
    { language: 'base', text: 'views: []', line: 11 },
  ]);
  for (const { text, from, to } of found) expect(NOTE.slice(from, to)).toBe(text);
});

test('gives the text with line feeds, whatever the note has, and its place in the note', () => {
  const note = NOTE.replaceAll('\n', '\r\n');
  const [first] = findCodeBlocks(note);
  expect(first?.text).toBe('limit: 1\n# more');
  expect(note.slice(first?.from, first?.to)).toBe('limit: 1\r\n# more');
});

test.each([
  ['an empty block', '```comparison\n```', ['']],
  ['one that ends with blank lines', '```comparison\na: 1\n\n```', ['a: 1\n']],
  ['one that is never closed', '```comparison\na: 1', ['a: 1']],
  ['one with more words after its language', '```comparison wide\na: 1\n```', ['a: 1']],
  ['one in a list', '- ```comparison\n  a: 1\n  ```', ['  a: 1']],
  ['none in a line of text', 'See ```comparison\na: 1``` there.', []],
  ['none in another block', '````md\n```comparison\na: 1\n```\n````', ['```comparison\na: 1\n```']],
])('finds %s', (_, note, texts) => {
  expect(findCodeBlocks(note).map(({ text }) => text)).toEqual(texts);
});

const ONE = '```comparison\nlimit: 1\n```\n';

test('finds the comparison with a text where there is one, wherever it stands by now', () => {
  const section = { lineStart: 40, lineEnd: 42 };
  expect(findComparisonBlock(`Before.\n\n${ONE}`, 'limit: 1', null)?.line).toBe(3);
  expect(findComparisonBlock(`Before.\n\n${ONE}`, 'limit: 1', section)?.line).toBe(3);
  expect(findComparisonBlock(ONE, 'limit: 2', null)).toBeNull();
  expect(findComparisonBlock('```base\nlimit: 1\n```\n', 'limit: 1', null)).toBeNull();
});

test('tells two that are the same apart by the lines between which one stands, or not at all', () => {
  const note = `${ONE}\n${ONE}`;
  expect(findComparisonBlock(note, 'limit: 1', { lineStart: 4, lineEnd: 6 })?.line).toBe(5);
  expect(findComparisonBlock(note, 'limit: 1', null)).toBeNull();
  expect(findComparisonBlock(note, 'limit: 1', { lineStart: 0, lineEnd: 7 })).toBeNull();
});

test('finds nothing in a note that is nested too deep to be followed', () => {
  expect(findComparisonBlock(`${'>'.repeat(8_000)}x\n\n${ONE}`, 'limit: 1', null)).toBeNull();
});
