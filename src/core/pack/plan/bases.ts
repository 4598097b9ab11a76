import type { MergeContext } from '../merge/merge';
import { mergeBase } from '../merge/merge-base';
import { isSameNote } from '../merge/merge-note';
import { isSameCanvas } from '../merge/same-canvas';
import type { Pack } from '../pack';
import type { ShippedFile } from '../shipped-file';
import type { Planning } from './planning';

/** All texts that were ever shipped of a file, the newest first. */
export const shippedTexts = ({ files, older }: Pack, key: string): readonly ShippedFile[] => [
  ...files.filter((file) => file.key === key),
  ...(older.get(key) ?? []),
];

/**
 * The text with which a reader began, links written for the vault.
 *
 * @param edition - The edition that the note's identity names; null where it has none.
 * @param mine - What stands in the note: where no edition is named that is known, it may be a shipped text itself.
 */
export function findBase(
  planning: Planning,
  key: string,
  path: string,
  edition: number | null,
  mine: string,
): ShippedFile | null {
  const shipped = shippedTexts(planning.pack, key);
  const local = (each: ShippedFile): ShippedFile => ({
    ...each,
    text: planning.localised(each.text, path),
  });
  const named = shipped.find((each) => each.edition === edition);
  if (named !== undefined) return local(named);
  const context = planning.contextOf(path);
  for (const each of shipped) {
    const base = local(each);
    if (isSameFile(base.text, mine, context)) return base;
  }
  return null;
}

/** Whether two texts of a file are the same, formatting apart. */
export function isSameFile(a: string, b: string, context: MergeContext): boolean {
  if (context.path.endsWith('.canvas')) return isSameCanvas(a, b);
  if (context.path.endsWith('.base')) return a === b || !mergeBase(b, a, [a]).edited;
  return isSameNote(a, b, context);
}
