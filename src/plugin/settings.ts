import type { Plugin } from 'obsidian';
import { checkFolder } from '../core/pack/check-folder';

/** What the plugin remembers. */
export interface Settings {
  /** The folder last chosen for the notes; null before the first time. */
  readonly folder: string | null;
  /** Paths of the notes that are being written; some are left when the app ends in the middle. */
  readonly writing: readonly string[];
}

/** What is remembered; of saved data that is damaged, nothing. */
export async function loadSettings(plugin: Plugin): Promise<Settings> {
  const data: unknown = await plugin.loadData().catch(() => null);
  const saved = typeof data === 'object' && data !== null ? data : {};
  const folder = 'folder' in saved ? saved.folder : null;
  const writing = 'writing' in saved && Array.isArray(saved.writing) ? saved.writing : [];
  return {
    folder: typeof folder === 'string' && checkFolder(folder).ok ? folder : null,
    writing: writing.filter((path) => typeof path === 'string'),
  };
}

/** Remember; what cannot be saved is asked again next time. */
export const saveSettings = (plugin: Plugin, settings: Settings): Promise<void> =>
  plugin.saveData(settings).catch(() => undefined);
