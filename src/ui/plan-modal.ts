import { type App, debounce, Modal, ProgressBarComponent, Setting } from 'obsidian';
import type { ApplyOptions, StepReport } from '../core/pack/apply-plan';
import { checkFolder } from '../core/pack/check-folder';
import { countDispositions, type Disposition, type Plan } from '../core/pack/plan';
import { DISPOSITIONS, reasonOf, TEXT } from './text';

/** What the modal asks and tells. */
export interface PlanModalOptions {
  /** The folder proposed. */
  readonly folder: string;
  /** Makes the plan for a folder; the first call may take a while. */
  plan(folder: string): Promise<Plan>;
  install(plan: Plan, options: ApplyOptions): Promise<readonly StepReport[]>;
  openHome(plan: Plan): void;
}

const PAUSE_AFTER_TYPING = 150;

/** Shows what an installation would do, file by file; writes only when asked to; then tells what was done. */
export class PlanModal extends Modal {
  private readonly options: PlanModalOptions;
  private folder: string;
  private plan: Plan | null = null;
  private shown: Disposition | null = null;
  private stopped = false;
  /** Counts the plans asked for, so that a late answer to an old question is dropped. */
  private asked = 0;
  private planEl!: HTMLElement;
  private buttonsEl!: HTMLElement;

  constructor(app: App, options: PlanModalOptions) {
    super(app);
    this.options = options;
    this.folder = options.folder;
  }

