import { Setting } from 'obsidian';
import type { Scope } from '../../core/draft/choices';
import { drawChoiceSetting } from '../choice-setting';
import { fillDropdown } from '../fill-dropdown';
import type { FormContext } from './form-context';
import { describeControls, nameControls } from '../name-controls';
import { drawNoteField } from './note-field';
import { drawPickedNotes } from './picked-notes';
import { TEXT } from '../text';

/** What the fields ask beside what is chosen. */
export interface NotesFieldsOptions {
  /** Whether the comparison goes into a note whose links can be meant. */
  readonly hasHolder: boolean;
  /** The properties in which notes link to one, and how many do. */
  linkingProperties(target: string): ReadonlyMap<string, number>;
}

/** Draw the fields that say which notes are compared; returns what shows an error at the filter, or with null none. */
export function drawNotesFields(
  parent: HTMLElement,
  form: FormContext,
  options: NotesFieldsOptions,
): (error: string | null) => void {
  const { kinds, folders, tags } = form.offer;
  const isOffered: Readonly<Partial<Record<string, boolean>>> = {
    kind: kinds.size > 0,
    folder: folders.size > 0,
    tag: tags.size > 0,
    here: options.hasHolder,
  };
  const scopes = Object.entries(TEXT.form.scope).filter(([scope]) => isOffered[scope] ?? true);
  drawChoiceSetting<Scope>(parent, {
    name: TEXT.form.notes,
    hint: TEXT.form.notesHint,
    choices: Object.fromEntries(scopes),
    value: form.choices().scope,
    choose: (scope) => {
      form.change({ scope });
      drawScope(scopeEl, form, options);
    },
  });
  const scopeEl = parent.createDiv();
  drawScope(scopeEl, form, options);
  const filter = new Setting(parent)
    .setClass('neutrality-atlas-wide')
    .setName(TEXT.form.filter)
    .setDesc(TEXT.form.filterHint)
    .addText((text) =>
      text
        .setPlaceholder(TEXT.form.filterExample)
        .setValue(form.choices().filter)
        .onChange((typed) => form.change({ filter: typed.trim() })),
    );
  return describeControls(nameControls(filter), 'filter');
}

/** The fields that belong to the way of choosing notes. */
function drawScope(parent: HTMLElement, form: FormContext, options: NotesFieldsOptions): void {
  parent.empty();
  const { kinds, folders, tags } = form.offer;
  const { scope, kind, folder, tag } = form.choices();
  const counted = (counts: ReadonlyMap<string, number>): Map<string, string> =>
    new Map([...counts].map(([name, count]) => [name, TEXT.form.option(name, count)]));
  if (scope === 'kind') {
    const names = [...kinds].map(
      ([key, { name, count }]) => [key, TEXT.form.option(name, count)] as const,
    );
    const choose = (chosen: string): void => form.change({ kind: chosen });
    drawChoice(parent, [TEXT.form.kind, ''], new Map(names), kind, choose);
  } else if (scope === 'folder') {
    const choose = (chosen: string): void => form.change({ folder: chosen });
    drawChoice(parent, [TEXT.form.folder, TEXT.form.folderHint], counted(folders), folder, choose);
  } else if (scope === 'tag') {
    const choose = (chosen: string): void => form.change({ tag: chosen });
    drawChoice(parent, [TEXT.form.tag, TEXT.form.tagHint], counted(tags), tag, choose);
  } else if (scope === 'link') drawTarget(parent, form, options);
  else if (scope === 'picked') drawPickedNotes(parent, form);
}

function drawChoice(
  parent: HTMLElement,
  [name, hint]: readonly [string, string],
  options: ReadonlyMap<string, string>,
  value: string,
  choose: (chosen: string) => void,
): void {
  const setting = new Setting(parent).setName(name).setDesc(hint);
  setting.addDropdown((dropdown) => {
    const all = new Map([['', TEXT.form.choose], ...options]);
    fillDropdown(dropdown.selectEl, all, value);
    dropdown.onChange(choose);
  });
  nameControls(setting);
}

/** The note to which the others link, and the property in which they do. */
function drawTarget(parent: HTMLElement, form: FormContext, options: NotesFieldsOptions): void {
  const showThrough = (): void => {
    const { target, through } = form.choices();
    const found = target === '' ? [] : [...options.linkingProperties(target)];
    const names = found.map(([name, count]) => [name, TEXT.form.option(name, count)] as const);
    if (select) fillDropdown(select, new Map([['', TEXT.form.anywhere], ...names]), through);
  };
  drawNoteField(parent, form.app, {
    name: TEXT.form.target,
    hint: '',
    value: form.choices().target,
    notes: () => form.offer.notes,
    choose: (target) => {
      form.change({ target, through: '' });
      showThrough();
    },
  });
  let select: HTMLSelectElement | undefined;
  const through = new Setting(parent).setName(TEXT.form.through).addDropdown((dropdown) => {
    select = dropdown.selectEl;
    dropdown.onChange((chosen) => form.change({ through: chosen }));
  });
  nameControls(through);
  showThrough();
}
