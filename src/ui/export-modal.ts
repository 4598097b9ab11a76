import { type App, debounce, Setting } from 'obsidian';
import type { Result } from '../core/problem';
import type { SourceStyle } from '../core/query/definition';
import type { Format } from '../core/render/export';
import { drawChoiceSetting } from './choice-setting';
import { Dialog } from './dialog';
import { drawProblems } from './table/draw-table';
import { nameControls } from './name-controls';
import { TEXT } from './text';

/** What a person chooses for an export. */
export interface ExportChoices {
  readonly format: Format;
  readonly sources: SourceStyle;
  /** Whether CSV and TSV begin with a byte order mark. */
  readonly bom: boolean;
  /** The file's name, without its extension. */
  readonly name: string;
  readonly folder: string;
}

/** A file as it would be written. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/** What the modal asks and tells. */
export interface ExportModalOptions {
  readonly first: ExportChoices;
  /** The new files that the choices come to, or why there are none. */
  preview(choices: ExportChoices): Result<readonly ExportedFile[]>;
  export(files: readonly ExportedFile[]): void;
}

const PAUSE_AFTER_TYPING = 150;
const LINES_SHOWN = 12;

/** Asks for the format and the place of an export, and shows what it begins with. */
export class ExportModal extends Dialog {
  private readonly options: ExportModalOptions;
  private choices: ExportChoices;
  private files: readonly ExportedFile[] = [];
  private formatSetting!: Setting;
  private sourcesSetting!: Setting;
  private bomSetting!: Setting;
  private previewEl!: HTMLElement;
  private filesEl!: HTMLElement;
  private button!: HTMLButtonElement;
  private readonly updateSoon = debounce(() => this.update(), PAUSE_AFTER_TYPING, true);

  constructor(app: App, options: ExportModalOptions) {
    super(app);
    this.options = options;
    this.choices = options.first;
  }

  override onOpen(): void {
    this.setTitle(TEXT.export.title);
    this.drawFormat();
    this.drawPlace();
    this.contentEl.createDiv({ cls: 'neutrality-atlas-form-heading', text: TEXT.export.preview });
    this.previewEl = this.contentEl.createDiv();
    this.drawButtons();
    this.update();
  }

  override onClose(): void {
    this.updateSoon.cancel();
    super.onClose();
  }

  private change(choices: Partial<ExportChoices>): void {
    this.choices = { ...this.choices, ...choices };
    this.updateSoon();
  }

  private drawFormat(): void {
    this.formatSetting = drawChoiceSetting<Format>(this.contentEl, {
      name: TEXT.export.format,
      choices: TEXT.export.formats,
      value: this.choices.format,
      choose: (format) => this.change({ format }),
    });
    this.sourcesSetting = drawChoiceSetting<SourceStyle>(this.contentEl, {
      name: TEXT.export.sources,
      choices: TEXT.export.styles,
      value: this.choices.sources,
      choose: (sources) => this.change({ sources }),
    });
    this.bomSetting = new Setting(this.contentEl)
      .setName(TEXT.export.bom)
      .setDesc(TEXT.export.bomHint)
      .addToggle((toggle) =>
        toggle.setValue(this.choices.bom).onChange((bom) => this.change({ bom })),
      );
    nameControls(this.bomSetting);
  }

  private drawPlace(): void {
    nameControls(
      new Setting(this.contentEl)
        .setName(TEXT.export.name)
        .addText((text) =>
          text.setValue(this.choices.name).onChange((name) => this.change({ name })),
        ),
    );
    nameControls(
      new Setting(this.contentEl)
        .setName(TEXT.export.folder)
        .setDesc(TEXT.export.folderHint)
        .addText((text) =>
          text.setValue(this.choices.folder).onChange((folder) => this.change({ folder })),
        ),
    );
  }

  private drawButtons(): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.filesEl = buttons.createDiv({
      cls: 'neutrality-atlas-new-files',
      attr: { role: 'status' },
    });
    this.button = buttons.createEl('button', { cls: 'mod-cta', text: TEXT.export.export });
    this.button.addEventListener('click', () => {
      this.updateSoon.cancel();
      this.update(); // what was typed just now counts
      if (this.files.length === 0) return;
      this.close();
      this.options.export(this.files);
    });
    buttons
      .createEl('button', { text: TEXT.export.cancel })
      .addEventListener('click', () => this.close());
  }

  private update(): void {
    const { format } = this.choices;
    const hint = TEXT.export.formatHint[format];
    this.formatSetting.setDesc(format === 'md' ? hint : `${hint} ${TEXT.export.unseen}`);
    this.sourcesSetting.setDesc(TEXT.export.sourcesHint[format]);
    this.bomSetting.settingEl.toggle(format === 'csv' || format === 'tsv');
    const files = this.options.preview(this.choices);
    this.files = files.ok ? files.value : [];
    this.previewEl.empty();
    this.filesEl.setText(files.ok ? TEXT.export.files(this.files.map(({ path }) => path)) : '');
    this.button.disabled = !files.ok;
    if (files.ok) this.drawPreview();
    else drawProblems(this.previewEl, files.problems);
  }

  private drawPreview(): void {
    for (const { path, text } of this.files) {
      const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
      const more = lines.length - LINES_SHOWN;
      this.previewEl.createEl('pre', {
        cls: 'neutrality-atlas-export',
        text: lines.slice(0, LINES_SHOWN).join('\n'),
        attr: { tabindex: '0', role: 'region', 'aria-label': path },
      });
      if (more > 0)
        this.previewEl.createEl('p', {
          cls: 'neutrality-atlas-hint',
          text: TEXT.export.more(more),
        });
    }
  }
}
