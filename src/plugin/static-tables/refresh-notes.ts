import type { Vault } from 'obsidian';
import { mayHoldTables } from '../../core/note/region';
import type { NoteEditor, NoteSet } from '../../core/ports';
import { refreshNotes, type RefreshRun } from '../../core/static-table/refresh-notes';
import type { EditChoice, EditedTable } from '../../ui/refresh-modal';
import { civilNow } from '../civil-now';

/** The paths of the notes that may hold a static table. */
export async function notesWithTables(vault: Vault): Promise<string[]> {
  const paths: string[] = [];
  for (const file of vault.getMarkdownFiles()) {
    const text = await vault.cachedRead(file).catch(() => '');
    if (mayHoldTables(text)) paths.push(file.path);
  }
  return paths.sort();
}

/**
 * Refresh the static tables of notes.
 *
 * @param choices - What a person chose for tables changed by hand; all others of them stay.
 */
export function refreshTables(
  paths: readonly string[],
  editor: NoteEditor,
  notes: NoteSet,
  choices: ReadonlyMap<EditedTable, EditChoice> = new Map(),
): Promise<RefreshRun> {
  const chosen = [...choices];
  return refreshNotes(paths, editor, notes, {
    onEdited: (path, { text, nth }) => {
      const isSame = (table: EditedTable): boolean =>
        table.path === path && table.text === text && table.nth === nth;
      return chosen.find(([table]) => isSame(table))?.[1] ?? 'keep';
    },
    checkOnly: false,
    now: civilNow,
  });
}

/** The tables that were changed by hand and left alone. */
export const editedTables = ({ tables }: RefreshRun): EditedTable[] =>
  tables.flatMap(({ note, line, edited }) => (edited ? { path: note, line, ...edited } : []));
