import path from 'node:path';
import type { Arguments } from '../core/program/program';
import { UsageError } from '../core/program/usage-error';
import { orNull } from './disk.mts';
import type { Io } from './io.mts';
import { isInside, type VaultFolder } from './walk-vault.mts';

/** The vault that the first operand names, and whether it is there. */
export interface OpenedVault {
  readonly vault: VaultFolder;
  readonly exists: boolean;
}

/**
 * Find the vault that the command line names.
 *
 * @throws UsageError when the path is no folder.
 */
export function openVault(args: Arguments, io: Io): OpenedVault {
  const named = args.operands[0] ?? '';
  if (named === '') throw new UsageError('VAULT is empty. It should be the folder of a vault.');
  const root = path.resolve(io.cwd, named);
  const configFolder = args.text('config-folder') ?? '.obsidian';
  if (!/^[^/\\:*?"<>|]+$/.test(configFolder) || /^\.{0,2}$/.test(configFolder)) {
    throw new UsageError(
      `"${configFolder}" cannot be the configuration folder: write the name of a folder in VAULT.`,
    );
  }
  const stat = orNull(() => io.disk.statSync(root));
  if (stat !== null && !stat.isDirectory())
    throw new UsageError(`${root} is no folder. VAULT should be the folder of a vault.`);
  const { disk, fullYaml } = io;
  return { vault: { root, configFolder, disk, fullYaml }, exists: stat !== null };
}

/**
 * The same for a command that needs the vault to be there.
 *
 * @throws UsageError when it is not.
 */
export function openExistingVault(args: Arguments, io: Io): VaultFolder {
  const { vault, exists } = openVault(args, io);
  if (!exists)
    throw new UsageError(`${vault.root} does not exist. VAULT should be the folder of a vault.`);
  return vault;
}

/**
 * The path in the vault of a file on the disk; null for one outside it.
 *
 * @param file - An absolute path; it may go through a link to the vault.
 */
export function pathInVault({ root, disk }: VaultFolder, file: string): string | null {
  const textual = pathBelow(root, file);
  if (textual !== null) return textual;
  const folder = orNull(() => disk.realpathSync(path.dirname(file)));
  if (folder === null) return null;
  return pathBelow(disk.realpathSync(root), path.join(folder, path.basename(file)));
}

function pathBelow(folder: string, file: string): string | null {
  const way = path.relative(folder, file);
  return way === '' || !isInside(folder, file) ? null : way.split(path.sep).join('/');
}
