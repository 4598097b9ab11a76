import { isLink, isList, type LinkValue, type Value } from './value';

/**
 * What stands between the brackets of a wikilink, or a bare target: `States/Austria#History|AT`.
 *
 * @param from - Path of the note in which the link stands.
 */
export const linkTo = (inside: string, from: string): LinkValue => {
  const pipe = inside.indexOf('|');
  // In the cell of a table the pipe has a backslash before it.
  const whole = (pipe < 0 ? inside : inside.slice(0, pipe).replace(/\\$/, '')).trim();
  const hash = isAddress(whole) ? -1 : whole.indexOf('#');
  return {
    type: 'link',
    target: (hash < 0 ? whole : whole.slice(0, hash)).trim(),
    subpath: hash < 0 ? '' : whole.slice(hash),
    display: (pipe < 0 ? '' : inside.slice(pipe + 1).trim()) || null,
    from,
  };
};

const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(text);

/** Read a text that is one wikilink and nothing else, such as `[[Austria|AT]]`; null for any other. */
export const parseWikilink = (text: string, from: string): LinkValue | null => {
  const inside = /^\s*\[\[([^[\]\r\n]+)\]\]\s*$/.exec(text)?.[1];
  return inside === undefined ? null : linkTo(inside, from);
};

/** The links that a value is or holds, in lists within lists too. */
export function linksIn(value: Value): LinkValue[] {
  if (isList(value)) return value.flatMap(linksIn);
  return isLink(value) ? [value] : [];
}

/** The name a path shows: its last part, without `.md`. */
export const shownName = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');

/** The text a link shows: its own, else the name of its target and the heading or block in it. */
export function shownLink({ display, target, subpath }: LinkValue): string {
  if (display !== null) return display;
  const name = isAddress(target) ? target : shownName(target);
  const place = subpath.replace(/^#\^?/, '').replaceAll('#', ' > ');
  return [name, place].filter((part) => part !== '').join(' > ');
}
