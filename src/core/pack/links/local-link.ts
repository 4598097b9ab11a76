import type { LinkFormat } from '../../note/link-format';
import { parseLink } from '../../note/link';
import type { Links } from '../../ports';
import { linkTo, shownLink, shownName } from '../../value/link';

/** A vault as links of ours are written for it. */
export interface LinkedVault {
  /** Where the file is, or would be, that a name means in our notes; null for a name that is none of ours. */
  readonly find: (name: string) => string | null;
  /** Links as they lead and are written when all is done. */
  readonly links: Links;
  readonly format: LinkFormat;
}

/** Where in a text a link stands. */
export interface LinkPlace {
  /** The note's path. */
  readonly from: string;
  /** Whether the app reads wikilinks only, as in properties. */
  readonly wikiOnly: boolean;
  /** Whether a pipe would end the cell of a table. */
  readonly inTable: boolean;
}

/** A wikilink or an embed; what stands between its brackets is the second part. */
export const WIKILINK = /(!?)\[\[([^[\]\r\n]+)\]\]/g;

/**
 * A wikilink of a shipped text, written so that it reaches our file in this vault.
 *
 * @param shipped - With its brackets: `[[Austria#^p4|the case]]`.
 * @returns It as shipped where that is how the vault would write it; else in the vault's format. What it shows
 *   stays; without a text of its own it shows the name that the file has.
 */
export function localLink(shipped: string, place: LinkPlace, vault: LinkedVault): string {
  const bang = shipped.startsWith('!') ? '!' : '';
  const inside = shipped.slice(bang.length + 2, -2);
  const link = linkTo(place.inTable ? inside.replaceAll('\\|', '|') : inside, place.from);
  const path = link.target === '' ? null : vault.find(link.target);
  if (path === null) return shipped;

  const shown = shownLink({ ...link, target: shownName(path) });
  if (vault.format.markup === 'markdown' && !place.wikiOnly) {
    return inPlace(bang + vault.links.write(path, place.from, shown, link.subpath), place);
  }
  const target = targetTo(path, place.from, vault.links);
  if (target === link.target) return shipped;
  const whole = target + link.subpath;
  const isOwnName = !target.includes('/') && link.display === null;
  return inPlace(`${bang}[[${isOwnName ? whole : `${whole}|${shown}`}]]`, place);
}

/** The target of a wikilink to a file, as the vault would write it. */
function targetTo(path: string, from: string, links: Links): string {
  const written = parseLink(links.write(path, from, 'x', ''), from)?.target ?? path;
  return written.replace(/\.md$/i, '');
}

const inPlace = (link: string, { inTable }: LinkPlace): string =>
  inTable ? link.replaceAll('|', '\\|') : link;
