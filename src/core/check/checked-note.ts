import { ownText } from '../note/contents';
import { splitNote } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { Resolve } from '../value/same';
import { isLink, isList, type LinkValue, type Value } from '../value/value';
import { linksInBody } from './body-links';
import { type PropertyPlaces, placeProperties } from './property-places';

/** A note with what the rules look at in it. */
export interface CheckedNote {
  readonly note: Note;
  readonly text: string;
  /** What follows the properties. */
  readonly body: string;
  /** The same with code and static tables blanked. */
  readonly own: string;
  readonly places: PropertyPlaces;
  /** Links and embeds: those of properties first. */
  readonly links: readonly CheckedLink[];
  /** Properties in which a link stands without quotes, and the item in which it does. */
  readonly unquoted: ReadonlyMap<string, number | undefined>;
}

/** A link, where it stands and where it leads. */
export interface CheckedLink {
  readonly link: LinkValue;
  /** The path of the file to which it leads; null for none. */
  readonly path: string | null;
  readonly line: () => number;
}

/** Read what the rules look at in a note. */
export function readChecked(note: Note, text: string, resolve: Resolve): CheckedNote {
  const { head, yaml, body } = splitNote(text);
  const places = placeProperties(yaml);
  const own = ownText(body);
  const above = head.split('\n').length; // its last line ends where the body begins
  const resolved = (link: LinkValue): string | null => resolve(link.target, note.path);
  const ofProperties = [...note.properties].flatMap(([name, value]) =>
    linksAt(value).map(({ link, item }) => ({
      link,
      path: resolved(link),
      line: () => places.lineOf(name, item),
    })),
  );
  const ofBody = linksInBody(body, own, note.path).map(({ link, line }) => ({
    link,
    path: resolved(link),
    line: () => above + line,
  }));
  const links = [...ofProperties, ...ofBody];
  return { note, text, body, own, places, links, unquoted: findUnquoted(note, places) };
}

/** The links of a property with the item in which each stands; undefined where the value is the link. */
function linksAt(value: Value): { link: LinkValue; item: number | undefined }[] {
  if (isLink(value)) return [{ link: value, item: undefined }];
  if (!isList(value)) return [];
  return value.flatMap((item, index) => (isLink(item) ? [{ link: item, item: index }] : []));
}

/** What looks like a link without quotes: a list in a list of which the text is `[[...]]`. */
function findUnquoted(
  { properties }: Note,
  places: PropertyPlaces,
): ReadonlyMap<string, number | undefined> {
  const unquoted = new Map<string, number | undefined>();
  const isWritten = (name: string, item?: number): boolean =>
    /^\[\[[^[\]]+\]\]$/.test(places.sourceOf(name, item).trim());
  for (const [name, value] of properties) {
    if (!isList(value) || !value.some(isList)) continue;
    if (isWritten(name)) unquoted.set(name, undefined);
    else {
      const item = value.findIndex((each, index) => isList(each) && isWritten(name, index));
      if (item >= 0) unquoted.set(name, item);
    }
  }
  return unquoted;
}
