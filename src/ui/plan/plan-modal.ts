import { type App, debounce, Modal, Notice, Setting } from 'obsidian';
import { reasonOf } from '../../core/problem';
import type { ApplyOptions, StepReport } from '../../core/pack/plan/apply-plan';
import { checkFolder } from '../../core/pack/check-folder';
import type { Disposition, Plan } from '../../core/pack/plan/plan';
import { describeControls, nameControls } from '../name-controls';
import { drawPlanFilter, drawSteps } from './plan-list';
import { drawRest, sumUp } from './plan-outcome';
import { PlanProgress } from './plan-progress';
import { TEXT } from '../text';

/** What the modal asks and tells. */
export interface PlanModalOptions {
  /** The folder proposed. */
  readonly folder: string;
  /** Makes the plan for a folder; the first call may take a while. */
  plan(folder: string): Promise<Plan>;
  install(plan: Plan, options: ApplyOptions): Promise<readonly StepReport[]>;
  /** Path of the home note of a plan; null while there is no such file. */
  home(plan: Plan): string | null;
  open(path: string): void;
}

const PAUSE_AFTER_TYPING = 150;

/** Shows what an installation would do, file by file; writes only when asked to; then tells what was done. */
export class PlanModal extends Modal {
  private readonly options: PlanModalOptions;
  private folder: string;
  private plan: Plan | null = null;
  private shown: Disposition | null = null;
  private stopped = false;
  private closed = false;
  /** Counts the plans asked for, so that a late answer to an old question is dropped. */
  private asked = 0;
  private planEl!: HTMLElement;
  private buttonsEl!: HTMLElement;
  /** What a screen reader is to say; it stays in the modal while all else is drawn anew. */
  private spokenEl!: HTMLElement;
  private readonly planSoon = debounce(() => void this.makePlan(), PAUSE_AFTER_TYPING, true);

  constructor(app: App, options: PlanModalOptions) {
    super(app);
    this.options = options;
    this.folder = options.folder;
  }

