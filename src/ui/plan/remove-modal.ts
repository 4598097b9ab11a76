import type { App } from 'obsidian';
import { isCarriedOut } from '../../core/pack/plan/apply-plan';
import { choose, type Plan } from '../../core/pack/plan/plan';
import { Dialog } from '../dialog';
import { TEXT } from '../text';
import { PlanButtons } from './plan-buttons';
import { PlanList } from './plan-list';
import type { Choice } from './plan-row';
import { PlanRun, type RunOptions } from './plan-run';

/** What the modal shows and answers. */
export interface RemoveModalOptions extends Pick<RunOptions, 'keepSummary' | 'open' | 'run'> {
  /** What of ours is in the vault, and what would happen to it. */
  readonly plan: Plan;
}

/** Shows which of our notes would go to the trash, and which stay and why; moves them only when asked to. */
export class RemoveModal extends Dialog {
  private readonly options: RemoveModalOptions;
  private readonly choices = new Map<string, Exclude<Choice, undefined>>();
  /** What would be carried out now. */
  private plan: Plan;
  private list: PlanList | null = null;
  private run: PlanRun | null = null;
  private buttons!: PlanButtons;

  constructor(app: App, options: RemoveModalOptions) {
    super(app, 'neutrality-atlas-plan-modal');
    this.options = options;
    this.plan = options.plan;
  }

  override onOpen(): void {
    this.setTitle(TEXT.remove.title);
    this.drawPlan();
    this.buttons = new PlanButtons(this.contentEl, {
      carryOut: () => void this.remove(),
      openHome: this.options.open,
      close: () => this.close(),
      cls: 'mod-warning',
    });
    this.update();
  }

  override onClose(): void {
    this.run?.close();
    super.onClose();
  }

  private drawPlan(): void {
    const { plan } = this.options;
    if (plan.steps.length === 0) {
      this.contentEl.createEl('p', { text: TEXT.remove.none });
      return;
    }
    this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.remove.intro });
    if (countRemoved(plan) === 0) this.contentEl.createEl('p', { text: TEXT.remove.nothing });
    this.list = new PlanList(this.contentEl, plan, {
      decide: (key, choice) => {
        if (choice === undefined) this.choices.delete(key);
        else this.choices.set(key, choice);
        this.plan = choose(plan, this.choices);
        this.list?.show(this.plan);
        this.update();
        this.say(TEXT.remove.press(countRemoved(this.plan)));
      },
      say: (words) => this.say(words),
      skip: () => this.buttons.focus(),
    });
  }

  private update(): void {
    const count = countRemoved(this.plan);
    this.buttons.show({
      label: TEXT.remove.press(count),
      canCarryOut: count > 0,
      isIdle: countRemoved(this.options.plan) === 0,
      home: null,
    });
  }

  private async remove(): Promise<void> {
    const options = { ...this.options, home: () => null };
    this.run = new PlanRun(this, 'remove', options, (words) => this.say(words));
    await this.run.start(this.plan);
  }
}

/** How many files would go to the trash. */
const countRemoved = ({ steps }: Plan): number => steps.filter(isCarriedOut).length;
