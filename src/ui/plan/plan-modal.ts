import { type App, debounce } from 'obsidian';
import { checkFolder } from '../../core/pack/check-folder';
import { type ApplyOptions, isCarriedOut } from '../../core/pack/plan/apply-plan';
import { choose, type Choices, type Plan } from '../../core/pack/plan/plan';
import { reasonOf } from '../../core/problem';
import { Dialog } from '../dialog';
import { TEXT } from '../text';
import { drawRetargeted, drawTypes } from './draw-effects';
import { drawFolder } from './draw-folder';
import { PlanButtons } from './plan-buttons';
import { PlanList } from './plan-list';
import type { Choice } from './plan-row';
import { PlanRun, type RunOptions, type RunResult } from './plan-run';

/** What the modal asks and tells. */
export interface PlanModalOptions extends Pick<RunOptions, 'keepSummary' | 'home' | 'open'> {
  /** The folder that the notes are in, or the one proposed. */
  readonly folder: string;
  /** Whether the notes are in the vault already: they are brought up to date, and stay where they are. */
  readonly isInstalled: boolean;
  /**
   * Makes the plan for a folder; the first call may take a while.
   *
   * @param choices - What is decided already: where our links lead depends on it. They are applied to the plan here.
   */
  plan(folder: string, choices: Choices): Promise<Plan>;
  /** How many properties of ours have no type in this vault; asked once a plan is made. */
  untyped(): number;
  install(plan: Plan, options: InstallChoices): Promise<RunResult>;
}

/** How a plan is carried out. */
interface InstallChoices extends Pick<ApplyOptions, 'onProgress' | 'shouldStop'> {
  /** Whether properties of ours that have no type in this vault get one. */
  readonly setTypes: boolean;
}

const PAUSE_AFTER_TYPING = 150;

/** Shows what an installation or an update would do, file by file; writes only when asked to; then tells what was done. */
export class PlanModal extends Dialog {
  private readonly options: PlanModalOptions;
  private readonly task: 'install' | 'update';
  private folder: string;
  /** What would be carried out now; null while that is not known. */
  private plan: Plan | null = null;
  /** The plan as it is before the reader's decisions are applied. */
  private offered: Plan | null = null;
  private choices = new Map<string, Exclude<Choice, undefined>>();
  private setTypes = false;
  private list: PlanList | null = null;
  private run: PlanRun | null = null;
  /** Counts the plans asked for, so that a late answer to an old question is dropped. */
  private asked = 0;
  private planEl!: HTMLElement;
  private linksEl!: HTMLElement;
  private buttons!: PlanButtons;
  private readonly planSoon = debounce(() => void this.makePlan(), PAUSE_AFTER_TYPING, true);

  constructor(app: App, options: PlanModalOptions) {
    super(app, 'neutrality-atlas-plan-modal');
    this.options = options;
    this.task = options.isInstalled ? 'update' : 'install';
    this.folder = options.folder;
  }

