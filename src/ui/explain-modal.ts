import type { App } from 'obsidian';
import type { Table } from '../core/table/table';
import { Dialog } from './dialog';
import { problemLine, TEXT } from './text';

/** Tells how a table came about: what each step of its selection kept, what was left out, which notes have faults. */
export class ExplainModal extends Dialog {
  private readonly table: Table;
  private readonly openNote: (path: string) => void;

  constructor(app: App, table: Table, openNote: (path: string) => void) {
    super(app);
    this.table = table;
    this.openNote = openNote;
  }

  override onOpen(): void {
    this.setTitle(TEXT.explain.title);
    this.drawSteps();
    this.contentEl.createEl('p', { text: TEXT.explain.shown(this.table.rows.length) });
    const { agreeing } = this.table;
    if (agreeing.length > 0)
      this.contentEl.createEl('p', { text: TEXT.table.agreeing(agreeing.join(', ')) });
    if (this.table.faults.length > 0) this.drawFaults();
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const close = buttons.createEl('button', { cls: 'mod-cta', text: TEXT.explain.close });
    close.addEventListener('click', () => this.close());
  }

  private drawSteps(): void {
    const list = this.contentEl.createEl('ol', { cls: 'neutrality-atlas-explained' });
    for (const { name, text, kept } of this.table.steps) {
      const step = list.createEl('li');
      step.createSpan({ cls: 'neutrality-atlas-kept', text: String(kept) });
      const words = step.createSpan({ text: ` ${TEXT.explain.steps[name]} ` });
      if (text !== '') words.createEl('code', { text });
    }
  }

  private drawFaults(): void {
    this.contentEl.createEl('p', {
      cls: 'neutrality-atlas-form-heading',
      text: TEXT.explain.faults,
    });
    const list = this.contentEl.createEl('ul');
    for (const fault of this.table.faults) {
      const item = list.createEl('li');
      if (fault.path.endsWith('.md')) this.drawNote(item, fault.path);
      else item.appendText(fault.path); // a summary, or the app's own file: no note is to blame
      item.createDiv({ text: problemLine(fault) });
    }
  }

  private drawNote(parent: HTMLElement, path: string): void {
    const link = parent.createEl('a', { cls: 'internal-link', href: '#', text: path });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.close();
      this.openNote(path);
    });
  }
}
