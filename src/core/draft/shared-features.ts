import { textOf } from '../expression/show';
import { folderOf, type Note } from '../note/note';
import { readNoteProperty } from '../note/read-property';
import type { NoteSet } from '../ports';
import { countProperties } from '../table/count-properties';
import { isLink, isList, itemsOf } from '../value/value';
import type { Kinds } from './find-kinds';
import { type SharedLinkType, shareLinks } from './shared-links';

/** The things that two notes can share. */
export type SharedType = 'kind' | 'folder' | 'tags' | 'properties' | 'values' | SharedLinkType;

/** What another note shares with one. */
export interface Shared {
  readonly path: string;
  /** Names, paths, tags, or for values `property (text)`; what is not shared is left out. */
  readonly items: ReadonlyMap<SharedType, readonly string[]>;
  /** Whether both have a kind, and none in common. */
  readonly isOfAnotherKind: boolean;
}

/** A text longer than this is prose, which is hardly the same by more than chance. */
const LONGEST_VALUE = 60;

/** Tell for each of the other notes what it shares with one. */
export function shareFeatures(
  own: Note,
  others: readonly Note[],
  kinds: Kinds,
  set: NoteSet,
): Shared[] {
  const ownKinds = kinds.of(own);
  const { tags: ownTags } = own.contents();
  const ownValues = ownProperties(own, kinds).map((name) => [name, wordsOf(own, name)] as const);
  const ownFolder = folderOf(own.path);
  const links = shareLinks(own, others, set);
  return others.map((other, index) => {
    const { path } = other;
    const otherKinds = kinds.of(other);
    const same = ownKinds.filter((kind) =>
      otherKinds.some(({ condition }) => condition === kind.condition),
    );
    const filled = ownValues.filter(([name]) => isFilled(other, name));
    const shared: (readonly [SharedType, readonly string[]])[] = [
      ['kind', same.map(({ name }) => name)],
      ['folder', ownFolder !== '' && ownFolder === folderOf(path) ? [ownFolder] : []],
      ['tags', sharedTags(ownTags, other)],
      ['properties', filled.map(([name]) => name)],
      ['values', filled.flatMap(([name, words]) => sameWords(name, words, other))],
      ...(links[index] ?? []),
    ];
    return {
      path,
      items: new Map(shared.filter(([, found]) => found.length > 0)),
      isOfAnotherKind: ownKinds.length > 0 && otherKinds.length > 0 && same.length === 0,
    };
  });
}

/** The properties of a note that have a value; its kind is something else. */
export const ownProperties = (note: Note, kinds: Kinds): string[] =>
  [...countProperties([note])]
    .filter(([name, count]) => count > 0 && name !== kinds.property)
    .map(([name]) => name);

const isFilled = (note: Note, name: string): boolean =>
  note.properties.has(name) && readNoteProperty(note, name).state === 'value';

function sharedTags(own: readonly string[], other: Note): string[] {
  if (own.length === 0) return [];
  const { tags } = other.contents();
  return own.filter((tag) => tags.includes(tag));
}

/** What a property of both says, item by item. */
function sameWords(name: string, own: readonly string[], other: Note): string[] {
  if (own.length === 0) return [];
  const words = wordsOf(other, name);
  return own.flatMap((word) => (words.includes(word) ? `${name} (${word})` : []));
}

/** The items of a property as texts; links, which are told of elsewhere, and long texts left out. */
function wordsOf({ properties }: Note, name: string): string[] {
  return itemsOf(properties.get(name) ?? null).flatMap((item) => {
    if (item === null || item === '' || isList(item) || isLink(item)) return [];
    const text = textOf(item);
    return text.length > LONGEST_VALUE ? [] : text;
  });
}
