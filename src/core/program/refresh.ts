import { distinctFaults, type Fault, type Problem } from '../problem';
import type { TableReport } from '../static-table/refresh';
import { refreshNotes, type RefreshRun } from '../static-table/refresh-notes';
import { mayHoldTables } from '../note/region';
import type { NoteSet } from '../ports';
import { findNote } from '../query/find-note';
import { EXIT } from './exit';
import type { Arguments, Program } from './program';
import type { ProgramHost } from './program-host';
import { UsageError } from './usage-error';
import { counted, faultLine, jsonText, place } from './tell';

/** Make the static tables of a vault anew. */
export const refresh: Program = {
  name: 'refresh',
  summary: 'make the static tables in the notes anew',
  flags: {
    check: { help: 'write nothing; end with 1 when a table is stale' },
    force: { help: 'overwrite tables that were changed by hand, too' },
    json: { help: 'print one JSON document instead of text' },
  },
  run: runRefresh,
};

async function runRefresh(args: Arguments, host: ProgramHost): Promise<number> {
  const holders: string[] = [];
  const onText = (path: string, text: string): void => {
    if (mayHoldTables(text)) holders.push(path);
  };
  const notes = await host.readNotes({ onText });
  const wanted = args.operands.map((text) => noteOf(text, notes));
  const chosen = wanted.length === 0 ? holders : holders.filter((path) => wanted.includes(path));

  const checkOnly = args.has('check');
  const run = await refreshNotes(chosen, host.editor, notes, {
    onEdited: () => (args.has('force') ? 'overwrite' : 'keep'),
    checkOnly,
    now: host.now,
  });
  if (!checkOnly) await host.sweep();

  const unread = notes.faults.filter(({ path }) => !notes.isExcluded(path));
  const faults = distinctFaults([...unread, ...run.faults]);
  const told = [...faults, ...run.failures];
  for (const fault of told) host.stderr(faultLine(fault));
  const exit = exitCode(run, faults);
  const tables = run.tables.map(({ note, line, state, volatile, problems }) => ({
    note,
    line,
    state,
    volatile,
    message: problems && inWords(problems, line),
  }));
  if (args.has('json')) host.stdout(jsonText({ version: 1, tables, faults: told, exit }));
  else host.stdout(summary(run.tables, wanted, checkOnly));
  return exit;
}

function noteOf(text: string, notes: NoteSet): string {
  const path = findNote(text, notes, '');
  if (path !== null) return path;
  throw new UsageError(`"${text}" leads to no note. Write its path in VAULT or a link to it.`);
}

function exitCode({ tables, failures }: RefreshRun, faults: readonly Fault[]): number {
  if (failures.length > 0) return EXIT.failed;
  const wantsLook = tables.some(({ state }) => ['stale', 'edited', 'error'].includes(state));
  return wantsLook || faults.length > 0 ? EXIT.look : EXIT.done;
}

/** Problems in words, with the line of each where it is not that of the table. */
const inWords = (problems: readonly Problem[], opening: number): string =>
  problems
    .map(({ message, line = opening }) =>
      line === opening ? message : `line ${String(line)}: ${message}`,
    )
    .join(' ');

const MEANINGS: Readonly<Record<TableReport['state'], string>> = {
  fresh: 'it is as it should be.',
  written: 'made anew.',
  stale: 'the notes have changed since. Run refresh without --check to make it anew.',
  edited: 'changed by hand and left alone. Run refresh with --force to overwrite it.',
  released: 'made a plain table.',
  error: '',
};

const VOLATILE =
  "volatile: its definition looks at the clock, or at files' times and sizes, so it is never stale. Refresh makes it anew.";

/** What is told of a table on a line of its own; null for one that is as it should be. */
function toldOf({ line, state, volatile, problems }: TableReport, checked: boolean): string | null {
  if (state === 'fresh') return checked && volatile ? VOLATILE : null;
  return `${state}: ${problems ? inWords(problems, line) : MEANINGS[state]}`;
}

function summary(
  tables: RefreshRun['tables'],
  wanted: readonly string[],
  checked: boolean,
): string {
  const told = tables.flatMap((table) => {
    const words = toldOf(table, checked);
    return words === null ? [] : [`${place(table.note, table.line)}: ${words}\n`];
  });
  const without = wanted
    .filter((path) => !tables.some(({ note }) => note === path))
    .map((path) => `${path}: it holds no static table.\n`);
  const total =
    tables.length === 0
      ? 'No static table was found.'
      : `${counted(tables.length, 'table')}: ${countsOf(tables).join(', ')}.`;
  return `${told.join('')}${without.join('')}${total}\n`;
}

/** How many tables there are of each state, and how many of them are volatile. */
const countsOf = (tables: RefreshRun['tables']): string[] =>
  (Object.keys(MEANINGS) as TableReport['state'][]).flatMap((state) => {
    const those = tables.filter((table) => table.state === state);
    if (those.length === 0) return [];
    const volatile = those.filter((table) => table.volatile).length;
    const name = state === 'error' ? 'broken' : state;
    return [
      `${String(those.length)} ${name}${volatile === 0 ? '' : ` (${String(volatile)} volatile)`}`,
    ];
  });
