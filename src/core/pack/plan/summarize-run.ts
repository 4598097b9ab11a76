import type { Links } from '../../ports';
import { shownLink } from '../../value/link';
import { isLeft, type StepReport } from './apply-plan';
import { type Disposition, DISPOSITION_ORDER, type Plan } from './plan';

/** How a summary is written for a vault. */
interface SummaryOptions {
  /** When the run was: `2026-11-26`. */
  readonly day: string;
  /** The path of the note that will hold it. */
  readonly path: string;
  /** The links of the vault as it is after the run. */
  readonly links: Links;
}

/** A link to the file at a path, as the summary's note writes it; the path alone where there is no file. */
type Link = (path: string) => string;

const HEADINGS: Readonly<Record<Disposition, string>> = {
  conflict: 'Changed by you and by us in the same place',
  blocked: 'Blocked by another file',
  create: 'Created',
  update: 'Updated',
  merge: 'Merged with what you changed',
  remove: 'Moved to the trash',
  keep: 'Kept as you have them',
  yours: 'Notes of yours about the same',
  deleted: 'Deleted by you',
  moved: 'Moved by you',
  unchanged: 'Unchanged',
};

/** Dispositions of which the number says enough. */
const COUNTED: ReadonlySet<Disposition> = new Set(['unchanged', 'deleted', 'moved']);

/**
 * What a run did, as Markdown that can be kept as a note: what was written, what stays and why, what wants a look.
 *
 * @param reports - What became of the plan.
 */
export function summarizeRun(
  plan: Plan,
  reports: readonly StepReport[],
  { day, path: holder, links }: SummaryOptions,
): string {
  const link: Link = (path) =>
    links.resolve(path, holder) === path ? links.write(path, holder, null, '') : path;
  const failed = reports.filter(({ error }) => error !== undefined);
  const left = reports.filter((report) => isLeft(report) && report.error === undefined);
  const leftOut = reports.filter(({ chosen }) => chosen === 'leave');
  const others = new Set([...failed, ...left, ...leftOut]);
  const told = reports.filter((report) => !others.has(report));
  const parts = [
    `Run of ${day}, with edition ${plan.edition} of the notes${plan.folder === '' ? '' : ` in the folder "${plan.folder}"`}.`,
    section(
      'Not written',
      failed.map(({ path, error = '' }) => `${link(path)}: ${error}`),
    ),
    section(
      'Not done',
      left.map(({ path, reason }) => `${link(path)}: ${reason}`),
    ),
    ...DISPOSITION_ORDER.map((disposition) => ofDisposition(disposition, told, link)),
    section(
      'Left out by you',
      leftOut.map(({ path }) => link(path)),
    ),
    section(
      'Links of yours that open another note now',
      plan.retargeted.map(
        ({ note, link: own, before, after }) =>
          `${link(note)}: "${shownLink(own)}" leads to ${link(after)}${before === null ? '' : `, not to ${link(before)}`}`,
      ),
    ),
    section(
      'Properties that have another type in this vault',
      plan.typeClashes.map(({ property, ours, theirs }) => `${property}: ${theirs}, not ${ours}`),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function ofDisposition(
  disposition: Disposition,
  reports: readonly StepReport[],
  link: Link,
): string {
  const those = reports.filter((report) => report.disposition === disposition);
  const heading = HEADINGS[disposition];
  if (COUNTED.has(disposition)) return those.length === 0 ? '' : `${heading}: ${those.length}`;
  const hasReasons = !['create', 'update', 'remove'].includes(disposition);
  return section(
    `${heading} (${those.length})`,
    those.map(({ path, reason, beside }) => {
      const where = beside === null ? '' : ` See ${link(beside.path)}.`;
      return hasReasons ? `${link(path)}: ${reason}${where}` : `${link(path)}${where}`;
    }),
  );
}

const section = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
