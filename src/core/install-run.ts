import { identityOf } from './note/identity';
import { applyEdits } from './note/edit';
import { mayHoldTables } from './note/region';
import { HOME_IDENTITY } from './pack/home';
import type { Unfinished } from './pack/journal';
import { type ApplyOptions, applyPlan, type StepReport } from './pack/plan/apply-plan';
import type { Plan } from './pack/plan/plan';
import type { NoteEditor, NoteSource, VaultFiles } from './ports';
import { refreshNotes, type RefreshRun } from './static-table/refresh-notes';

/** The vault that a plan is carried out in. */
export interface InstallPorts {
  readonly files: VaultFiles;
  readonly notes: NoteSource;
  readonly editor: NoteEditor;
}

/** How a plan is carried out. */
export interface InstallOptions extends Omit<ApplyOptions, 'beforeHome'> {
  /** The present moment of the reader's own clock, in milliseconds. */
  readonly now: () => number;
}

/** What became of a plan. */
export interface InstallRun {
  /** In the plan's order. */
  readonly reports: readonly StepReport[];
  /** What became of the static tables in our notes; none where the run did not get so far. */
  readonly tables: RefreshRun;
}

const NO_TABLES: RefreshRun = { tables: [], faults: [], failures: [] };

/**
 * Carry out the plan of an installation or an update: the files, then the static tables in our notes, then the home
 * note, which tells that all is done. Whatever interrupts it, running again completes it.
 */
export async function runInstall(
  plan: Plan,
  ports: InstallPorts,
  options: InstallOptions,
): Promise<InstallRun> {
  let tables = NO_TABLES;
  const cut: Unfinished[] = [];
  const onWriting = (next: readonly Unfinished[]): Promise<void> =>
    options.onWriting?.([...cut, ...next]) ?? Promise.resolve();
  const editor = recording(ports.editor, onWriting, cut);
  const refresh = (isWanted: (key: string) => boolean): Promise<RefreshRun> =>
    refreshOurs({ ...ports, editor }, options.now, isWanted);
  const isHome = (key: string): boolean => key === HOME_IDENTITY;
  // A home note that is written anew has its tables refreshed when it stands.
  const renewsHome = plan.steps.some(({ key, text }) => isHome(key) && text !== null);
  const reports = await applyPlan(plan, ports.files, {
    ...options,
    onWriting,
    beforeHome: async () => {
      tables = await refresh((key) => !(renewsHome && isHome(key)));
    },
  });
  const hasNewHome = reports.some(({ key, written }) => isHome(key) && written);
  if (hasNewHome) {
    const home = await refresh(isHome);
    tables = {
      tables: [...tables.tables, ...home.tables],
      faults: [...tables.faults, ...home.faults],
      failures: [...tables.failures, ...home.failures],
    };
  }
  return { reports, tables };
}

/** Make the static tables of our notes anew; those changed by hand stay. */
async function refreshOurs(
  { files, notes: source, editor }: InstallPorts,
  now: () => number,
  isWanted: (key: string) => boolean,
): Promise<RefreshRun> {
  const notes = await source.readNotes();
  const holders: string[] = [];
  for (const { path, properties } of notes.notes) {
    const identity = identityOf(properties);
    if (identity === null || !isWanted(identity.key)) continue;
    const text = await files.read(path).catch(() => null);
    if (text !== null && mayHoldTables(text)) holders.push(path);
  }
  const options = { onEdited: () => 'keep' as const, checkOnly: false, now };
  return refreshNotes(holders, editor, notes, options);
}

/**
 * An editor that has record kept of each note while it is written.
 *
 * @param cut - Gets what could not be written, and may have been begun.
 */
const recording = (
  editor: NoteEditor,
  onWriting: (unfinished: readonly Unfinished[]) => Promise<void>,
  cut: Unfinished[],
): NoteEditor => ({
  read: (path) => editor.read(path),
  edit: async (path, change) => {
    const text = (await editor.read(path)) ?? '';
    const edits = change(text);
    if (edits.length === 0) return;
    const next = { path, text: applyEdits(text, edits) };
    await onWriting([next]);
    try {
      await editor.edit(path, change);
    } catch (error) {
      cut.push(next);
      throw error;
    } finally {
      await onWriting([]);
    }
  },
});
