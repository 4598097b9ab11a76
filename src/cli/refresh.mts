import { distinctFaults, type Fault, type Result } from '../core/problem';
import { refreshNote, type TableReport } from '../core/static-table/refresh';
import { type DrawnTable, drawStaticTable } from '../core/static-table/static-table';
import type { Arguments, Command } from './command.mts';
import { DiskError } from './disk.mts';
import { findNote } from './find-note.mts';
import { type FolderNotes, GrayMatterNotes } from './gray-matter-notes.mts';
import { EXIT, type Io, UsageError } from './io.mts';
import { NodeVault } from './node-vault.mts';
import { openExistingVault } from './open-vault.mts';
import { counted, faultLine, jsonText, place } from './tell.mts';

/** Make the static tables of a vault anew. */
export const refresh: Command = {
  name: 'refresh',
  operands: 'VAULT [NOTE...]',
  count: [1, Infinity],
  summary: 'make the static tables in the notes anew',
  about: `
Makes the tables between <!-- comparison and <!-- /comparison --> anew, in all notes of VAULT or in those
named by path or link. A table that somebody changed by hand is left alone and told.`,
  flags: {
    check: { help: 'write nothing; end with 1 when a table is stale' },
    force: { help: 'overwrite tables that were changed by hand, too' },
    json: { help: 'print one JSON document instead of text' },
  },
  later: [],
  run: runRefresh,
};

/** What became of one table. */
interface TableLine extends TableReport {
  readonly note: string;
}

async function runRefresh(args: Arguments, io: Io): Promise<number> {
  const vault = openExistingVault(args, io);
  const holders: string[] = [];
  const source = new GrayMatterNotes(vault, (path, text) => {
    if (/<!-- \/?comparison/.test(text)) holders.push(path);
  });
  const notes = await source.readNotes();
  const wanted = args.operands.slice(1).map((text) => noteOf(text, notes));
  const chosen = wanted.length === 0 ? holders : holders.filter((path) => wanted.includes(path));

  const files = new NodeVault(vault);
  const tables: TableLine[] = [];
  const found: Fault[] = notes.faults.filter((fault) => !notes.isExcluded(fault.path));
  const failures: DiskError[] = [];
  for (const path of chosen) {
    try {
      const refreshed = await refreshOne(path, files, notes, args, io);
      tables.push(...refreshed.tables);
      found.push(...refreshed.faults);
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      failures.push(error);
    }
  }
  if (!args.has('check')) await files.sweep();

  const faults = distinctFaults(found);
  for (const fault of faults) io.stderr(faultLine(fault));
  for (const { path, message } of failures) io.stderr(`${path}: ${message}\n`);
  const exit = exitCode(tables, faults, failures);
  if (args.has('json')) io.stdout(jsonText({ version: 1, tables, faults, exit }));
  else io.stdout(summary(tables, wanted));
  return exit;
}

function noteOf(text: string, notes: FolderNotes): string {
  const path = findNote(text, notes);
  if (path !== null) return path;
  throw new UsageError(`"${text}" leads to no note. Write its path in VAULT or a link to it.`);
}

async function refreshOne(
  path: string,
  files: NodeVault,
  notes: FolderNotes,
  args: Arguments,
  io: Io,
): Promise<{ tables: readonly TableLine[]; faults: readonly Fault[] }> {
  const isCheck = args.has('check');
  let reports: readonly TableReport[] = [];
  let faults: readonly Fault[] = [];
  const change = (text: string): string => {
    const refreshed = refreshNote(text, {
      path,
      links: notes.links,
      draw: (definition): Result<DrawnTable> =>
        drawStaticTable(definition, { holder: path, notes, now: io.now }),
      overwrite: () => args.has('force'),
      volatileIsFresh: isCheck,
    });
    ({ tables: reports, faults } = refreshed);
    return refreshed.text;
  };
  if (isCheck) change((await files.read(path)) ?? '');
  else await files.process(path, change);
  const tables = reports.map(({ line, state, message }) => ({
    note: path,
    line,
    state: isCheck && state === 'written' ? 'stale' : state,
    ...(message === undefined ? {} : { message }),
  }));
  return { tables, faults };
}

function exitCode(
  tables: readonly TableLine[],
  faults: readonly Fault[],
  failures: readonly Error[],
): number {
  if (failures.length > 0) return EXIT.failed;
  const wantsLook = tables.some(({ state }) => ['stale', 'edited', 'error'].includes(state));
  return wantsLook || faults.length > 0 ? EXIT.look : EXIT.done;
}

const MEANINGS: Readonly<Record<TableReport['state'], string>> = {
  fresh: 'it is as it should be.',
  written: 'made anew.',
  stale: 'the notes have changed since. Run refresh without --check to make it anew.',
  edited: 'changed by hand and left alone. Run refresh with --force to overwrite it.',
  error: '',
};

function summary(tables: readonly TableLine[], wanted: readonly string[]): string {
  const told = tables
    .filter(({ state }) => state !== 'fresh')
    .map(
      ({ note, line, state, message }) =>
        `${place(note, line)}: ${state}: ${message ?? MEANINGS[state]}\n`,
    );
  const without = wanted
    .filter((path) => !tables.some(({ note }) => note === path))
    .map((path) => `${path}: it holds no static table.\n`);
  const counts = (Object.keys(MEANINGS) as TableReport['state'][])
    .map((state) => ({ state, count: tables.filter((each) => each.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${String(count)} ${state === 'error' ? 'broken' : state}`);
  const total =
    tables.length === 0
      ? 'No static table was found.'
      : `${counted(tables.length, 'table')}: ${counts.join(', ')}.`;
  return `${told.join('')}${without.join('')}${total}\n`;
}
