import type { App } from 'obsidian';
import type { CheckOptions, CheckRun } from '../../core/check/check-notes';
import { reasonOf } from '../../core/problem';
import { addButton } from '../add-button';
import { Dialog } from '../dialog';
import { addKeepButton } from '../keep-button';
import { Progress } from '../progress';
import { TEXT } from '../text';
import { FindingList } from './finding-list';

/** What the modal asks and tells. */
interface CheckModalOptions {
  run(options: Required<Pick<CheckOptions, 'onProgress' | 'shouldStop'>>): Promise<CheckRun>;
  /** Keeps the findings as a note, and gives its path. */
  keep(run: CheckRun): Promise<string>;
  open(path: string, line: number): void;
}

/** Checks the notes, shows how far it is, and lists what was found. Closed it stops. */
export class CheckModal extends Dialog {
  private readonly options: CheckModalOptions;
  private closed = false;

  constructor(app: App, options: CheckModalOptions) {
    super(app, 'neutrality-atlas-check-modal');
    this.options = options;
  }

  override onOpen(): void {
    void this.check();
  }

  override onClose(): void {
    this.closed = true;
    super.onClose();
  }

  private async check(): Promise<void> {
    const { title, checking, reading, cancel } = TEXT.check;
    this.setTitle(checking);
    const hintEl = this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text: reading });
    const progressEl = this.contentEl.createDiv();
    addButton(this.drawButtons(), cancel, () => this.close()).focus();
    let progress: Progress | null = null;
    try {
      const run = await this.options.run({
        onProgress: async (done, all) => {
          if (this.closed) return;
          hintEl.hide();
          progress ??= new Progress(progressEl, checking, (words) => this.say(words));
          progress.show(done, all);
          await new Promise((drawn) => window.setTimeout(drawn));
        },
        shouldStop: () => this.closed,
      });
      if (this.closed) return;
      this.contentEl.empty();
      this.setTitle(title);
      this.drawRun(run);
    } catch (error) {
      if (this.closed) return;
      this.contentEl.empty();
      this.setTitle(title);
      this.drawSentence(TEXT.check.failed(reasonOf(error)));
      this.drawClose(this.drawButtons()).focus();
    }
  }

  private drawRun(run: CheckRun): void {
    const { findings, checked } = run;
    const count = new Set(findings.map(({ path }) => path)).size;
    const isClean = findings.length === 0;
    this.drawSentence(
      isClean ? TEXT.check.none(checked) : TEXT.check.found(findings.length, count, checked),
    );
    if (isClean) {
      this.drawClose(this.drawButtons()).focus();
      return;
    }
    const buttons = createDiv({ cls: 'modal-button-container' });
    const open = (path: string, line: number): void => {
      this.close();
      this.options.open(path, line);
    };
    new FindingList(this.contentEl, findings, {
      open,
      say: (words) => this.say(words),
      skip: () => buttons.querySelector('button')?.focus(),
    });
    addKeepButton(this.contentEl, buttons, {
      keep: () => this.options.keep(run),
      open: (path) => open(path, 1),
      say: (words) => this.say(words),
    });
    this.contentEl.append(buttons);
    this.drawClose(buttons);
    this.contentEl.querySelector<HTMLElement>('.neutrality-atlas-finding')?.focus();
  }

  private drawSentence(text: string): void {
    this.contentEl.createEl('p', { text });
    this.say(text);
  }

  private drawClose(buttons: HTMLElement): HTMLElement {
    const close = addButton(buttons, TEXT.check.close, () => this.close());
    close.addClass('mod-cta');
    return close;
  }

  private drawButtons(): HTMLElement {
    return this.contentEl.createDiv({ cls: 'modal-button-container' });
  }
}
