import { linksOf } from '../../note/note';
import { homeFolder } from '../home';
import type { Pack } from '../pack';
import { findBase, isSameFile } from './bases';
import { findPlaces, type Place } from './find-places';
import type { Disposition, Plan, PlanStep } from './plan';
import { makePlanning, type Planning } from './planning';
import { relocalised } from './relocalised';
import { repairSurvey } from './repair';
import { NOTHING } from './step';
import type { VaultSurvey } from './survey-vault';
import { type IdentifiedNote, indexVault } from './vault-index';

/** Decide what removing our notes does: what was never edited goes to the trash, and all else stays. */
export function planRemove(pack: Pack, seen: VaultSurvey): Plan {
  const { survey, truncated } = repairSurvey(seen);
  const vault = indexVault(survey);
  const folder = homeFolder(survey.notes) ?? '';
  const places = findPlaces(pack, folder, vault, new Map());
  const planning = makePlanning(pack, vault, standing(places));
  const notes = [...vault.byKey.values()].flatMap((copies) =>
    copies.map((copy) => removeNote(planning, copy, copies.length)),
  );
  const others = pack.files.flatMap(({ key }) => {
    const place = places.get(key);
    return place?.state === 'unnamed' && key.startsWith('file:')
      ? [removeUnnamed(planning, key, place.path)]
      : [];
  });
  const steps = [...notes, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  const linking = countLinking(planning, steps);
  return {
    folder,
    edition: pack.edition,
    steps: steps.map((step) => ({
      ...step,
      before: truncated.get(step.path) ?? step.before,
      reason: step.reason + toldOf(linking.get(step.path)),
    })),
    retargeted: [],
    typeClashes: [],
  };
}

/** Places without those where a file would only be made. */
const standing = (places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> =>
  new Map([...places].filter(([, { state }]) => state !== 'free'));

function removeNote(
  planning: Planning,
  { note: { path }, identity }: IdentifiedNote,
  count: number,
): PlanStep {
  const { key, edition } = identity;
  const before = planning.vault.survey.texts.get(path) ?? null;
  const step = (disposition: Disposition, reason: string): PlanStep => ({
    ...NOTHING,
    key,
    path,
    disposition,
    reason,
    before,
  });
  if (count > 1) return step('keep', `${count} notes have the identity ${key}; all stay.`);
  if (key.startsWith('conflict/'))
    return step('keep', 'It says what is to be settled; delete it when that is done.');
  if (before === null) return step('keep', 'It cannot be read now.');
  const base = findBase(planning, key, path, edition, before);
  if (base === null)
    return step('keep', `What you changed cannot be told: edition ${edition} of it is not known.`);
  const mine = relocalised(planning, before, base.text, path);
  return isSameFile(base.text, mine, planning.contextOf(path))
    ? step('remove', 'You never edited it.')
    : step('keep', 'You edited it.');
}

function removeUnnamed(planning: Planning, key: string, path: string): PlanStep {
  const before = planning.vault.survey.texts.get(path) ?? '';
  return findBase(planning, key, path, null, before) !== null
    ? { ...NOTHING, key, path, before, disposition: 'remove', reason: 'You never edited it.' }
    : { ...NOTHING, key, path, before, disposition: 'keep', reason: 'You edited it.' };
}

/** How many notes of the reader's own link to each file that goes. */
function countLinking(
  { vault, links }: Planning,
  steps: readonly PlanStep[],
): ReadonlyMap<string, number> {
  const counts = new Map(
    steps.filter(({ disposition }) => disposition === 'remove').map(({ path }) => [path, 0]),
  );
  for (const note of vault.own) {
    const reached = new Set(
      linksOf(note).map(({ target }) => links.resolve(target, note.path) ?? ''),
    );
    for (const path of reached) {
      const count = counts.get(path);
      if (count !== undefined) counts.set(path, count + 1);
    }
  }
  return counts;
}

const toldOf = (count = 0): string =>
  count === 0
    ? ''
    : ` ${count === 1 ? '1 note' : `${count} notes`} of yours ${count === 1 ? 'links' : 'link'} to it.`;
