import type { SettingsFiles, VaultFiles } from '../core/ports';

/** Files of a vault's configuration folder, under the rules of its other files. */
export class NodeSettings implements SettingsFiles {
  private readonly vault: VaultFiles;
  private readonly folder: string;

  /**
   * @param vault - One that reads and writes hidden files, too.
   * @param folder - The name of the configuration folder.
   */
  constructor(vault: VaultFiles, folder: string) {
    this.vault = vault;
    this.folder = folder;
  }

  read(name: string): Promise<string | null> {
    return this.vault.read(`${this.folder}/${name}`);
  }

  async change(name: string, change: (text: string | null) => string): Promise<void> {
    const path = `${this.folder}/${name}`;
    if ((await this.vault.read(path)) === null) await this.vault.create(path, change(null));
    else await this.vault.process(path, change);
  }
}
