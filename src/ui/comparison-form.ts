import { type App, debounce, Modal, Setting } from 'obsidian';
import type { Orientation } from '../core/query/definition';
import type { Table } from '../core/table/table';
import type { ComparisonChoices, Look, Offer } from './comparison-choices';
import { drawProblems, drawTable } from './draw-table';
import { rememberFocus } from './keep-place';
import { describeControls, nameControls } from './name-controls';
import { drawPickedNotes } from './picked-notes';
import { drawPropertyList, type PropertyCount } from './property-list';
import { problemLine, TEXT } from './text';

/** What the form asks and tells. */
export interface ComparisonFormOptions {
  readonly offer: Offer;
  look(choices: ComparisonChoices): Look;
  insert(choices: ComparisonChoices): void;
}

const PAUSE_AFTER_TYPING = 150;
const MOST_PREVIEWED = 30;

/** A form for a comparison, with the table as it would be. */
export class ComparisonForm extends Modal {
  private readonly options: ComparisonFormOptions;
  private choices: ComparisonChoices;
  private find = '';
  private shownProperties = '';
  private scopeEl!: HTMLElement;
  private showFilterError!: (error: string | null) => void;
  private propertiesEl!: HTMLElement;
  private previewEl!: HTMLElement;
  private insertButton!: HTMLButtonElement;
  private selectedEl!: HTMLElement;
  private readonly lookSoon = debounce(() => this.look(), PAUSE_AFTER_TYPING, true);

  constructor(app: App, options: ComparisonFormOptions) {
    super(app);
    this.options = options;
    this.choices = {
      ...options.offer.first,
      ...{ picked: [], filter: '', properties: [], caption: '' },
      ...{ orientation: 'rows', sources: false, form: 'table' },
    };
  }

  override onOpen(): void {
    this.modalEl.addClasses(['neutrality-atlas-modal', 'neutrality-atlas-form']);
    this.setTitle(TEXT.form.title);
    const columns = this.contentEl.createDiv({ cls: 'neutrality-atlas-form-columns' });
    const fields = columns.createDiv({ cls: 'neutrality-atlas-form-fields' });
    this.drawNotes(fields);
    this.drawProperties(fields);
    this.drawAppearance(fields);
    const preview = columns.createEl('section', { cls: 'neutrality-atlas-form-preview' });
    preview.createDiv({ cls: 'neutrality-atlas-form-heading', text: TEXT.form.preview });
    this.previewEl = preview.createDiv();
    this.drawButtons();
    this.look();
  }

  override onClose(): void {
    this.lookSoon.cancel();
    this.contentEl.empty();
  }

  private change(choices: Partial<ComparisonChoices>): void {
    this.choices = { ...this.choices, ...choices };
    this.lookSoon();
  }

  private drawNotes(parent: HTMLElement): void {
    const { offer } = this.options;
    const scopes = Object.entries(TEXT.form.scope).filter(
      ([scope]) => scope !== 'kind' || offer.kinds.size > 0,
    );
    nameControls(
      new Setting(parent)
        .setName(TEXT.form.notes)
        .setDesc(TEXT.form.notesHint)
        .addDropdown((dropdown) =>
          dropdown
            .addOptions(Object.fromEntries(scopes))
            .setValue(this.choices.scope)
            .onChange((scope) => {
              this.change({ scope: scope as ComparisonChoices['scope'], properties: [] });
              this.drawScope();
            }),
        ),
    );
    this.scopeEl = parent.createDiv();
    this.drawScope();
    const filter = new Setting(parent)
      .setClass('neutrality-atlas-wide')
      .setName(TEXT.form.filter)
      .setDesc(TEXT.form.filterHint)
      .addText((text) =>
        text
          .setPlaceholder(TEXT.form.filterExample)
          .onChange((typed) => this.change({ filter: typed.trim() })),
      );
    this.showFilterError = describeControls(nameControls(filter));
  }

  /** The field that belongs to the way of choosing notes. */
  private drawScope(): void {
    this.scopeEl.empty();
    const { kinds, folders, notes } = this.options.offer;
    const { scope, kind, folder, picked } = this.choices;
    if (scope === 'kind') {
      this.drawChoice(TEXT.form.kind, kinds, kind, (chosen) =>
        this.change({ kind: chosen, properties: [] }),
      );
    } else if (scope === 'folder') {
      this.drawChoice(TEXT.form.folder, folders, folder, (chosen) =>
        this.change({ folder: chosen, properties: [] }),
      );
    } else if (scope === 'picked') {
      const pick = (paths: readonly string[]): void => this.change({ picked: paths });
      drawPickedNotes(this.scopeEl, this.app, { picked, notes, pick });
    }
  }

  private drawChoice(
    name: string,
    counts: ReadonlyMap<string, number>,
    value: string,
    choose: (chosen: string) => void,
  ): void {
    const options: Record<string, string> = {};
    for (const [each, count] of counts) options[each] = `${each === '' ? '/' : each} (${count})`;
    nameControls(
      new Setting(this.scopeEl)
        .setName(name)
        .addDropdown((dropdown) => dropdown.addOptions(options).setValue(value).onChange(choose)),
    );
  }

