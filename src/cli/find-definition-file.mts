import path from 'node:path';
import type { DefinitionFile } from '../core/program/program-host';
import { UsageError } from '../core/program/usage-error';
import { orNull } from './disk.mts';
import { NodeVault } from './node-vault.mts';
import { pathInVault } from './open-vault.mts';
import { readText } from './read-text.mts';
import type { VaultFolder } from './walk-vault.mts';

/**
 * Read the file that the command line names as a definition.
 *
 * @param name - A path inside the vault, else from `cwd`.
 * @throws UsageError where there is no such file.
 */
export async function findDefinitionFile(
  name: string,
  vault: VaultFolder,
  cwd: string,
): Promise<DefinitionFile> {
  for (const base of [vault.root, cwd]) {
    const file = path.resolve(base, name);
    const stat = orNull(() => vault.disk.statSync(file));
    const inVault = pathInVault(vault, file);
    if (!stat?.isFile() || (base !== cwd && inVault === null)) continue;
    const text =
      inVault === null
        ? readText(vault.disk, file, name)
        : ((await new NodeVault(vault).read(inVault)) ?? '');
    return { text, label: inVault ?? name, inVault };
  }
  throw new UsageError(
    `The definition ${name} is no file, neither in ${vault.root} nor in ${cwd}.`,
  );
}
