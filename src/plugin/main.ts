import { Plugin } from 'obsidian';
import { COMPARISON_VIEW } from '../core/query/parse-base';
import { TIMELINE_VIEW } from '../core/query/timeline-view';
import { TEXT } from '../ui/text';
import { comparisonOptions } from './bases/bases-options';
import { ComparisonView } from './bases/bases-view';
import { timelineOptions } from './bases/timeline-options';
import { TimelineView } from './bases/timeline-view';
import { checkVault } from './check/check-vault';
import { addCliHandlers } from './command-line/cli-handlers';
import { Commands } from './commands';
import { addComparisonCommands, addEditorMenu } from './comparison/comparison-commands';
import { cursorActions } from './comparison/cursor-actions';
import { exportComparison } from './comparison/export-comparison';
import type { ExportTable } from './comparison/portable-comparison';
import { Comparisons } from './insert/comparisons';
import { addFileMenus } from './insert/file-menus';
import { Installer } from './install/installer';
import { blockActions } from './live/block-actions';
import { ComparisonBlock } from './live/comparison-block';
import { HOVER_SOURCE } from './live/link-actions';
import { beginNote } from './notes/begin-note';
import { offerNotes } from './notes/first-offer';
import { followAddress } from './notes/follow-address';
import { openNote } from './notes/open-note';
import { addSettingsPage } from './settings/settings-page';
import { SettingsStore } from './settings/settings-store';
import { RenameWatch } from './static-tables/rename-watch';
import { told } from './told';
import { ObsidianNotes } from './vault/obsidian-notes';
import { ObsidianSettings } from './vault/obsidian-settings';
import { ObsidianVault } from './vault/obsidian-vault';
import { OpenNotes } from './vault/open-notes';

/**
 * The plugin: its commands and the live comparison. Nothing is written until one of them is used, and no note read but
 * after notes are renamed.
 */
export default class NeutralityAtlas extends Plugin {
  private readonly store = new SettingsStore(this);
  private readonly notes = this.addChild(new ObsidianNotes(this.app));
  private readonly files = new ObsidianVault(this.app);
  private readonly editor = new OpenNotes(this.app, this.files);
  private readonly configuration = new ObsidianSettings(this.app.vault);
  private readonly commands = new Commands(this.app, { notes: this.notes, editor: this.editor });
  private readonly installer = new Installer(
    this.app,
    {
      notes: this.notes,
      files: this.files,
      editor: this.editor,
      settings: this.configuration,
    },
    this.store,
  );

  override onload(): void {
    const { notes, files, store } = this;
    const comparisons = new Comparisons(this.app, notes, files, store);
    const exportTable: ExportTable = (comparison) =>
      exportComparison(this.app, comparison, { files, bom: store.current.bom });
    this.addInstallation();
    this.addNotes();
    this.addComparisons(comparisons, exportTable);
    this.addTables(exportTable);
    addCliHandlers(this, {
      notes,
      files,
      store,
      editor: this.editor,
      settings: this.configuration,
    });
    addSettingsPage(this, store, () => told(this.installer.install()));
    this.app.workspace.onLayoutReady(() => told(store.load()));
  }

  /** The person has just enabled the plugin; the app calls this after `onload`. */
  override onUserEnable(): void {
    const showPlan = (): void => told(this.installer.install());
    const atUnload = (leave: () => void): void => this.register(leave);
    told(offerNotes(this.app, this.store, { showPlan, atUnload }));
  }

  /** A sync or another program has changed the saved data. */
  override onExternalSettingsChange(): void {
    told(this.store.load());
  }

  private addInstallation(): void {
    const { installer } = this;
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
  }

  /** Ways to the notes, and from nothing to a new one. */
  private addNotes(): void {
    const { app, commands, notes, files } = this;
    const openHome = (): Promise<void> => commands.openHome();
    this.addCommand({
      id: 'open-home',
      name: TEXT.commands.openHome,
      callback: () => told(openHome()),
    });
    this.addCommand({
      id: 'open-note',
      name: TEXT.commands.openNote,
      callback: () => told(openNote(app, notes)),
    });
    this.addCommand({
      id: 'new-note',
      name: TEXT.commands.newNote,
      callback: () => told(beginNote(app, { notes, files })),
    });
    this.addCommand({
      id: 'check-notes',
      name: TEXT.commands.checkNotes,
      callback: () => {
        const { editor, configuration: settings } = this;
        checkVault(app, { notes, files, editor, settings });
      },
    });
    this.addRibbonIcon('lucide-scale', TEXT.commands.openNote, () => told(openNote(app, notes)));
    this.registerObsidianProtocolHandler('neutrality-atlas', (address) =>
      told(
        followAddress(app, notes, address, {
          openHome,
          showPlan: () => this.installer.install(),
        }),
      ),
    );
  }

  private addComparisons(comparisons: Comparisons, exportTable: ExportTable): void {
    const { app, notes, files } = this;
    const actions = cursorActions(app, notes, exportTable);
    this.addCommand({
      id: 'insert-comparison',
      name: TEXT.commands.insertComparison,
      editorCallback: (editor, { file }) => told(comparisons.insert(editor, file?.path ?? '')),
    });
    this.addNoteCommand('compare-notes', TEXT.commands.compareNotes, (path) =>
      comparisons.withSimilar(path),
    );
    addComparisonCommands(this, actions);
    addEditorMenu(this, actions, (editor, path) => comparisons.insert(editor, path));
    addFileMenus(this, {
      compareSimilar: (path) => told(comparisons.withSimilar(path)),
      compare: (paths) => told(comparisons.picked(paths)),
      newNote: (folder) => told(beginNote(app, { notes, files }, folder)),
    });
  }

  /** Tables on show, live and static. */
  private addTables(exportTable: ExportTable): void {
    const { app, notes, editor, commands } = this;
    const blocks = new Set<ComparisonBlock>();
    this.register(() => {
      for (const block of [...blocks]) block.unload(); // it belongs to its note, which may stay open
    });
    this.addNoteCommand('refresh-tables', TEXT.commands.refreshTables, (path) =>
      commands.refreshTables([path]),
    );
    this.addCommand({
      id: 'refresh-all-tables',
      name: TEXT.commands.refreshAllTables,
      callback: () => told(commands.refreshAllTables()),
    });
    this.addChild(new RenameWatch(app, editor));
    this.registerHoverLinkSource(HOVER_SOURCE, { display: TEXT.name, defaultMod: true });
    this.registerMarkdownCodeBlockProcessor('comparison', (definition, element, context) => {
      const block = { definition, holder: context.sourcePath };
      const section = () => context.getSectionInfo(element);
      const actions = blockActions({ notes, editor, exportTable }, block, section);
      const options = { app, source: notes, editor, definition, context, actions };
      const live = new ComparisonBlock(element, options);
      blocks.add(live);
      live.register(() => blocks.delete(live));
      context.addChild(live);
    });
    this.registerBasesView(COMPARISON_VIEW, {
      name: TEXT.table.name,
      icon: 'lucide-columns-3',
      factory: (controller, element) =>
        new ComparisonView(controller, element, { notes, exportTable }),
      options: comparisonOptions,
    });
    this.registerBasesView(TIMELINE_VIEW, {
      name: TEXT.timeline.name,
      icon: 'lucide-chart-gantt',
      factory: (controller, element) =>
        new TimelineView(controller, element, { notes, files: this.files }),
      options: timelineOptions,
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