  private drawProperties(parent: HTMLElement): void {
    const setting = new Setting(parent)
      .setClass('neutrality-atlas-wide')
      .setName(TEXT.form.properties)
      .setDesc(TEXT.form.propertiesHint);
    setting.addSearch((search) =>
      search.setPlaceholder(TEXT.form.find).onChange((find) => {
        this.find = find;
        this.lookSoon();
      }),
    );
    nameControls(setting);
    this.propertiesEl = parent.createDiv({ cls: 'neutrality-atlas-properties' });
  }

  private drawAppearance(parent: HTMLElement): void {
    const { orientation, form } = this.choices;
    const add = (name: string, hint = ''): Setting =>
      new Setting(parent).setName(name).setDesc(hint);
    const layout = add(TEXT.form.orientation).addDropdown((dropdown) =>
      dropdown
        .addOptions(TEXT.form.orientations)
        .setValue(orientation)
        .onChange((chosen) => this.change({ orientation: chosen as Orientation })),
    );
    const caption = add(TEXT.form.caption, TEXT.form.captionHint).addText((text) =>
      text.onChange((typed) => this.change({ caption: typed.trim() })),
    );
    const sources = add(TEXT.form.sources, TEXT.form.sourcesHint).addToggle((toggle) =>
      toggle.onChange((wanted) => this.change({ sources: wanted })),
    );
    const kind = add(TEXT.form.form, TEXT.form.formHint[form]).addDropdown((dropdown) =>
      dropdown
        .addOptions(TEXT.form.forms)
        .setValue(form)
        .onChange((value) => {
          const chosen = value as ComparisonChoices['form'];
          kind.setDesc(TEXT.form.formHint[chosen]);
          this.change({ form: chosen });
        }),
    );
    for (const setting of [layout, caption, sources, kind]) nameControls(setting);
  }

  private drawButtons(): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.selectedEl = buttons.createSpan({
      cls: 'neutrality-atlas-selected',
      attr: { role: 'status' },
    });
    this.insertButton = buttons.createEl('button', { cls: 'mod-cta', text: TEXT.form.insert });
    this.insertButton.addEventListener('click', () => {
      this.lookSoon.cancel();
      if (!this.look()) return;
      this.close();
      this.options.insert(this.choices);
    });
    buttons
      .createEl('button', { text: TEXT.form.cancel })
      .addEventListener('click', () => this.close());
  }

  /** Show what the choices come to; returns whether that can be inserted. */
  private look(): boolean {
    const look = this.options.look(this.choices);
    const { table, filterProblems, properties, selected } = look;
    this.showFilterError(filterProblems.map(problemLine).join(' ') || null);
    if (table.ok) this.showProperties(properties, selected);
    const canInsert = table.ok && !this.picksNone();
    this.previewEl.empty();
    this.drawPreview(look);
    this.selectedEl.setText(canInsert ? TEXT.form.selected(selected) : '');
    this.insertButton.disabled = !canInsert;
    return canInsert;
  }

  private picksNone(): boolean {
    return this.choices.scope === 'picked' && this.choices.picked.length === 0;
  }

  private drawPreview({ table, filterProblems }: Look): void {
    if (filterProblems.length > 0) this.drawHint(TEXT.form.correctFilter);
    else if (this.picksNone()) this.drawHint(TEXT.form.addNotes);
    else if (table.ok) this.drawBeginning(table.value);
    else drawProblems(this.previewEl, table.problems);
  }

  private drawHint(text: string): void {
    this.previewEl.createEl('p', { cls: 'neutrality-atlas-hint', text });
  }

  /** A long table would only be slow to draw; its beginning shows how it looks. */
  private drawBeginning(table: Table): void {
    const rows = table.rows.slice(0, MOST_PREVIEWED);
    if (rows.length < table.rows.length)
      this.drawHint(TEXT.form.previewFirst(rows.length, table.rows.length));
    drawTable(this.previewEl, { ...table, rows }, null);
  }

  /** Draw the properties anew only when they differ, so that the keyboard keeps its place among them. */
  private showProperties(counted: readonly PropertyCount[], selected: number): void {
    const { find, choices } = this;
    const { scope, kind, folder, properties: chosen } = choices;
    const gone = chosen.filter((name) => !counted.some((each) => each.name === name));
    const properties = [...gone.map((name) => ({ name, filled: 0 })), ...counted];
    const shown = JSON.stringify([properties, selected, find, scope, kind, folder]);
    if (shown === this.shownProperties) return;
    this.shownProperties = shown;
    const refocus = rememberFocus(this.propertiesEl);
    this.propertiesEl.empty();
    const choose = (names: readonly string[]): void => this.change({ properties: names });
    drawPropertyList(this.propertiesEl, { properties, selected, find, chosen, choose });
    refocus();
  }
}
