import type { Plugin } from 'obsidian';

/** What the plugin remembers. */
export interface Settings {
  /** The folder last chosen for the notes; null before the first time. */
  readonly folder: string | null;
}

/** What is remembered; of saved data that is damaged, nothing. */
export async function loadSettings(plugin: Plugin): Promise<Settings> {
  try {
    const data: unknown = await plugin.loadData();
    const folder =
      typeof data === 'object' && data !== null && 'folder' in data ? data.folder : null;
    return { folder: typeof folder === 'string' ? folder : null };
  } catch {
    return { folder: null };
  }
}

/** Remember; what cannot be saved is asked again next time. */
export const saveSettings = (plugin: Plugin, settings: Settings): Promise<void> =>
  plugin.saveData(settings).catch(() => undefined);
