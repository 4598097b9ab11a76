import path from 'node:path';
import type { EntryKind, VaultFiles } from '../core/ports';
import { codeOf, DiskError, diskError, orNull, stands, type Verb } from './disk.mts';
import { readText } from './read-text.mts';
import { trashFile } from './trash-file.mts';
import { Making, refuseTwin } from './name-twins.mts';
import { isInside, type VaultFolder, walkVault } from './walk-vault.mts';
import { createFile, isLeftover, replaceFile } from './write-file.mts';

/**
 * The files of a vault's folder on the disk.
 *
 * Every path is checked before it is used: none leads out of the folder, by `..` or by a link, and none is
 * written that differs from what stands there in case or in Unicode composition alone. A file is
 * written under a hidden name beside its place, brought down to the disk and then given its name, so that it
 * is wholly old or wholly new whatever interrupts.
 */
export class NodeVault implements VaultFiles {
  readonly atOnce = 32;
  private readonly vault: VaultFolder;
  private readonly making = new Making();

  constructor(vault: VaultFolder) {
    this.vault = vault;
  }

  list(): Promise<ReadonlyMap<string, EntryKind>> {
    return settle(() => walkVault(this.vault).entries);
  }

  read(name: string): Promise<string | null> {
    return settle(() => {
      const file = orNull(() => this.locate(name, 'read'));
      if (file === null || !stands(this.vault.disk, file)) return null;
      return readText(this.vault.disk, file, name);
    });
  }

  async create(name: string, text: string): Promise<void> {
    const target = this.locate(name, 'written');
    await this.making.take(name, () => createFile(this.vault.disk, target, name, text));
  }

  async process(name: string, change: (text: string) => string): Promise<void> {
    const { disk } = this.vault;
    const target = this.locate(name, 'written');
    for (let done = false; !done;) {
      const before = readText(disk, target, name);
      const after = change(before);
      const isStill = (): boolean => readText(disk, target, name) === before;
      done = after === before || (await replaceFile(disk, target, name, after, isStill));
    }
  }

  async trash(name: string): Promise<void> {
    const { disk, root } = this.vault;
    this.locate(name, 'moved'); // a link itself is no file, and stays
    await trashFile(disk, path.join(root, name), this.locate('.trash', 'written'), name);
  }

  removeEmptyFolder(name: string): Promise<void> {
    return settle(() => {
      const { disk, root } = this.vault;
      this.locate(name, 'moved');
      try {
        disk.rmdirSync(path.join(root, name)); // it removes no folder that holds anything
      } catch (error) {
        if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(codeOf(error)))
          throw diskError(name, 'moved', error);
      }
    });
  }

  /** Replace a file whatever stands in it, or make it. */
  async replace(name: string, text: string): Promise<void> {
    const { disk } = this.vault;
    const target = this.locate(name, 'written');
    if (!stands(disk, target)) await createFile(disk, target, name, text);
    else await replaceFile(disk, target, name, text);
  }

  /**
   * Remove what this program was writing when it was stopped.
   *
   * @param hidden - Folders to look into beyond those that `list` shows.
   */
  sweep(hidden: readonly string[] = []): Promise<void> {
    return settle(() => {
      const found = hidden.flatMap((folder) => this.leftoversIn(folder));
      for (const name of [...walkVault(this.vault).leftovers, ...found]) {
        this.vault.disk.unlinkSync(path.join(this.vault.root, name));
      }
    });
  }

  private leftoversIn(folder: string): string[] {
    try {
      const names = this.vault.disk.readdirSync(this.locate(folder, 'read'));
      return names.filter(isLeftover).map((name) => `${folder}/${name}`);
    } catch {
      return []; // it is not there, or leads out of the vault
    }
  }

  /**
   * Where a path of the vault really is on the disk, links followed.
   *
   * @throws DiskError when it is outside the vault, or a link on the way leads out or nowhere.
   */
  private locate(name: string, verb: Verb): string {
    refuseStrangePath(name);
    const { root, disk } = this.vault;
    const target = path.join(root, name);
    try {
      let above = target;
      while (!stands(disk, above)) above = path.dirname(above);
      const real = disk.realpathSync(above);
      if (!isInside(disk.realpathSync(root), real)) {
        throw new DiskError(
          name,
          'A link leads it out of the vault, and nothing outside is touched.',
        );
      }
      if (verb !== 'read') refuseTwin(this.vault, name);
      return path.join(real, path.relative(above, target));
    } catch (error) {
      throw diskError(name, verb, error);
    }
  }
}

/** Refuse what is no plain path below the vault's root, on any system. */
function refuseStrangePath(name: string): void {
  const parts = name.split('/');
  const strange =
    parts.some((part) => part === '' || part === '.' || part === '..') ||
    /^[a-z]:|\0/i.test(name) ||
    (path.sep === '\\' && name.includes('\\'));
  if (strange) throw new DiskError(name, 'It is no path inside the vault.');
}

/** Do something at once, and answer as if it had taken time. */
const settle = <T,>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });
