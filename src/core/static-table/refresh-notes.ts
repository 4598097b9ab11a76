import type { NoteEditor, NoteSet } from '../ports';
import { distinctFaults, type Fault, reasonOf } from '../problem';
import {
  type EditChoice,
  type Refreshed,
  refreshNote,
  type TableId,
  type TableReport,
} from './refresh';
import { drawStaticTable } from './static-table';

/** How the static tables of a vault are refreshed. */
export interface RefreshRunOptions {
  /** What becomes of a table that somebody changed by hand. */
  readonly onEdited: (path: string, table: TableId) => EditChoice;
  /** Whether one only looks, and nothing is written. */
  readonly checkOnly: boolean;
  /** The present moment of the reader's own clock, in milliseconds. */
  readonly now: () => number;
}

/** What became of the static tables of some notes. */
export interface RefreshRun {
  /** In the order of the notes and, in each, from the top. */
  readonly tables: readonly (TableReport & { readonly note: string })[];
  /** What the tables leave out for a fault, each told once. */
  readonly faults: readonly Fault[];
  /** Notes that could not be read or written. */
  readonly failures: readonly Fault[];
}

/**
 * Refresh the static tables of notes, each note in one step; one that fails stops no other.
 *
 * @param paths - The notes.
 * @param editor - Writes them.
 * @param notes - What the tables are made from: the vault's notes, read once for all.
 */
export async function refreshNotes(
  paths: readonly string[],
  editor: NoteEditor,
  notes: NoteSet,
  options: RefreshRunOptions,
): Promise<RefreshRun> {
  const tables: (TableReport & { note: string })[] = [];
  const faults: Fault[] = [];
  const failures: Fault[] = [];
  for (const path of paths) {
    try {
      const refreshed = await refreshFile(path, editor, notes, options);
      tables.push(...refreshed.tables.map((table) => ({ note: path, ...table })));
      faults.push(...refreshed.faults);
    } catch (error) {
      failures.push({ path, message: reasonOf(error) });
    }
  }
  return { tables, faults: distinctFaults(faults), failures };
}

async function refreshFile(
  path: string,
  editor: NoteEditor,
  notes: NoteSet,
  { onEdited, checkOnly, now }: RefreshRunOptions,
): Promise<Refreshed> {
  const change = (text: string): Refreshed =>
    refreshNote(text, {
      path,
      links: notes.links,
      draw: (definition) => drawStaticTable(definition, { holder: path, notes, now }),
      onEdited: (table) => onEdited(path, table),
      volatileIsFresh: checkOnly,
    });
  if (checkOnly) {
    const refreshed = change((await editor.read(path)) ?? '');
    return { ...refreshed, tables: refreshed.tables.map(asStale) };
  }
  let refreshed: Refreshed = { text: '', edits: [], tables: [], faults: [] };
  await editor.edit(path, (text) => (refreshed = change(text)).edits);
  return refreshed;
}

const asStale = (table: TableReport): TableReport =>
  table.state === 'written' ? { ...table, state: 'stale' } : table;
