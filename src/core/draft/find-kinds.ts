import type { Note } from '../note/note';
import { columnProperty } from '../table/build-column';
import { shownLink } from '../value/link';
import { isList, isTagged, type LinkValue, type Value } from '../value/value';

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
  of(note: Note): readonly Kind[];
}

/** Names that vaults use for it; of two that are used as often, the first. */
const NAMES = ['kind', 'type', 'category', 'categories', 'class'];

/** Find how a vault tells sorts of notes apart: by the property of one of the usual names that most notes have. */
export function findKinds(notes: readonly Note[]): Kinds {
  let property = '';
  let most = 0;
  for (const name of NAMES) {
    const count = notes.filter((note) => hasKind(note, name)).length;
    if (count > most) [property, most] = [name, count];
  }
  if (property === '') return { property, of: () => [] };
  const hasLists = notes.some(({ properties }) => isList(properties.get(property) ?? null));
  const written = columnProperty({ source: 'note', name: property });
  return {
    property,
    of: (note) => itemsOf(note, property).map((item) => kindOf(item, written, hasLists)),
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

const hasKind = ({ properties }: Note, name: string): boolean => {
  const value = properties.get(name);
  if (value === undefined) return false;
  return isList(value) ? value.some(isKind) : isKind(value);
};

const isKind = (item: Value): item is string | LinkValue =>
  typeof item === 'string' ? item !== '' : isTagged(item) && item.type === 'link';

/** The texts and links of a property, alone or in a list. */
function itemsOf({ properties }: Note, name: string): (string | LinkValue)[] {
  const value = properties.get(name) ?? null;
  return isList(value) ? value.filter(isKind) : isKind(value) ? [value] : [];
}
