import type { Editor } from 'obsidian';
import type { Edit } from '../../core/note/edit';

/**
 * Change the text of an editor in one step that can be undone; the cursor stays in its place.
 *
 * @param edits - Their offsets count in the editor's present text.
 */
export function transact(editor: Editor, edits: readonly Edit[]): void {
  const changes = edits.map(({ from, to, text }) => ({
    from: editor.offsetToPos(from),
    to: editor.offsetToPos(to),
    text,
  }));
  editor.transaction({ changes });
}
