import type { Vault } from 'obsidian';
import type { NoteSet, VaultFiles } from '../core/ports';
import { distinctFaults, type Fault } from '../core/problem';
import { type Refreshed, refreshNote, type TableReport } from '../core/static-table/refresh';
import { findRegions, type Region } from '../core/static-table/region';
import { releaseTables } from '../core/static-table/release';
import { drawStaticTable } from '../core/static-table/static-table';
import type { EditChoice, EditedTable } from '../ui/refresh-modal';
import { reasonOf } from '../ui/text';
import { civilNow } from './civil-now';

/** What became of the static tables of some notes. */
export interface RefreshSummary {
  readonly counts: ReadonlyMap<TableReport['state'], number>;
  readonly edited: readonly EditedTable[];
  readonly errors: readonly Fault[];
  /** Notes that the tables leave out for a fault. */
  readonly faults: readonly Fault[];
}

/** The paths of the notes that hold a static table. */
export async function notesWithTables(vault: Vault): Promise<string[]> {
  const paths: string[] = [];
  for (const file of vault.getMarkdownFiles()) {
    const text = await vault.cachedRead(file).catch(() => '');
    if (text.includes('<!-- comparison')) paths.push(file.path);
  }
  return paths.sort();
}

/** Refresh the static tables of notes; those changed by hand stay, and a note that fails stops no other. */
export async function refreshNotes(
  paths: readonly string[],
  files: VaultFiles,
  notes: NoteSet,
): Promise<RefreshSummary> {
  return run(paths, files, (path) => refresh(path, notes, () => false));
}

/**
 * Overwrite or release tables changed by hand, as a person chose. A table is touched only while it is the very
 * text that the person was asked about.
 */
export async function settleEdits(
  choices: ReadonlyMap<EditedTable, EditChoice>,
  files: VaultFiles,
  notes: NoteSet,
): Promise<RefreshSummary> {
  const settled = [...choices].filter(([, choice]) => choice !== 'keep');
  const chosen = (path: string, choice: EditChoice, text: string): boolean =>
    settled.some(([table, each]) => each === choice && table.path === path && table.text === text);
  return run([...new Set(settled.map(([{ path }]) => path))], files, (path) => {
    const overwrite = refresh(path, notes, (text) => chosen(path, 'overwrite', text));
    return (text) => {
      const { text: refreshed, tables, faults } = overwrite(text);
      const release = (region: Region): boolean =>
        chosen(path, 'release', slice(refreshed, region));
      const released = new Set(
        findRegions(refreshed)
          .regions.filter(release)
          .map(({ line }) => line),
      );
      return {
        text: releaseTables(refreshed, release),
        tables: tables.filter(({ line, state }) => state !== 'edited' || !released.has(line)),
        faults,
      };
    };
  });
}

/** A note's new text, and what became of its tables. */
type Change = (text: string) => Refreshed;

const refresh =
  (path: string, notes: NoteSet, overwrite: (table: string) => boolean): Change =>
  (text) => {
    const regions = new Map(findRegions(text).regions.map((region) => [region.line, region]));
    return refreshNote(text, {
      path,
      links: notes.links,
      draw: (definition) => drawStaticTable(definition, { holder: path, notes, now: civilNow }),
      overwrite: (line) => {
        const region = regions.get(line);
        return region !== undefined && overwrite(slice(text, region));
      },
      volatileIsFresh: false,
    });
  };

async function run(
  paths: readonly string[],
  files: VaultFiles,
  changeFor: (path: string) => Change,
): Promise<RefreshSummary> {
  const counts = new Map<TableReport['state'], number>();
  const edited: EditedTable[] = [];
  const errors: Fault[] = [];
  const faults: Fault[] = [];
  const count = (state: TableReport['state']): void =>
    void counts.set(state, (counts.get(state) ?? 0) + 1);
  for (const path of paths) {
    const change = changeFor(path);
    let changed: Refreshed = { text: '', tables: [], faults: [] };
    let before = '';
    try {
      await files.process(path, (text) => {
        before = text;
        changed = change(text);
        return changed.text;
      });
    } catch (error) {
      errors.push({ path, message: reasonOf(error) });
      count('error');
      continue;
    }
    const { regions } = findRegions(before);
    faults.push(...changed.faults);
    for (const { state, line, message = '' } of changed.tables) {
      count(state);
      const region = regions.find((each) => each.line === line);
      if (state === 'error') errors.push({ path, line, message });
      else if (state === 'edited' && region)
        edited.push({ path, line, text: slice(before, region) });
    }
  }
  return { counts, edited, errors, faults: distinctFaults(faults) };
}

const slice = (text: string, { from, to }: Region): string => text.slice(from, to);
