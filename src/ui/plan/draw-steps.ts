import type { Disposition } from '../../core/pack/plan/plan';
import { DISPOSITIONS } from '../words/installing';
import { TEXT } from '../text';

/** A file as a list shows it. */
export interface ListedStep {
  readonly path: string;
  /** What happens to it; `failed` where it should have been written and was not. */
  readonly state: Disposition | 'failed';
  readonly reason: string;
}

/** Draw files, each with what happens to it and why. */
export function drawSteps(parent: HTMLElement, steps: readonly ListedStep[], name: string): void {
  const list = drawStepList(parent, name);
  list.addClass('neutrality-atlas-boxless');
  for (const step of steps) drawStep(list.createEl('li'), step);
}

/** Draw a list for files, without any yet. */
export const drawStepList = (parent: HTMLElement, name: string): HTMLElement =>
  parent.createEl('ul', {
    cls: 'neutrality-atlas-steps neutrality-atlas-plan-steps',
    attr: { 'aria-label': name },
  });

/**
 * Draw a file.
 *
 * @param box - Whether it can be left out, with a box that is ticked.
 * @returns The parts of it that may change, and below them room for more.
 */
export function drawStep(
  item: HTMLElement,
  { path, state, reason }: ListedStep,
  box = false,
): DrawnStep {
  item.addClass('neutrality-atlas-step');
  const head = item.createEl(box ? 'label' : 'div', { cls: 'neutrality-atlas-step-head' });
  const boxEl = box ? head.createEl('input', { type: 'checkbox' }) : null;
  if (boxEl) boxEl.checked = true;
  head.createSpan({
    cls: `neutrality-atlas-badge neutrality-atlas-${state}`,
    text: state === 'failed' ? TEXT.plan.notWritten : DISPOSITIONS[state].label,
  });
  head.createSpan({ cls: 'neutrality-atlas-path', text: path });
  const moreEl = item.createDiv({ cls: 'neutrality-atlas-step-more' });
  const reasonEl = moreEl.createDiv({ cls: 'neutrality-atlas-reason', text: reason });
  return { boxEl, reasonEl, moreEl };
}

/** The parts of a file that is drawn. */
interface DrawnStep {
  readonly boxEl: HTMLInputElement | null;
  readonly reasonEl: HTMLElement;
  readonly moreEl: HTMLElement;
}
