import { type App, MarkdownView } from 'obsidian';
import { applyEdits, type Edit, narrowed } from '../core/note/edit';

/**
 * Change a note in one step: in its editor, where it is open for writing, so that it can be undone; else in its file.
 *
 * @param change - Told the text; gives the changes. Without any nothing is written.
 */
export async function editNote(
  { workspace, vault }: App,
  path: string,
  change: (text: string) => readonly Edit[],
): Promise<void> {
  const views = workspace
    .getLeavesOfType('markdown')
    .flatMap(({ view }) => (view instanceof MarkdownView && view.file?.path === path ? view : []));
  const editor = views.find((view) => view.getMode() === 'source')?.editor;
  const file = vault.getFileByPath(path);
  if (editor !== undefined) {
    const text = editor.getValue();
    const changes = change(text).map((edit) => {
      const { from, to, text: anew } = narrowed(text, edit);
      return { from: editor.offsetToPos(from), to: editor.offsetToPos(to), text: anew };
    });
    if (changes.length > 0) editor.transaction({ changes });
  } else if (file !== null && change(await vault.read(file)).length > 0)
    await vault.process(file, (text) => applyEdits(text, change(text)));
}
