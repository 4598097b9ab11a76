import { rmSync } from 'node:fs';
import path from 'node:path';
import type { LinkFormat } from '../../../src/core/note/link-format';
import type { PackFiles } from '../../../src/core/pack/pack';
import { runProgram } from '../run-program';
import { readTree, temporaryFolder, writeInto } from '../temporary-vault';
import type { VaultState } from './acts';
import type { HistoryHost } from './hosts';

/** A vault on the disk that the program installs into. */
export class FolderHost implements HistoryHost {
  private readonly root = path.join(temporaryFolder(), 'vault');

  leave({ texts, format }: VaultState): Promise<void> {
    rmSync(this.root, { recursive: true, force: true });
    for (const [name, text] of Object.entries(texts)) writeInto(this.root, name, text);
    writeInto(this.root, '.obsidian/app.json', appSettings(format));
    return Promise.resolve();
  }

  async update(pack: PackFiles): Promise<void> {
    const { exit, err } = await runProgram(['install', this.root], { pack });
    if (exit > 1) throw new Error(err);
  }

  texts(): Record<string, string> {
    const visible = Object.entries(readTree(this.root)).filter(([name]) => !name.startsWith('.'));
    return Object.fromEntries(visible);
  }
}

/** The app's settings for a format of links, as `app.json` has them. */
export const appSettings = ({ markup, path: form }: LinkFormat): string =>
  JSON.stringify({ useMarkdownLinks: markup === 'markdown', newLinkFormat: form });
