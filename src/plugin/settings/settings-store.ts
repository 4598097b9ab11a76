import { Notice, type Plugin } from 'obsidian';
import { readUnfinished, type Unfinished } from '../../core/pack/journal';
import { isJsonObject } from '../../core/parse-json';
import { TEXT } from '../../ui/text';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings';

/** What the plugin keeps beside the settings. */
interface Kept {
  /** The files that are being written; some are left when the app ends in the middle. */
  readonly writing: readonly Unfinished[];
  /** Whether the offer to install the notes was answered, and is not made again. */
  readonly offered: boolean;
}

/** The plugin's saved data. What another version keeps there, and this one does not know, stays in it. */
export class SettingsStore {
  private readonly plugin: Pick<Plugin, 'loadData' | 'saveData'>;
  private readonly told = new Set<string>();
  private data: Readonly<Record<string, unknown>> = {};
  private settings = DEFAULT_SETTINGS;

  constructor(plugin: Pick<Plugin, 'loadData' | 'saveData'>) {
    this.plugin = plugin;
  }

  /** The settings as last loaded; the defaults until then. */
  get current(): Settings {
    return this.settings;
  }

  /** What an earlier run has left unfinished. */
  get unfinished(): readonly Unfinished[] {
    return readUnfinished(this.data['writing']);
  }

  get isOffered(): boolean {
    return this.data['offered'] === true;
  }

  /** Read what is saved. It never fails: what cannot be used is as by default, which is told once. */
  async load(): Promise<void> {
    const { data, fault } = await this.read();
    const { settings, told } = readSettings(data);
    this.data = data;
    this.settings = settings;
    this.tell(fault === null ? told : [fault]);
  }

  /**
   * Change what is saved and leave the rest as it is.
   *
   * @throws With a sentence when it cannot be saved.
   */
  async change(entries: Partial<Settings & Kept>): Promise<void> {
    const data = { ...(await this.read()).data, ...entries };
    try {
      await this.plugin.saveData(data);
    } catch (error) {
      throw new Error(TEXT.settings.notSaved, { cause: error });
    }
    this.data = data;
    this.settings = readSettings(data).settings;
  }

  private async read(): Promise<{
    readonly data: Readonly<Record<string, unknown>>;
    readonly fault: string | null;
  }> {
    try {
      const data: unknown = await this.plugin.loadData();
      if (isJsonObject(data)) return { data, fault: null };
      return {
        data: {},
        fault: data === null || data === undefined ? null : TEXT.settings.damaged,
      };
    } catch {
      return { data: {}, fault: TEXT.settings.damaged };
    }
  }

  private tell(sentences: readonly string[]): void {
    const fresh = sentences.filter((each) => !this.told.has(each));
    for (const each of fresh) this.told.add(each);
    if (fresh.length > 0) new Notice(fresh.join('\n'));
  }
}
