import { type App, Modal, Setting } from 'obsidian';
import type { Fault } from '../core/problem';
import { problemLine, TEXT } from './text';

/** What becomes of a table changed by hand. */
export type EditChoice = 'keep' | 'overwrite' | 'release';

/** A table changed by hand, and where it stands. */
export interface EditedTable {
  readonly path: string;
  readonly line: number;
  /** The table with its comments as it stood when it was found: only this very text is ever changed. */
  readonly text: string;
}

/** What the modal shows and answers. */
export interface RefreshModalOptions {
  readonly edited: readonly EditedTable[];
  readonly errors: readonly Fault[];
  apply(choices: ReadonlyMap<EditedTable, EditChoice>): void;
  open(path: string): void;
}

/** Lists the tables that a refresh left alone or could not draw, and asks what becomes of the edited ones. */
export class RefreshModal extends Modal {
  private readonly options: RefreshModalOptions;
  private readonly choices = new Map<EditedTable, EditChoice>();

  constructor(app: App, options: RefreshModalOptions) {
    super(app);
    this.options = options;
  }

  override onOpen(): void {
    const { edited, errors } = this.options;
    this.modalEl.addClass('neutrality-atlas-modal');
    this.setTitle(edited.length > 0 ? TEXT.refresh.title : TEXT.refresh.errors);
    if (edited.length > 0) this.drawEdited(edited);
    if (errors.length > 0) this.drawErrors(errors, edited.length > 0);
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    if (edited.length > 0) {
      const apply = buttons.createEl('button', { cls: 'mod-cta', text: TEXT.refresh.apply });
      apply.addEventListener('click', () => {
        this.close();
        this.options.apply(this.choices);
      });
    }
    buttons
      .createEl('button', { text: TEXT.refresh.close })
      .addEventListener('click', () => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawEdited(edited: readonly EditedTable[]): void {
    this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.refresh.intro });
    for (const table of edited) {
      const setting = new Setting(this.contentEl)
        .setName(this.place(table.path, table.line))
        .setDesc(TEXT.refresh.choiceHint.keep);
      setting.addDropdown((dropdown) =>
        dropdown
          .addOptions(TEXT.refresh.choices)
          .setValue('keep')
          .onChange((value) => {
            const choice = value as EditChoice;
            this.choices.set(table, choice);
            setting.setDesc(TEXT.refresh.choiceHint[choice]);
          }),
      );
    }
  }

  private drawErrors(errors: readonly Fault[], withTitle: boolean): void {
    if (withTitle) {
      this.contentEl.createDiv({ cls: 'neutrality-atlas-form-heading', text: TEXT.refresh.errors });
    }
    const list = this.contentEl.createEl('ul', {
      cls: 'neutrality-atlas-steps',
      attr: { tabindex: '0' },
    });
    for (const error of errors) {
      const item = list.createEl('li');
      item.append(this.place(error.path, error.line ?? 1));
      item.createDiv({
        cls: 'neutrality-atlas-reason',
        text: problemLine({ message: error.message }),
      });
    }
  }

  /** The note's path and the line as a link that opens the note. */
  private place(path: string, line: number): DocumentFragment {
    return createFragment((fragment) => {
      const link = fragment.createEl('a', { text: TEXT.refresh.place(path, line), href: path });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.close();
        this.options.open(path);
      });
    });
  }
}
