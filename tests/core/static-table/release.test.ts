import { expect, test } from 'vitest';
import { releaseTables } from '../../../src/core/static-table/release';

const TABLE = '| Name |\n| --- |\n| Austria |';
const region = (definition: string): string =>
  `<!-- comparison\n${definition}\n-->\n\n${TABLE}\n\n<!-- /comparison 0123456789ab -->`;

test('drops the two comments and keeps every byte between and around them', () => {
  const text = `Before.\n\n${region('limit: 1')}\n\nAfter.\n`;
  expect(releaseTables(text, () => true)).toBe(`Before.\n\n${TABLE}\n\nAfter.\n`);
});

test('keeps the line endings of the note', () => {
  const text = `A\n\n${region('limit: 1')}\n\nB\n`.replaceAll('\n', '\r\n');
  expect(releaseTables(text, () => true)).toBe(`A\n\n${TABLE}\n\nB\n`.replaceAll('\n', '\r\n'));
});

test('releases those chosen and leaves the others', () => {
  const text = `${region('limit: 1')}\n\n${region('limit: 2')}\n\n${region('limit: 3')}\n`;
  const released = releaseTables(text, ({ definition }) => definition !== 'limit: 2');
  expect(released).toBe(`${TABLE}\n\n${region('limit: 2')}\n\n${TABLE}\n`);
});

test('leaves a note alone when nothing is chosen, and comments inside code', () => {
  const text = `\`\`\`\n${region('limit: 1')}\n\`\`\`\n\n${region('limit: 2')}\n`;
  expect(releaseTables(text, () => false)).toBe(text);
  expect(releaseTables(text, ({ definition }) => definition === 'limit: 1')).toBe(text);
});
