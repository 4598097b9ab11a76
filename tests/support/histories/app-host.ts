import type { PackFiles } from '../../../src/core/pack/pack';
import { ObsidianNotes } from '../../../src/plugin/vault/obsidian-notes';
import { ObsidianSettings } from '../../../src/plugin/vault/obsidian-settings';
import { ObsidianVault } from '../../../src/plugin/vault/obsidian-vault';
import { OpenNotes } from '../../../src/plugin/vault/open-notes';
import { openApp, type TestApp } from '../app/host.mjs';
import type { VaultState } from './acts';
import { appSettings } from './folder-host';
import { type HistoryHost, installInto } from './hosts';

/** A vault that is open in the app. */
export class AppHost implements HistoryHost {
  private app: TestApp | null = null;

  async leave({ texts, format }: VaultState): Promise<void> {
    const { app } = await openApp({ ...texts, '.obsidian/app.json': appSettings(format) });
    this.app = app;
  }

  async update(pack: PackFiles): Promise<void> {
    const { app } = this;
    if (app === null) throw new Error('There is no vault yet.');
    const files = new ObsidianVault(app);
    const settings = new ObsidianSettings(app.vault);
    const ports = { files, notes: new ObsidianNotes(app), settings };
    await installInto(ports, new OpenNotes(app, files), pack);
    await app.metadataCache.idle__();
  }

  texts(): Record<string, string> {
    const { textFiles } = (this.app?.vault.adapter ?? {}) as {
      readonly textFiles?: ReadonlyMap<string, string>;
    };
    return Object.fromEntries([...(textFiles ?? [])].filter(([name]) => !name.startsWith('.')));
  }
}
