import { DEFAULT_LINK_FORMAT } from '../note/link-format';
import { indexLinks } from '../note/link-index';
import { baseName } from '../note/note';

/** A note that has got another path. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A vault in which notes have got other paths. */
export interface RenamedVault {
  /**
   * The target with which a link leads to a renamed note now.
   *
   * @param target - As a definition names it: `Austria`, `States/Austria`, `States/Austria.md`.
   * @param holder - The present path of the note that holds the definition.
   * @returns In the same form; null where it names no renamed note, or still leads to it.
   */
  retarget(target: string, holder: string): string | null;
}

/**
 * Look at a vault as it was before and as it is after notes have got other paths.
 *
 * @param paths - Every file of the vault as it is now.
 */
export function renamedVault(paths: readonly string[], renames: readonly Rename[]): RenamedVault {
  const to = new Map(renames.map((rename) => [rename.from, rename.to]));
  const from = new Map(renames.map((rename) => [rename.to, rename.from]));
  const earlier = paths.map((path) => from.get(path) ?? path);
  const before = indexLinks(earlier, DEFAULT_LINK_FORMAT);
  const after = indexLinks(paths, DEFAULT_LINK_FORMAT);
  return {
    retarget: (target, holder) => {
      const named =
        target.trim() === '' ? null : before.resolve(target, from.get(holder) ?? holder);
      const path = named === null ? undefined : to.get(named);
      if (path === undefined || after.resolve(target, holder) === path) return null;
      const name = baseName(path);
      const isShort = !target.includes('/') && after.resolve(name, holder) === path;
      const ending = /\.md$/i.test(target) ? '.md' : '';
      return `${isShort ? name : path.slice(0, -'.md'.length)}${ending}`;
    },
  };
}

/** Renames one after the other as they come to in the end: what went back to its place is none. */
export function gatherRenames(renames: readonly Rename[]): Rename[] {
  const gathered = new Map<string, string>(); // what it was called first, by what it is called now
  for (const { from, to } of renames) {
    const first = gathered.get(from) ?? from;
    gathered.delete(from);
    gathered.set(to, first);
  }
  return [...gathered].filter(([to, from]) => to !== from).map(([to, from]) => ({ from, to }));
}
