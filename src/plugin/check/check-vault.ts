import type { App } from 'obsidian';
import { checkNotes } from '../../core/check/check-notes';
import { reportFindings } from '../../core/check/report-findings';
import type { NoteSource, SettingsFiles, VaultFiles } from '../../core/ports';
import { CheckModal } from '../../ui/check/check-modal';
import { TEXT } from '../../ui/text';
import { civilNow, civilToday } from '../civil-now';
import { keepNote } from '../insert/keep-note';
import { shippedCodebook } from '../install/shipped-pack';
import { openAtLine } from '../vault/open-at-line';
import type { OpenNotes } from '../vault/open-notes';

/** The vault as a check knows it. */
interface CheckPorts {
  readonly notes: NoteSource;
  readonly files: VaultFiles;
  readonly editor: OpenNotes;
  readonly settings: SettingsFiles;
}

/** Check the notes of the vault and list the findings. What was typed just now counts too; nothing is written. */
export function checkVault(app: App, { notes, files, editor, settings }: CheckPorts): void {
  new CheckModal(app, {
    run: async (options) => {
      await editor.save();
      return checkNotes(await notes.readNotes(), {
        ...options,
        codebook: await shippedCodebook(),
        read: async (path) => {
          const file = app.vault.getFileByPath(path);
          return file === null ? null : app.vault.cachedRead(file);
        },
        types: await settings.read('types.json').catch(() => null),
        folder: '',
        now: civilNow,
      });
    },
    keep: (run) => {
      const day = civilToday();
      return keepNote(app, files, TEXT.check.noteName(day), async (path) => {
        const { links } = await notes.readNotes();
        return reportFindings(run, { day, path, links });
      });
    },
    open: (path, line) => openAtLine(app, path, line),
  }).open();
}
