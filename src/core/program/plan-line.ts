import {
  type Choice,
  type Disposition,
  DISPOSITION_ORDER,
  type Plan,
  type PlanStep,
} from '../pack/plan/plan';
import type { StepReport } from '../pack/plan/apply-plan';
import type { ProgramHost } from './program-host';
import { shownLink } from '../value/link';

/** One file of a plan, in the vault or in its configuration folder, and what became of it. */
export interface PlanLine {
  readonly path: string;
  readonly disposition: Disposition;
  readonly reason: string;
  readonly written: boolean;
  /** The note that is made beside it. */
  readonly beside?: string;
  /** What can be done instead. */
  readonly alternatives?: readonly string[];
  /** What the reader decided. */
  readonly chosen?: Choice;
  /** Why it could not be written. */
  readonly error?: string;
}

/** What is told of a step: all but its texts. */
export function lineOf(
  step: Pick<PlanStep, 'path' | 'disposition' | 'reason'> &
    Partial<Pick<StepReport, 'beside' | 'alternatives' | 'chosen' | 'written' | 'error'>>,
): PlanLine {
  const { path, disposition, reason, written = false, beside, alternatives = [] } = step;
  const { chosen, error } = step;
  return {
    path,
    disposition,
    reason,
    written,
    ...(beside ? { beside: beside.path } : {}),
    ...(alternatives.length > 0 ? { alternatives: alternatives.map(({ choice }) => choice) } : {}),
    ...(chosen === undefined ? {} : { chosen }),
    ...(error === undefined ? {} : { error }),
  };
}

/** Tell why files could not be written. */
export function tellErrors(
  lines: readonly Pick<PlanLine, 'path' | 'error'>[],
  { stderr }: Pick<ProgramHost, 'stderr'>,
): void {
  for (const { path, error } of lines) if (error !== undefined) stderr(`${path}: ${error}\n`);
}

/** Dispositions of which the number says enough. */
const COUNTED: ReadonlySet<Disposition> = new Set([
  'create',
  'update',
  'remove',
  'deleted',
  'moved',
  'unchanged',
]);

/**
 * A plan for a person: how many files there are of each disposition.
 *
 * @param listAll - Whether every file is named; otherwise those are that want to be known.
 */
export function planText(lines: readonly PlanLine[], listAll: boolean): string {
  const wanted = lines.filter((line) => !isLeftOut(line));
  const parts = DISPOSITION_ORDER.map((disposition) => {
    const files = wanted.filter((line) => line.disposition === disposition);
    return partText(disposition, files, listAll || !COUNTED.has(disposition));
  });
  return [...parts, partText('left out', lines.filter(isLeftOut), true)].join('');
}

/** Whether the reader wants nothing to be done with a file. */
const isLeftOut = ({ chosen }: PlanLine): boolean => chosen === 'leave';

/** Whether a file waits for the reader to settle something. */
export const isOpen = (line: PlanLine): boolean =>
  ['blocked', 'conflict'].includes(line.disposition) && !isLeftOut(line);

function partText(name: string, files: readonly PlanLine[], isNamed: boolean): string {
  if (files.length === 0) return '';
  const named = isNamed ? files.map((line) => `      ${line.path}: ${told(line)}\n`) : [];
  return `  ${name.padEnd(10)}${String(files.length).padStart(5)}\n${named.join('')}`;
}

const told = ({ reason, beside, alternatives = [] }: PlanLine): string =>
  [
    reason,
    ...(beside === undefined ? [] : [`The note beside it is ${beside}.`]),
    ...(alternatives.length === 0 ? [] : [`You can choose: ${alternatives.join(', ')}.`]),
  ].join(' ');

const MOST = 10;

/** What a plan means for the reader's own links and properties, for a person. */
export function effectsText({ retargeted, typeClashes }: Plan, listAll: boolean): string {
  const links = retargeted.map(({ note, link, before, after }) => {
    const now = before === null ? 'leads nowhere now' : `opens ${before} now`;
    return `      ${note}: "${shownLink(link)}" ${now}, and would open ${after}\n`;
  });
  const types = typeClashes.map(
    ({ property, ours, theirs }) =>
      `      ${property}: ${theirs} in this vault, ${ours} in our notes\n`,
  );
  return (
    listed('Links of yours that would open another note', links, listAll) +
    listed('Properties that have another type in this vault, and keep it', types, listAll)
  );
}

function listed(heading: string, lines: readonly string[], listAll: boolean): string {
  if (lines.length === 0) return '';
  const shown = listAll ? lines : lines.slice(0, MOST);
  const rest = lines.length - shown.length;
  const more = rest === 0 ? '' : `      and ${String(rest)} more; --dry-run lists all\n`;
  return `  ${heading}: ${String(lines.length)}\n${shown.join('')}${more}`;
}
