import type { VaultFiles } from '../../ports';
import { reasonOf } from '../../problem';
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
  /**
   * Awaited with the paths that are written next, and with none at the end: for a host that may be
   * interrupted in the middle of a file, to keep record of them.
   */
  readonly onWriting?: (paths: readonly string[]) => Promise<void>;
}

/** How many files are written between two calls of `onWriting`. */
const BATCH = 20;

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
  const planned = plan.steps.filter(({ text }) => text !== null).map(({ path }) => path);
  const reports: StepReport[] = [];
  let done = 0;
  for (const step of plan.steps) {
    if (step.text === null || options.shouldStop?.()) {
      reports.push({ ...step, written: false });
      continue;
    }
    if (done % BATCH === 0) await options.onWriting?.(planned.slice(done, done + BATCH));
    reports.push(await write(step, step.text, files));
    done += 1;
    options.onProgress?.(done, planned.length);
  }
  if (done > 0) await options.onWriting?.([]);
  return reports;
}

async function write(step: PlanStep, text: string, files: VaultFiles): Promise<StepReport> {
  try {
    if (step.before !== null) {
      await files.process(step.path, (current) => (text.startsWith(current) ? text : current));
    } else await files.create(step.path, text);
    return { ...step, written: true };
  } catch (error) {
    return {
      ...step,
      written: false,
      error: reasonOf(error),
    };
  }
}
