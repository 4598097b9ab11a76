import type { Links } from '../ports';
import { distinctFaults, type Fault, type Problem, type Result } from '../problem';
import { hashAsSeen, isSameButForOrder, linkTargets, readAsSeen } from './reading';
import { findRegions, type Region } from './region';
import { closing, type DrawnTable } from './static-table';

/** What became of a static table, or would become of it. */
export interface TableReport {
  /** The line of its opening comment, from 1. */
  readonly line: number;
  /**
   * fresh: as it should be, or volatile when only checked. written: made anew. stale: only checked, and
   * would be written. edited: changed by hand and left alone. error: broken, see `message`.
   */
  readonly state: 'fresh' | 'written' | 'stale' | 'edited' | 'error';
  readonly message?: string;
}

/** How a note's tables are refreshed. */
export interface RefreshOptions {
  /** Path of the note. */
  readonly path: string;
  readonly links: Links;
  /** Draws the table of a definition. */
  readonly draw: (definition: string) => Result<DrawnTable>;
  /** Which tables changed by hand are overwritten all the same, by the line of their opening comment. */
  readonly overwrite: (line: number) => boolean;
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
    const step = refreshRegion(text, region, drawn, options);
    tables.push(step.report);
    if (step.replacement === null) continue;
    const before = refreshed.slice(0, region.content.from);
    refreshed = before + step.replacement + refreshed.slice(region.to);
  }
  tables.sort((a, b) => a.line - b.line);
  return { text: refreshed, tables, faults: distinctFaults(faults) };
}

const errorReport = ({ message, line }: Problem): TableReport => ({
  line: line ?? 1,
  state: 'error',
  message,
});

interface Step {
  readonly report: TableReport;
  /** What stands from the end of the opening comment on; null to leave it. */
  readonly replacement: string | null;
}

function refreshRegion(
  text: string,
  region: Region,
  drawn: Result<DrawnTable>,
  options: RefreshOptions,
): Step {
  const { line } = region;
  if (!drawn.ok)
    return {
      report: { line, state: 'error', message: sentence(drawn.problems, line) },
      replacement: null,
    };
  const { markdown, volatile } = drawn.value;
  const current = text.slice(region.content.from, region.content.to);
  const leave = (state: TableReport['state']): Step => ({
    report: { line, state },
    replacement: null,
  });

  if (isFresh(current, markdown, region, options)) return leave('fresh');
  if (isEdited(current, markdown, region) && !options.overwrite(line)) return leave('edited');
  if (volatile && options.volatileIsFresh) return leave('fresh');
  const eol = text.slice(region.from, region.content.from).includes('\r\n') ? '\r\n' : '\n';
  const replacement = `\n\n${markdown}\n\n${closing(markdown)}`.replaceAll('\n', eol);
  return { report: { line, state: 'written' }, replacement };
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

function isEdited(current: string, markdown: string, region: Region): boolean {
  const rows = readAsSeen(current);
  if (rows.length === 0) return false;
  const [now, then] = [hashAsSeen(current), hashAsSeen(markdown)];
  if (now === region.hash || now === then) return false;
  // A renamed note has its link rewritten by the app, and may stand in another place now; but where
  // nothing changed in the vault, another order is the reader's own.
  return then === region.hash || !isSameButForOrder(rows, readAsSeen(markdown));
}

/** Problems of a definition in one sentence, with the lines of the note. */
const sentence = (problems: readonly Problem[], opening: number): string =>
  problems
    .map(({ message, line }) =>
      line === undefined ? message : `line ${opening + line}: ${message}`,
    )
    .join(' ');
