import {
  type Disposition,
  DISPOSITION_ORDER,
  type Plan,
  type PlanStep,
} from '../core/pack/plan/plan';
import type { StepReport } from '../core/pack/plan/apply-plan';
import { shownLink } from '../core/value/link';

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
  /** Why it could not be written. */
  readonly error?: string;
}

/** What is told of a step: all but its texts. */
export function lineOf(
  step: Pick<PlanStep, 'path' | 'disposition' | 'reason'> &
    Partial<Pick<StepReport, 'beside' | 'alternatives' | 'written' | 'error'>>,
): PlanLine {
  const { path, disposition, reason, written = false, beside, alternatives = [], error } = step;
  return {
    path,
    disposition,
    reason,
    written,
    ...(beside ? { beside: beside.path } : {}),
    ...(alternatives.length > 0 ? { alternatives: alternatives.map(({ choice }) => choice) } : {}),
    ...(error === undefined ? {} : { error }),
  };
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
  return DISPOSITION_ORDER.flatMap((disposition) => {
    const files = lines.filter((line) => line.disposition === disposition);
    if (files.length === 0) return [];
    const isNamed = listAll || !COUNTED.has(disposition);
    const named = isNamed ? files.map((line) => `      ${line.path}: ${told(line)}\n`) : [];
    return [`  ${disposition.padEnd(10)}${String(files.length).padStart(5)}\n`, ...named];
  }).join('');
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
