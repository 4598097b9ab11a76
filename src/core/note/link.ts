import type { LinkValue } from '../value/value';
import { baseName } from './note';

const WIKILINK = /^\[\[([^[\]]+)\]\]$/;
const MARKDOWN_LINK = /^\[([^[\]]*)\]\(<?([^()<>]+?)>?\)$/;

/**
 * Read a text that is one link and nothing else, as the app reads links in properties.
 *
 * @param text - `[[Austria|the case]]` or `[the case](States/Austria.md)`.
 * @param from - Path of the note in which the link stands.
 * @returns The link, or null for any other text, web addresses included.
 */
export function parseLink(text: string, from: string): LinkValue | null {
  const wiki = WIKILINK.exec(text)?.[1];
  if (wiki !== undefined) {
    const bar = wiki.indexOf('|');
    const display = bar === -1 ? null : wiki.slice(bar + 1).trim();
    const whole = bar === -1 ? wiki : wiki.slice(0, bar).replace(/\\$/, '');
    return linkValue(whole.trim(), display || null, from);
  }
  const markdown = MARKDOWN_LINK.exec(text);
  const address = markdown?.[2];
  if (address === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  return linkValue(decode(address), markdown?.[1] || null, from);
}

function linkValue(whole: string, display: string | null, from: string): LinkValue {
  const hash = whole.indexOf('#');
  const target = hash === -1 ? whole : whole.slice(0, hash);
  return {
    type: 'link',
    target: target.trim(),
    subpath: hash === -1 ? '' : whole.slice(hash),
    display,
    from,
  };
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a lone % is part of the name
  }
}

/** The text that a link shows, given the path it leads to (null: nowhere). */
export function linkText(link: LinkValue, path: string | null): string {
  if (link.display !== null) return link.display;
  const name =
    path === null
      ? link.target
      : path.endsWith('.md')
        ? baseName(path)
        : path.slice(path.lastIndexOf('/') + 1);
  const place = link.subpath.replace(/^#\^?/, '').replaceAll('#', ' > ');
  if (place === '') return name;
  return link.target === '' ? place : `${name} > ${place}`;
}
