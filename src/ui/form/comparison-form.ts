import { type App, debounce, type Setting } from 'obsidian';
import { type Choices, NO_CHOICES } from '../../core/draft/choices';
import type { Preview } from '../../core/draft/preview';
import type { Offer } from '../../core/draft/offer';
import { isNameColumn } from '../../core/table/table';
import { drawChoiceSetting } from '../choice-setting';
import { Dialog } from '../dialog';
import { ComparisonPreview } from './comparison-preview';
import type { FormContext } from './form-context';
import { drawNotesFields } from './notes-fields';
import { PropertyList } from './property-list';
import { TableFields } from './table-fields';
import { problemLine, TEXT } from '../text';

/** Where a comparison goes: to the cursor of the open note, or into a new note. */
export type Place = 'cursor' | 'note';

/** What the form asks and tells. */
export interface ComparisonFormOptions {
  readonly offer: Offer;
  /** What is chosen to begin with. */
  readonly first: Partial<Choices>;
  /** The places that there are, the one to begin with first. */
  readonly places: readonly Place[];
  preview(choices: Choices, place: Place): Preview;
  linkingProperties(target: string): ReadonlyMap<string, number>;
  /** Path of the note into which it would go. */
  destination(choices: Choices, place: Place): string;
  insert(choices: Choices, place: Place): void;
}

const PAUSE_AFTER_TYPING = 150;

/** A form for a comparison, with the table as it would be. */
export class ComparisonForm extends Dialog {
  private readonly options: ComparisonFormOptions;
  private chosen: Choices;
  private place: Place;
  private propertyList!: PropertyList;
  private tableFields!: TableFields;
  private preview!: ComparisonPreview;
  private placeSetting!: Setting;
  private showFilterError!: (error: string | null) => void;
  private insertButton!: HTMLButtonElement;
  private selectedEl!: HTMLElement;
  private readonly updateSoon = debounce(() => this.update(), PAUSE_AFTER_TYPING, true);

  constructor(app: App, options: ComparisonFormOptions) {
    super(app, 'neutrality-atlas-form');
    this.options = options;
    this.chosen = { ...NO_CHOICES, ...options.first };
    this.place = options.places[0] ?? 'note';
  }

  override onOpen(): void {
    const { offer, places } = this.options;
    this.setTitle(TEXT.form.titles[this.place]);
    const columns = this.contentEl.createDiv({ cls: 'neutrality-atlas-form-columns' });
    const fields = columns.createDiv({ cls: 'neutrality-atlas-form-fields' });
    const form: FormContext = {
      app: this.app,
      offer,
      choices: () => this.chosen,
      change: (choices) => this.change(choices),
    };
    this.showFilterError = drawNotesFields(fields, form, {
      hasHolder: places.includes('cursor'),
      linkingProperties: (target) => this.options.linkingProperties(target),
    });
    this.propertyList = new PropertyList(fields, form);
    this.tableFields = new TableFields(fields, form);
    this.drawPlace(fields);
    this.preview = new ComparisonPreview(
      columns.createEl('section', { cls: 'neutrality-atlas-form-preview' }),
    );
    this.drawButtons();
    this.update();
  }

  override onClose(): void {
    this.updateSoon.cancel();
    super.onClose();
  }

  private change(choices: Partial<Choices>): void {
    this.chosen = { ...this.chosen, ...choices };
    this.updateSoon();
  }

  /** What is inserted, and where. */
  private drawPlace(parent: HTMLElement): void {
    const { form } = this.chosen;
    const formSetting = drawChoiceSetting<Choices['form']>(parent, {
      name: TEXT.form.form,
      hint: TEXT.form.formHint[form],
      choices: TEXT.form.forms,
      value: form,
      choose: (chosen) => {
        formSetting.setDesc(TEXT.form.formHint[chosen]);
        this.change({ form: chosen });
      },
    });
    const { places } = this.options;
    this.placeSetting = drawChoiceSetting<Place>(parent, {
      name: TEXT.form.place,
      choices: Object.fromEntries(places.map((place) => [place, TEXT.form.places[place]])),
      value: this.place,
      choose: (place) => {
        this.place = place;
        this.updateSoon();
      },
    });
  }

  private drawButtons(): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.selectedEl = buttons.createSpan({
      cls: 'neutrality-atlas-selected',
      attr: { role: 'status' },
    });
    this.insertButton = buttons.createEl('button', { cls: 'mod-cta' });
    this.insertButton.addEventListener('click', () => {
      this.updateSoon.cancel();
      if (!this.update()) return;
      this.close();
      this.options.insert(this.chosen, this.place);
    });
    buttons
      .createEl('button', { text: TEXT.form.cancel })
      .addEventListener('click', () => this.close());
  }

  /** Show what the choices come to; returns whether that can be inserted. */
  private update(): boolean {
    const { chosen, place } = this;
    const preview = this.options.preview(chosen, place);
    const { table, filterProblems, properties, selected } = preview;
    this.showFilterError(filterProblems.map(problemLine).join(' ') || null);
    if (table === null || table.ok) {
      const columns = table?.value.columns ?? [];
      const names = columns.map(({ property }) => property);
      const shown = names.filter((property) => !isNameColumn(property));
      this.propertyList.show({ properties, selected: selected.length, shown });
      this.tableFields.show({ properties, selected });
    }
    this.preview.show(preview, chosen);
    this.placeSetting.setDesc(TEXT.form.placeHint[place](this.options.destination(chosen, place)));
    const canInsert = table?.ok === true;
    this.selectedEl.setText(canInsert ? TEXT.form.selected(selected.length) : '');
    this.insertButton.setText(TEXT.form.insertInto[place]);
    this.insertButton.disabled = !canInsert;
    return canInsert;
  }
}
