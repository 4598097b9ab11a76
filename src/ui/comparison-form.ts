import { type App, debounce, Modal, Setting } from 'obsidian';
import type { Orientation } from '../core/query/definition';
import type { Problem, Result } from '../core/problem';
import type { Table } from '../core/table/table';
import { drawProblems, drawTable } from './draw-table';
import { NotePicker } from './note-picker';
import { drawPropertyList, type PropertyCount } from './property-list';
import { problemLine, TEXT } from './text';

/** What a person has chosen in the form. */
export interface ComparisonChoices {
  readonly scope: 'kind' | 'folder' | 'picked' | 'all';
  readonly kind: string;
  readonly folder: string;
  /** Paths of the notes picked by hand, in order. */
  readonly picked: readonly string[];
  /** An expression; empty for none. */
  readonly filter: string;
  /** Names of properties, in order; empty for the default columns. */
  readonly properties: readonly string[];
  readonly orientation: Orientation;
  readonly caption: string;
  readonly sources: boolean;
  readonly form: 'table' | 'block';
}

/** What there is to choose from: names, and how many notes each has. */
export interface Offer {
  readonly kinds: ReadonlyMap<string, number>;
  readonly folders: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

/** What the present choices come to. */
export interface Look {
  readonly table: Result<Table>;
  /** What is wrong with the filter alone; empty when it can be read. */
  readonly filterProblems: readonly Problem[];
  readonly properties: readonly PropertyCount[];
  readonly selected: number;
}

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
  private filterSetting!: Setting;
  private propertiesEl!: HTMLElement;
  private previewEl!: HTMLElement;
  private insertButton!: HTMLButtonElement;
  private readonly lookSoon = debounce(() => this.look(), PAUSE_AFTER_TYPING, true);

  constructor(app: App, options: ComparisonFormOptions) {
    super(app);
    this.options = options;
    const [kind = ''] = options.offer.kinds.keys();
    const [folder = ''] = options.offer.folders.keys();
    this.choices = {
      scope: kind === '' ? 'folder' : 'kind',
      ...{ kind, folder, picked: [], filter: '', properties: [], caption: '' },
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
      );
    this.scopeEl = parent.createDiv();
    this.drawScope();
    this.filterSetting = new Setting(parent)
      .setClass('neutrality-atlas-wide')
      .setName(TEXT.form.filter)
      .setDesc(TEXT.form.filterHint)
      .addText((text) =>
        text
          .setPlaceholder(TEXT.form.filterExample)
          .onChange((filter) => this.change({ filter: filter.trim() })),
      );
  }

  /** The field that belongs to the way of choosing notes. */
  private drawScope(): void {
    this.scopeEl.empty();
    const { kinds, folders } = this.options.offer;
    const { scope, kind, folder } = this.choices;
    if (scope === 'kind') {
      this.drawChoice(TEXT.form.kind, kinds, kind, (chosen) =>
        this.change({ kind: chosen, properties: [] }),
      );
    } else if (scope === 'folder') {
      this.drawChoice(TEXT.form.folder, folders, folder, (chosen) =>
        this.change({ folder: chosen, properties: [] }),
      );
    } else if (scope === 'picked') this.drawPicked();
  }

  private drawChoice(
    name: string,
    counts: ReadonlyMap<string, number>,
    value: string,
    choose: (chosen: string) => void,
  ): void {
    const options: Record<string, string> = {};
    for (const [each, count] of counts) options[each] = `${each === '' ? '/' : each} (${count})`;
    new Setting(this.scopeEl)
      .setName(name)
      .addDropdown((dropdown) => dropdown.addOptions(options).setValue(value).onChange(choose));
  }

