import type { StepReport } from '../../core/pack/plan/apply-plan';
import { countDispositions } from '../../core/pack/plan/plan';
import { drawSteps } from './plan-list';
import { DISPOSITIONS, TEXT } from '../text';

/** What a run came to. */
export interface Outcome {
  readonly title: string;
  /** How many notes were written, and what to do about the rest. */
  readonly sentence: string;
}

/** Sum up the reports of a run. */
export function sumUp(reports: readonly StepReport[]): Outcome {
  const wanted = reports.filter(({ text }) => text !== null);
  const written = wanted.filter((report) => report.written).length;
  const failed = wanted.filter(({ error }) => error !== undefined).length;
  const complete = written + failed === wanted.length;
  const title = complete ? TEXT.plan.done : TEXT.plan.stopped;
  const count = TEXT.plan.written(written, wanted.length);
  return {
    title: failed > 0 ? TEXT.plan.failed : title,
    sentence: written === wanted.length ? count : `${count} ${TEXT.plan.stoppedHint}`,
  };
}

/** Draw what a run did not write: how many files and why, and those that want a look. */
export function drawRest(parent: HTMLElement, reports: readonly StepReport[]): void {
  const others = reports.filter(({ text }) => text === null);
  const list = parent.createEl('ul', { cls: 'neutrality-atlas-counts' });
  for (const [disposition, count] of countDispositions(others)) {
    const { label, hint } = DISPOSITIONS[disposition];
    list.createEl('li', { text: `${count} ${label.toLowerCase()}: ${hint}` });
  }
  const failed = reports.flatMap(({ path, error }) =>
    error === undefined ? [] : [{ path, state: 'failed' as const, reason: error }],
  );
  const blocked = others
    .filter(({ disposition }) => disposition === 'blocked')
    .map(({ path, disposition, reason }) => ({ path, state: disposition, reason }));
  if (failed.length + blocked.length > 0)
    drawSteps(parent, [...failed, ...blocked], TEXT.plan.wantALook);
}
