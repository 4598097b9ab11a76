import { type App, type Editor, MarkdownView } from 'obsidian';

/**
 * Change the text of a note in one step: in its editor, where it is open for writing, so that it can be undone;
 * else in its file.
 *
 * @param change - Gives the new text; null leaves the note as it is.
 * @returns Whether there was something to change.
 */
export async function editNote(
  { workspace, vault }: App,
  path: string,
  change: (text: string) => string | null,
): Promise<boolean> {
  for (const { view } of workspace.getLeavesOfType('markdown')) {
    if (!(view instanceof MarkdownView) || view.file?.path !== path) continue;
    if (view.getMode() === 'source') return editIn(view.editor, change);
  }
  const file = vault.getFileByPath(path);
  if (file === null) return false;
  let isChanged = false;
  await vault.process(file, (text) => {
    const changed = change(text);
    isChanged = changed !== null;
    return changed ?? text;
  });
  return isChanged;
}

/** Replaces only what differs, so that the cursor and the folds around it stay. */
function editIn(editor: Editor, change: (text: string) => string | null): boolean {
  const text = editor.getValue();
  const changed = change(text);
  if (changed === null) return false;
  const shorter = Math.min(text.length, changed.length);
  let start = 0;
  while (start < shorter && text[start] === changed[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === changed.at(-1 - end)) end += 1;
  const [from, to] = [editor.offsetToPos(start), editor.offsetToPos(text.length - end)];
  editor.replaceRange(changed.slice(start, changed.length - end), from, to);
  return true;
}
