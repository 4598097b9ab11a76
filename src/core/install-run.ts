import { identityOf } from './note/identity';
import { applyEdits } from './note/edit';
import type { Note } from './note/note';
import { readNote } from './note/read-note';
import { mayHoldTables } from './note/region';
import type { Unfinished } from './pack/journal';
import { type ApplyOptions, applyPlan, type StepReport } from './pack/plan/apply-plan';
import type { Plan } from './pack/plan/plan';
import type { NoteEditor, NoteSet, NoteSource, VaultFiles } from './ports';
import { refreshNotes, type RefreshRun } from './static-table/refresh-notes';

/** The vault that a plan is carried out in. */
export interface InstallPorts {
  readonly files: VaultFiles;
  readonly notes: NoteSource;
  readonly editor: NoteEditor;
}

/** How a plan is carried out. */
export interface InstallOptions extends ApplyOptions {
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
 * Carry out the plan of an installation or an update: the files, the home note as the last of them, then the static
 * tables in our notes. Whatever interrupts it, running again completes it: the tables are made anew by every run in
 * which no file fails, also by one that has nothing else to do.
 */
export async function runInstall(
  plan: Plan,
  { files, notes: source, editor }: InstallPorts,
  { now, onWriting = () => Promise.resolve(), ...options }: InstallOptions,
): Promise<InstallRun> {
  const { reports, complete } = await applyPlan(plan, files, { ...options, onWriting });
  if (!complete) return { reports, tables: NO_TABLES };
  const notes = await readAfter(reports, source, files);
  const holders: string[] = [];
  for (const { path, properties } of notes.notes) {
    if (identityOf(properties) === null) continue;
    const text = await files.read(path).catch(() => null);
    if (text !== null && mayHoldTables(text)) holders.push(path);
  }
  const refresh = { onEdited: () => 'keep' as const, checkOnly: false, now };
  const tables = await refreshNotes(holders, recording(editor, onWriting), notes, refresh);
  return { reports, tables };
}

/** The notes of the vault, those just written as they stand now: a host may need a while to read them again. */
async function readAfter(
  reports: readonly StepReport[],
  source: NoteSource,
  files: VaultFiles,
): Promise<NoteSet> {
  const set = await source.readNotes();
  const stats = new Map(set.notes.map(({ path, stat }) => [path, stat]));
  const anew = new Map<string, Note>();
  for (const { path } of reports.filter(({ written }) => written)) {
    const text = path.endsWith('.md') ? await files.read(path).catch(() => null) : null;
    const stat = stats.get(path) ?? { size: 0, created: 0, modified: 0 };
    const reading = text === null ? null : readNote(path, text, stat);
    if (reading !== null && 'note' in reading) anew.set(path, reading.note);
  }
  const others = set.notes.filter(({ path }) => !anew.has(path));
  const notes = [...others, ...anew.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...set, notes };
}

/** An editor that has record kept of each note while it is written, and of those that could not be. */
function recording(
  editor: NoteEditor,
  onWriting: (unfinished: readonly Unfinished[]) => Promise<void>,
): NoteEditor {
  const cut: Unfinished[] = [];
  return {
    read: (path) => editor.read(path),
    edit: async (path, change) => {
      const text = (await editor.read(path)) ?? '';
      const edits = change(text);
      if (edits.length === 0) return;
      const next = { path, text: applyEdits(text, edits) };
      await onWriting([...cut, next]);
      try {
        await editor.edit(path, change);
      } catch (error) {
        cut.push(next);
        throw error;
      } finally {
        await onWriting(cut);
      }
    },
  };
}
