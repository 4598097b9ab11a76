import { linkTo, parseWikilink } from '../value/link';
import type { LinkValue } from '../value/value';

/** The address may hold parentheses in pairs, as names of files do. */
const MARKDOWN_LINK = /^\[([^[\]\r\n]*)\]\(<?((?:[^()<>\r\n]|\([^()<>\r\n]*\))+)>?\)$/;

/**
 * Read a text that is one link and nothing else, as the app reads links in properties.
 *
 * @param text - `[[Austria|the case]]` or `[the case](States/Austria.md)`.
 * @param from - Path of the note in which the link stands.
 * @returns The link, or null for any other text, web addresses included.
 */
export function parseLink(text: string, from: string): LinkValue | null {
  if (!text.includes('[')) return null; // most texts: no need to look closer
  const wikilink = parseWikilink(text, from);
  if (wikilink !== null) return wikilink;
  const [, display, address] = MARKDOWN_LINK.exec(text) ?? [];
  if (address === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  return { ...linkTo(decodeAddress(address), from), display: display || null };
}

/** The path or target that the address of a Markdown link is written for. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a lone % is part of the name
  }
}
