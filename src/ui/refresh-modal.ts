import { type App, Setting } from 'obsidian';
import type { Fault } from '../core/problem';
import type { ChangedLines } from '../core/static-table/hand-edit';
import type { EditChoice, TableId } from '../core/static-table/refresh';
import { Dialog } from './dialog';
import { describeControls } from './name-controls';
import { drawPlaceLink } from './place-link';
import { problemLine, TEXT } from './text';

export type { EditChoice };

/** A table changed by hand, what was changed, and where it stands. */
export interface EditedTable extends TableId, ChangedLines {
  readonly path: string;
  readonly line: number;
}

/** What the modal shows and answers. */
export interface RefreshModalOptions {
  readonly edited: readonly EditedTable[];
  readonly errors: readonly Fault[];
  /** Notes that the tables leave out for a fault. */
  readonly faults: readonly Fault[];
  apply(choices: ReadonlyMap<EditedTable, EditChoice>): void;
  open(path: string, line: number): void;
}

const LINES_SHOWN = 4;

/** Lists the tables that a refresh left alone or could not draw, and asks what becomes of the edited ones. */
export class RefreshModal extends Dialog {
  private readonly options: RefreshModalOptions;
  private readonly choices = new Map<EditedTable, EditChoice>();

  constructor(app: App, options: RefreshModalOptions) {
    super(app);
    this.options = options;
  }

  override onOpen(): void {
    const { edited, errors, faults } = this.options;
    if (edited.length > 0) this.drawEdited(edited);
    if (errors.length > 0) this.drawFaults(TEXT.refresh.errors, errors);
    if (faults.length > 0) this.drawFaults(TEXT.refresh.faults, faults);
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    if (edited.length > 0) {
      const apply = buttons.createEl('button', { cls: 'mod-cta', text: TEXT.refresh.apply });
      apply.addEventListener('click', () => {
        this.close();
        const settled = new Map([...this.choices].filter(([, choice]) => choice !== 'keep'));
        if (settled.size > 0) this.options.apply(settled);
      });
    }
    buttons
      .createEl('button', { text: TEXT.refresh.close })
      .addEventListener('click', () => this.close());
  }

  private drawEdited(edited: readonly EditedTable[]): void {
    this.head(TEXT.refresh.title);
    this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.refresh.intro });
    edited.forEach((table, index) => {
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
          })
          .selectEl.setAttr('aria-label', TEXT.refresh.place(table.path, table.line)),
      );
      describeControls(setting, `table-${index}`);
      this.drawChanges(table);
    });
  }

  /** What stands in the table against what would be written. */
  private drawChanges({ mine, made }: EditedTable): void {
    const list = this.contentEl.createEl('ul', { cls: 'neutrality-atlas-changes' });
    const draw = (lines: readonly string[], label: string): void => {
      for (const line of lines.slice(0, LINES_SHOWN)) {
        const item = list.createEl('li');
        item.createSpan({ cls: 'neutrality-atlas-reason', text: `${label} ` });
        item.createEl('code', { text: line });
      }
      if (lines.length > LINES_SHOWN)
        list.createEl('li', { text: TEXT.refresh.more(lines.length - LINES_SHOWN) });
    };
    draw(mine, TEXT.refresh.mine);
    draw(made, TEXT.refresh.made);
    if (mine.length + made.length === 0) list.createEl('li', { text: TEXT.refresh.order });
  }

  /** The first part's heading is the title of the modal. */
  private head(text: string): void {
    if (this.contentEl.childElementCount === 0) this.setTitle(text);
    else this.contentEl.createDiv({ cls: 'neutrality-atlas-form-heading', text });
  }

  private drawFaults(heading: string, faults: readonly Fault[]): void {
    this.head(heading);
    const list = this.contentEl.createEl('ul', {
      cls: 'neutrality-atlas-steps',
      attr: { tabindex: '0', 'aria-label': heading },
    });
    for (const fault of faults) {
      const item = list.createEl('li');
      item.append(this.place(fault.path, fault.line ?? 1));
      item.createDiv({
        cls: 'neutrality-atlas-reason',
        text: problemLine({ message: fault.message }),
      });
    }
  }

  /** The note's path and the line as a link that opens the note. */
  private place(path: string, line: number): DocumentFragment {
    return createFragment((fragment) => {
      drawPlaceLink(fragment, TEXT.refresh.place(path, line), path, () => {
        this.close();
        this.options.open(path, line);
      });
    });
  }
}
