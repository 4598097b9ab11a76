import { type Modal, Notice } from 'obsidian';
import { type ApplyOptions, isCarriedOut, type StepReport } from '../../core/pack/plan/apply-plan';
import type { Plan } from '../../core/pack/plan/plan';
import { reasonOf } from '../../core/problem';
import { addButton } from '../add-button';
import { addKeepButton } from '../keep-button';
import { Progress } from '../progress';
import { TEXT } from '../text';
import { drawOutcome, sumUp, type Task } from './plan-outcome';

/** What a run came to. */
export interface RunResult {
  readonly reports: readonly StepReport[];
  /** Sentences on what else was done: tables made anew, types set. */
  readonly told: readonly string[];
}

/** How a plan is carried out, and where its summary leads. */
export interface RunOptions {
  run(plan: Plan, options: Pick<ApplyOptions, 'onProgress' | 'shouldStop'>): Promise<RunResult>;
  /** Keeps the summary of a run as a note, and gives its path. */
  keepSummary(plan: Plan, reports: readonly StepReport[]): Promise<string>;
  /** Path of the home note of a plan; null while there is no such file. */
  home(plan: Plan): string | null;
  open(path: string): void;
}

/** Carries out a plan in a modal: shows how far it is, can be stopped, and tells what was done. */
export class PlanRun {
  private readonly modal: Modal;
  private readonly task: Task;
  private readonly options: RunOptions;
  private readonly say: (words: string) => void;
  private stopped = false;
  private closed = false;

  /** @param say - Has a screen reader say something. */
  constructor(modal: Modal, task: Task, options: RunOptions, say: (words: string) => void) {
    this.modal = modal;
    this.task = task;
    this.options = options;
    this.say = say;
  }

  /** The modal is closed: nothing more is begun, and what was done is told in a notice. */
  close(): void {
    this.closed = true;
    this.stopped = true;
  }

  async start(plan: Plan): Promise<void> {
    const { contentEl } = this.modal;
    const { running } = TEXT.run.titles[this.task];
    contentEl.empty();
    this.modal.setTitle(running);
    const progress = new Progress(contentEl, running, this.say);
    progress.show(0, plan.steps.filter(isCarriedOut).length);
    const stop = addButton(this.drawButtons(), TEXT.run.stop, () => {
      this.stopped = true;
      stop.disabled = true;
      stop.setText(TEXT.run.stopping);
    });
    stop.focus();
    try {
      const result = await this.options.run(plan, {
        onProgress: (done, all) => {
          if (!this.closed) progress.show(done, all);
        },
        shouldStop: () => this.stopped,
      });
      if (this.closed) new Notice(sumUp(result.reports, this.task).sentence);
      else this.drawSummary(plan, result);
    } catch (error) {
      const sentence = TEXT.run.broken(reasonOf(error));
      if (this.closed) new Notice(sentence);
      else this.drawEnd(TEXT.run.failed, sentence);
    }
  }

  private drawSummary(plan: Plan, { reports, told }: RunResult): void {
    const { title, sentence } = sumUp(reports, this.task);
    const { contentEl } = this.modal;
    const open = (path: string): void => {
      this.modal.close();
      this.options.open(path);
    };
    this.drawEnd(title, [sentence, ...told].join(' '), (buttons) => {
      drawOutcome(contentEl, reports, open);
      addKeepButton(contentEl, buttons, {
        keep: () => this.options.keepSummary(plan, reports),
        open,
        say: this.say,
      });
      const home = this.options.home(plan);
      return home === null ? null : addButton(buttons, TEXT.plan.openHome, () => open(home));
    });
  }

  /**
   * Draw how the run ended.
   *
   * @param drawMore - Draws more above and among the buttons; gives the main one, if it is not the one that closes.
   */
  private drawEnd(
    title: string,
    sentence: string,
    drawMore: (buttons: HTMLElement) => HTMLButtonElement | null = () => null,
  ): void {
    const { contentEl } = this.modal;
    contentEl.empty();
    this.modal.setTitle(title);
    contentEl.createEl('p', { text: sentence });
    this.say(`${title}. ${sentence}`);
    const buttons = this.drawButtons();
    const main = drawMore(buttons);
    contentEl.append(buttons);
    const close = addButton(buttons, TEXT.plan.close, () => this.modal.close());
    (main ?? close).addClass('mod-cta');
    (main ?? close).focus();
  }

  private drawButtons(): HTMLElement {
    return this.modal.contentEl.createDiv({ cls: 'modal-button-container' });
  }
}
