import type { Links } from '../ports';
import type { LinkFormat } from './link-format';
import { extension, fileName, folderOf } from './note';

/**
 * Resolve and write links by the app's rules without the app.
 *
 * @param paths - Every file of the vault.
 * @param format - The vault's link format.
 */
export function indexLinks(paths: Iterable<string>, format: LinkFormat): Links {
  const all = [...paths];
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  /** The files that have the name of a path; worked out when first asked for. */
  const namesakes = (path: string): readonly string[] =>
    (index ??= byFoldedName(all)).get(fold(fileName(path))) ?? [];

  const find = (wanted: string, from: string): string | null => {
    const isRelative = /^\.\.?\//.test(wanted);
    const path = fold(isRelative ? join(folderOf(from), wanted) : wanted.replace(/^\//, ''));
    const same = namesakes(path);
    const exact = same.find((candidate) => fold(candidate) === path);
    if (exact !== undefined || isRelative || wanted.startsWith('/')) return exact ?? null;
    const ends = same.filter((candidate) => fold(candidate).endsWith(`/${path}`));
    return nearest(ends, from);
  };
  const resolve = (target: string, from: string): string | null => {
    if (target === '') return from;
    return find(`${target}.md`, from) ?? (extension(target) === '' ? null : find(target, from));
  };
  const isOnly = (path: string): boolean => {
    const [first = path, ...more] = namesakes(path);
    return first === path && more.length === 0;
  };
  /** The target that leads to a file, there or not, in the vault's format and to no other of its name. */
  const targetOf = (path: string, from: string): string => {
    const leads = (target: string): boolean => [path, null].includes(find(target, from));
    if (format.path === 'relative') {
      const relative = relativePath(path, folderOf(from));
      return leads(relative) ? relative : `./${relative}`;
    }
    if (isOnly(path)) return format.path === 'shortest' ? fileName(path) : path;
    return path.includes('/') && leads(path) ? path : `/${path}`;
  };

  return {
    resolve,
    write: (path, from, display, subpath) => {
      const name = withoutMd(fileName(path));
      if (format.markup === 'plain') return display ?? name;
      const target = targetOf(path, from);
      const isShown = display === null && format.markup === 'wiki' && !target.includes('/');
      const text = isShown ? name + subpath : (display ?? name);
      return markup(target, text, subpath, format.markup);
    },
    writeUnresolved: (target, display, subpath) =>
      markup(target, display ?? target + subpath, subpath, format.markup),
  };
}

function byFoldedName(paths: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const path of paths) {
    const key = fold(fileName(path));
    const same = index.get(key);
    if (same) same.push(path);
    else index.set(key, [path]);
  }
  return index;
}

function markup(
  target: string,
  text: string,
  subpath: string,
  format: LinkFormat['markup'],
): string {
  if (format === 'plain') return text;
  if (format === 'markdown') return `[${text}](${address(target + subpath)})`;
  const short = withoutMd(target) + subpath;
  return short === text ? `[[${short}]]` : `[[${short}|${text}]]`;
}

const withoutMd = (path: string): string => (path.endsWith('.md') ? path.slice(0, -3) : path);

const fold = (path: string): string => path.normalize('NFC').toLowerCase();

const address = (path: string): string =>
  path.replace(
    /[\s%()<>]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** Of several files of one name: those in or below the note's own folder first, then the shortest path. */
function nearest(paths: readonly string[], from: string): string | null {
  const own = fold(folderOf(from));
  const rank = (path: string): number => (own !== '' && fold(path).startsWith(`${own}/`) ? 0 : 1);
  const [first] = [...paths].sort(
    (a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1),
  );
  return first ?? null;
}

function join(folder: string, path: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function relativePath(path: string, folder: string): string {
  const to = path.split('/');
  const from = folder === '' ? [] : folder.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
