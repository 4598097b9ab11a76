import path from 'node:path';
import { foldPath } from '../core/pack/fold-path';
import { DiskError, orNull } from './disk.mts';
import type { VaultFolder } from './walk-vault.mts';

/**
 * Refuse a path that differs from what stands there only in case or in the composition of its letters: some
 * systems take the two for one file, others do not, and a vault wanders between them.
 *
 * @throws DiskError that names what stands there.
 */
export function refuseTwin({ root, disk }: VaultFolder, name: string): void {
  let folder = '';
  for (const part of name.split('/')) {
    const names = orNull(() => disk.readdirSync(path.join(root, folder)));
    if (names === null) return; // nothing stands here or below
    if (!names.includes(part)) {
      const twin = names.find((each) => foldPath(each) === foldPath(part));
      if (twin === undefined) return;
      throw twinError(name, path.posix.join(folder, twin));
    }
    folder = path.posix.join(folder, part);
  }
}

const twinError = (name: string, there: string): DiskError =>
  new DiskError(name, `${there} stands there, which some systems take for the same name.`);

/** Paths of files that are being made at the same time: none of them shows to the others yet. */
export class Making {
  private readonly names = new Map<string, string>();

  /**
   * Do something while a path is taken.
   *
   * @throws DiskError where its twin is being made.
   */
  async take(name: string, work: () => Promise<void>): Promise<void> {
    const folded = foldPath(name);
    const there = this.names.get(folded);
    if (there !== undefined && there !== name) throw twinError(name, there);
    this.names.set(folded, name);
    try {
      await work();
    } finally {
      this.names.delete(folded);
    }
  }
}
