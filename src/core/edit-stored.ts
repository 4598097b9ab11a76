import { applyEdits } from './note/edit';
import type { NoteEditor, VaultFiles } from './ports';

/** Edits notes where they are stored. */
export const editStored = (files: VaultFiles): NoteEditor => ({
  read: (path) => files.read(path),
  edit: (path, change) => files.process(path, (text) => applyEdits(text, change(text))),
});
