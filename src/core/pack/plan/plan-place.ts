import { splitNote } from '../../note/frontmatter';
import type { MergeContext, Merged } from '../merge/merge';
import { mergeBase } from '../merge/merge-base';
import { editYaml, mergeNote } from '../merge/merge-note';
import { fillProperties, setAtlas } from '../merge/set-property';
import type { PackFile } from '../pack';
import type { ShippedFile } from '../shipped-file';
import { findBase, isSameFile, shippedTexts } from './bases';
import { conflictStep } from './conflict-step';
import type { Alternative } from './plan';
import type { Planning } from './planning';
import type { MakeStep, Step } from './step';
import { findObstacle } from './vault-index';

/** The step for a file that the vault does not have yet. */
export const planCreate = (planning: Planning, file: PackFile, path: string): Step => ({
  path,
  disposition: 'create',
  reason: 'It is not in the vault yet.',
  text: planning.localised(file.text, path),
});

/** The step for a note about which the reader has a note already. */
export function planYours(planning: Planning, file: PackFile, path: string, ours: string): Step {
  const mine = planning.vault.survey.texts.get(path);
  const alternatives: Alternative[] = [];
  if (mine !== undefined) {
    const theirs = splitNote(planning.localised(file.text, path)).yaml ?? '';
    const context = planning.contextOf(path);
    const text = editYaml(mine, (yaml) => fillProperties(yaml, theirs, context));
    // Where its properties cannot be changed piece by piece, it cannot become ours.
    if (text !== mine)
      alternatives.push({ choice: 'adopt', path, before: mine, text, beside: null });
  }
  if (findObstacle(ours, planning.vault) === null) {
    const text = planning.localised(file.text, ours);
    alternatives.push({ choice: 'both', path: ours, before: null, text, beside: null });
  }
  const reason = `Your note ${path} is about the same ${file.kind}; ours is left out.`;
  return { path: ours, disposition: 'yours', reason, alternatives };
}

/** The step for a file without an identity that stands where we put ours. */
export function planUnnamed(
  planning: Planning,
  file: PackFile,
  path: string,
  isYours: boolean,
): Step {
  const mine = planning.vault.survey.texts.get(path) ?? '';
  if (file.identity === null) return planByContent(planning, file, path, mine);
  const base = findBase(planning, file.key, path, null, mine);
  if (base !== null) {
    const theirs = planning.localised(file.text, path);
    const { text } = mergeNote({ base: base.text, mine, theirs }, planning.contextOf(path));
    const named = editYaml(text, (yaml) => setAtlas(yaml, `${file.key}@${file.edition}`));
    const reason = 'It is ours, unchanged, and has lost its identity; it gets it back.';
    return { path, disposition: 'update', reason, before: mine, text: named };
  }
  if (isYours) return planYours(planning, file, path, path);
  return { path, disposition: 'blocked', reason: findObstacle(path, planning.vault) ?? '' };
}

/** The step for a base, a canvas or a template, whose base is found by what stands in it. */
function planByContent(planning: Planning, file: PackFile, path: string, mine: string): Step {
  const { installed } = planning.vault;
  const shipped = likeliestFirst(shippedTexts(planning.pack, file.key), installed).map(({ text }) =>
    planning.localised(text, path),
  );
  const theirs = planning.localised(file.text, path);
  const context = planning.contextOf(path);
  const step: MakeStep = (disposition, reason, rest = {}) => ({
    path,
    disposition,
    reason,
    before: mine,
    ...rest,
  });
  const { text, edited, conflicts } = mergeByContent(mine, theirs, shipped, context);
  if (!edited && text === mine) return step('unchanged', 'It stands as shipped.');
  if (!edited) return step('update', 'We changed it, and you did not.', { text });
  if (conflicts.length > 0 && installed < planning.pack.edition)
    return conflictStep(planning, file, path, text === mine ? null : text, conflicts, step);
  if (text === mine) return step('keep', 'You edited it; it stays as it is.');
  return step('merge', 'You and we changed it in different places; both stay.', { text });
}

/** Shipped texts in the order in which a reader may have begun with them, by the edition that the vault was completed with. */
const likeliestFirst = (shipped: readonly ShippedFile[], installed: number): ShippedFile[] => [
  ...shipped.filter(({ edition }) => edition <= installed),
  ...shipped.filter(({ edition }) => edition > installed).reverse(),
];

/** A base is merged part by part; of the others one that a reader changed stays. */
function mergeByContent(
  mine: string,
  theirs: string,
  shipped: readonly string[],
  context: MergeContext,
): Merged {
  if (context.path.endsWith('.base')) return mergeBase(mine, theirs, shipped);
  const isOurs = shipped.some((text) => isSameFile(text, mine, context));
  const isNew = isOurs && !isSameFile(theirs, mine, context);
  return { text: isNew ? theirs : mine, edited: !isOurs, conflicts: [] };
}
