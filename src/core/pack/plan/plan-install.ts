import { baseName, fileName, folderOf, type Note } from '../../note/note';
import type { EntryKind } from '../../ports';
import type { Fault } from '../../problem';
import { itemsOf, type Value } from '../../value/value';
import { identityOf } from '../../note/identity';
import { foldPath } from '../fold-path';
import type { Pack, PackFile } from '../pack';
import type { Plan, PlanStep } from './plan';
import { isSameNote } from '../merge/same-note';

/** What planning must know of the vault; see `surveyVault`. */
export interface VaultSurvey {
  /** Everything in the vault by its path. */
  readonly entries: ReadonlyMap<string, EntryKind>;
  /** Every note that could be read. */
  readonly notes: readonly Note[];
  readonly faults: readonly Fault[];
  /** The text of each note that carries an identity of ours, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Texts of the files that an interrupted run was writing, by their path, as far as the host kept record. */
  readonly unfinished: ReadonlyMap<string, string>;
}

/**
 * Decide for each of our notes what an installation does. Nothing existing is ever overwritten.
 *
 * @param pack - The notes shipped.
 * @param folder - The folder they go into, from the vault's root; see `checkFolder`.
 */
export function planInstall(pack: Pack, folder: string, survey: VaultSurvey): Plan {
  const vault = indexSurvey(survey);
  const steps = pack.files.map((note) => {
    const path = inStandingFolders(folder === '' ? note.path : `${folder}/${note.path}`, vault);
    return (
      planUnfinished(note, path, vault) ??
      planFound(note, path, vault) ??
      planPath(note, path, vault)
    );
  });
  return {
    folder,
    edition: pack.edition,
    steps: steps.map((step, index) => ({ ...REST, key: pack.files[index]?.key ?? '', ...step })),
    retargeted: [],
    typeClashes: [],
  };
}

type Step = Omit<PlanStep, 'key' | 'before' | 'beside' | 'alternatives'>;

const REST = { before: null, beside: null, alternatives: [] };

interface VaultIndex extends VaultSurvey {
  readonly byIdentity: ReadonlyMap<string, readonly Note[]>;
  /** Paths as they stand, by their folded form. */
  readonly folded: ReadonlyMap<string, string>;
}

function indexSurvey(survey: VaultSurvey): VaultIndex {
  const byIdentity = new Map<string, Note[]>();
  for (const note of survey.notes) {
    const identity = identityOf(note.properties);
    if (identity !== null)
      byIdentity.set(identity.key, [...(byIdentity.get(identity.key) ?? []), note]);
  }
  const folded = new Map([...survey.entries.keys()].map((path) => [foldPath(path), path]));
  return { ...survey, byIdentity, folded };
}

/** The path with each folder that is there already spelled as it stands. */
function inStandingFolders(path: string, vault: VaultIndex): string {
  const folder = folderOf(path);
  if (folder === '') return path;
  const there = vault.folded.get(foldPath(folder));
  const isFolder = there !== undefined && vault.entries.get(there) === 'folder';
  return `${isFolder ? there : inStandingFolders(folder, vault)}/${fileName(path)}`;
}

/** The step for a file of which an interrupted run wrote only the beginning; null for any other. */
function planUnfinished(note: PackFile, path: string, { unfinished }: VaultSurvey): Step | null {
  const text = unfinished.get(path);
  if (text === undefined || text === note.text || !note.text.startsWith(text)) return null;
  const reason = 'Writing it was interrupted; the rest is added.';
  return { path, disposition: 'create', reason, text: note.text };
}

/** The step for a note that the vault has already, at its path or moved elsewhere; null where it has none. */
function planFound(note: PackFile, path: string, vault: VaultIndex): Step | null {
  const copies = vault.byIdentity.get(note.key) ?? [];
  const found = copies.find((copy) => copy.path === path) ?? copies[0];
  if (found === undefined) return null;
  const place = found.path === path ? '' : ' It was moved here.';
  const twin =
    copies.length > 1 ? ` ${copies.length} notes have the identity ${note.key}; all stay.` : '';
  const text = vault.texts.get(found.path);
  const same = text !== undefined && isSameNote(text, note.text);
  const edited = text === undefined ? 'It cannot be read now' : 'You edited it';
  const reason = same ? 'It stands as shipped.' : `${edited}; it stays as it is.`;
  return {
    path: found.path,
    disposition: same ? 'unchanged' : 'keep',
    reason: reason + place + twin,
    text: null,
  };
}

/** The step for a note that the vault does not have, by what stands at its path. */
function planPath(note: PackFile, path: string, vault: VaultIndex): Step {
  const own = vault.notes.find((other) => isAboutTheSame(other, note));
  if (own !== undefined) {
    const reason = `Your note ${own.path} is about the same ${note.kind}; ours is left out.`;
    return { path, disposition: 'yours', reason, text: null };
  }
  const obstacle = findObstacle(path, vault);
  if (obstacle !== null) return { path, disposition: 'blocked', reason: obstacle, text: null };
  return { path, disposition: 'create', reason: 'It is not in the vault yet.', text: note.text };
}

/** A note without an identity, of the same kind, with the same name or alias. */
function isAboutTheSame(other: Note, note: PackFile): boolean {
  if (other.properties.has('atlas') || other.properties.get('kind') !== note.kind) return false;
  const ours = new Set([note.name, ...textsOf(note.properties.get('aliases'))].map(foldPath));
  return [baseName(other.path), ...textsOf(other.properties.get('aliases'))].some((name) =>
    ours.has(foldPath(name)),
  );
}

const textsOf = (value: Value | undefined): string[] =>
  itemsOf(value ?? null).filter((item) => typeof item === 'string');

/** What keeps a file from being made at a path, in a sentence; null where nothing does. */
function findObstacle(path: string, { entries, folded, faults }: VaultIndex): string | null {
  const there = folded.get(foldPath(path));
  if (there !== undefined) {
    if (entries.get(there) === 'folder')
      return `A folder has this path. Rename it, then install again.`;
    const fault = faults.find((each) => each.path === there);
    if (fault !== undefined) return `A file has this path and cannot be read: ${fault.message}`;
    return there === path
      ? 'A file of yours has this path. Rename it, then install again.'
      : `Your file ${there} has the same path but for case. Rename it, then install again.`;
  }
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const above = folded.get(foldPath(folder));
    if (above !== undefined && entries.get(above) !== 'folder') {
      return `${above} is no folder, so nothing can be put into it. Rename it, then install again.`;
    }
  }
  return null;
}
