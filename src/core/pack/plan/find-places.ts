import type { Note } from '../../note/note';
import { foldPath } from '../fold-path';
import { type Pack, type PackFile, sinceEdition } from '../pack';
import type { Choices } from './plan';
import { subjectsOf } from './same-subject';
import {
  findObstacle,
  type IdentifiedNote,
  inStandingFolders,
  type VaultIndex,
} from './vault-index';

/** Where a file of ours is in the vault, or would be. */
export type Place = { readonly path: string } & (
  | Found
  /** Several notes have its identity, and none of them is where we put it. */
  | { readonly state: 'copied'; readonly copies: readonly string[] }
  /** A file without an identity stands where we put it; it may be a note of the reader's about the same. */
  | { readonly state: 'unnamed'; readonly isYours: boolean }
  /** A note of the reader's is about the same; the path is that of the reader's note. */
  | { readonly state: 'yours'; readonly ours: string }
  | { readonly state: 'free' }
  | { readonly state: 'deleted' }
  | { readonly state: 'blocked'; readonly reason: string }
);

/** A note that is known by its identity. */
interface Found {
  readonly state: 'found';
  readonly found: IdentifiedNote;
  /** Where we put it; the reader may have moved it. */
  readonly ours: string;
  /** How many notes have its identity. */
  readonly count: number;
}

/**
 * Find where each of our files is.
 *
 * @param folder - The folder of the notes.
 * @param choices - Where the reader wants ours beside a note of their own, it has a place of its own.
 * @returns By the key of the file.
 */
export function findPlaces(
  pack: Pack,
  folder: string,
  vault: VaultIndex,
  choices: Choices,
): ReadonlyMap<string, Place> {
  const yours = findYours(pack, vault);
  return new Map(
    pack.files.map((file): [string, Place] => {
      const ours = inStandingFolders(folder === '' ? file.path : `${folder}/${file.path}`, vault);
      const place = placeOfFound(file, ours, vault);
      if (place !== null) return [file.key, place];
      // What the reader asks for is made, even if it was deleted or left out before.
      const isWanted = choices.get(file.key) === 'both';
      const own = isWanted ? undefined : yours.get(file.key);
      return [
        file.key,
        placeOfMissing(pack, file, ours, own, isWanted ? 0 : vault.installed, vault),
      ];
    }),
  );
}

/** The reader's own notes about the same as one of ours, by our key. */
function findYours(pack: Pack, { own, byKey }: VaultIndex): ReadonlyMap<string, Note> {
  const subjects = subjectsOf(pack);
  const yours = new Map<string, Note>();
  for (const note of own) {
    const key = subjects.keyOf(note);
    if (key !== null && !byKey.has(key) && !yours.has(key)) yours.set(key, note);
  }
  return yours;
}

function placeOfFound(file: PackFile, ours: string, vault: VaultIndex): Place | null {
  const copies = vault.byKey.get(file.key) ?? [];
  const [first] = copies;
  if (first === undefined) return null;
  const home = copies.find(({ note }) => foldPath(note.path) === foldPath(ours));
  if (home === undefined && copies.length > 1) {
    return { state: 'copied', path: first.note.path, copies: copies.map(({ note }) => note.path) };
  }
  const found = home ?? first;
  return { state: 'found', path: found.note.path, found, ours, count: copies.length };
}

function placeOfMissing(
  pack: Pack,
  file: PackFile,
  ours: string,
  own: Note | undefined,
  edition: number,
  vault: VaultIndex,
): Place {
  const there = vault.folded.get(foldPath(ours));
  const isOurPath = there === ours && vault.survey.texts.has(ours);
  if (isOurPath && (own === undefined || own.path === ours))
    return { state: 'unnamed', path: ours, isYours: own !== undefined };
  if (own !== undefined) return { state: 'yours', path: own.path, ours };
  if (there === undefined && sinceEdition(pack, file) <= edition)
    return { state: 'deleted', path: ours };
  const reason = findObstacle(ours, vault);
  return reason === null ? { state: 'free', path: ours } : { state: 'blocked', path: ours, reason };
}
