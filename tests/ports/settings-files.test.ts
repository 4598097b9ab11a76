import { statSync } from 'node:fs';
import path from 'node:path';
import { realDisk } from '../../src/cli/disk.mts';
import { NodeSettings } from '../../src/cli/node-settings.mts';
import { NodeVault } from '../../src/cli/node-vault.mts';
import { MemoryVault } from '../support/memory-vault';
import { temporaryVault } from '../support/temporary-vault';
import { describeSettingsFiles } from './settings-files.contract';

describeSettingsFiles('memory', (texts) => {
  const vault = new MemoryVault(texts);
  return {
    files: new NodeSettings(vault, '.obsidian'),
    modified: () => vault.files.get('.obsidian/types.json')?.modified ?? 0,
  };
});

describeSettingsFiles('node:fs', (texts) => {
  const root = temporaryVault(texts);
  const vault = new NodeVault({ root, configFolder: '.obsidian', disk: realDisk });
  return {
    files: new NodeSettings(vault, '.obsidian'),
    modified: () => statSync(path.join(root, '.obsidian/types.json')).mtimeMs,
  };
});
