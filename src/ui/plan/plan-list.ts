import {
  countDispositions,
  type Disposition,
  DISPOSITION_ORDER,
  type Plan,
} from '../../core/pack/plan/plan';
import { addSkipButton } from '../skip-button';
import { DISPOSITIONS } from '../words/installing';
import { TEXT } from '../text';
import { drawStepList } from './draw-steps';
import { type Choice, PlanRow } from './plan-row';

/** What the list answers. */
interface PlanListOptions {
  /** Something was decided about the file with a key. */
  decide(key: string, choice: Choice): void;
  /** Has a screen reader say something. */
  say(words: string): void;
  /** Moves the focus on to what stands below the list. */
  skip(): void;
}

/**
 * The files of a plan, those first that want to be known, with their counts as a filter. It is drawn once: filtering
 * hides rows, so that what is open, chosen or has the focus stays.
 */
export class PlanList {
  private readonly rows: PlanRow[] = [];
  private readonly chips = new Map<Disposition | null, HTMLElement>();
  private readonly options: PlanListOptions;
  private shown: Disposition | null = null;

  /** @param plan - As it was made before anything was decided. */
  constructor(parent: HTMLElement, plan: Plan, options: PlanListOptions) {
    this.options = options;
    this.drawFilter(parent, plan);
    addSkipButton(parent, () => options.skip());
    const list = drawStepList(parent, TEXT.plan.files);
    for (const step of inOrder(plan.steps)) {
      this.rows.push(new PlanRow(list, step, (choice) => options.decide(step.key, choice)));
    }
  }

  /** Show what becomes of the files with all that is decided; the steps stand in the order of the plan. */
  show(made: Plan): void {
    const steps = new Map(made.steps.map((step) => [step.key, step]));
    for (const row of this.rows) {
      const step = steps.get(row.offered.key);
      if (step !== undefined) row.show(step);
    }
  }

  private drawFilter(parent: HTMLElement, { steps }: Plan): void {
    const filter = parent.createDiv({
      cls: 'neutrality-atlas-filter',
      attr: { role: 'group', 'aria-label': TEXT.plan.filter },
    });
    this.addChip(filter, null, steps.length);
    for (const [disposition, count] of countDispositions(steps))
      this.addChip(filter, disposition, count);
  }

  private addChip(filter: HTMLElement, disposition: Disposition | null, count: number): void {
    const { label, hint } =
      disposition === null
        ? { label: TEXT.plan.all, hint: TEXT.plan.files }
        : DISPOSITIONS[disposition];
    const chip = filter.createEl('button', {
      cls: `neutrality-atlas-chip neutrality-atlas-${disposition ?? 'all'}`,
      attr: { 'aria-pressed': String(disposition === this.shown), title: hint },
    });
    chip.createSpan({ cls: 'neutrality-atlas-chip-count', text: String(count) });
    chip.appendText(label);
    chip.addEventListener('click', () => {
      this.filter(this.shown === disposition ? null : disposition);
    });
    this.chips.set(disposition, chip);
  }

  private filter(shown: Disposition | null): void {
    this.shown = shown;
    for (const [disposition, chip] of this.chips)
      chip.setAttribute('aria-pressed', String(disposition === shown));
    let count = 0;
    for (const row of this.rows) {
      const isShown = shown === null || row.offered.disposition === shown;
      row.toggle(isShown);
      if (isShown) count += 1;
    }
    this.options.say(TEXT.plan.shown(count));
  }
}

const inOrder = (steps: Plan['steps']): Plan['steps'] =>
  DISPOSITION_ORDER.flatMap((each) => steps.filter(({ disposition }) => disposition === each));
