import { Setting } from 'obsidian';
import type { PropertyOffer } from '../../core/draft/preview';
import type { FormContext } from './form-context';
import { OrderedList } from './ordered-list';
import { TEXT } from '../text';

/** What the present choices offer. */
export interface OfferedProperties {
  readonly properties: readonly PropertyOffer[];
  /** How many notes are compared. */
  readonly selected: number;
  /** The properties in the table now, the name left out. */
  readonly shown: readonly string[];
}

/** The properties: those chosen in their order, and below them the rest, to be searched. */
export class PropertyList {
  private readonly form: FormContext;
  private readonly chosen: OrderedList;
  private readonly noneEl: HTMLElement;
  private readonly removeAllButton: HTMLButtonElement;
  private readonly restEl: HTMLElement;
  /** Says how many are found. */
  private readonly spokenEl: HTMLElement;
  private findEl: HTMLInputElement | undefined;
  private offered: OfferedProperties = { properties: [], selected: 0, shown: [] };
  private find = '';
  private drawnRest = '';

  constructor(parent: HTMLElement, form: FormContext) {
    this.form = form;
    new Setting(parent)
      .setClass('neutrality-atlas-wide')
      .setName(TEXT.form.properties)
      .setDesc(TEXT.form.propertiesHint);
    this.noneEl = parent.createDiv({ cls: 'neutrality-atlas-none-chosen' });
    this.noneEl.createSpan({ text: TEXT.form.noneChosen });
    this.noneEl
      .createEl('button', { text: TEXT.form.chooseShown })
      .addEventListener('click', () => this.chooseAndFind(this.offered.shown));
    this.chosen = new OrderedList(parent, {
      name: TEXT.form.chosen,
      label: (property) => this.offerOf(property).name,
      detail: (property) => this.countOf(this.offerOf(property)),
      change: (properties) => this.choose(properties),
      focusElsewhere: () => this.findEl?.focus(),
    });
    this.removeAllButton = parent.createEl('button', {
      cls: 'neutrality-atlas-remove-all',
      text: TEXT.form.removeAll,
    });
    this.removeAllButton.addEventListener('click', () => this.chooseAndFind([]));
    this.drawFind(parent);
    this.spokenEl = parent.createDiv({ cls: 'neutrality-atlas-spoken', attr: { role: 'status' } });
    this.restEl = parent.createEl('ul', {
      cls: 'neutrality-atlas-properties',
      attr: { 'aria-label': TEXT.form.unchosen },
    });
    this.draw();
  }

  /** Show what is offered now; what is the same as before stays, and the keyboard keeps its place. */
  show(offered: OfferedProperties): void {
    this.offered = offered;
    this.draw();
  }

  private draw(): void {
    const { properties } = this.form.choices();
    this.chosen.show(properties);
    this.noneEl.toggle(properties.length === 0 && this.offered.shown.length > 0);
    this.removeAllButton.toggle(properties.length > 1);
    this.drawRest(properties);
  }

  private drawFind(parent: HTMLElement): void {
    new Setting(parent).setClass('neutrality-atlas-find').addSearch((search) => {
      this.findEl = search.inputEl;
      this.findEl.setAttribute('aria-label', TEXT.form.find);
      search.setPlaceholder(TEXT.form.find).onChange((find) => {
        this.find = find.trim().toLowerCase();
        this.draw();
        this.spokenEl.setText(TEXT.form.found(this.restButtons().length));
      });
    });
  }

  private drawRest(chosen: readonly string[]): void {
    const { properties, selected } = this.offered;
    const rest = properties.filter(
      ({ property, name }) => !chosen.includes(property) && name.toLowerCase().includes(this.find),
    );
    const drawn = JSON.stringify([rest, selected]);
    if (drawn === this.drawnRest) return;
    this.drawnRest = drawn;
    const focused = this.restButtons().findIndex((each) => each.matches(':focus'));
    this.restEl.empty();
    if (rest.length === 0) {
      const text = this.find === '' ? TEXT.form.noProperties : TEXT.form.notFound;
      this.restEl.createEl('li', { cls: 'neutrality-atlas-hint', text });
    }
    for (const offer of rest) this.drawOffer(offer);
    if (focused < 0) return;
    const buttons = this.restButtons();
    (buttons[Math.min(focused, buttons.length - 1)] ?? this.findEl)?.focus();
  }

  private drawOffer(offer: PropertyOffer): void {
    const { property, name } = offer;
    const count = this.countOf(offer);
    const button = this.restEl.createEl('li').createEl('button', {
      cls: 'neutrality-atlas-property',
      attr: { 'aria-label': [TEXT.form.add(name), count].filter((part) => part !== '').join(', ') },
    });
    button.createSpan({ cls: 'neutrality-atlas-property-name', text: name });
    if (count !== '') button.appendText(' ');
    button.createSpan({ cls: 'neutrality-atlas-property-count', text: count });
    button.addEventListener('click', () =>
      this.choose([...this.form.choices().properties, property]),
    );
  }

  private restButtons(): HTMLButtonElement[] {
    return [...this.restEl.querySelectorAll('button')];
  }

  private choose(properties: readonly string[]): void {
    this.form.change({ properties });
    this.draw();
  }

  /** Choose with a button that goes away: the focus goes to the field that stays. */
  private chooseAndFind(properties: readonly string[]): void {
    this.choose(properties);
    this.findEl?.focus();
  }

  /** One chosen that none of the notes has is filled in none. */
  private offerOf(property: string): PropertyOffer {
    const found = this.offered.properties.find((each) => each.property === property);
    return found ?? { property, name: property, filled: 0 };
  }

  private countOf({ filled }: PropertyOffer): string {
    return filled === null ? '' : TEXT.form.count(filled, this.offered.selected);
  }
}
