import { TEXT } from './text';

/** A property, and in how many of the notes it has a value. */
export interface PropertyCount {
  readonly name: string;
  readonly filled: number;
}

/** What the list shows and answers. */
export interface PropertyListOptions {
  readonly properties: readonly PropertyCount[];
  /** How many notes are selected. */
  readonly selected: number;
  /** Only properties whose name holds this are shown. */
  readonly find: string;
  /** The properties ticked, in the order of ticking. */
  readonly chosen: readonly string[];
  choose(chosen: readonly string[]): void;
}

/** Draw properties with a box to tick each; a ticked one bears its place in the order of ticking. */
export function drawPropertyList(parent: HTMLElement, options: PropertyListOptions): void {
  const { properties, selected, find } = options;
  const wanted = find.trim().toLowerCase();
  const shown = properties.filter(({ name }) => name.toLowerCase().includes(wanted));
  if (shown.length === 0)
    parent.createEl('p', {
      cls: 'neutrality-atlas-hint',
      text: properties.length === 0 ? TEXT.form.noProperties : TEXT.form.notFound,
    });
  let chosen = [...options.chosen];
  const places = new Map<string, HTMLElement>();
  const number = (): void => {
    for (const [name, place] of places)
      place.setText(chosen.includes(name) ? String(chosen.indexOf(name) + 1) : '');
  };
  for (const { name, filled } of shown) {
    const label = parent.createEl('label', { cls: 'neutrality-atlas-property' });
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = chosen.includes(name);
    label.createSpan({ cls: 'neutrality-atlas-property-name', text: name });
    places.set(name, label.createSpan({ cls: 'neutrality-atlas-property-place' }));
    label.createSpan({
      cls: 'neutrality-atlas-property-count',
      text: TEXT.form.count(filled, selected),
    });
    box.addEventListener('change', () => {
      chosen = box.checked ? [...chosen, name] : chosen.filter((each) => each !== name);
      number();
      options.choose(chosen);
    });
  }
  number();
}
