import path from 'node:path';
import type { Arguments } from './command.mts';
import { orNull } from './disk.mts';
import { type Io, UsageError } from './io.mts';
import { NodeVault } from './node-vault.mts';
import { pathInVault } from './open-vault.mts';
import type { VaultFolder } from './walk-vault.mts';
import { replaceFile } from './write-file.mts';

/** A file that the command line names to be written. */
export interface OutputFile {
  readonly file: string;
  /** Its path in the vault; null for one outside it. */
  readonly inVault: string | null;
}

/**
 * The file that an option names; null where it is not given.
 *
 * @throws UsageError where it is a folder.
 */
export function outputFile(
  args: Arguments,
  flag: string,
  vault: VaultFolder,
  { cwd }: Io,
): OutputFile | null {
  const text = args.text(flag);
  if (text === undefined) return null;
  const file = path.resolve(cwd, text);
  const stat = orNull(() => vault.disk.statSync(file));
  if (text === '' || stat?.isDirectory())
    throw new UsageError(`--${flag} should be a file, but ${file} is a folder.`);
  return { file, inVault: pathInVault(vault, file) };
}

/** Replace the file in one step. */
export async function writeOutput(
  { file, inVault }: OutputFile,
  text: string,
  vault: VaultFolder,
  { disk }: Io,
): Promise<void> {
  if (inVault !== null) await new NodeVault(vault).replace(inVault, text);
  else replaceFile(disk, orNull(() => disk.realpathSync(file)) ?? file, file, text); // a link stays a link
}
