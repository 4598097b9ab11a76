import type { Plugin } from 'obsidian';
import { checkFolder } from '../core/pack/check-folder';
import { readUnfinished, type Unfinished } from '../core/pack/journal';

/** What the plugin remembers. */
export interface Settings {
  /** The folder last chosen for the notes; null before the first time. */
  readonly folder: string | null;
  /** The files that are being written; some are left when the app ends in the middle. */
  readonly writing: readonly Unfinished[];
}

/** What is remembered; of saved data that is damaged, nothing. */
export async function loadSettings(plugin: Plugin): Promise<Settings> {
  const data: unknown = await plugin.loadData().catch(() => null);
  const saved = typeof data === 'object' && data !== null ? data : {};
  const folder = 'folder' in saved ? saved.folder : null;
  return {
    folder: typeof folder === 'string' && checkFolder(folder).ok ? folder : null,
    writing: 'writing' in saved ? readUnfinished(saved.writing) : [],
  };
}

/**
 * Remember.
 *
 * @throws With a sentence when it cannot be saved.
 */
export async function saveSettings(plugin: Plugin, settings: Settings): Promise<void> {
  try {
    await plugin.saveData(settings);
  } catch (error) {
    throw new Error('The data of the plugin cannot be saved.', { cause: error });
  }
}
