import type { Links } from '../ports';
import { distinctFaults, type Fault, type Problem, type Result } from '../problem';
import { hashAsSeen, hashOf, isSameButForOrder, linkTargets, readAsSeen } from './reading';
import { findRegions, type Region } from './region';
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
  /** What is wrong with it, each with its line in the note. */
  readonly problems?: readonly Problem[];
  /** Which table it is, where it was changed by hand and left alone. */
  readonly edited?: TableId;
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
  readonly tables: readonly TableReport[];
  /** What the tables leave out for a fault, each told once. */
  readonly faults: readonly Fault[];
}

/**
 * Make the static tables of a note anew and touch nothing else.
 *
 * A table is left alone when it stands as it should, and when somebody changed it by hand: when it differs
 * from its hash and also from what would be written now. The text returned is the text given when nothing
 * is to be written. Line endings are the note's own.
 */
export function refreshNote(text: string, options: RefreshOptions): Refreshed {
  const { regions, problems } = findRegions(text);
  let refreshed = text;
  const tables = problems.map(errorReport);
  const faults: Fault[] = [];
  for (const region of [...regions].reverse()) {
    const drawn = options.draw(region.definition);
    if (drawn.ok) faults.push(...drawn.value.faults);
    const { report, replacement } = refreshRegion(text, region, regions, drawn, options);
    tables.push(report);
    if (replacement === null) continue;
    refreshed = refreshed.slice(0, region.from) + replacement + refreshed.slice(region.to);
  }
  tables.sort((a, b) => a.line - b.line);
  return { text: refreshed, tables, faults: distinctFaults(faults) };
}

const errorReport = (problem: Problem): TableReport => ({
  line: problem.line ?? 1,
  state: 'error',
  problems: [problem],
});

interface Step {
  readonly report: TableReport;
  /** What stands in the region's place; null to leave it. */
  readonly replacement: string | null;
}

function refreshRegion(
  text: string,
  region: Region,
  regions: readonly Region[],
  drawn: Result<DrawnTable>,
  options: RefreshOptions,
): Step {
  const { line } = region;
  const leave = (report: Omit<TableReport, 'line'>): Step => ({
    report: { line, ...report },
    replacement: null,
  });
  if (!drawn.ok) {
    return leave({
      state: 'error',
      problems: drawn.problems.map((problem) => inNote(problem, line)),
    });
  }
  const { markdown, volatile } = drawn.value;
  const current = text.slice(region.content.from, region.content.to);
  if (isFresh(current, markdown, region, options)) return leave({ state: 'fresh' });
  if (isEdited(current, markdown, region)) {
    const edited = identify(text, region, regions);
    const choice = options.onEdited(edited);
    if (choice === 'keep') return leave({ state: 'edited', edited });
    if (choice === 'release') {
      return { report: { line, state: 'released' }, replacement: released(current) };
    }
  }
  if (volatile && options.volatileIsFresh) return leave({ state: 'fresh' });
  const opening = text.slice(region.from, region.content.from);
  const eol = opening.includes('\r\n') ? '\r\n' : '\n';
  const anew = `\n\n${markdown}\n\n${closing(markdown)}`.replaceAll('\n', eol);
  return { report: { line, state: 'written' }, replacement: opening + anew };
}

function identify(text: string, region: Region, regions: readonly Region[]): TableId {
  const textOf = ({ from, to }: Region): string => text.slice(from, to);
  const own = textOf(region);
  const nth = regions.filter((other) => other.from < region.from && textOf(other) === own).length;
  return { text: own, nth };
}

/** Whether a reader would see no difference, links lead to the same places, and the hash is right. */
function isFresh(
  current: string,
  markdown: string,
  region: Region,
  { path, links }: RefreshOptions,
): boolean {
  if (region.hash !== hashAsSeen(current) || region.hash !== hashAsSeen(markdown)) return false;
  const now = linkTargets(current, path, links);
  const then = linkTargets(markdown, path, links);
  return now.length === then.length && now.every((target, index) => target === then[index]);
}

function isEdited(current: string, markdown: string, { hash }: Region): boolean {
  const [rows, wanted] = [readAsSeen(current), readAsSeen(markdown)];
  if (rows.length === 0) return false;
  const [now, then] = [hashOf(rows), hashOf(wanted)];
  if (now === hash || now === then) return false;
  // A renamed note has its link rewritten by the app, and may stand in another place now; but where
  // nothing changed in the vault, another order is the reader's own.
  return then === hash || !isSameButForOrder(rows, wanted);
}

/** A problem of a definition with its line in the note. */
const inNote = ({ message, line }: Problem, opening: number): Problem =>
  line === undefined ? { message, line: opening } : { message, line: opening + line };
