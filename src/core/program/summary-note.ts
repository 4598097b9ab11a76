import { reasonOf } from '../problem';
import { pathFault } from '../pack/check-path';
import { foldPath } from '../pack/fold-path';
import type { StepReport } from '../pack/plan/apply-plan';
import type { Plan } from '../pack/plan/plan';
import { summarizeRun } from '../pack/plan/summarize-run';
import type { VaultSurvey } from '../pack/plan/survey-vault';
import { indexVault } from '../pack/plan/vault-index';
import type { Arguments } from './program';
import { lineOf, type PlanLine } from './plan-line';
import type { ProgramHost } from './program-host';
import { UsageError } from './usage-error';

/** The option by which the summary of a run is kept. */
export const SUMMARY_FLAG = {
  summary: {
    value: 'NOTE',
    help: 'keep the summary of the run as a new note at this path in VAULT',
  },
} as const;

/** The note that the summary is kept as, before it is written. */
export interface SummaryStep {
  readonly path: string;
  readonly disposition: 'create';
  readonly reason: string;
}

/**
 * The note that the summary is kept as; null where none is wanted.
 *
 * @throws UsageError where it is no path of a new note in the vault.
 */
export function planSummary(
  args: Arguments,
  survey: VaultSurvey,
  { steps }: Plan,
): SummaryStep | null {
  const text = args.text('summary');
  if (text === undefined) return null;
  const path = text.endsWith('.md') ? text : `${text}.md`;
  const fault = pathFault(path);
  if (fault !== null)
    throw new UsageError(`--summary ${text} cannot be the path of a note: ${fault}.`);
  const wanted = foldPath(path);
  const planned = steps.flatMap((step) => [step.path, ...(step.beside ? [step.beside.path] : [])]);
  const isTaken = planned.some((each) => foldPath(each) === wanted);
  if (isTaken || indexVault(survey).folded.has(wanted))
    throw new UsageError(`--summary ${text}: something has this path already. Name a new note.`);
  return { path, disposition: 'create', reason: 'The summary of this run.' };
}

/** Keep the summary of a run as a note. */
export async function writeSummary(
  step: SummaryStep,
  { plan, reports }: { readonly plan: Plan; readonly reports: readonly StepReport[] },
  { files, readNotes, now }: ProgramHost,
): Promise<PlanLine> {
  const { path } = step;
  try {
    const { links } = await readNotes({ bodies: 'none' });
    const day = new Date(now()).toISOString().slice(0, 10);
    await files.create(path, summarizeRun(plan, reports, { day, path, links }));
    return lineOf({ ...step, written: true });
  } catch (error) {
    return lineOf({ ...step, error: reasonOf(error) });
  }
}
