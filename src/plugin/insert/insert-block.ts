import type { Editor } from 'obsidian';

/** Put a block of Markdown at the cursor, replacing nothing, with a blank line on each side where text is. */
export function insertBlock(editor: Editor, block: string): void {
  const cursor = editor.getCursor('to');
  const text = editor.getValue();
  const offset = editor.posToOffset(cursor);
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  const lead =
    before.trim() === '' || /\n[ \t]*\r?\n[ \t]*$/.test(before)
      ? ''
      : /\n[ \t]*$/.test(before)
        ? '\n'
        : '\n\n';
  const trail =
    after.trim() === ''
      ? '\n'
      : /^[ \t]*\r?\n[ \t]*\r?\n/.test(after)
        ? ''
        : /^[ \t]*\r?\n/.test(after)
          ? '\n'
          : '\n\n';
  editor.replaceRange(lead + block + trail, cursor);
}
