import type { VaultFiles } from '../ports';
import type { Plan, PlanStep } from './plan';

/** What became of a step. */
export interface StepReport extends PlanStep {
  readonly written: boolean;
  /** Why it could not be written; absent where it was, or nothing was to be. */
  readonly error?: string;
}

/** How the steps of a plan are carried out. */
export interface ApplyOptions {
  /** Called after each file, with how many of all that are to be written are done. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Asked before each file; true ends the run, and running again completes it. */
  readonly shouldStop?: () => boolean;
}

/**
 * Carry out a plan: each file is made whole or not at all, and one that cannot be written stops no other.
 *
 * @returns A report for each step, in the plan's order.
 */
export async function applyPlan(
  plan: Plan,
  files: VaultFiles,
  options: ApplyOptions = {},
): Promise<StepReport[]> {
  const all = plan.steps.filter(({ text }) => text !== null).length;
  const reports: StepReport[] = [];
  let done = 0;
  for (const step of plan.steps) {
    if (step.text === null || options.shouldStop?.()) {
      reports.push({ ...step, written: false });
      continue;
    }
    reports.push(await create(step, step.text, files));
    done += 1;
    options.onProgress?.(done, all);
  }
  return reports;
}

async function create(step: PlanStep, text: string, files: VaultFiles): Promise<StepReport> {
  try {
    await files.create(step.path, text);
    return { ...step, written: true };
  } catch (error) {
    return {
      ...step,
      written: false,
      error: error instanceof Error ? error.message : String(error),
    };
  }
}
