import { failure, type Result, success } from '../problem';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const FORBIDDEN = /[\\:*?"<>|#^[\]\p{Cc}]/u;

/**
 * Check a folder that somebody typed.
 *
 * @param text - As typed: `Neutrality Atlas`, `Studies/Neutrality`; empty for the vault's root.
 * @param what - What it is to be, for the sentence of a problem.
 * @returns The folder without slashes at its ends, or why no vault on every system can have it.
 */
export function checkFolder(text: string, what = 'the folder of the notes'): Result<string> {
  const miss = (why: string): Result<string> =>
    failure({ message: `"${text}" cannot be ${what}: ${why}.` });
  if (/^(\/|\\|[a-z]:)/i.test(text.trim())) return miss('it should be a path inside the vault');
  const parts = text.trim().replace(/\/+$/, '').split('/');
  if (parts.length === 1 && parts[0] === '') return success('');
  const [fault] = parts.flatMap((part) => faultOf(part) ?? []);
  return fault === undefined ? success(parts.join('/').normalize('NFC')) : miss(fault);
}

/** Why no vault on every system can have a name; null where it can. */
function faultOf(part: string): string | null {
  if (part === '' || part === '.' || part === '..')
    return 'every part between slashes needs a name';
  if (part.startsWith('.')) return 'a name that begins with a dot is hidden from the app';
  if (FORBIDDEN.test(part)) return 'names cannot have \\ : * ? " < > | # ^ [ ]';
  if (RESERVED.test(part) || /[. ]$|^ /.test(part)) return `"${part}" is no name on every system`;
  return null;
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
