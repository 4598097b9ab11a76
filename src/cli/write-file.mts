import path from 'node:path';
import type { Disk } from './disk.mts';
import { codeOf, DiskError, diskError, orNull, stands } from './disk.mts';

const UNFINISHED = /^\.neutrality-atlas-(\d+)-[0-9a-f]+\.tmp$/;

/** What a disk answers that has no hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EXDEV'];

/** Whether a name is that of a file this program was writing when it was stopped, and no longer writes. */
export function isLeftover(name: string): boolean {
  const pid = UNFINISHED.exec(name)?.[1];
  if (pid === undefined) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0); // asks only whether the process lives
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/**
 * Make a new file with the folders above it: whole or not at all.
 *
 * @param target - Where it is to be on the disk.
 * @param name - Its path as the reader knows it.
 * @throws DiskError when something stands there already, a link that leads nowhere included.
 */
export async function createFile(
  disk: Disk,
  target: string,
  name: string,
  text: string,
): Promise<void> {
  try {
    refuseExisting(disk, target, name);
    disk.mkdirSync(path.dirname(target), { recursive: true });
    const unfinished = await writeBeside(disk, target, text, null);
    try {
      publish(disk, unfinished, target, name);
    } finally {
      discard(disk, unfinished);
    }
    await syncFolder(disk, path.dirname(target));
  } catch (error) {
    throw diskError(name, 'written', error);
  }
}

/**
 * Replace a file in one step and keep its access rights; where there is none, make it.
 *
 * @param isStill - Asked right before the step; false leaves the file as it is.
 * @returns Whether it was replaced.
 */
export async function replaceFile(
  disk: Disk,
  target: string,
  name: string,
  text: string,
  isStill: () => boolean = () => true,
): Promise<boolean> {
  try {
    const there = orNull(() => disk.statSync(target));
    if (there !== null && !there.isFile()) throw new DiskError(name, 'It is no ordinary file.');
    const unfinished = await writeBeside(disk, target, text, there === null ? null : there.mode);
    try {
      if (!isStill()) return false;
      disk.renameSync(unfinished, target);
    } finally {
      discard(disk, unfinished);
    }
    await syncFolder(disk, path.dirname(target));
    return true;
  } catch (error) {
    throw diskError(name, 'written', error);
  }
}

function refuseExisting(disk: Disk, target: string, name: string): void {
  if (!stands(disk, target)) return;
  throw new DiskError(
    name,
    'Something has this path already, and nothing existing is overwritten.',
  );
}

/** Write a hidden file in the target's folder, down to the disk; its name tells who is writing it. */
async function writeBeside(
  disk: Disk,
  target: string,
  text: string,
  mode: number | null,
): Promise<string> {
  const name = `.neutrality-atlas-${String(process.pid)}-${randomPart()}.tmp`;
  const unfinished = path.join(path.dirname(target), name);
  const handle = disk.openSync(unfinished, 'wx');
  try {
    disk.writeFileSync(handle, text);
    if (mode !== null) disk.fchmodSync(handle, mode & 0o7777);
    await disk.sync(handle);
  } catch (error) {
    discard(disk, unfinished);
    throw error;
  } finally {
    disk.closeSync(handle);
  }
  return unfinished;
}

/** Give a finished file its name, which must be free: a link never replaces anything. */
function publish(disk: Disk, unfinished: string, target: string, name: string): void {
  try {
    disk.linkSync(unfinished, target);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    refuseExisting(disk, target, name);
    disk.renameSync(unfinished, target);
  }
}

/** Remove an unfinished file; where even that fails, `isLeftover` finds it another time. */
function discard(disk: Disk, unfinished: string): void {
  try {
    disk.unlinkSync(unfinished);
  } catch {
    // It was renamed, or the disk has failed: the error that matters is on its way already.
  }
}

/** Bring a folder's names down to the disk, where the system can. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows opens no folders
  const handle = disk.openSync(folder, 'r');
  try {
    await disk.sync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** Twelve hex digits. node:crypto would be loaded at the start, this is where something is written. */
const randomPart = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex');
