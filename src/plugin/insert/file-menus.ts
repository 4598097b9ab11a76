import { type Plugin, TFile, TFolder } from 'obsidian';
import { TEXT } from '../../ui/text';

/** What the menus of files answer. */
export interface FileMenuActions {
  compareSimilar(path: string): void;
  compare(paths: readonly string[]): void;
  /** Begin a note of a kind in a folder. */
  newNote(folder: string): void;
}

const ICON = 'table-2';

/**
 * Add to the menu of a note, and to that of several files selected together, a way to compare them; to that of a folder
 * a way to a new note in it.
 */
export function addFileMenus(plugin: Plugin, actions: FileMenuActions): void {
  const { workspace } = plugin.app;
  plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      if (file instanceof TFolder) {
        menu.addItem((item) =>
          item
            .setSection('action-primary')
            .setTitle(TEXT.commands.newNote)
            .setIcon('lucide-file-plus-2')
            .onClick(() => actions.newNote(file.path)),
        );
      }
      if (!(file instanceof TFile) || file.extension !== 'md') return;
      menu.addItem((item) =>
        item
          .setTitle(TEXT.fileMenu.compareSimilar)
          .setIcon(ICON)
          .onClick(() => actions.compareSimilar(file.path)),
      );
    }),
  );
  plugin.registerEvent(
    workspace.on('files-menu', (menu, files) => {
      const notes = files.filter((file) => file instanceof TFile && file.extension === 'md');
      if (notes.length < 2) return;
      menu.addItem((item) =>
        item
          .setTitle(TEXT.fileMenu.compare)
          .setIcon(ICON)
          .onClick(() => actions.compare(notes.map(({ path }) => path))),
      );
    }),
  );
}
