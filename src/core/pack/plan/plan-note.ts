import { splitNote } from '../../note/frontmatter';
import { readFrontmatter } from '../../note/read-frontmatter';
import { identityOf } from '../../note/identity';
import { conflictKey, writeOursBeside } from '../merge/conflict-note';
import type { Merged } from '../merge/merge';
import { editYaml, mergeNote } from '../merge/merge-note';
import { setAtlas } from '../merge/set-property';
import type { PackFile } from '../pack';
import { findBase, shippedTexts } from './bases';
import { conflictStep } from './conflict-step';
import type { Place } from './find-places';
import { noteBeside } from './note-beside';
import type { Alternative } from './plan';
import type { Planning } from './planning';
import { relocalised } from './relocalised';
import type { MakeStep, Step } from './step';

/** The step for a note that is in the vault and known by its identity. */
export function planNote(
  planning: Planning,
  file: PackFile,
  place: Extract<Place, { state: 'found' }>,
): Step {
  const { path, found, count } = place;
  const twins =
    count > 1 ? ` ${count} notes have the identity ${file.key}; the others are left alone.` : '';
  const moved = isMoved(planning, file, place) ? ' You moved or renamed it.' : '';
  const step: MakeStep = (disposition, reason, rest = {}) => ({
    path,
    disposition,
    reason: reason + moved + twins,
    before: planning.vault.survey.texts.get(path) ?? null,
    ...rest,
  });
  const { edition } = found.identity;
  const mine = planning.vault.survey.texts.get(path);
  if (mine === undefined) return step('keep', 'It cannot be read now; it stays as it is.');
  if (edition > planning.pack.edition)
    return step('unchanged', `It is of edition ${edition}, which is newer than these notes.`);
  const base = findBase(planning, file.key, path, edition, mine);
  if (base === null) {
    const reason = `What you changed cannot be told: the text of edition ${edition} is not known. It stays as it is.`;
    return step('keep', reason, { alternatives: [oursBeside(planning, file, path, mine)] });
  }
  const theirs = planning.localised(file.text, path);
  const merged = mergeNote(
    { base: base.text, mine: relocalised(planning, mine, base.text, path), theirs },
    planning.contextOf(path),
  );
  if (edition === file.edition) {
    const open = openConflict(planning, file);
    if (open !== null) {
      return step('conflict', `What you and we both changed is in ${open}. Settle it there.`);
    }
    if (merged.edited) return step('keep', 'You edited it; it stays as it is.');
    return step(moved === '' ? 'unchanged' : 'moved', 'It stands as shipped.');
  }
  if (!namesEdition(merged.text, file)) {
    const reason = 'Its properties are written in a way that cannot be merged. It stays as it is.';
    return step('keep', reason, { alternatives: [oursBeside(planning, file, path, mine)] });
  }
  return update(planning, file, path, merged, step);
}

function update(
  planning: Planning,
  file: PackFile,
  path: string,
  { text, edited, conflicts }: Merged,
  step: MakeStep,
): Step {
  if (conflicts.length > 0) return conflictStep(planning, file, path, text, conflicts, step);
  if (edited) {
    return step('merge', 'You and we changed it in different places; both stay.', { text });
  }
  return step('update', 'We changed it, and you did not.', { text });
}

/** Ours in a note beside the reader's, which is then taken to be of the present edition. */
function oursBeside(planning: Planning, file: PackFile, path: string, mine: string): Alternative {
  const { edition } = planning.pack;
  const link = planning.links.write(path, path, null, '');
  const ours = planning.localised(file.text, path);
  const note = writeOursBeside({ key: file.key, edition }, link, ours);
  const text = editYaml(mine, (yaml) => setAtlas(yaml, `${file.key}@${file.edition}`));
  const beside = noteBeside(planning.vault, path, `edition ${edition}`, note);
  return { choice: 'beside', path, before: mine, text, beside };
}

/** The note on a conflict that is not settled yet; null where there is none. */
const openConflict = ({ vault }: Planning, { key }: PackFile): string | null =>
  vault.byKey.get(conflictKey(key))?.[0]?.note.path ?? null;

/** Whether a note is where no edition has put it. */
function isMoved(
  { pack }: Planning,
  file: PackFile,
  { path, ours }: Extract<Place, { state: 'found' }>,
): boolean {
  const root = ours.slice(0, ours.length - file.path.length);
  return !shippedTexts(pack, file.key).some((each) => `${root}${each.path}` === path);
}

/** Whether a text says that it is of our present edition. */
function namesEdition(text: string, { edition }: PackFile): boolean {
  const { properties } = readFrontmatter(splitNote(text).yaml ?? '', '');
  return properties !== null && identityOf(properties)?.edition === edition;
}
