import type { App } from 'obsidian';
import { Dialog } from './dialog';
import { drawPlaceLink } from './place-link';
import { TEXT } from './text';

/** A place in a definition that names a note by its former name. */
export interface PlaceToRename {
  readonly path: string;
  readonly line: number;
  /** What stands on the line. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** What the modal shows and answers. */
export interface RenameModalOptions<Place extends PlaceToRename> {
  readonly places: readonly Place[];
  update(chosen: readonly Place[]): void;
  open(path: string, line: number): void;
}

/** Lists the places that name a note by its former name, each to be left out if one likes. */
export class RenameModal<Place extends PlaceToRename> extends Dialog {
  private readonly options: RenameModalOptions<Place>;
  private readonly chosen: Set<Place>;
  private button!: HTMLButtonElement;

  constructor(app: App, options: RenameModalOptions<Place>) {
    super(app);
    this.options = options;
    this.chosen = new Set(options.places);
  }

  override onOpen(): void {
    this.setTitle(TEXT.rename.title);
    this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.rename.intro });
    const list = this.contentEl.createEl('ul', { cls: 'neutrality-atlas-steps' });
    for (const place of this.options.places) this.drawPlace(list, place);
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.button = buttons.createEl('button', { cls: 'mod-cta' });
    this.button.addEventListener('click', () => {
      this.close();
      this.options.update(this.options.places.filter((place) => this.chosen.has(place)));
    });
    buttons
      .createEl('button', { text: TEXT.rename.cancel })
      .addEventListener('click', () => this.close());
    this.count();
  }

  private drawPlace(list: HTMLElement, place: Place): void {
    const { path, line, text, before, after } = place;
    const item = list.createEl('li', { cls: 'neutrality-atlas-renaming' });
    const label = item.createEl('label');
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = true;
    box.addEventListener('change', () => {
      if (box.checked) this.chosen.add(place);
      else this.chosen.delete(place);
      this.count();
      this.say(TEXT.rename.chosen(this.chosen.size));
    });
    const words = label.createSpan();
    words.createEl('del', { text: before });
    words.appendText(' → ');
    words.createEl('ins', { text: after });
    item.createEl('code', { text });
    drawPlaceLink(item, TEXT.rename.place(path, line), path, () => {
      this.close();
      this.options.open(path, line);
    });
  }

  private count(): void {
    this.button.setText(TEXT.rename.update(this.chosen.size));
    this.button.disabled = this.chosen.size === 0;
  }
}
