import packJson from 'neutrality-atlas:pack';
import { type App, Notice, type Plugin } from 'obsidian';
import { applyPlan } from '../core/pack/plan/apply-plan';
import { DEFAULT_FOLDER, HOME_IDENTITY, homeFolder, homeNote } from '../core/pack/home';
import { openPack, type PackFiles } from '../core/pack/pack';
import { planInstall, type VaultSurvey } from '../core/pack/plan/plan-install';
import { surveyVault } from '../core/pack/plan/survey-vault';
import type { NoteSource, VaultFiles } from '../core/ports';
import { type Fault, reasonOf } from '../core/problem';
import type { TableReport } from '../core/static-table/refresh';
import type { RefreshRun } from '../core/static-table/refresh-notes';
import { PlanModal } from '../ui/plan/plan-modal';
import { type EditChoice, type EditedTable, RefreshModal } from '../ui/refresh-modal';
import { TEXT } from '../ui/text';
import { openAtLine } from './vault/open-at-line';
import type { OpenNotes } from './vault/open-notes';
import { editedTables, notesWithTables, refreshTables } from './static-tables/refresh-notes';
import { loadSettings, saveSettings } from './settings';

/** The vault as the commands know it. */
interface CommandPorts {
  readonly notes: NoteSource;
  readonly files: VaultFiles;
  readonly editor: OpenNotes;
}

/** What the commands do: gather, let the core decide, show. */
export class Commands {
  private readonly plugin: Plugin;
  private readonly app: App;
  private readonly notes: NoteSource;
  private readonly files: VaultFiles;
  private readonly editor: OpenNotes;

  constructor(plugin: Plugin, { notes, files, editor }: CommandPorts) {
    this.plugin = plugin;
    this.app = plugin.app;
    this.notes = notes;
    this.files = files;
    this.editor = editor;
  }

  /** Show what an installation would do, and carry it out when asked to. */
  async installNotes(): Promise<void> {
    const pack = openPack(JSON.parse(packJson) as PackFiles);
    const folder = homeFolder((await this.notes.readNotes()).notes);
    const settings = await loadSettings(this.plugin);
    let survey: VaultSurvey | undefined;
    new PlanModal(this.app, {
      folder: folder ?? settings.folder ?? DEFAULT_FOLDER,
      plan: async (folder) => {
        survey ??= await surveyVault(this.files, this.notes, settings.writing);
        return planInstall(pack, folder, survey);
      },
      install: async (plan, options) => {
        const { folder } = plan;
        const onWriting = (writing: readonly string[]): Promise<void> =>
          saveSettings(this.plugin, { folder, writing });
        await onWriting(settings.writing);
        return applyPlan(plan, this.files, { ...options, onWriting });
      },
      home: ({ steps }) => {
        const step = steps[pack.files.findIndex(({ key }) => key === HOME_IDENTITY)];
        if (step === undefined || step.disposition === 'blocked') return null;
        return this.app.vault.getFileByPath(step.path)?.path ?? null;
      },
      open: (path) => void this.app.workspace.openLinkText(path, ''),
    }).open();
  }

  async refreshAllTables(): Promise<void> {
    await this.refreshTables(await notesWithTables(this.app.vault));
  }

  /** Refresh the static tables of notes, tell how many, and ask about those changed by hand. */
  async refreshTables(paths: readonly string[]): Promise<void> {
    const run = await this.refresh(paths);
    new Notice(countsOf(run));
    const edited = editedTables(run);
    const errors = [...brokenTables(run), ...run.failures];
    if (edited.length + errors.length + run.faults.length === 0) return;
    new RefreshModal(this.app, {
      edited,
      errors,
      faults: run.faults,
      apply: (choices) => void this.settle(choices),
      open: (path, line) => openAtLine(this.app, path, line),
    }).open();
  }

  async openHome(): Promise<void> {
    const home = homeNote((await this.notes.readNotes()).notes);
    if (home === null) new Notice(TEXT.home.missing);
    else await this.app.workspace.openLinkText(home.path, '');
  }

  /** What was typed just now counts too. */
  private async refresh(
    paths: readonly string[],
    choices?: ReadonlyMap<EditedTable, EditChoice>,
  ): Promise<RefreshRun> {
    await this.editor.save();
    return refreshTables(paths, this.editor, await this.notes.readNotes(), choices);
  }

  private async settle(choices: ReadonlyMap<EditedTable, EditChoice>): Promise<void> {
    const paths = [...new Set([...choices.keys()].map(({ path }) => path))];
    try {
      new Notice(countsOf(await this.refresh(paths, choices)));
    } catch (error) {
      new Notice(reasonOf(error));
    }
  }
}

/** What is wrong with the tables that could not be drawn. */
const brokenTables = ({ tables }: RefreshRun): Fault[] =>
  tables.flatMap(({ note, problems = [] }) =>
    problems.map((problem) => ({ path: note, ...problem })),
  );

/** What a refresh did, in a sentence. */
function countsOf({ tables, failures }: RefreshRun): string {
  const counts = new Map<TableReport['state'], number>();
  const states = [...tables.map(({ state }) => state), ...failures.map(() => 'error' as const)];
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  const parts = [...counts].map(([state, count]) => TEXT.refresh.states[state](count));
  return parts.length === 0 ? TEXT.refresh.none : TEXT.refresh.counts(parts);
}
