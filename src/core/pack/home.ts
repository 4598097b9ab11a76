import { folderOf, type Note } from '../note/note';
import { type Identity, identityOf } from '../note/identity';

/** The identity of our home note, without its edition. */
export const HOME_IDENTITY = 'guide/neutrality-atlas';

/** The folder of the notes where nobody chose another. */
export const DEFAULT_FOLDER = 'Neutrality Atlas';

/** Our home note, wherever it was moved, and not a copy of it; null where the notes are not installed. */
export function homeNote(notes: readonly Note[]): Note | null {
  const homes = notes.filter(({ properties }) => identityOf(properties)?.key === HOME_IDENTITY);
  return homes.find(({ path }) => folderOf(path) === DEFAULT_FOLDER) ?? homes[0] ?? null;
}

/** The edition with which the vault was last completed: that of the home note; 0 without one. */
export const installedEdition = (notes: readonly Note[]): number =>
  Math.max(0, ...homeIdentities(notes).map(({ edition }) => edition));

const homeIdentities = (notes: readonly Note[]): Identity[] =>
  notes.flatMap(({ properties }) => {
    const identity = identityOf(properties);
    return identity?.key === HOME_IDENTITY ? [identity] : [];
  });

/** The folder of our notes: the one that holds the home note; null where there is none. */
export function homeFolder(notes: readonly Note[]): string | null {
  const home = homeNote(notes);
  return home === null ? null : folderOf(home.path);
}

/** The folders of our own templates, which are no notes of anybody's. */
export function ownTemplateFolders(notes: readonly Note[]): string[] {
  const home = homeFolder(notes);
  return home === null ? [] : [home === '' ? 'Templates' : `${home}/Templates`];
}