  override onOpen(): void {
    this.setTitle(TEXT.plan.title[this.task]);
    this.contentEl.createEl('p', {
      cls: 'neutrality-atlas-hint',
      text: TEXT.plan.intro[this.task],
    });
    if (this.options.isInstalled) {
      const text = TEXT.plan.inFolder(this.folder);
      this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text });
    } else drawFolder(this.contentEl, this.folder, (typed) => this.changeFolder(typed));
    this.planEl = this.contentEl.createDiv({ cls: 'neutrality-atlas-plan' });
    this.buttons = new PlanButtons(this.contentEl, {
      carryOut: () => void this.install(),
      openHome: (path) => {
        this.close();
        this.options.open(path);
      },
      close: () => this.close(),
      cls: 'mod-cta',
    });
    this.forgetPlan(TEXT.plan.planning);
    void this.makePlan();
  }

  override onClose(): void {
    this.run?.close();
    this.asked += 1;
    this.planSoon.cancel();
    super.onClose();
  }

  /** Answers a folder typed with what is wrong with it; null where nothing is. */
  private changeFolder(typed: string): string | null {
    const folder = checkFolder(typed);
    this.planSoon.cancel();
    this.forgetPlan(folder.ok ? TEXT.plan.planning : '');
    if (!folder.ok) return folder.problems[0]?.message ?? null;
    this.folder = folder.value;
    this.planSoon();
    return null;
  }

  /**
   * The folder has changed: what was shown and decided holds no longer, and nothing can be installed.
   *
   * @param hint - What stands in place of the plan.
   */
  private forgetPlan(hint: string): void {
    this.asked += 1;
    this.plan = null;
    this.offered = null;
    this.list = null;
    this.choices = new Map();
    this.setTypes = false;
    this.planEl.empty();
    if (hint !== '') this.planEl.createEl('p', { cls: 'neutrality-atlas-hint', text: hint });
    this.updateButtons();
  }

  /** Have the plan made with what is decided, and show it. */
  private async makePlan(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.plan = null;
    this.updateButtons();
    try {
      const offered = await this.options.plan(this.folder, this.choices);
      if (asked !== this.asked) return;
      this.offered = offered;
      if (this.list === null) this.drawPlan(offered);
      drawRetargeted(this.linksEl, offered.retargeted);
      this.settle();
    } catch (error) {
      if (asked !== this.asked) return;
      this.list = null;
      this.planEl.empty();
      const text = TEXT.plan.error(reasonOf(error));
      this.planEl.createEl('p', { cls: 'neutrality-atlas-error', text, attr: { role: 'status' } });
      this.updateButtons();
    }
  }

  private drawPlan(plan: Plan): void {
    this.planEl.empty();
    if (countWrites(plan) === 0) {
      const isUpToDate = plan.steps.every(({ disposition }) => disposition === 'unchanged');
      const text = isUpToDate ? TEXT.plan.upToDate(plan.steps.length) : TEXT.plan.nothing;
      this.planEl.createEl('p', { text });
    }
    this.linksEl = this.planEl.createDiv();
    drawTypes(this.planEl, plan.typeClashes, {
      untyped: this.options.untyped(),
      choose: (setTypes) => {
        this.setTypes = setTypes;
        this.updateButtons();
      },
    });
    this.list = new PlanList(this.planEl, plan, {
      decide: (key, choice) => this.decide(key, choice),
      say: (words) => this.say(words),
      skip: () => this.buttons.focus(),
    });
  }

  private decide(key: string, choice: Choice): void {
    const before = this.choices.get(key);
    if (choice === undefined) this.choices.delete(key);
    else this.choices.set(key, choice);
    // Only a note of ours beside the reader's has a place of its own, to which links can lead.
    if (before === 'both' || choice === 'both') void this.makePlan();
    else this.settle();
  }

  /** Apply what is decided, and show what comes of it. */
  private settle(): void {
    if (this.offered === null) return;
    this.plan = choose(this.offered, this.choices);
    this.list?.show(this.plan);
    this.updateButtons();
    this.say(labelOf(this.task, countWrites(this.plan), false));
  }

  private updateButtons(): void {
    const { plan, offered, setTypes, task } = this;
    const count = plan === null ? null : countWrites(plan);
    const isWaiting = offered !== null && plan === null;
    if (isWaiting) return this.buttons.wait();
    this.buttons.show({
      label: count === null ? TEXT.plan.title[task] : labelOf(task, count, setTypes),
      canCarryOut: count !== null && (count > 0 || setTypes),
      isIdle: count === 0 && !setTypes && offered !== null && countWrites(offered) === 0,
      home: plan === null ? null : this.options.home(plan),
    });
  }

  private async install(): Promise<void> {
    const { plan, setTypes } = this;
    if (plan === null) return;
    this.planSoon.cancel();
    const { options } = this;
    const run: RunOptions['run'] = (made, given) => options.install(made, { ...given, setTypes });
    this.run = new PlanRun(this, this.task, { ...options, run }, (words) => this.say(words));
    await this.run.start(plan);
  }
}

/** How many files a plan would write. */
const countWrites = ({ steps }: Plan): number => steps.filter(isCarriedOut).length;

const labelOf = (task: 'install' | 'update', count: number, setTypes: boolean): string =>
  count === 0 && setTypes ? TEXT.effects.setAlone : TEXT.plan.write[task](count);
