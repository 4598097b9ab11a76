import { failure, type Result, success } from '../problem';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const FORBIDDEN = /[\\:*?"<>|#^[\]\p{Cc}]/u;

/**
 * Check the folder that somebody chose for the notes.
 *
 * @param text - As typed: `Neutrality Atlas`, `Studies/Neutrality`; empty for the vault's root.
 * @returns The folder without slashes at its ends, or why no vault on every system can have it.
 */
export function checkFolder(text: string): Result<string> {
  if (/^(\/|\\|[a-z]:)/i.test(text.trim()))
    return miss(text, 'it should be a path inside the vault');
  const parts = text.trim().replace(/\/+$/, '').split('/');
  if (parts.length === 1 && parts[0] === '') return success('');
  for (const part of parts) {
    if (part === '' || part === '.' || part === '..')
      return miss(text, 'every part between slashes needs a name');
    if (part.startsWith('.'))
      return miss(text, 'a name that begins with a dot is hidden from the app');
    if (FORBIDDEN.test(part)) return miss(text, 'names cannot have \\ : * ? " < > | # ^ [ ]');
    if (RESERVED.test(part) || /[. ]$|^ /.test(part))
      return miss(text, `"${part}" is no name on every system`);
  }
  return success(parts.join('/').normalize('NFC'));
}

const miss = (text: string, why: string): ReturnType<typeof failure> =>
  failure({ message: `"${text}" cannot be the folder of the notes: ${why}.` });
