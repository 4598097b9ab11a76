import { Setting } from 'obsidian';
import { shownName } from '../../core/value/link';
import type { FormContext } from './form-context';
import { NotePicker } from './note-picker';
import { OrderedList } from './ordered-list';
import { TEXT } from '../text';

/** Draw the notes picked by hand in their order, with a button to add one. */
export function drawPickedNotes(parent: HTMLElement, form: FormContext): void {
  let addButton: HTMLButtonElement | undefined;
  const add = (): void => {
    const { picked } = form.choices();
    const rest = form.offer.notes.filter((path) => !picked.includes(path));
    new NotePicker(form.app, rest, (path) => {
      form.change({ picked: [...picked, path] });
      list.show(form.choices().picked);
      addButton?.focus();
    }).open();
  };
  new Setting(parent)
    .setName(TEXT.form.picked)
    .setDesc(TEXT.form.pickedHint)
    .addButton((button) => {
      addButton = button.setButtonText(TEXT.form.addNote).onClick(add).buttonEl;
    });
  const names = namesOf(form.offer.notes);
  const list = new OrderedList(parent, {
    name: TEXT.form.picked,
    label: (path) => (names.get(shownName(path)) === path ? shownName(path) : path.slice(0, -3)),
    detail: () => '',
    change: (picked) => {
      const { baseline } = form.choices();
      form.change({ picked, baseline: picked.includes(baseline) ? baseline : '' });
    },
    focusElsewhere: () => addButton?.focus(),
  });
  list.show(form.choices().picked);
}

/** The notes by their names; of one name that several have, none. */
function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const path of paths) names.set(shownName(path), names.has(shownName(path)) ? '' : path);
  return names;
}
