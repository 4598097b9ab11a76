import { baseName, folderOf } from '../../note/note';
import { foldPath } from '../fold-path';
import { writeConflictNote } from '../merge/conflict-note';
import type { Conflict } from '../merge/merge';
import type { PackFile } from '../pack';
import type { Change } from './plan';
import type { Planning } from './planning';
import type { MakeStep, Step } from './step';

/**
 * The step for a file of which the reader and we changed the same place.
 *
 * @param text - The file with the reader's words there, and with all else of ours.
 */
export function conflictStep(
  planning: Planning,
  { key }: PackFile,
  path: string,
  text: string,
  conflicts: readonly Conflict[],
  step: MakeStep,
): Step {
  const { edition } = planning.pack;
  const places = conflicts.map(({ place }) => place).join(', ');
  const link = planning.links.write(path, path, null, '');
  const note = writeConflictNote({ identity: { key, edition }, link, conflicts });
  const reason = `You and we both changed ${places}. Your words stay; ours go into a note beside it.`;
  return step('conflict', reason, { text, beside: besideOf(planning, path, note) });
}

/** The note beside another, under a free name; null where it is there already. */
export function besideOf({ vault, pack }: Planning, path: string, text: string): Change['beside'] {
  const folder = folderOf(path);
  const stem = `${folder === '' ? '' : `${folder}/`}${baseName(path)} (edition ${pack.edition})`;
  for (let number = 1; ; number += 1) {
    const beside = `${stem}${number === 1 ? '' : ` ${number}`}.md`;
    const there = vault.folded.get(foldPath(beside));
    if (there === undefined) return { path: beside, text };
    if (vault.survey.texts.get(there) === text) return null;
  }
}
