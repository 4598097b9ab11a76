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
      const there = path.posix.join(folder, twin);
      throw new DiskError(
        name,
        `${there} stands there, which some systems take for the same name.`,
      );
    }
    folder = path.posix.join(folder, part);
  }
}
