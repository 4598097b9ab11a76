import { type App, Keymap } from 'obsidian';
import { listNotes } from '../../core/draft/list-notes';
import { firstSentence } from '../../core/note/first-sentence';
import type { NoteSource } from '../../core/ports';
import { OpenNoteModal } from '../../ui/open-note-modal';
import { shippedCodebook } from '../install/shipped-pack';
import { openTarget } from '../vault/open-target';

/** Let a person find one of our notes, or any other that says of what kind it is, and open it. */
export async function openNote(app: App, source: NoteSource): Promise<void> {
  const { kinds } = await shippedCodebook();
  const notes = listNotes(await source.readNotes(), Object.keys(kinds));
  new OpenNoteModal(app, {
    notes,
    firstSentence: async (path) => {
      const file = app.vault.getFileByPath(path);
      return file === null ? '' : firstSentence(await app.vault.cachedRead(file).catch(() => ''));
    },
    open: (path, event) => void openTarget(app, path, { pane: Keymap.isModEvent(event) }),
  }).open();
}
