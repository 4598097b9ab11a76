import { type App, type Plugin, PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import { TEXT } from './text';

/** What the tab asks and answers. */
export interface SettingsTabOptions {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => Promise<void>;
  /** What is wrong with a folder; null where nothing is. */
  readonly folderFault: (folder: string) => string | null;
  readonly defaultFolder: string;
  readonly install: () => void;
}

/** The plugin's settings, as the app draws and searches them. */
export class SettingsTab extends PluginSettingTab {
  private readonly options: SettingsTabOptions;

  constructor(app: App, plugin: Plugin, options: SettingsTabOptions) {
    super(app, plugin);
    this.options = options;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { settings, form } = TEXT;
    return [
      {
        type: 'group',
        heading: settings.notes,
        items: [
          {
            name: settings.install,
            desc: settings.installHint,
            action: () => this.options.install(),
          },
          {
            name: settings.folder,
            desc: settings.folderHint,
            control: {
              type: 'text',
              key: 'folder',
              placeholder: this.options.defaultFolder,
              validate: (folder) => this.options.folderFault(folder) ?? undefined,
            },
          },
        ],
      },
      {
        type: 'group',
        heading: settings.comparisons,
        items: [
          {
            name: settings.differences,
            desc: settings.differencesHint,
            control: { type: 'dropdown', key: 'differences', options: form.differencesOptions },
          },
          {
            name: settings.sources,
            desc: settings.sourcesHint,
            aliases: Object.values(form.sourcesOptions),
            control: { type: 'dropdown', key: 'sources', options: form.sourcesOptions },
          },
        ],
      },
      {
        type: 'group',
        heading: settings.exports,
        items: [
          {
            name: settings.bom,
            desc: settings.bomHint,
            aliases: ['BOM', 'CSV', 'TSV'],
            control: { type: 'toggle', key: 'bom' },
          },
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    return this.options.get(key);
  }

  override setControlValue(key: string, value: unknown): Promise<void> {
    return this.options.set(key, value);
  }
}
