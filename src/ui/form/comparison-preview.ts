import type { Choices } from '../../core/draft/choices';
import type { Preview } from '../../core/draft/preview';
import type { Table } from '../../core/table/table';
import { drawProblems, drawTable } from '../table/draw-table';
import { TEXT } from '../text';

/** Shows what choices come to: the table, and the definition that is written for it. */
export class ComparisonPreview {
  private readonly tableEl: HTMLElement;
  private readonly definitionEl: HTMLElement;
  private readonly codeEl: HTMLElement;

  constructor(parent: HTMLElement) {
    parent.createDiv({ cls: 'neutrality-atlas-form-heading', text: TEXT.form.preview });
    this.tableEl = parent.createDiv();
    const details = parent.createEl('details', { cls: 'neutrality-atlas-fold' });
    this.definitionEl = details;
    details.createEl('summary', { text: TEXT.form.definition });
    details.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.form.definitionHint });
    const pre = details.createEl('pre', {
      cls: 'neutrality-atlas-definition',
      attr: { tabindex: '0', 'aria-label': TEXT.form.definition },
    });
    this.codeEl = pre.createEl('code');
  }

  show({ table, filterProblems, selected, definition }: Preview, { scope }: Choices): void {
    this.definitionEl.toggle(table !== null);
    this.codeEl.setText(definition);
    this.tableEl.empty();
    if (filterProblems.length > 0) this.drawHint(TEXT.form.correctFilter);
    else if (table === null) this.drawHint(TEXT.form.sayWhich[scope]);
    else if (table.ok) this.drawBeginning(table.value, selected.length);
    else drawProblems(this.tableEl, table.problems);
  }

  private drawBeginning(table: Table, all: number): void {
    if (table.rows.length < all) this.drawHint(TEXT.form.previewFirst(table.rows.length, all));
    drawTable(this.tableEl, table, null);
  }

  private drawHint(text: string): void {
    this.tableEl.createEl('p', { cls: 'neutrality-atlas-hint', text });
  }
}
