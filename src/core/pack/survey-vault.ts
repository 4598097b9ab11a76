import type { NoteSource, VaultFiles } from '../ports';
import type { Fault } from '../problem';
import { identityOf } from './identity';
import type { VaultSurvey } from './plan-install';

/** Gather what planning must know of a vault. */
export async function surveyVault(files: VaultFiles, source: NoteSource): Promise<VaultSurvey> {
  const entries = await files.list();
  const { notes, faults } = await source.readNotes();
  const texts = new Map<string, string>();
  const unread: Fault[] = [];
  for (const { path, properties } of notes) {
    if (identityOf(properties) === null) continue;
    try {
      texts.set(path, (await files.read(path)) ?? '');
    } catch (error) {
      unread.push({ path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { entries, notes, faults: [...faults, ...unread], texts };
}
