import { fileName, folderOf, type Note } from '../../note/note';
import { type Identity, identityOf } from '../../note/identity';
import { foldPath } from '../fold-path';
import { HOME_IDENTITY, installedEdition } from '../home';
import type { VaultSurvey } from './survey-vault';

/** A survey in which things can be looked up. */
export interface VaultIndex {
  readonly survey: VaultSurvey;
  /** Notes with an identity, by its key; of several the one with the shortest path first: a copy has a longer name. */
  readonly byKey: ReadonlyMap<string, readonly IdentifiedNote[]>;
  /** The edition with which the vault was last completed; 0 where it never was. */
  readonly installed: number;
  /** The notes that are the reader's own. */
  readonly own: readonly Note[];
  /** Paths as they stand, by their folded form. */
  readonly folded: ReadonlyMap<string, string>;
}

/** A note with what its identity says. */
export interface IdentifiedNote {
  readonly note: Note;
  readonly identity: Identity;
}

/** Make a survey one in which things can be looked up. */
export function indexVault(survey: VaultSurvey): VaultIndex {
  const byKey = new Map<string, IdentifiedNote[]>();
  const own: Note[] = [];
  for (const note of survey.notes) {
    const identity = identityOf(note.properties);
    if (identity === null) own.push(note);
    else byKey.set(identity.key, [...(byKey.get(identity.key) ?? []), { note, identity }]);
  }
  for (const copies of byKey.values())
    copies.sort((a, b) => a.note.path.length - b.note.path.length);
  const folded = new Map([...survey.entries.keys()].map((path) => [foldPath(path), path]));
  const homes = (byKey.get(HOME_IDENTITY) ?? []).map(({ note }) => note);
  return { survey, byKey, installed: installedEdition(homes), own, folded };
}

/** The path with each folder that is there already spelled as it stands. */
export function inStandingFolders(path: string, vault: VaultIndex): string {
  const folder = folderOf(path);
  if (folder === '') return path;
  const there = vault.folded.get(foldPath(folder));
  const isFolder = there !== undefined && vault.survey.entries.get(there) === 'folder';
  return `${isFolder ? there : inStandingFolders(folder, vault)}/${fileName(path)}`;
}

/** What keeps a file from being made at a path, in a sentence; null where nothing does. */
export function findObstacle(path: string, { survey, folded }: VaultIndex): string | null {
  const { entries, faults } = survey;
  const there = folded.get(foldPath(path));
  if (there !== undefined) {
    if (entries.get(there) === 'folder')
      return 'A folder has this path. Rename it, then install again.';
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
