import { type App, Notice } from 'obsidian';
import { homeNote } from '../core/pack/home';
import type { NoteSource } from '../core/ports';
import { type Fault, reasonOf } from '../core/problem';
import type { TableReport } from '../core/static-table/refresh';
import type { RefreshRun } from '../core/static-table/refresh-notes';
import { type EditChoice, type EditedTable, RefreshModal } from '../ui/refresh-modal';
import { TEXT } from '../ui/text';
import { openAtLine } from './vault/open-at-line';
import type { OpenNotes } from './vault/open-notes';
import { openTarget } from './vault/open-target';
import { editedTables, notesWithTables, refreshTables } from './static-tables/refresh-notes';

/** The vault as the commands know it. */
interface CommandPorts {
  readonly notes: NoteSource;
  readonly editor: OpenNotes;
}

/** What the commands do: gather, let the core decide, show. */
export class Commands {
  private readonly app: App;
  private readonly notes: NoteSource;
  private readonly editor: OpenNotes;

  constructor(app: App, { notes, editor }: CommandPorts) {
    this.app = app;
    this.notes = notes;
    this.editor = editor;
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
    else await openTarget(this.app, home.path);
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
