import path from 'node:path';
import { nearest, UsageError } from '../core/program/usage-error';
import { reasonOf } from '../core/problem';
import type { VaultFolder } from './walk-vault.mts';

/**
 * Find the folder of a vault that the command line names, letter for letter: some disks find it in another case, too.
 *
 * @param text - Its path in the vault.
 * @returns The path as the vault has it; empty for the vault itself.
 * @throws UsageError where there is no such folder, or it cannot be read.
 */
export function findFolder({ root, disk }: VaultFolder, text: string): string {
  const parts = text.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  let found = '';
  for (const part of parts) {
    const names = foldersIn(found, text);
    if (!names.includes(part)) {
      const where = found === '' ? 'VAULT' : `"${found}"`;
      throw new UsageError(
        `--folder ${text}: there is no folder "${part}" in ${where}.${nearest(part, names)} Write its path in VAULT.`,
      );
    }
    found = found === '' ? part : `${found}/${part}`;
  }
  if (found !== '') foldersIn(found, text);
  return found;

  function foldersIn(folder: string, wanted: string): string[] {
    try {
      return disk
        .readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    } catch (error) {
      throw new UsageError(`--folder ${wanted}: "${folder}" cannot be read. ${reasonOf(error)}`);
    }
  }
}
