import type { App } from 'obsidian';
import { Dialog } from './dialog';
import { TEXT } from './text';

/** What is asked, and what the answer yes does. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** The word on the button for yes. */
  readonly yes: string;
  readonly onYes: () => void;
}

/** Asks before something is lost. */
export class ConfirmModal extends Dialog {
  private readonly question: Question;

  constructor(app: App, question: Question) {
    super(app);
    this.question = question;
  }

  override onOpen(): void {
    const { title, text, yes, onYes } = this.question;
    this.setTitle(title);
    this.contentEl.createEl('p', { text });
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    buttons.createEl('button', { cls: 'mod-warning', text: yes }).addEventListener('click', () => {
      this.close();
      onYes();
    });
    buttons
      .createEl('button', { text: TEXT.convert.cancel })
      .addEventListener('click', () => this.close());
  }
}
