import { baseName, folderOf } from '../../note/note';
import { foldPath } from '../fold-path';
import type { Change } from './plan';
import type { VaultIndex } from './vault-index';

/**
 * A new file beside another: `Austria (edition 2).md`, with a number where the name is taken.
 *
 * @param label - What it holds: `edition 2`, `yours`.
 * @returns null where it is there already, from a run that was interrupted after it.
 */
export function noteBeside(
  { folded, survey }: VaultIndex,
  path: string,
  label: string,
  text: string,
  ending = '.md',
): Change['beside'] {
  const folder = folderOf(path);
  const stem = `${folder === '' ? '' : `${folder}/`}${baseName(path)} (${label})`;
  for (let number = 1; ; number += 1) {
    const beside = `${stem}${number === 1 ? '' : ` ${number}`}${ending}`;
    const there = folded.get(foldPath(beside));
    if (there === undefined) return { path: beside, text };
    if (survey.texts.get(there) === text) return null;
  }
}
