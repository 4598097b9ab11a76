import { Notice, type Plugin } from 'obsidian';
import { checkFolder } from '../../core/pack/check-folder';
import { DEFAULT_FOLDER } from '../../core/pack/home';
import { reasonOf } from '../../core/problem';
import { SettingsTab } from '../../ui/settings-tab';
import type { SettingsStore } from './settings-store';

/** Add the tab of the settings. */
export function addSettingsPage(plugin: Plugin, store: SettingsStore, install: () => void): void {
  plugin.addSettingTab(
    new SettingsTab(plugin.app, plugin, {
      get: (key) => new Map<string, unknown>(Object.entries(store.current)).get(key),
      set: (key, value) =>
        store.change({ [key]: value }).catch((error: unknown) => void new Notice(reasonOf(error))),
      folderFault: (folder) => {
        const checked = checkFolder(folder);
        return checked.ok ? null : (checked.problems[0]?.message ?? null);
      },
      defaultFolder: DEFAULT_FOLDER,
      install,
    }),
  );
}
