import { Setting } from 'obsidian';
import type { SortChoice } from '../../core/draft/choices';
import type { PropertyOffer } from '../../core/draft/preview';
import type { Differences, Orientation, SourceStyle } from '../../core/query/definition';
import { drawChoiceSetting } from '../choice-setting';
import { fillDropdown } from '../fill-dropdown';
import type { FormContext } from './form-context';
import { describeControls, nameControls } from '../name-controls';
import { drawNoteField } from './note-field';
import { TEXT } from '../text';

/** What the fields offer, as far as it depends on the notes. */
export interface TableOffer {
  readonly properties: readonly PropertyOffer[];
  /** Paths of the notes compared. */
  readonly selected: readonly string[];
}

/** The fields that say how the table looks, those seldom needed folded away. */
export class TableFields {
  private readonly form: FormContext;
  private readonly sortSelects: HTMLSelectElement[] = [];
  private groupSelect: HTMLSelectElement | undefined;
  private thenEl: HTMLElement | undefined;
  private baselineEl: HTMLElement | undefined;
  private selected: readonly string[] = [];

  constructor(parent: HTMLElement, form: FormContext) {
    this.form = form;
    this.drawAppearance(parent);
    this.drawOrder(fold(parent, TEXT.form.order));
    this.drawContent(fold(parent, TEXT.form.content));
  }

  /** Offer what the notes compared have. */
  show({ properties, selected }: TableOffer): void {
    this.selected = selected;
    const names = new Map([
      ['file.name', TEXT.form.nameProperty],
      ...properties.map(({ property, name }) => [property, name] as const),
    ]);
    const { sort, groupBy } = this.form.choices();
    const keys = new Map([['', TEXT.form.unsorted], ...names]);
    this.sortSelects.forEach((select, index) =>
      fillDropdown(select, keys, sort[index]?.property ?? ''),
    );
    if (this.groupSelect)
      fillDropdown(this.groupSelect, new Map([['', TEXT.form.ungrouped], ...names]), groupBy);
  }

  private drawAppearance(parent: HTMLElement): void {
    const { orientation, caption } = this.form.choices();
    drawChoiceSetting<Orientation>(parent, {
      name: TEXT.form.orientation,
      choices: TEXT.form.orientations,
      value: orientation,
      choose: (chosen) => this.form.change({ orientation: chosen }),
    });
    nameControls(
      new Setting(parent)
        .setName(TEXT.form.caption)
        .setDesc(TEXT.form.captionHint)
        .addText((text) =>
          text.setValue(caption).onChange((typed) => this.form.change({ caption: typed.trim() })),
        ),
    );
  }

  private drawOrder(parent: HTMLElement): void {
    this.drawSortKey(parent, 0, TEXT.form.sort);
    this.thenEl = this.drawSortKey(parent, 1, TEXT.form.sortThen);
    this.thenEl.toggle(this.form.choices().sort.length > 0);
    nameControls(
      new Setting(parent).setName(TEXT.form.groupBy).addDropdown((dropdown) => {
        this.groupSelect = dropdown.selectEl;
        dropdown.onChange((groupBy) => this.form.change({ groupBy }));
      }),
    );
    this.drawLimit(parent);
  }

  private drawSortKey(parent: HTMLElement, index: 0 | 1, name: string): HTMLElement {
    const change = (part: Partial<SortChoice>): void => {
      const keys = [...this.form.choices().sort];
      keys[index] = { ...(keys[index] ?? { property: '', direction: 'ASC' }), ...part };
      this.form.change({ sort: keys });
      this.thenEl?.toggle(keys[0]?.property !== '');
    };
    const setting = new Setting(parent).setClass('neutrality-atlas-pair').setName(name);
    setting.addDropdown((dropdown) => {
      this.sortSelects.push(dropdown.selectEl);
      dropdown.onChange((property) => change({ property }));
    });
    nameControls(setting);
    setting.addDropdown((dropdown) => {
      dropdown
        .addOptions(TEXT.form.directions)
        .setValue(this.form.choices().sort[index]?.direction ?? 'ASC')
        .onChange((direction) => change({ direction: direction as SortChoice['direction'] }));
      dropdown.selectEl.setAttribute('aria-label', TEXT.form.direction(name));
    });
    return setting.settingEl;
  }

  private drawLimit(parent: HTMLElement): void {
    const { limit } = this.form.choices();
    const setting = new Setting(parent).setName(TEXT.form.limit).setDesc(TEXT.form.limitHint);
    setting.addText((text) => {
      text.inputEl.inputMode = 'numeric';
      text.setValue(limit === null ? '' : String(limit)).onChange((typed) => {
        const number = /^\s*\d*\s*$/.test(typed) ? Number(typed) : 0;
        const isFaulty = typed.trim() !== '' && !(Number.isSafeInteger(number) && number > 0);
        showFault(isFaulty ? TEXT.form.limitFault : null);
        if (!isFaulty) this.form.change({ limit: number === 0 ? null : number });
      });
    });
    const showFault = describeControls(nameControls(setting), 'limit');
  }

  private drawContent(parent: HTMLElement): void {
    const { differences, gaps, sources } = this.form.choices();
    drawChoiceSetting<Differences>(parent, {
      name: TEXT.form.differences,
      hint: TEXT.form.differencesHint,
      choices: TEXT.form.differencesOptions,
      value: differences,
      choose: (chosen) => {
        this.form.change({ differences: chosen });
        this.baselineEl?.toggle(chosen !== 'off');
      },
    });
    this.baselineEl = drawNoteField(parent, this.form.app, {
      name: TEXT.form.baseline,
      hint: TEXT.form.baselineHint,
      value: this.form.choices().baseline,
      notes: () => this.selected,
      choose: (baseline) => this.form.change({ baseline }),
    }).settingEl;
    this.baselineEl.toggle(differences !== 'off');
    nameControls(
      new Setting(parent)
        .setName(TEXT.form.gaps)
        .setDesc(TEXT.form.gapsHint)
        .addToggle((toggle) =>
          toggle.setValue(gaps).onChange((wanted) => this.form.change({ gaps: wanted })),
        ),
    );
    drawChoiceSetting<SourceStyle>(parent, {
      name: TEXT.form.sources,
      hint: TEXT.form.sourcesHint,
      choices: TEXT.form.sourcesOptions,
      value: sources,
      choose: (chosen) => this.form.change({ sources: chosen }),
    });
  }
}

/** A part that can be unfolded. */
function fold(parent: HTMLElement, title: string): HTMLElement {
  const details = parent.createEl('details', { cls: 'neutrality-atlas-fold' });
  details.createEl('summary', { text: title });
  return details;
}
