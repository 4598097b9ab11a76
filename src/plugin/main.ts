import { Plugin } from 'obsidian';
import { COMPARISON_VIEW } from '../core/query/parse-base';
import { TEXT } from '../ui/text';
import { comparisonOptions } from './bases/bases-options';
import { ComparisonView } from './bases/bases-view';
import { checkVault } from './check/check-vault';
import { blockActions } from './live/block-actions';
import { Commands } from './commands';
import { ComparisonBlock } from './live/comparison-block';
import { addComparisonCommands } from './comparison/comparison-commands';
import { Comparisons } from './insert/comparisons';
import { addFileMenus } from './insert/file-menus';
import { Installer } from './install/installer';
import { HOVER_SOURCE } from './live/link-actions';
import { beginNote } from './notes/begin-note';
import { openNote } from './notes/open-note';
import { ObsidianNotes } from './vault/obsidian-notes';
import { ObsidianSettings } from './vault/obsidian-settings';
import { ObsidianVault } from './vault/obsidian-vault';
import { OpenNotes } from './vault/open-notes';
import { RenameWatch } from './static-tables/rename-watch';
import { told } from './told';

/**
 * The plugin: its commands and the live comparison. Nothing is written until one of them is used, and nothing read but
 * after notes are renamed.
 */
export default class NeutralityAtlas extends Plugin {
  override onload(): void {
    const notes = new ObsidianNotes(this.app);
    const files = new ObsidianVault(this.app);
    const editor = new OpenNotes(this.app, files);
    const settings = new ObsidianSettings(this.app.vault);
    const commands = new Commands(this.app, { notes, editor });
    const installer = new Installer(this, { notes, files, editor, settings });
    const comparisons = new Comparisons(this.app, notes, files);
    this.addCommand({
      id: 'install-notes',
      name: TEXT.commands.installNotes,
      callback: () => told(installer.install()),
    });
    this.addCommand({
      id: 'remove-notes',
      name: TEXT.commands.removeNotes,
      callback: () => told(installer.remove()),
    });
    this.addCommand({
      id: 'restore-note',
      name: TEXT.commands.restoreNote,
      callback: () => told(installer.restore()),
    });
    this.addCommand({
      id: 'insert-comparison',
      name: TEXT.commands.insertComparison,
      editorCallback: (editor, { file }) => told(comparisons.insert(editor, file?.path ?? '')),
    });
    this.addNoteCommand('compare-notes', TEXT.commands.compareNotes, (path) =>
      comparisons.withSimilar(path),
    );
    addFileMenus(this, {
      compareSimilar: (path) => told(comparisons.withSimilar(path)),
      compare: (paths) => told(comparisons.picked(paths)),
    });
    this.addNoteCommand('refresh-tables', TEXT.commands.refreshTables, (path) =>
      commands.refreshTables([path]),
    );
    this.addCommand({
      id: 'refresh-all-tables',
      name: TEXT.commands.refreshAllTables,
      callback: () => told(commands.refreshAllTables()),
    });
    this.addCommand({
      id: 'check-notes',
      name: TEXT.commands.checkNotes,
      callback: () => checkVault(this.app, { notes, files, editor, settings }),
    });
    this.addCommand({
      id: 'open-home',
      name: TEXT.commands.openHome,
      callback: () => told(commands.openHome()),
    });
    this.addCommand({
      id: 'open-note',
      name: TEXT.commands.openNote,
      callback: () => told(openNote(this.app, notes)),
    });
    this.addCommand({
      id: 'new-note',
      name: TEXT.commands.newNote,
      callback: () => told(beginNote(this.app, { notes, files })),
    });
    addComparisonCommands(this, notes, files);
    this.addChild(new RenameWatch(this.app, editor));
    this.registerHoverLinkSource(HOVER_SOURCE, { display: TEXT.name, defaultMod: true });
    this.registerMarkdownCodeBlockProcessor('comparison', (definition, element, context) => {
      const block = { definition, holder: context.sourcePath };
      const section = () => context.getSectionInfo(element);
      const actions = blockActions({ app: this.app, notes, files, editor }, block, section);
      const options = { app: this.app, source: notes, editor, definition, context, actions };
      context.addChild(new ComparisonBlock(element, options));
    });
    this.registerBasesView(COMPARISON_VIEW, {
      name: TEXT.table.name,
      icon: 'lucide-columns-3',
      factory: (controller, element) => new ComparisonView(controller, element, { notes, files }),
      options: comparisonOptions,
    });
  }

  /** Add a command for the open note; it is there only while one is open. */
  private addNoteCommand(id: string, name: string, run: (path: string) => Promise<void>): void {
    this.addCommand({
      id,
      name,
      checkCallback: (checking) => {
        const file = this.app.workspace.getActiveFile();
        if (file?.extension !== 'md') return false;
        if (!checking) told(run(file.path));
        return true;
      },
    });
  }
}
