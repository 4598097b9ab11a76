import { Notice, Plugin } from 'obsidian';
import { reasonOf } from '../core/problem';
import { TEXT } from '../ui/text';
import { Commands } from './commands';
import { ComparisonBlock } from './comparison-block';
import { Comparisons } from './comparisons';
import { addFileMenus } from './file-menus';
import { HOVER_SOURCE } from './link-actions';
import { ObsidianNotes } from './obsidian-notes';
import { ObsidianVault } from './obsidian-vault';

/** The plugin: its commands and the live comparison. Nothing is read or written until one of them is used. */
export default class NeutralityAtlas extends Plugin {
  override onload(): void {
    const notes = new ObsidianNotes(this.app);
    const commands = new Commands(this, notes);
    const comparisons = new Comparisons(this.app, notes, new ObsidianVault(this.app.vault));
    this.addCommand({
      id: 'install-notes',
      name: TEXT.commands.installNotes,
      callback: () => told(commands.installNotes()),
    });
    this.addCommand({
      id: 'insert-comparison',
      name: TEXT.commands.insertComparison,
      editorCallback: (editor, { file }) => told(comparisons.insert(editor, file?.path ?? '')),
    });
    this.addCommand({
      id: 'compare-notes',
      name: TEXT.commands.compareNotes,
      checkCallback: (checking) => {
        const file = this.app.workspace.getActiveFile();
        if (file?.extension !== 'md') return false;
        if (!checking) told(comparisons.withSimilar(file.path));
        return true;
      },
    });
    addFileMenus(this, {
      compareSimilar: (path) => told(comparisons.withSimilar(path)),
      compare: (paths) => told(comparisons.picked(paths)),
    });
    this.addCommand({
      id: 'refresh-tables',
      name: TEXT.commands.refreshTables,
      checkCallback: (checking) => {
        const file = this.app.workspace.getActiveFile();
        if (file?.extension !== 'md') return false;
        if (!checking) told(commands.refreshTables([file.path]));
        return true;
      },
    });
    this.addCommand({
      id: 'refresh-all-tables',
      name: TEXT.commands.refreshAllTables,
      callback: () => told(commands.refreshAllTables()),
    });
    this.addCommand({
      id: 'open-home',
      name: TEXT.commands.openHome,
      callback: () => told(commands.openHome()),
    });
    this.registerHoverLinkSource(HOVER_SOURCE, { display: TEXT.name, defaultMod: true });
    this.registerMarkdownCodeBlockProcessor('comparison', (definition, element, context) => {
      context.addChild(
        new ComparisonBlock(element, this.app, notes, definition, context.sourcePath),
      );
    });
  }
}

/** What fails in spite of everything is told. */
const told = (work: Promise<void>): void =>
  void work.catch((error: unknown) => new Notice(reasonOf(error)));
