import { writeConflictNote } from '../merge/conflict-note';
import type { Conflict } from '../merge/merge';
import type { PackFile } from '../pack';
import { noteBeside } from './note-beside';
import type { Planning } from './planning';
import type { MakeStep, Step } from './step';

/**
 * The step for a file of which the reader and we changed the same place.
 *
 * @param text - The file with the reader's words there, and with all else of ours; null where it is so already.
 */
export function conflictStep(
  planning: Planning,
  { key }: PackFile,
  path: string,
  text: string | null,
  conflicts: readonly Conflict[],
  step: MakeStep,
): Step {
  const { edition } = planning.pack;
  const places = conflicts.map(({ place }) => place).join(', ');
  const link = planning.links.write(path, path, null, '');
  const note = writeConflictNote({ identity: { key, edition }, link, conflicts });
  const reason = `You and we both changed ${places}. Your words stay; ours go into a note beside it.`;
  return step('conflict', reason, {
    text,
    beside: noteBeside(planning.vault, path, `edition ${edition}`, note),
  });
}
