import type { VaultFiles } from '../../ports';
import { reasonOf } from '../../problem';
import { HOME_IDENTITY } from '../home';
import type { Unfinished } from '../journal';
import { isWritten, type Plan, type PlanStep } from './plan';

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
   * Awaited with what is written next and what has failed before, and at the end with what has failed: for a host
   * that may be interrupted in the middle of a file, to keep record of it.
   */
  readonly onWriting?: (unfinished: readonly Unfinished[]) => Promise<void>;
}

/** How many files are written between two calls of `onWriting`; more where more are written at the same time. */
const BATCH = 20;

/**
 * Carry out a plan: each file is wholly old or wholly new, and one that cannot be written stops no other. The home
 * note comes last, and only if nothing failed and nobody stopped the run: it tells that all is done.
 *
 * @returns A report for each step, in the plan's order, and whether all of it was carried out.
 */
export async function applyPlan(
  plan: Plan,
  files: VaultFiles,
  options: ApplyOptions = {},
): Promise<{ readonly reports: readonly StepReport[]; readonly complete: boolean }> {
  const isHome = ({ key }: PlanStep): boolean => key === HOME_IDENTITY;
  const steps = plan.steps.filter(isCarriedOut);
  const run = new Run(files, steps.length, options);
  await run.write(steps.filter((step) => !isHome(step)));
  if (!run.isIncomplete()) await run.write(steps.filter(isHome));
  if (steps.length > 0) await options.onWriting?.(run.failed());
  const reports = plan.steps.map((step) => run.reports.get(step) ?? { ...step, written: false });
  return { reports, complete: !run.isIncomplete() };
}

/** Whether a step does something. */
export const isCarriedOut = (step: PlanStep): boolean =>
  isWritten(step) || (step.disposition === 'remove' && step.before !== null);

/** Whether a step that does something was not carried out. */
export const isLeft = (report: StepReport): boolean => isCarriedOut(report) && !report.written;

class Run {
  readonly reports = new Map<PlanStep, StepReport>();
  private readonly files: VaultFiles;
  private readonly all: number;
  private readonly options: ApplyOptions;
  private done = 0;
  private stopped = false;

  constructor(files: VaultFiles, all: number, options: ApplyOptions) {
    this.files = files;
    this.all = all;
    this.options = options;
  }

  /** What should have been written, and may have been begun. */
  failed(): Unfinished[] {
    const reports = [...this.reports.values()];
    return reports.filter(({ error }) => error !== undefined).flatMap(textsOf);
  }

  isIncomplete(): boolean {
    return this.stopped || [...this.reports.values()].some(({ error }) => error !== undefined);
  }

  async write(steps: readonly PlanStep[]): Promise<void> {
    const { atOnce = 1 } = this.files;
    const size = Math.max(BATCH, atOnce);
    for (let at = 0; at < steps.length && !this.stopped; at += size) {
      const batch = steps.slice(at, at + size);
      await this.options.onWriting?.([...this.failed(), ...batch.flatMap(textsOf)]);
      const next = batch.values();
      const writers = Array.from({ length: atOnce }, () => this.writeAll(next));
      await Promise.all(writers);
    }
  }

  /** Carry out steps as long as there are any, and others who take from them leave some. */
  private async writeAll(steps: ArrayIterator<PlanStep>): Promise<void> {
    for (const step of steps) {
      this.stopped ||= this.options.shouldStop?.() ?? false;
      if (this.stopped) return;
      this.reports.set(step, await carryOut(step, this.files));
      this.done += 1;
      this.options.onProgress?.(this.done, this.all);
    }
  }
}

const textsOf = ({ path, text, beside }: PlanStep): Unfinished[] => [
  ...(beside === null ? [] : [beside]),
  ...(text === null ? [] : [{ path, text }]),
];

async function carryOut(step: PlanStep, files: VaultFiles): Promise<StepReport> {
  const { path, before, text, beside } = step;
  try {
    if (beside !== null) await files.create(beside.path, beside.text);
    if (step.disposition === 'remove') await remove(path, before, files);
    else if (text !== null && before === null) await files.create(path, text);
    else if (text !== null) await replace(path, before, text, files);
    return { ...step, written: true };
  } catch (error) {
    return { ...step, written: false, error: reasonOf(error) };
  }
}

async function replace(
  path: string,
  before: string | null,
  text: string,
  files: VaultFiles,
): Promise<void> {
  let changed = false;
  await files.process(path, (current) => {
    changed = current !== before && current !== text;
    return changed ? current : text;
  });
  if (changed) throw new Error(CHANGED);
}

async function remove(path: string, before: string | null, files: VaultFiles): Promise<void> {
  if ((await files.read(path)) !== before) throw new Error(CHANGED);
  await files.trash(path);
}

const CHANGED = 'It was changed after the plan was made, and stays. Run this again.';