  override onOpen(): void {
    this.modalEl.addClass('neutrality-atlas-modal');
    this.setTitle(TEXT.plan.title);
    this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.plan.intro });
    const setting = new Setting(this.contentEl)
      .setName(TEXT.plan.folder)
      .setDesc(TEXT.plan.folderHint);
    const planSoon = debounce(() => void this.makePlan(), PAUSE_AFTER_TYPING, true);
    setting.addText((text) =>
      text.setValue(this.folder).onChange((typed) => {
        const folder = checkFolder(typed);
        setting.setErrorMessage(folder.ok ? null : (folder.problems[0]?.message ?? null));
        this.forgetPlan();
        if (!folder.ok) return;
        this.folder = folder.value;
        planSoon();
      }),
    );
    this.planEl = this.contentEl.createDiv({ cls: 'neutrality-atlas-plan' });
    this.buttonsEl = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.forgetPlan();
    void this.makePlan();
  }

  override onClose(): void {
    this.stopped = true;
    this.asked += 1;
    this.contentEl.empty();
  }

  /** The folder has changed: what was shown holds no longer, and nothing can be installed. */
  private forgetPlan(): void {
    this.asked += 1;
    this.plan = null;
    this.shown = null;
    this.planEl.empty();
    this.planEl.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.plan.planning });
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
      this.planEl.createEl('p', {
        cls: 'neutrality-atlas-error',
        text: TEXT.plan.error(reasonOf(error)),
      });
    }
    this.drawPlanButtons();
  }

  private drawPlan(plan: Plan): void {
    this.planEl.empty();
    const list = drawSteps(this.planEl, plan, this.shown, (shown) => {
      this.shown = this.shown === shown ? null : shown;
      this.drawPlan(plan);
      this.planEl.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    });
    for (const step of plan.steps) {
      if (this.shown === null || step.disposition === this.shown) drawStep(list, step, step.reason);
    }
  }

  private drawPlanButtons(): void {
    const count = this.plan?.steps.filter(({ text }) => text !== null).length ?? 0;
    const install =
      this.plan !== null && count === 0 ? TEXT.plan.nothing : TEXT.plan.install(count);
    this.buttonsEl.empty();
    const cta = this.buttonsEl.createEl('button', { cls: 'mod-cta', text: install });
    cta.disabled = count === 0;
    cta.addEventListener('click', () => void this.install());
    this.buttonsEl
      .createEl('button', { text: TEXT.plan.cancel })
      .addEventListener('click', () => this.close());
  }

  private async install(): Promise<void> {
    const { plan } = this;
    if (plan === null) return;
    this.contentEl.empty();
    this.setTitle(TEXT.plan.installing);
    const label = this.contentEl.createEl('p', { attr: { role: 'status' } });
    const bar = new ProgressBarComponent(
      this.contentEl.createDiv({ cls: 'neutrality-atlas-progress' }),
    );
    const onProgress = (done: number, all: number): void => {
      bar.setValue(all === 0 ? 100 : (done / all) * 100);
      label.setText(TEXT.plan.progress(done, all));
    };
    onProgress(0, plan.steps.filter(({ text }) => text !== null).length);
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const stop = buttons.createEl('button', { text: TEXT.plan.stop });
    stop.addEventListener('click', () => {
      this.stopped = true;
      stop.disabled = true;
      stop.setText(TEXT.plan.stopping);
    });
    stop.focus();
    const reports = await this.options.install(plan, {
      onProgress,
      shouldStop: () => this.stopped,
    });
    this.drawSummary(plan, reports);
  }

  private drawSummary(plan: Plan, reports: readonly StepReport[]): void {
    const wanted = reports.filter(({ text }) => text !== null);
    const written = wanted.filter((report) => report.written);
    const failed = wanted.filter(({ error }) => error !== undefined);
    const complete = written.length + failed.length === wanted.length;
    this.contentEl.empty();
    this.setTitle(
      failed.length > 0 ? TEXT.plan.failed : complete ? TEXT.plan.done : TEXT.plan.stopped,
    );
    this.contentEl.createEl('p', {
      text: TEXT.plan.written(written.length, wanted.length),
      attr: { role: 'status' },
    });
    if (!complete) this.contentEl.createEl('p', { text: TEXT.plan.stoppedHint });
    const others = reports.filter(({ text }) => text === null);
    const list = this.contentEl.createEl('ul', { cls: 'neutrality-atlas-counts' });
    for (const [disposition, count] of countDispositions({ folder: plan.folder, steps: others })) {
      const { label, hint } = DISPOSITIONS[disposition];
      list.createEl('li', { text: `${count} ${label.toLowerCase()}: ${hint}` });
    }
    const wantALook = [...failed, ...others.filter(({ disposition }) => disposition === 'blocked')];
    if (wantALook.length > 0) {
      const steps = this.contentEl.createEl('ul', {
        cls: 'neutrality-atlas-steps',
        attr: { tabindex: '0' },
      });
      for (const report of wantALook) drawStep(steps, report, report.error ?? report.reason);
    }
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const open = buttons.createEl('button', { cls: 'mod-cta', text: TEXT.plan.openHome });
    open.addEventListener('click', () => {
      this.close();
      this.options.openHome(plan);
    });
    buttons
      .createEl('button', { text: TEXT.plan.close })
      .addEventListener('click', () => this.close());
    open.focus();
  }
}

/** Draw the counts as a filter, and the empty list for the files; returns the list. */
function drawSteps(
  parent: HTMLElement,
  plan: Plan,
  shown: Disposition | null,
  choose: (disposition: Disposition | null) => void,
): HTMLElement {
  const filter = parent.createDiv({ cls: 'neutrality-atlas-filter', attr: { role: 'group' } });
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
  for (const [disposition, count] of countDispositions(plan)) {
    add(disposition, DISPOSITIONS[disposition].label, count, DISPOSITIONS[disposition].hint);
  }
  return parent.createEl('ul', {
    cls: 'neutrality-atlas-steps',
    attr: { tabindex: '0', 'aria-label': TEXT.plan.files },
  });
}

function drawStep(list: HTMLElement, step: Plan['steps'][number], reason: string): void {
  const { label } = DISPOSITIONS[step.disposition];
  const item = list.createEl('li', { cls: 'neutrality-atlas-step' });
  item.createSpan({
    cls: `neutrality-atlas-badge neutrality-atlas-${step.disposition}`,
    text: label,
  });
  const words = item.createDiv({ cls: 'neutrality-atlas-step-words' });
  words.createDiv({ cls: 'neutrality-atlas-path', text: step.path });
  words.createDiv({ cls: 'neutrality-atlas-reason', text: reason });
}
