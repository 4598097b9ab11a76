import { type App, Setting } from 'obsidian';
import type { Result } from '../core/problem';
import { drawChoiceSetting } from './choice-setting';
import { Dialog } from './dialog';
import { nameControls } from './name-controls';
import { drawProblems } from './table/draw-table';
import { TEXT } from './text';

/** What a person chooses for a new note. */
export interface NewNoteChoices {
  readonly kind: string;
  readonly name: string;
  readonly folder: string;
}

/** What the modal asks and answers. */
export interface NewNoteOptions {
  /** What a note of each kind is, by the kind's name. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly first: NewNoteChoices;
  /** The path of the new file, or why there can be none. */
  path(choices: NewNoteChoices): Result<string>;
  create(path: string, choices: NewNoteChoices): void;
}

/** Asks for the kind, the name and the folder of a new note. */
export class NewNoteModal extends Dialog {
  private readonly options: NewNoteOptions;
  private choices: NewNoteChoices;
  private kindSetting!: Setting;
  private faultEl!: HTMLElement;
  private pathEl!: HTMLElement;
  private button!: HTMLButtonElement;

  constructor(app: App, options: NewNoteOptions) {
    super(app);
    this.options = options;
    this.choices = options.first;
  }

  override onOpen(): void {
    const { kinds, first } = this.options;
    const { contentEl } = this;
    this.setTitle(TEXT.newNote.title);
    this.kindSetting = drawChoiceSetting<string>(contentEl, {
      name: TEXT.newNote.kind,
      choices: Object.fromEntries(
        Object.keys(kinds).map((each) => [each, TEXT.newNote.kinds(each)]),
      ),
      value: first.kind,
      choose: (kind) => this.change({ kind }),
    });
    const name = this.drawText('name', TEXT.newNote.name, TEXT.newNote.nameHint);
    this.drawText('folder', TEXT.newNote.folder, TEXT.newNote.folderHint);
    this.faultEl = contentEl.createDiv({ attr: { role: 'alert' } });
    this.drawButtons();
    this.update();
    name.focus();
  }

  private drawText(key: 'name' | 'folder', label: string, hint: string): HTMLInputElement {
    let input!: HTMLInputElement;
    const setting = new Setting(this.contentEl)
      .setName(label)
      .setDesc(hint)
      .addText((text) => {
        input = text.inputEl;
        text.setValue(this.choices[key]).onChange((typed) => this.change({ [key]: typed }));
      });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) this.create();
    });
    nameControls(setting);
    return input;
  }

  private drawButtons(): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.pathEl = buttons.createDiv({
      cls: 'neutrality-atlas-new-files',
      attr: { role: 'status' },
    });
    this.button = buttons.createEl('button', { cls: 'mod-cta', text: TEXT.newNote.create });
    this.button.addEventListener('click', () => this.create());
    buttons
      .createEl('button', { text: TEXT.newNote.cancel })
      .addEventListener('click', () => this.close());
  }

  private change(choices: Partial<NewNoteChoices>): void {
    this.choices = { ...this.choices, ...choices };
    this.update();
  }

  /** Before a name is typed nothing is wrong yet. */
  private update(): void {
    const { kind, name } = this.choices;
    this.kindSetting.setDesc(this.options.kinds[kind] ?? '');
    this.faultEl.empty();
    const path = this.options.path(this.choices);
    this.button.disabled = !path.ok;
    this.pathEl.setText(path.ok ? TEXT.newNote.path(path.value) : '');
    if (!path.ok && name.trim() !== '') drawProblems(this.faultEl, path.problems);
  }

  private create(): void {
    const path = this.options.path(this.choices);
    if (!path.ok) return;
    this.close();
    this.options.create(path.value, this.choices);
  }
}
