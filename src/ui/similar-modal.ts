import type { App } from 'obsidian';
import type { Reason, SimilarNote } from '../core/draft/similar-notes';
import { shownName } from '../core/value/link';
import { Dialog } from './dialog';
import { TEXT } from './text';

/** What the modal shows and answers. */
export interface SimilarModalOptions {
  /** Path of the note to which the others are similar. */
  readonly path: string;
  /** The most similar first. */
  readonly similar: readonly SimilarNote[];
  /** Compare with the notes at these paths; with none, the person picks them by hand. */
  compare(paths: readonly string[]): void;
}

/** Of what is shared only so much is named. */
const MOST_NAMED = 2;
/** Of the reasons only the weightiest are told. */
const MOST_REASONS = 4;

/** Lists the notes that are like one, with the reasons; the closest are ticked. */
export class SimilarModal extends Dialog {
  private readonly options: SimilarModalOptions;
  private readonly ticked: Set<string>;
  private compareButton!: HTMLButtonElement;

  constructor(app: App, options: SimilarModalOptions) {
    super(app, 'neutrality-atlas-similar');
    this.options = options;
    this.ticked = new Set(options.similar.flatMap(({ path, isClose }) => (isClose ? path : [])));
  }

  override onOpen(): void {
    const { path, similar } = this.options;
    this.setTitle(TEXT.similar.title(shownName(path)));
    const text = similar.length === 0 ? TEXT.similar.none : TEXT.similar.intro;
    this.contentEl.createEl('p', { cls: 'neutrality-atlas-hint', text });
    if (similar.length > 0) this.drawList();
    this.drawButtons();
    this.tell();
  }

  private drawList(): void {
    const list = this.contentEl.createEl('ul', {
      cls: 'neutrality-atlas-steps',
      attr: { 'aria-label': TEXT.similar.list },
    });
    for (const note of this.options.similar) this.drawNote(list, note);
  }

  private drawNote(list: HTMLElement, { path, reasons }: SimilarNote): void {
    const label = list.createEl('li').createEl('label', { cls: 'neutrality-atlas-similar-note' });
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = this.ticked.has(path);
    box.addEventListener('change', () => {
      if (box.checked) this.ticked.add(path);
      else this.ticked.delete(path);
      this.tell();
    });
    const words = label.createDiv({ cls: 'neutrality-atlas-step-words' });
    words.createDiv({ text: shownName(path) });
    words.createDiv({
      cls: 'neutrality-atlas-reason',
      text: reasons
        .slice(0, MOST_REASONS)
        .map((reason) => wordsOf(reason, this.options.path))
        .join(' · '),
    });
  }

  private drawButtons(): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.compareButton = buttons.createEl('button', { cls: 'mod-cta' });
    this.compareButton.addEventListener('click', () => {
      this.close();
      const paths = this.options.similar.map(({ path }) => path);
      this.options.compare(paths.filter((path) => this.ticked.has(path)));
    });
    buttons
      .createEl('button', { text: TEXT.similar.cancel })
      .addEventListener('click', () => this.close());
  }

  private tell(): void {
    const { size } = this.ticked;
    if (this.options.similar.length > 0) this.say(TEXT.similar.ticked(size));
    this.compareButton.setText(size === 0 ? TEXT.similar.pick : TEXT.similar.compare(size));
  }
}

/** A reason in words. */
function wordsOf({ type, items }: Reason, own: string): string {
  const { reasons } = TEXT.similar;
  if (type === 'properties') return reasons.properties(items.length);
  if (type === 'links' || type === 'linked') return reasons[type](shownName(own));
  const arePaths = type === 'targets' || type === 'linkers';
  const named = items.slice(0, MOST_NAMED).map((item) => (arePaths ? shownName(item) : item));
  const more = items.length - named.length;
  const words = named.join(', ');
  return reasons[type](more > 0 ? TEXT.similar.more(words, more) : words);
}