  private drawPicked(): void {
    const { picked } = this.choices;
    const repick = (paths: readonly string[]): void => {
      this.change({ picked: paths });
      this.drawScope();
    };
    const rest = this.options.offer.notes.filter((path) => !picked.includes(path));
    new Setting(this.scopeEl)
      .setName(TEXT.form.picked)
      .setDesc(TEXT.form.pickedHint)
      .addButton((button) =>
        button
          .setButtonText(TEXT.form.addNote)
          .onClick(() =>
            new NotePicker(this.app, rest, (path) => repick([...picked, path])).open(),
          ),
      );
    const list = this.scopeEl.createEl('ul', { cls: 'neutrality-atlas-picked' });
    for (const path of picked) {
      const item = list.createEl('li');
      item.createSpan({ text: path.replace(/\.md$/, '') });
      const remove = item.createEl('button', {
        text: '×',
        attr: { 'aria-label': TEXT.form.remove(path) },
      });
      remove.addEventListener('click', () => repick(picked.filter((each) => each !== path)));
    }
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
    this.propertiesEl = parent.createDiv({ cls: 'neutrality-atlas-properties' });
  }

  private drawAppearance(parent: HTMLElement): void {
    const { orientation, form } = this.choices;
    new Setting(parent).setName(TEXT.form.orientation).addDropdown((dropdown) =>
      dropdown
        .addOptions(TEXT.form.orientations)
        .setValue(orientation)
        .onChange((chosen) => this.change({ orientation: chosen as Orientation })),
    );
    new Setting(parent)
      .setName(TEXT.form.caption)
      .setDesc(TEXT.form.captionHint)
      .addText((text) => text.onChange((caption) => this.change({ caption: caption.trim() })));
    new Setting(parent)
      .setName(TEXT.form.sources)
      .setDesc(TEXT.form.sourcesHint)
      .addToggle((toggle) => toggle.onChange((sources) => this.change({ sources })));
    const kind = new Setting(parent).setName(TEXT.form.form).setDesc(TEXT.form.formHint[form]);
    kind.addDropdown((dropdown) =>
      dropdown
        .addOptions(TEXT.form.forms)
        .setValue(form)
        .onChange((value) => {
          const chosen = value as ComparisonChoices['form'];
          kind.setDesc(TEXT.form.formHint[chosen]);
          this.change({ form: chosen });
        }),
    );
  }

  private drawButtons(): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.insertButton = buttons.createEl('button', { cls: 'mod-cta', text: TEXT.form.insert });
    this.insertButton.addEventListener('click', () => {
      this.close();
      this.options.insert(this.choices);
    });
    buttons
      .createEl('button', { text: TEXT.form.cancel })
      .addEventListener('click', () => this.close());
  }

  /** Show what the choices come to. */
  private look(): void {
    const { table, filterProblems, properties, selected } = this.options.look(this.choices);
    this.filterSetting.setErrorMessage(filterProblems.map(problemLine).join(' ') || null);
    if (table.ok) this.showProperties(properties, selected);
    this.previewEl.empty();
    if (table.ok) this.drawPreview(table.value);
    else if (filterProblems.length === 0) drawProblems(this.previewEl, table.problems);
    this.insertButton.disabled = !table.ok;
  }

  /** A long table would only be slow to draw; its beginning shows how it looks. */
  private drawPreview(table: Table): void {
    const rows = table.rows.slice(0, MOST_PREVIEWED);
    const cut = rows.length < table.rows.length;
    if (cut) {
      const text = TEXT.form.previewFirst(rows.length, table.rows.length);
      this.previewEl.createEl('p', { cls: 'neutrality-atlas-hint', text });
    }
    drawTable(this.previewEl, { ...table, rows }, null);
  }

  /** Draw the properties anew only when they differ, so that the keyboard keeps its place among them. */
  private showProperties(properties: readonly PropertyCount[], selected: number): void {
    const { find, choices } = this;
    const shown = JSON.stringify([
      properties,
      selected,
      find,
      choices.scope,
      choices.kind,
      choices.folder,
    ]);
    if (shown === this.shownProperties) return;
    this.shownProperties = shown;
    this.propertiesEl.empty();
    drawPropertyList(this.propertiesEl, {
      ...{ properties, selected, find, chosen: choices.properties },
      choose: (chosen) => this.change({ properties: chosen }),
    });
  }
}
