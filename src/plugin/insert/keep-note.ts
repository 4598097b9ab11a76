import type { App } from 'obsidian';
import type { VaultFiles } from '../../core/ports';
import { newNotePath } from './new-note';

/**
 * Keep a text as a new note where the app puts new notes.
 *
 * @param name - The name wished for; a number is added where it is taken.
 * @param write - Told the path of the note; gives its text.
 * @returns Its path.
 */
export async function keepNote(
  app: App,
  files: VaultFiles,
  name: string,
  write: (path: string) => Promise<string>,
): Promise<string> {
  const path = newNotePath(app, '', name);
  await files.create(path, await write(path));
  return path;
}
