import { findLinks } from '../note/contents';
import { parseLink } from '../note/link';
import type { LinkValue } from '../value/value';

/** A link in the text of a note, and its line counted from the first of that text as 0. */
export interface BodyLink {
  readonly link: LinkValue;
  readonly line: number;
}

/** What the app shows as no link: comments of both kinds, and mathematics. */
const UNSEEN = /%%[\s\S]*?%%|<!--[\s\S]*?-->|\$\$[\s\S]*?\$\$|\$[^\s$](?:[^$\n]*[^\s$])?\$(?!\d)/g;

/** The title that may follow the address of a Markdown link. */
const TITLE = /\s+(?:"[^"]*"|'[^']*')\s*$/;

/**
 * Find the links and embeds that the app takes for such in the text of a note.
 *
 * @param body - The text after its properties.
 * @param own - The same as `ownText` gives it. A link may have code within it, and is read from the text as it stands.
 * @param path - The note's path.
 */
export function linksInBody(body: string, own: string, path: string): BodyLink[] {
  const seen = own.replace(UNSEEN, (unseen) => unseen.replace(/[^\n]/g, ' '));
  const links: BodyLink[] = [];
  let [line, at] = [0, 0];
  for (const found of findLinks(seen, path)) {
    const start = found.at + (found.isEmbed ? 1 : 0);
    const source = body.slice(start, start + found.source.length);
    const link = linkOf(source, parseLink(source, path));
    if (link === null) continue;
    for (let next = seen.indexOf('\n', at); next >= 0 && next < found.at;) {
      line += 1;
      at = next + 1;
      next = seen.indexOf('\n', at);
    }
    links.push({ link, line });
  }
  return links;
}

/** A link without the title of its address; null for words in brackets and parentheses that are no link. */
function linkOf(source: string, link: LinkValue | null): LinkValue | null {
  if (link === null || source.startsWith('[[')) return link;
  if (source.startsWith('[^')) return null; // a footnote, and words in parentheses
  const address = source.slice(source.indexOf('](') + 2, -1).trim();
  if (address.startsWith('<')) return link;
  if (/\s/.test(address.replace(TITLE, ''))) return null;
  const place = link.subpath === '' ? 'target' : 'subpath';
  return { ...link, [place]: link[place].replace(TITLE, '') };
}
