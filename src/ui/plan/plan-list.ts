import { countDispositions, type Disposition, type Plan } from '../../core/pack/plan/plan';
import { DISPOSITIONS, TEXT } from '../text';

/** Draw the counts of a plan as a filter of what is shown; null stands for everything. */
export function drawPlanFilter(
  parent: HTMLElement,
  plan: Plan,
  shown: Disposition | null,
  choose: (disposition: Disposition | null) => void,
): void {
  const filter = parent.createDiv({
    cls: 'neutrality-atlas-filter',
    attr: { role: 'group', 'aria-label': TEXT.plan.filter },
  });
  const add = (
    disposition: Disposition | null,
    label: string,
    count: number,
    title: string,
  ): void => {
    const attr = { 'aria-pressed': String(shown === disposition), title };
    const cls = `neutrality-atlas-chip neutrality-atlas-${disposition ?? 'all'}`;
    const chip = filter.createEl('button', { cls, attr });
    chip.createSpan({ cls: 'neutrality-atlas-chip-count', text: String(count) });
    chip.appendText(label);
    chip.addEventListener('click', () => choose(disposition));
  };
  add(null, TEXT.plan.all, plan.steps.length, TEXT.plan.files);
  for (const [disposition, count] of countDispositions(plan.steps)) {
    add(disposition, DISPOSITIONS[disposition].label, count, DISPOSITIONS[disposition].hint);
  }
}

/** A file as the list shows it. */
export interface ListedStep {
  readonly path: string;
  /** What happens to it; `failed` where it should have been written and was not. */
  readonly state: Disposition | 'failed';
  readonly reason: string;
}

/** Draw files, each with what happens to it and why, in a list that scrolls. */
export function drawSteps(parent: HTMLElement, steps: readonly ListedStep[], name: string): void {
  const list = parent.createEl('ul', {
    cls: 'neutrality-atlas-steps',
    attr: { tabindex: '0', 'aria-label': name },
  });
  for (const { path, state, reason } of steps) {
    const item = list.createEl('li', { cls: 'neutrality-atlas-step' });
    item.createSpan({
      cls: `neutrality-atlas-badge neutrality-atlas-${state}`,
      text: state === 'failed' ? TEXT.plan.notWritten : DISPOSITIONS[state].label,
    });
    const words = item.createDiv({ cls: 'neutrality-atlas-step-words' });
    words.createDiv({ cls: 'neutrality-atlas-path', text: path });
    words.createDiv({ cls: 'neutrality-atlas-reason', text: reason });
  }
}
