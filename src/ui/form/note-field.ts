import { type App, Setting } from 'obsidian';
import { shownName } from '../../core/value/link';
import { NotePicker } from './note-picker';
import { TEXT } from '../text';

/** What the field shows and answers. */
export interface NoteFieldOptions {
  readonly name: string;
  readonly hint: string;
  /** Path of the note chosen already; empty for none. */
  readonly value: string;
  /** Paths to choose from, when they are asked for. */
  notes(): readonly string[];
  choose(path: string): void;
}

/** Draw a field that holds one note: a button that bears its name and asks for another, and one to clear it. */
export function drawNoteField(parent: HTMLElement, app: App, options: NoteFieldOptions): Setting {
  let chooseButton: HTMLButtonElement | undefined;
  let clearButton: HTMLButtonElement | undefined;
  const show = (path: string): void => {
    const shown = path === '' ? TEXT.form.chooseNote : shownName(path);
    chooseButton?.setText(shown);
    chooseButton?.setAttribute('aria-label', `${options.name}: ${shown}`);
    clearButton?.toggle(path !== '');
  };
  const choose = (path: string): void => {
    show(path);
    options.choose(path);
    chooseButton?.focus();
  };
  const setting = new Setting(parent)
    .setName(options.name)
    .setDesc(options.hint)
    .addButton((button) => {
      const ask = (): void => new NotePicker(app, options.notes(), choose).open();
      chooseButton = button.onClick(ask).buttonEl;
    })
    .addButton((button) => {
      clearButton = button.setButtonText('×').onClick(() => choose('')).buttonEl;
      clearButton.setAttribute('aria-label', TEXT.form.clear(options.name));
    });
  show(options.value);
  return setting;
}
