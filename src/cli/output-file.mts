import path from 'node:path';
import type { OutputFile } from '../core/program/program-host';
import { UsageError } from '../core/program/usage-error';
import { orNull } from './disk.mts';
import type { Io } from './io.mts';
import { NodeVault } from './node-vault.mts';
import { pathInVault } from './open-vault.mts';
import type { VaultFolder } from './walk-vault.mts';
import { replaceFile } from './write-file.mts';

/**
 * The file that an option names.
 *
 * @throws UsageError where it is a folder.
 */
export function outputFile(
  text: string,
  flag: string,
  vault: VaultFolder,
  { cwd, disk }: Io,
): OutputFile {
  const file = path.resolve(cwd, text);
  const stat = orNull(() => vault.disk.statSync(file));
  if (text === '' || stat?.isDirectory())
    throw new UsageError(`--${flag} should be a file, but ${file} is a folder.`);
  const inVault = pathInVault(vault, file);
  return {
    file,
    inVault,
    write: async (content) => {
      if (inVault !== null) await new NodeVault(vault).replace(inVault, content);
      else await replaceFile(disk, orNull(() => disk.realpathSync(file)) ?? file, file, content); // a link stays a link
    },
  };
}
