import { retargetedLinks } from '../links/retargeted';
import type { Pack, PackFile } from '../pack';
import { typeClashes } from '../property-types';
import { findPlaces, type Place } from './find-places';
import type { Choices, Plan, PlanStep } from './plan';
import { planNote } from './plan-note';
import { planCreate, planUnnamed, planYours } from './plan-place';
import { addedPaths, makePlanning, type Planning } from './planning';
import { completed, interruptedOthers, repairSurvey } from './repair';
import { NOTHING, type Step } from './step';
import type { VaultSurvey } from './survey-vault';
import { indexVault } from './vault-index';

/**
 * Decide for each of our files what an installation, or an update, does.
 *
 * Nothing existing is overwritten: what a reader changed is in every text that is written, or stays as it is.
 *
 * @param pack - What is shipped.
 * @param folder - The folder of the notes, from the vault's root; see `checkFolder`.
 * @param choices - What the reader decided already, for a plan in which links lead accordingly.
 */
export function planInstall(
  pack: Pack,
  folder: string,
  seen: VaultSurvey,
  choices: Choices = new Map(),
): Plan {
  const repaired = repairSurvey(seen);
  const { survey } = repaired;
  const vault = indexVault(survey);
  const places = findPlaces(pack, folder, vault, choices);
  const planning = makePlanning(pack, vault, places);
  const steps = pack.files.map((file): PlanStep => {
    const step = planFile(planning, file, places.get(file.key));
    return { ...NOTHING, key: file.key, ...step };
  });
  const all = [...steps, ...retired(planning)];
  return {
    folder,
    edition: pack.edition,
    steps: [...all.map((step) => completed(step, repaired)), ...interruptedOthers(all, repaired)],
    retargeted: retargetedLinks(
      vault.own,
      survey.entries.keys(),
      addedPaths(places),
      survey.linkFormat,
    ),
    typeClashes: typeClashes(pack.propertyTypes, survey.types),
  };
}

function planFile(planning: Planning, file: PackFile, place: Place | undefined): Step {
  if (place === undefined) throw new Error(`${file.path} has no place.`);
  const { path } = place;
  const { installed } = planning.vault;
  if (installed > planning.pack.edition) {
    const reason = `The vault has edition ${installed}, which is newer than these notes.`;
    return { path, disposition: 'unchanged', reason };
  }
  switch (place.state) {
    case 'found':
      return planNote(planning, file, place);
    case 'copied':
      return {
        path,
        disposition: 'keep',
        reason: `${place.copies.length} notes have the identity ${file.key}, and none is where it was put: ${place.copies.join(', ')}. All stay as they are; delete the line "atlas" in the copies.`,
      };
    case 'unnamed':
      return planUnnamed(planning, file, path, place.isYours);
    case 'yours':
      return planYours(planning, file, path, place.ours);
    case 'free':
      return planCreate(planning, file, path);
    case 'deleted':
      return {
        path,
        disposition: 'deleted',
        reason: 'You deleted it or left it out; it stays away. "Restore note" brings it back.',
      };
    case 'blocked':
      return { path, disposition: 'blocked', reason: place.reason };
  }
}

/** Steps for notes of ours that are shipped no more: they stay. */
function retired({ pack, vault }: Planning): PlanStep[] {
  const shipped = new Set(pack.files.map(({ key }) => key));
  return [...pack.older.keys()]
    .filter((key) => !shipped.has(key))
    .flatMap((key) => vault.byKey.get(key) ?? [])
    .map(({ note, identity }) => ({
      ...NOTHING,
      key: identity.key,
      path: note.path,
      disposition: 'keep',
      reason: 'It is shipped no more. It stays; delete it if you do not need it.',
    }));
}
