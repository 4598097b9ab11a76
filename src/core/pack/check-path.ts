const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])(\.|$)/i;
const FORBIDDEN = /[\\:*?"<>|#^[\]\p{Cc}]/u;

/**
 * Why no vault on every system can have a file or folder at a path, as part of a sentence; null where it can.
 *
 * @param path - From the vault's root, or from a folder in it.
 */
export function pathFault(path: string): string | null {
  if (/^(\/|\\|[a-z]:)/i.test(path)) return 'it should be a path inside the vault';
  const [fault] = path.split('/').flatMap((part) => nameFault(part) ?? []);
  return fault ?? null;
}

function nameFault(part: string): string | null {
  if (part === '' || part === '.' || part === '..')
    return 'every part between slashes needs a name';
  if (part.startsWith('.')) return 'a name that begins with a dot is hidden from the app';
  if (FORBIDDEN.test(part)) return 'names cannot have \\ : * ? " < > | # ^ [ ]';
  if (RESERVED.test(part) || /[. ]$|^ /.test(part)) return `"${part}" is no name on every system`;
  return null;
}

/**
 * Whether a path stays inside the vault and out of its hidden folders, on any system. What else is in its
 * names is the reader's affair.
 */
export const staysInside = (path: string): boolean =>
  !/[\\:\p{Cc}]/u.test(path) && path.split('/').every((part) => part !== '' && part[0] !== '.');
