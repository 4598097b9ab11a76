import { identityOf } from '../note/identity';
import { baseName, type Note } from '../note/note';
import { foldPath } from '../pack/fold-path';
import { homeFolder } from '../pack/home';
import type { NoteSet } from '../ports';
import { itemsOf, type Value } from '../value/value';
import type { Codebook } from './codebook';
import { type Duplicates, findDuplicates } from './duplicates';
import { surveyTypes, type VaultTypes } from './vault-types';

/** What the rules must know of the whole vault; read once. */
export interface CheckedVault {
  readonly set: NoteSet;
  readonly codebook: Codebook;
  /** The notes by their path. */
  readonly byPath: ReadonlyMap<string, Note>;
  /** Paths of notes by their aliases and by their names, both folded. */
  readonly byAlias: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
  /** The name of every property that a note has. */
  readonly propertyNames: ReadonlySet<string>;
  readonly types: VaultTypes;
  readonly identities: Duplicates;
  readonly citekeys: Duplicates;
  /** The kind by whose rules a note of ours is checked; null for any other note. */
  readonly kindOf: (note: Note) => string | null;
}

/**
 * Gather what the rules must know of a vault.
 *
 * @param types - The text of types.json; null where the host has none.
 */
export function surveyNotes(set: NoteSet, codebook: Codebook, types: string | null): CheckedVault {
  const notes = set.notes.filter(({ path }) => !set.isExcluded(path));
  const home = homeFolder(set.notes);
  const isOurs = (note: Note): boolean => home !== null && isWithin(note.path, home);
  const byAlias = new Map<string, string>();
  for (const { path, properties } of set.notes)
    for (const alias of textsIn(properties.get('aliases') ?? null))
      if (!byAlias.has(foldPath(alias))) byAlias.set(foldPath(alias), path);
  return {
    set,
    codebook,
    byPath: new Map(set.notes.map((note) => [note.path, note])),
    byAlias,
    byName: new Map(set.notes.map(({ path }) => [foldPath(baseName(path)), path])),
    propertyNames: new Set(set.notes.flatMap(({ properties }) => [...properties.keys()])),
    types: surveyTypes(notes, types),
    identities: findDuplicates(notes, isOurs, ({ properties }) => identityOf(properties)?.key),
    citekeys: findDuplicates(notes, isOurs, ({ properties }) => textOf(properties.get('citekey'))),
    kindOf: (note) => kindUnderRules(note, codebook, isOurs(note)),
  };
}

/** Whether a path is in a folder, or below it; everything is in the root, which is empty. */
export const isWithin = (path: string, folder: string): boolean =>
  folder === '' || path.startsWith(`${folder}/`);

/** The texts that a value is or holds. */
export const textsIn = (value: Value): string[] =>
  itemsOf(value).filter((item) => typeof item === 'string');

/** A text that is not blank. */
export const textOf = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/**
 * The kind by whose rules a note is checked: its `kind`, else the one that its identity names. A note is under our
 * rules if it has an identity, or if it is in our folder and of a kind of the codebook.
 */
function kindUnderRules(
  { properties }: Note,
  { kinds }: Codebook,
  isInFolder: boolean,
): string | null {
  const names = Object.keys(kinds);
  const kind = names.find((each) => each === textOf(properties.get('kind')));
  const atlas = textOf(properties.get('atlas')) ?? '';
  const named = names.find((each) => atlas.startsWith(`${each}/`));
  return named === undefined && !isInFolder ? null : (kind ?? named ?? null);
}
