import { failure, type Result, success } from '../problem';
import { pathFault } from './check-path';

/**
 * Check a folder that somebody typed.
 *
 * @param text - As typed: `Neutrality Atlas`, `Studies/Neutrality`; empty for the vault's root.
 * @param what - What it is to be, for the sentence of a problem.
 * @returns The folder without slashes at its ends, or why no vault on every system can have it.
 */
export function checkFolder(text: string, what = 'the folder of the notes'): Result<string> {
  const typed = text.trim();
  const path = typed.startsWith('/') ? typed : typed.replace(/\/+$/, '');
  if (path === '') return success('');
  const fault = pathFault(path);
  return fault === null
    ? success(path.normalize('NFC'))
    : failure({ message: `"${text}" cannot be ${what}: ${fault}.` });
}

/** Check a file's name that somebody typed, without its extension. */
export function checkFileName(text: string): Result<string> {
  const name = text.trim();
  if (name === '' || name.includes('/')) {
    return failure({
      message: `"${text}" cannot be the name of a file: write one without a slash.`,
    });
  }
  return checkFolder(name, 'the name of a file');
}
