import type { NoteSource, VaultFiles } from '../../ports';
import { type Fault, reasonOf } from '../../problem';
import { identityOf } from '../../note/identity';
import type { VaultSurvey } from './plan-install';

/**
 * Gather what planning must know of a vault.
 *
 * @param interrupted - Paths that a run was writing when it was last seen; none where writing is never
 *   interrupted, as with files that get their name when they are whole.
 */
export async function surveyVault(
  files: VaultFiles,
  source: NoteSource,
  interrupted: readonly string[] = [],
): Promise<VaultSurvey> {
  const entries = await files.list();
  const { notes, faults } = await source.readNotes();
  const unread: Fault[] = [];
  const readAll = async (paths: readonly string[]): Promise<Map<string, string>> => {
    const texts = new Map<string, string>();
    for (const path of paths) {
      try {
        const text = await files.read(path);
        if (text !== null) texts.set(path, text);
      } catch (error) {
        unread.push({ path, message: reasonOf(error) });
      }
    }
    return texts;
  };
  const ours = notes.filter(({ properties }) => identityOf(properties) !== null);
  const texts = await readAll(ours.map(({ path }) => path));
  const unfinished = await readAll(interrupted);
  return { entries, notes, faults: [...faults, ...unread], texts, unfinished };
}
