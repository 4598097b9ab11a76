import { Notice } from 'obsidian';
import { checkFileName } from '../../core/pack/check-folder';
import type { VaultFiles } from '../../core/ports';
import { reasonOf } from '../../core/problem';
import type { ExportedFile } from '../../ui/export-modal';
import { TEXT } from '../../ui/text';

/** The paths at which something stands, in small letters: some disks take capitals for the same. */
export const takenPaths = async (files: VaultFiles): Promise<ReadonlySet<string>> =>
  new Set([...(await files.list()).keys()].map((path) => path.toLowerCase()));

/** A title as a file's name; null where it can be none. */
export function asFileName(title: string): string | null {
  const checked = checkFileName(title.replace(/[\s\\/:*?"<>|#^[\]]+/g, ' ').replace(/[. ]+$/, ''));
  return checked.ok ? checked.value : null;
}

/** A stem under which none of the files exists, of those that are to be made: numbered where one does. */
export function freeStem(
  stem: string,
  extensions: readonly string[],
  taken: ReadonlySet<string>,
): string {
  const isTaken = (candidate: string): boolean =>
    extensions.some((extension) => taken.has(`${candidate}.${extension}`.toLowerCase()));
  let candidate = stem;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${stem} ${number}`;
  return candidate;
}

/** Write new files, and tell how it went; nothing that stands at a path meanwhile is ever overwritten. */
export async function writeNewFiles(
  wanted: readonly ExportedFile[],
  files: VaultFiles,
): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, text } of wanted) {
      await files.create(path, text);
      written.push(path);
    }
    new Notice(TEXT.export.done(written));
  } catch (error) {
    const done = written.length === 0 ? '' : ` ${TEXT.export.done(written)}`;
    new Notice(TEXT.export.failed(`${reasonOf(error)}${done}`));
  }
}
