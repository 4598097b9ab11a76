import type { Vault } from 'obsidian';
import type { SettingsFiles } from '../../core/ports';
import { TEXT } from '../../ui/text';

/** Files of the open vault's configuration folder, which the app hands out by its adapter alone. */
export class ObsidianSettings implements SettingsFiles {
  private readonly vault: Vault;

  constructor(vault: Vault) {
    this.vault = vault;
  }

  async read(name: string): Promise<string | null> {
    const path = this.pathOf(name);
    const { adapter } = this.vault;
    try {
      return (await adapter.exists(path)) ? await adapter.read(path) : null;
    } catch (error) {
      throw new Error(TEXT.vault.unread(path), { cause: error });
    }
  }

  async change(name: string, change: (text: string | null) => string): Promise<void> {
    const { adapter } = this.vault;
    const text = await this.read(name);
    if (text === null) await adapter.write(this.pathOf(name), change(null));
    else if (change(text) !== text) await adapter.process(this.pathOf(name), change);
  }

  private pathOf(name: string): string {
    return `${this.vault.configDir}/${name}`;
  }
}