  override onOpen(): void {
    this.modalEl.addClass('neutrality-atlas-modal');
    this.setTitle(TEXT.plan.title);
    this.spokenEl = this.modalEl.createDiv({
      cls: 'neutrality-atlas-spoken',
      attr: { role: 'status' },
    });
    this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.plan.intro });
    this.drawFolder();
    this.planEl = this.contentEl.createDiv({ cls: 'neutrality-atlas-plan' });
    this.buttonsEl = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.forgetPlan(TEXT.plan.planning);
    void this.makePlan();
  }

  override onClose(): void {
    this.closed = true;
    this.stopped = true;
    this.asked += 1;
    this.planSoon.cancel();
    this.contentEl.empty();
  }

  private drawFolder(): void {
    const setting = new Setting(this.contentEl)
      .setName(TEXT.plan.folder)
      .setDesc(TEXT.plan.folderHint)
      .addText((text) =>
        text.setValue(this.folder).onChange((typed) => {
          const folder = checkFolder(typed);
          showError(folder.ok ? null : (folder.problems[0]?.message ?? null));
          this.planSoon.cancel();
          this.forgetPlan(folder.ok ? TEXT.plan.planning : '');
          if (!folder.ok) return;
          this.folder = folder.value;
          this.planSoon();
        }),
      );
    nameControls(setting);
    const showError = describeControls(setting, 'folder');
  }

  /**
   * The folder has changed: what was shown holds no longer, and nothing can be installed.
   *
   * @param hint - What stands in place of the plan.
   */
  private forgetPlan(hint: string): void {
    this.asked += 1;
    this.plan = null;
    this.shown = null;
    this.planEl.empty();
    if (hint !== '') this.planEl.createEl('p', { cls: 'neutrality-atlas-hint', text: hint });
    this.drawPlanButtons();
  }

  private async makePlan(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    try {
      const plan = await this.options.plan(this.folder);
      if (asked !== this.asked) return;
      this.plan = plan;
      this.drawPlan(plan);
    } catch (error) {
      if (asked !== this.asked) return;
      this.planEl.empty();
      const text = TEXT.plan.error(reasonOf(error));
      this.planEl.createEl('p', { cls: 'neutrality-atlas-error', text, attr: { role: 'status' } });
    }
    this.drawPlanButtons();
  }

  private drawPlan(plan: Plan): void {
    this.planEl.empty();
    if (countWrites(plan) === 0) {
      const upToDate = plan.steps.every(({ disposition }) => disposition === 'unchanged');
      const text = upToDate ? TEXT.plan.upToDate(plan.steps.length) : TEXT.plan.nothing;
      this.planEl.createEl('p', { text });
    }
    drawPlanFilter(this.planEl, plan, this.shown, (shown) => {
      this.shown = this.shown === shown ? null : shown;
      this.drawPlan(plan);
      this.planEl.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    });
    const steps = plan.steps
      .filter(({ disposition }) => this.shown === null || disposition === this.shown)
      .map(({ path, disposition, reason }) => ({ path, state: disposition, reason }));
    drawSteps(this.planEl, steps, TEXT.plan.files);
  }

  private drawPlanButtons(): void {
    const { plan } = this;
    this.buttonsEl.empty();
    if (plan !== null && countWrites(plan) === 0) {
      this.addButton(TEXT.plan.close, () => this.close()).addClass('mod-cta');
      this.addHomeButton(plan);
      return;
    }
    const label = plan === null ? TEXT.plan.title : TEXT.plan.install(countWrites(plan));
    const install = this.addButton(label, () => void this.install());
    install.addClass('mod-cta');
    install.disabled = plan === null;
    this.addButton(TEXT.plan.cancel, () => this.close());
  }

  private addButton(text: string, press: () => void): HTMLButtonElement {
    const button = this.buttonsEl.createEl('button', { text });
    button.addEventListener('click', press);
    return button;
  }

  /** Lead to the home note where its file is: the app would make an empty one, and that would block ours. */
  private addHomeButton(plan: Plan): HTMLButtonElement | null {
    const home = this.options.home(plan);
    if (home === null) return null;
    return this.addButton(TEXT.plan.openHome, () => {
      this.close();
      this.options.open(home);
    });
  }

  private async install(): Promise<void> {
    const { plan } = this;
    if (plan === null) return;
    this.contentEl.empty();
    this.setTitle(TEXT.plan.installing);
    const progress = new PlanProgress(this.contentEl, (words) => this.spokenEl.setText(words));
    progress.show(0, countWrites(plan));
    this.buttonsEl = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const stop = this.addButton(TEXT.plan.stop, () => {
      this.stopped = true;
      stop.disabled = true;
      stop.setText(TEXT.plan.stopping);
    });
    stop.focus();
    const reports = await this.options.install(plan, {
      onProgress: (done, all) => {
        if (!this.closed) progress.show(done, all);
      },
      shouldStop: () => this.stopped,
    });
    if (this.closed) new Notice(sumUp(reports).sentence);
    else this.drawSummary(plan, reports);
  }

  private drawSummary(plan: Plan, reports: readonly StepReport[]): void {
    const { title, sentence } = sumUp(reports);
    this.contentEl.empty();
    this.setTitle(title);
    this.contentEl.createEl('p', { text: sentence });
    this.spokenEl.setText(`${title}. ${sentence}`);
    drawRest(this.contentEl, reports);
    this.buttonsEl = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const home = this.addHomeButton(plan);
    const close = this.addButton(TEXT.plan.close, () => this.close());
    const main = home ?? close;
    main.addClass('mod-cta');
    main.focus();
  }
}

/** How many files a plan would write. */
const countWrites = ({ steps }: Plan): number => steps.filter(({ text }) => text !== null).length;
