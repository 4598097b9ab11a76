import path from 'node:path';
import { baseName, extension } from '../core/note/note';
import type { Disk } from './disk.mts';
import { DiskError, diskError, stands } from './disk.mts';
import { syncFolder } from './write-file.mts';

/**
 * Move a file into a folder for removed files, in one step; what stands there already stays.
 *
 * @param file - Where it is on the disk.
 * @param folder - The folder on the disk; it is made where there is none.
 * @param name - Its path as the reader knows it.
 * @throws DiskError when it is no ordinary file, or cannot be moved.
 */
export async function trashFile(
  disk: Disk,
  file: string,
  folder: string,
  name: string,
): Promise<void> {
  try {
    if (!disk.lstatSync(file).isFile()) throw new DiskError(name, 'It is no ordinary file.');
    disk.mkdirSync(folder, { recursive: true });
    let target = path.join(folder, path.basename(name));
    for (let count = 1; stands(disk, target); count += 1) {
      target = path.join(folder, numbered(path.basename(name), count));
    }
    disk.renameSync(file, target);
    await syncFolder(disk, folder);
    await syncFolder(disk, path.dirname(file));
  } catch (error) {
    throw diskError(name, 'moved', error);
  }
}

/** A name as the app numbers it: `Austria 1.md`. */
function numbered(name: string, count: number): string {
  const ending = extension(name);
  return `${baseName(name)} ${String(count)}${ending === '' ? '' : `.${ending}`}`;
}
