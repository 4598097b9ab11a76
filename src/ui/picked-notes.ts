import { type App, Setting } from 'obsidian';
import { NotePicker } from './note-picker';
import { TEXT } from './text';

/** What the list of picked notes shows and answers. */
export interface PickedNotesOptions {
  /** Paths of the notes picked already, in order. */
  readonly picked: readonly string[];
  /** Paths of all notes there are to pick from. */
  readonly notes: readonly string[];
  pick(picked: readonly string[]): void;
}

/** Draw the notes picked by hand, with a button to add one and a button at each to remove it. */
export function drawPickedNotes(parent: HTMLElement, app: App, options: PickedNotesOptions): void {
  let { picked } = options;
  let addButton: HTMLButtonElement | undefined;
  const change = (paths: readonly string[]): void => {
    picked = paths;
    options.pick(paths);
    drawList();
  };
  const add = (): void => {
    const rest = options.notes.filter((path) => !picked.includes(path));
    new NotePicker(app, rest, (path) => {
      change([...picked, path]);
      addButton?.focus();
    }).open();
  };
  new Setting(parent)
    .setName(TEXT.form.picked)
    .setDesc(TEXT.form.pickedHint)
    .addButton((button) => {
      addButton = button.setButtonText(TEXT.form.addNote).onClick(add).buttonEl;
    });
  const list = parent.createEl('ul', { cls: 'neutrality-atlas-picked' });
  const remove = (index: number): void => {
    change(picked.filter((_, each) => each !== index));
    const buttons = list.querySelectorAll('button');
    (buttons[Math.min(index, buttons.length - 1)] ?? addButton)?.focus();
  };
  const drawList = (): void => {
    list.empty();
    picked.forEach((path, index) => {
      const item = list.createEl('li');
      item.createSpan({ text: path.replace(/\.md$/, '') });
      item
        .createEl('button', { text: '×', attr: { 'aria-label': TEXT.form.remove(path) } })
        .addEventListener('click', () => remove(index));
    });
  };
  drawList();
}
