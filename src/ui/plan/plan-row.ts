import { isCarriedOut } from '../../core/pack/plan/apply-plan';
import { type Alternative, type Change, isWritten, type PlanStep } from '../../core/pack/plan/plan';
import { TEXT } from '../text';
import { drawDifference } from './draw-difference';
import { drawStep } from './draw-steps';

/** What is decided about a file; undefined where it stays as planned. */
export type Choice = 'leave' | Alternative['choice'] | undefined;

/** A file of the plan: what happens to it, what can be chosen, and on demand what changes in it. */
export class PlanRow {
  readonly offered: PlanStep;
  private readonly element: HTMLElement;
  private readonly reasonEl: HTMLElement;
  private readonly differenceEl: HTMLDetailsElement;
  private readonly summaryEl: HTMLElement;
  private readonly boxEl: HTMLInputElement | null;
  private selectEl: HTMLSelectElement | null = null;
  /** What the difference tells of. */
  private change: Change;

  /**
   * @param offered - The step as planned, before anything was chosen.
   * @param decide - Told of each decision.
   */
  constructor(list: HTMLElement, offered: PlanStep, decide: (choice: Choice) => void) {
    this.offered = offered;
    this.change = offered;
    this.element = list.createEl('li');
    const { path, disposition, reason, alternatives } = offered;
    const listed = { path, state: disposition, reason };
    const { boxEl, reasonEl, moreEl } = drawStep(this.element, listed, isCarriedOut(offered));
    this.boxEl = boxEl;
    this.reasonEl = reasonEl;
    const change = (): void => decide(this.chosen());
    boxEl?.addEventListener('change', change);
    if (alternatives.length > 0) this.drawAlternatives(moreEl, change);
    this.differenceEl = moreEl.createEl('details', { cls: 'neutrality-atlas-difference' });
    this.summaryEl = this.differenceEl.createEl('summary');
    this.differenceEl.addEventListener('toggle', () => this.drawDifference());
    this.show(offered);
  }

  /** Show or hide it; what is open or chosen in it stays. */
  toggle(isShown: boolean): void {
    this.element.toggle(isShown);
  }

  /** Show what becomes of the file with all that is decided. */
  show(made: PlanStep): void {
    const choice = this.chosen();
    const isLeft = choice === 'leave';
    this.element.toggleClass('neutrality-atlas-left-out', isLeft);
    this.reasonEl.setText(reasonFor(choice, made));
    const change = isLeft ? this.offered : made;
    const isDrawn = this.differenceEl.childElementCount > 1;
    if (isDrawn && isSameChange(change, this.change)) return;
    this.change = change;
    const hasDifference = isWritten(change);
    const label = differenceLabel(change);
    this.summaryEl.setText(label);
    this.summaryEl.setAttribute('aria-label', `${label}: ${change.path}`);
    this.differenceEl.toggle(hasDifference);
    if (!hasDifference) this.differenceEl.open = false;
    while (this.differenceEl.childElementCount > 1) this.differenceEl.lastElementChild?.remove();
    this.drawDifference();
  }

  private chosen(): Choice {
    if (this.boxEl?.checked === false) return 'leave';
    const value = this.selectEl?.value;
    return this.offered.alternatives.find(({ choice }) => choice === value)?.choice;
  }

  private drawAlternatives(parent: HTMLElement, change: () => void): void {
    const { path, disposition, alternatives } = this.offered;
    const select = parent.createEl('select', {
      cls: 'dropdown',
      attr: { 'aria-label': TEXT.plan.choose(path) },
    });
    const { yours, keep, other } = TEXT.plan.asPlanned;
    const planned = disposition === 'yours' ? yours : disposition === 'keep' ? keep : other;
    select.createEl('option', { value: '', text: planned });
    for (const { choice } of alternatives)
      select.createEl('option', { value: choice, text: TEXT.plan.alternatives[choice] });
    select.addEventListener('change', change);
    this.selectEl = select;
  }

  /** Compare the texts only once somebody wants to see how they differ. */
  private drawDifference(): void {
    if (!this.differenceEl.open || this.differenceEl.childElementCount > 1) return;
    drawDifference(this.differenceEl.createDiv(), this.change);
  }
}

function reasonFor(choice: Choice, made: PlanStep): string {
  if (choice === undefined) return made.reason;
  return choice === 'leave' ? TEXT.plan.leftOut : TEXT.plan.alternativeHints[choice];
}

function differenceLabel({ before, text }: Change): string {
  const { change, create, beside } = TEXT.difference.show;
  if (text === null) return beside;
  return before === null ? create : change;
}

const isSameChange = (one: Change, other: Change): boolean =>
  one.path === other.path &&
  one.before === other.before &&
  one.text === other.text &&
  one.beside?.text === other.beside?.text;
