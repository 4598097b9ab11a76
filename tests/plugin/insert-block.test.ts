import type { Editor } from 'obsidian';
import { expect, test } from 'vitest';
import { insertBlock } from '../../src/plugin/insert/insert-block';

function editorWith(marked: string): { editor: Editor; text: () => string } {
  let text = marked.replace('^', '');
  const at = marked.indexOf('^');
  const editor = {
    getCursor: () => at,
    posToOffset: (offset: number) => offset,
    getValue: () => text,
    replaceRange: (block: string, offset: number) => {
      text = text.slice(0, offset) + block + text.slice(offset);
    },
  };
  return { editor: editor as unknown as Editor, text: () => text };
}

test.each([
  ['^', 'T\n'],
  ['a^', 'a\n\nT\n'],
  ['a^\n', 'a\n\nT\n\n'],
  ['a\n^', 'a\n\nT\n'],
  ['a\n\n^\n\nb\n', 'a\n\nT\n\nb\n'],
  ['a\n^\nb', 'a\n\nT\n\nb'],
  ['a^b', 'a\n\nT\n\nb'],
])('stands between blank lines when inserted into %j', (marked, expected) => {
  const { editor, text } = editorWith(marked);
  insertBlock(editor, 'T');
  expect(text()).toBe(expected);
});
