import { applyEdits, type Edit, narrowed } from '../note/edit';
import type { Span } from '../note/markdown';
import { findRegions, type Region, type Regions } from '../note/region';
import type { Links } from '../ports';
import { distinctFaults, type Fault, type Problem, type Result } from '../problem';
import { conflictIn, findConflicts } from './conflict';
import { type ChangedLines, changedLines, isFresh, isHandEdited } from './hand-edit';
import { released } from './release';
import { closing, type DrawnTable } from './static-table';

/** What becomes of a table that somebody changed by hand. */
export type EditChoice = 'keep' | 'overwrite' | 'release';

/** A table by what it is, so that only the very one that a person was asked about is ever touched. */
export interface TableId {
  /** The whole table with its two comments. */
  readonly text: string;
  /** How many tables of this very text stand above it in the note. */
  readonly nth: number;
}

/** What became of a static table, or would become of it. */
export interface TableReport {
  /** The line of its opening comment, from 1. */
  readonly line: number;
  /**
   * fresh: as it should be, or volatile when only checked. written: made anew. stale: only checked, and
   * would be written. edited: changed by hand and left alone. released: made a plain table. error: broken,
   * see `problems`.
   */
  readonly state: 'fresh' | 'written' | 'stale' | 'edited' | 'released' | 'error';
  /** Whether the clock or a file's time or size can change it, the notes standing still. */
  readonly volatile?: true;
  /** What is wrong with it, each with its line in the note. */
  readonly problems?: readonly Problem[];
  /** Which table it is and what was changed, where it was changed by hand and left alone. */
  readonly edited?: TableId & ChangedLines;
}

/** How a note's tables are refreshed. */
export interface RefreshOptions {
  /** Path of the note. */
  readonly path: string;
  readonly links: Links;
  /** Draws the table of a definition. */
  readonly draw: (definition: string) => Result<DrawnTable>;
  /** What becomes of a table that somebody changed by hand. */
  readonly onEdited: (table: TableId) => EditChoice;
  /** Whether volatile tables count as fresh, as they do when one only looks. */
  readonly volatileIsFresh: boolean;
}

/** The refreshed note, and a report on each of its tables from the top. */
export interface Refreshed {
  readonly text: string;
  /** What makes the text from the one given; nothing where nothing is to be written. */
  readonly edits: readonly Edit[];
  readonly tables: readonly TableReport[];
  /** What the tables leave out for a fault, each told once. */
  readonly faults: readonly Fault[];
}

/**
 * Make the static tables of a note anew and touch nothing else.
 *
 * A table is left alone when it stands as it should, when Git has left a conflict in it, and when somebody
 * changed it by hand: when it differs from its hash and also from what would be written now. Line endings are
 * the note's own.
 */
export function refreshNote(text: string, options: RefreshOptions): Refreshed {
  const found = findRegions(text);
  const conflicts = findConflicts(text);
  const edits: Edit[] = [];
  const faults: Fault[] = [];
  const tables = brokenTables(text, found, conflicts);
  for (const region of found.regions) {
    const conflict = conflictIn(text, region, conflicts);
    if (conflict !== null) {
      tables.push({ line: region.line, state: 'error', problems: [conflict] });
      continue;
    }
    const drawn = options.draw(region.definition);
    if (drawn.ok) faults.push(...drawn.value.faults);
    const { report, edit } = refreshRegion(text, region, found.regions, drawn, options);
    tables.push(report);
    if (edit !== null) edits.push(narrowed(text, edit));
  }
  tables.sort((a, b) => a.line - b.line);
  return { text: applyEdits(text, edits), edits, tables, faults: distinctFaults(faults) };
}

/** Reports on comments that make no table; those in a conflict are told with the tables in it. */
function brokenTables(
  text: string,
  { regions, problems }: Regions,
  conflicts: readonly Span[],
): TableReport[] {
  const told = conflicts.filter((each) =>
    regions.some((region) => conflictIn(text, region, [each]) !== null),
  );
  return problems.flatMap((problem): TableReport[] => {
    const line = problem.line ?? 1;
    const place = placeOfLine(text, line);
    if (conflictIn(text, place, told) !== null) return [];
    const conflict = conflictIn(text, place, conflicts);
    return [{ line, state: 'error', problems: [conflict ?? problem] }];
  });
}

function placeOfLine(text: string, line: number): Span {
  const lines = text.split('\n');
  const from = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  return { from, to: from + (lines[line - 1] ?? '').length };
}

interface Step {
  readonly report: TableReport;
  /** What is to be written; null to leave the table. */
  readonly edit: Edit | null;
}

function refreshRegion(
  text: string,
  region: Region,
  regions: readonly Region[],
  drawn: Result<DrawnTable>,
  options: RefreshOptions,
): Step {
  const { line, from, to, content } = region;
  if (!drawn.ok) {
    const problems = drawn.problems.map((problem) => inNote(problem, line));
    return { report: { line, state: 'error', problems }, edit: null };
  }
  const { markdown, volatile } = drawn.value;
  const step = (report: Omit<TableReport, 'line'>, edit: Edit | null = null): Step => ({
    report: { line, ...report, ...(volatile ? { volatile } : {}) },
    edit,
  });
  const current = text.slice(content.from, content.to);
  if (isFresh(current, markdown, region, options)) return step({ state: 'fresh' });
  if (isHandEdited(current, markdown, region)) {
    const edited = identify(text, region, regions);
    const choice = options.onEdited(edited);
    if (choice === 'keep') {
      return step({ state: 'edited', edited: { ...edited, ...changedLines(current, markdown) } });
    }
    if (choice === 'release') {
      return step({ state: 'released' }, { from, to, text: released(current) });
    }
  }
  if (volatile && options.volatileIsFresh) return step({ state: 'fresh' });
  const eol = text.slice(from, content.from).includes('\r\n') ? '\r\n' : '\n';
  const anew = `\n\n${markdown}\n\n${closing(markdown)}`.replaceAll('\n', eol);
  return step({ state: 'written' }, { from: content.from, to, text: anew });
}

function identify(text: string, region: Region, regions: readonly Region[]): TableId {
  const textOf = ({ from, to }: Region): string => text.slice(from, to);
  const own = textOf(region);
  const nth = regions.filter((other) => other.from < region.from && textOf(other) === own).length;
  return { text: own, nth };
}

/** A problem of a definition with its line in the note. */
const inNote = ({ message, line }: Problem, opening: number): Problem =>
  line === undefined ? { message, line: opening } : { message, line: opening + line };
