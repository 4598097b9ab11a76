import { isCarriedOut, type StepReport } from '../../core/pack/plan/apply-plan';
import { type Disposition, DISPOSITION_ORDER } from '../../core/pack/plan/plan';
import { drawPlaceLink } from '../place-link';
import { TEXT } from '../text';
import { drawSteps } from './draw-steps';

/** What a run does, as its titles tell. */
export type Task = keyof typeof TEXT.run.titles;

/** What a run came to. */
interface Outcome {
  readonly title: string;
  /** How many notes were written, and what to do about the rest. */
  readonly sentence: string;
}

/** Sum up the reports of a run. */
export function sumUp(reports: readonly StepReport[], task: Task): Outcome {
  const wanted = reports.filter(isCarriedOut);
  const done = wanted.filter(({ written }) => written).length;
  const failed = wanted.filter(({ error }) => error !== undefined).length;
  const isComplete = done + failed === wanted.length;
  const title = isComplete ? TEXT.run.titles[task].done : TEXT.run.stopped;
  const count = (task === 'remove' ? TEXT.run.moved : TEXT.run.written)(done, wanted.length);
  return {
    title: failed > 0 ? TEXT.run.failed : title,
    sentence: done === wanted.length ? count : `${count} ${TEXT.run.stoppedHint}`,
  };
}

/** Draw what became of the files: how many of each kind, and those that want a look. */
export function drawOutcome(
  parent: HTMLElement,
  reports: readonly StepReport[],
  open: (path: string) => void,
): void {
  const list = parent.createEl('ul', { cls: 'neutrality-atlas-counts' });
  for (const fate of FATES) {
    const count = reports.filter((report) => fateOf(report) === fate).length;
    if (count > 0) list.createEl('li', { text: TEXT.run.counts[fate](count) });
  }
  const failed = reports.flatMap(({ path, error }) =>
    error === undefined ? [] : [{ path, state: 'failed' as const, reason: error }],
  );
  const blocked = reports
    .filter((report) => fateOf(report) === 'blocked')
    .map(({ path, reason }) => ({ path, state: 'blocked' as const, reason }));
  if (failed.length + blocked.length > 0)
    drawSteps(parent, [...failed, ...blocked], TEXT.plan.wantALook);
  drawBeside(parent, reports, open);
}

/** Draw the way to the notes made beside others: they want to be settled. */
function drawBeside(
  parent: HTMLElement,
  reports: readonly StepReport[],
  open: (path: string) => void,
): void {
  const made = reports.flatMap(({ beside, written }) => (written && beside ? [beside.path] : []));
  if (made.length === 0) return;
  parent.createDiv({ cls: 'neutrality-atlas-form-heading', text: TEXT.run.beside });
  parent.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.run.besideHint });
  const list = parent.createEl('ul', { cls: 'neutrality-atlas-counts' });
  for (const path of made) drawPlaceLink(list.createEl('li'), path, path, () => open(path));
}

/** What became of a file. */
type Fate = Disposition | 'failed' | 'leftOut' | 'chosen';

const FATES: readonly Fate[] = ['failed', ...DISPOSITION_ORDER, 'chosen', 'leftOut'];

/** Dispositions by which something is written where nothing else was decided. */
const WRITTEN: ReadonlySet<Disposition> = new Set(['create', 'update', 'merge']);

function fateOf(report: StepReport): Fate {
  const { disposition, written } = report;
  if (!written && isCarriedOut(report)) return 'failed';
  if (!written) return WRITTEN.has(disposition) ? 'leftOut' : disposition;
  return disposition === 'yours' || disposition === 'keep' ? 'chosen' : disposition;
}
