import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import { realDisk } from '../../src/cli/disk.mts';
import { NodeVault } from '../../src/cli/node-vault.mts';
import { failingDisk } from '../support/failing-disk';
import { MemoryVault } from '../support/memory-vault';
import { readTree, temporaryVault } from '../support/temporary-vault';
import { describeVaultFiles } from './vault-files.contract';

const inTrash = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([name]) => name.startsWith('.trash/'))
      .map(([name, text]) => [name.slice('.trash/'.length), text]),
  );

describeVaultFiles('memory', (texts) => {
  const vault = new MemoryVault(texts);
  return {
    files: vault,
    modified: (name) => vault.files.get(name)?.modified ?? 0,
    makeUnreadable: (name) => void vault.broken.set(name, 'It cannot be read.'),
    trashed: () => inTrash(vault.texts()),
  };
});

describeVaultFiles('node:fs', (texts) => {
  const root = temporaryVault(texts);
  const unreadable = new Set<string>();
  const disk = failingDisk(realDisk, (call, file) =>
    call === 'readFileSync' && unreadable.has(file) ? 'EACCES' : null,
  );
  return {
    files: new NodeVault({ root, configFolder: '.obsidian', disk }),
    modified: (name) => statSync(path.join(root, name)).mtimeMs,
    makeUnreadable: (name) => {
      unreadable.add(path.join(root, name));
      chmodSync(path.join(root, name), 0);
    },
    trashed: () => inTrash(readTree(root)),
  };
});
