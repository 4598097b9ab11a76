import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { EntryKind } from '../core/ports';
import type { Fault } from '../core/problem';
import type { Disk } from './disk.mts';
import { diskError } from './disk.mts';
import { isLeftover } from './write-file.mts';

/** A vault's folder on the disk. */
export interface VaultFolder {
  readonly root: string;
  /** The name of the app's configuration folder. */
  readonly configFolder: string;
  readonly disk: Disk;
  /** Whether each note is read whole, and all front matter by the full parser. */
  readonly fullYaml?: boolean;
}

/** What stands in a vault. */
export interface VaultWalk {
  /** Everything by its path, without hidden names and the configuration folder. */
  readonly entries: ReadonlyMap<string, EntryKind>;
  /** Folders that cannot be read, and links to notes that are not followed. */
  readonly faults: readonly Fault[];
  /** Files that this program was writing when it was stopped. */
  readonly leftovers: readonly string[];
}

/**
 * Find everything in a vault.
 *
 * A link to a file inside the vault is a file. A link to a folder inside is a folder and not entered: as in
 * the app no note is met twice, and no circle is walked. A link that leads out is `other`.
 */
export function walkVault(vault: VaultFolder): VaultWalk {
  const entries = new Map<string, EntryKind>();
  const faults: Fault[] = [];
  const leftovers: string[] = [];
  const realRoot = vault.disk.realpathSync(vault.root);
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readFolder(vault, folder, faults)) {
      const entryPath = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isLeftover(entry.name)) leftovers.push(entryPath);
      if (entry.name.startsWith('.') || entryPath === vault.configFolder) continue;
      const kind = kindOf(vault, entry, entryPath, realRoot);
      entries.set(entryPath, kind);
      if (kind === 'folder' && entry.isDirectory()) folders.push(entryPath);
      if (kind === 'other' && entry.name.endsWith('.md'))
        faults.push({ path: entryPath, message: NO_NOTE });
    }
  }
  return { entries, faults, leftovers };
}

const NO_NOTE =
  'It cannot be read: it is no file, or a link that leads nowhere or out of the vault.';

function readFolder(vault: VaultFolder, folder: string, faults: Fault[]): readonly Dirent[] {
  try {
    return vault.disk.readdirSync(vault.root + path.sep + folder, { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw diskError(vault.root, 'read', error);
    faults.push({ path: folder, message: diskError(folder, 'read', error).message });
    return [];
  }
}

function kindOf(
  { root, disk }: VaultFolder,
  entry: Dirent,
  entryPath: string,
  realRoot: string,
): EntryKind {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const real = disk.realpathSync(path.join(root, entryPath));
    if (!isInside(realRoot, real)) return 'other';
    const stat = disk.statSync(real);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch {
    return 'other'; // it leads nowhere, or back to itself
  }
}

/** Whether an absolute path is a folder's own or below it, links not followed. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
