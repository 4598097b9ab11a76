import { splitNote } from '../../note/frontmatter';
import { readFrontmatter } from '../../note/read-frontmatter';
import { identityOf } from '../../note/identity';
import { failure, type Result, success } from '../../problem';
import { foldPath } from '../fold-path';
import { DEFAULT_FOLDER, homeFolder } from '../home';
import { editYaml } from '../merge/merge-note';
import { withoutAtlas } from '../merge/set-property';
import { nameOf, type Pack, type PackFile } from '../pack';
import { findPlaces } from './find-places';
import { noteBeside } from './note-beside';
import type { Plan, PlanStep } from './plan';
import { makePlanning, type Planning } from './planning';
import { completed, interruptedOthers, repairSurvey } from './repair';
import { NOTHING, type Step } from './step';
import type { VaultSurvey } from './survey-vault';
import { findObstacle, indexVault } from './vault-index';

/**
 * Find the file of ours that somebody names.
 *
 * @param text - Its path or name, a link to it, or its identity: `Austria`, `[[Austria]]`, `case/austria`.
 */
export function findShipped(text: string, pack: Pack, survey: VaultSurvey): Result<PackFile> {
  const wanted = text
    .trim()
    .replace(/^\[\[|\]\]$/g, '')
    .replace(/[|#].*$/, '');
  const vault = indexVault(survey);
  const byKey = [...vault.byKey].find(([, notes]) =>
    notes.some(({ note }) => note.path === wanted || note.path === `${wanted}.md`),
  );
  const key = byKey?.[0] ?? pack.keysByName.get(foldPath(nameOf(wanted)));
  const found = pack.files.find((file) => file.key === wanted || file.key === key);
  return found === undefined
    ? failure({
        message: `"${text}" is none of our notes. Write its name, its path or its identity.`,
      })
    : success(found);
}

/**
 * Decide what bringing back one of our files does: it stands as shipped afterwards, and what the reader had
 * written in it is kept in a note beside it.
 *
 * @returns Its step is the last; before it stand those that complete what an interrupted run left.
 */
export function planRestore(pack: Pack, seen: VaultSurvey, file: PackFile): Plan {
  const repaired = repairSurvey(seen);
  const { survey } = repaired;
  const vault = indexVault(survey);
  const folder = homeFolder(survey.notes) ?? DEFAULT_FOLDER;
  const places = findPlaces(pack, folder, vault, new Map([[file.key, 'both']]));
  const planning = makePlanning(pack, vault, places);
  const step = completed(restore(planning, file), repaired);
  const steps = [...interruptedOthers([step], repaired), step];
  return { folder, edition: pack.edition, steps, retargeted: [], typeClashes: [] };
}

function restore(planning: Planning, file: PackFile): PlanStep {
  const { key } = file;
  const place = planning.places.get(key) ?? { path: file.path, state: 'free' };
  const { path, state } = place;
  const text = planning.localised(file.text, path);
  const step = { ...NOTHING, key, path };
  if (state === 'copied') {
    const reason = `Several notes have the identity ${key}. Delete the line "atlas" in the copies, then try again.`;
    return { ...step, disposition: 'blocked', reason };
  }
  const mine = planning.vault.survey.texts.get(path);
  if ('found' in place && place.found.identity.edition > planning.pack.edition) {
    const reason = `It is of edition ${place.found.identity.edition}, which is newer than these notes.`;
    return { ...step, disposition: 'unchanged', reason };
  }
  if (state === 'found' || (state === 'unnamed' && file.identity === null)) {
    if (mine === text)
      return { ...step, disposition: 'unchanged', reason: 'It stands as shipped.' };
    if (mine === undefined)
      return { ...step, disposition: 'blocked', reason: 'It cannot be read.' };
    return { ...step, ...renewed(planning, file, path, mine, text) };
  }
  const obstacle = findObstacle(path, planning.vault);
  if (obstacle !== null) return { ...step, disposition: 'blocked', reason: obstacle };
  return { ...step, disposition: 'create', reason: 'It comes back as shipped.', text };
}

/** The file as shipped again, and the reader's text beside it. */
function renewed(
  planning: Planning,
  file: PackFile,
  path: string,
  mine: string,
  text: string,
): Step {
  const kept = editYaml(mine, withoutAtlas);
  if (file.identity !== null && !isUnnamed(kept))
    return { path, disposition: 'blocked', reason: STUCK };
  const reason = 'It is as shipped again, and your text is kept in a note beside it.';
  const ending = path.slice(path.lastIndexOf('.'));
  const beside = noteBeside(planning.vault, path, 'yours', kept, ending);
  return { path, disposition: 'update', reason, before: mine, text, beside };
}

const STUCK =
  'Its identity cannot be taken out of its properties, so your text cannot be kept beside it. Delete "atlas" in it yourself and rename the note, then try again.';

/** Whether a text can be read as a note without an identity. */
function isUnnamed(text: string): boolean {
  const { properties } = readFrontmatter(splitNote(text).yaml ?? '', '');
  return properties !== null && identityOf(properties) === null;
}
