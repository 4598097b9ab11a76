import type { Note } from '../note/note';
import { columnProperty } from '../table/column-name';
import { shownLink } from '../value/link';
import { isLink, isList, itemsOf, type LinkValue, type Value } from '../value/value';

/** What notes of a sort have in common: `kind == "case"`. */
interface Kind {
  readonly name: string;
  /** The expression that holds for its notes. */
  readonly condition: string;
}

/** The property by which a vault tells sorts of notes apart, and what it says of a note. */
export interface Kinds {
  /** Its name; empty where there is none. */
  readonly property: string;
  readonly of: (note: Note) => readonly Kind[];
}

/** Names that vaults use for it; of two that are used as often, the first. */
const NAMES = ['kind', 'type', 'category', 'categories', 'class'];

/** Find how a vault tells sorts of notes apart: by the property of one of the usual names that most notes have. */
export function findKinds(notes: readonly Note[]): Kinds {
  let property = '';
  let most = 0;
  for (const name of NAMES) {
    const count = notes.filter((note) => kindsIn(note, name).length > 0).length;
    if (count > most) [property, most] = [name, count];
  }
  if (property === '') return { property, of: () => [] };
  const hasLists = notes.some(({ properties }) => isList(properties.get(property) ?? null));
  const written = columnProperty({ source: 'note', name: property });
  return {
    property,
    of: (note) => kindsIn(note, property).map((item) => kindOf(item, written, hasLists)),
  };
}

function kindOf(item: string | LinkValue, property: string, hasLists: boolean): Kind {
  if (typeof item !== 'string') {
    const link = `link(${JSON.stringify(item.target)})`;
    const name = shownLink({ ...item, display: null });
    return { name, condition: `list(${property}).contains(${link})` };
  }
  const text = JSON.stringify(item);
  const condition = hasLists ? `list(${property}).contains(${text})` : `${property} == ${text}`;
  return { name: item, condition };
}

const isKind = (item: Value): item is string | LinkValue =>
  typeof item === 'string' ? item !== '' : isLink(item);

/** The texts and links of a property, alone or in a list. */
const kindsIn = ({ properties }: Note, name: string): (string | LinkValue)[] =>
  itemsOf(properties.get(name) ?? null).filter(isKind);
