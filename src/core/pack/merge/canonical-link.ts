import { parseLink } from '../../note/link';
import { shownLink, shownName } from '../../value/link';
import { destination } from '../../value/same';
import type { LinkValue } from '../../value/value';
import type { MergeContext } from './merge';

/**
 * A link or an embed by where it leads and what it shows, however it is written.
 *
 * @param markup - `[[Austria|the case]]` or `![the case](States/Austria.md)`; in the cell of a table the pipe may
 *   have a backslash before it.
 * @returns The markup as it is where it is no link into the vault.
 */
export function canonicalLink(markup: string, { path, resolve }: MergeContext): string {
  const bang = markup.startsWith('!') ? '!' : '';
  const link = parseLink(markup.slice(bang.length).replaceAll('\\|', '|'), path);
  if (link === null) return markup;
  const leads = destination(link, resolve) ?? link.target.replace(/\.md$/i, '');
  const shown = isOwnName(link, leads) ? '' : link.display;
  return `${bang}\0${leads}${link.subpath}\0${shown}\0`;
}

/** Whether a link shows what it would show without a text of its own. */
function isOwnName({ display, target, subpath, ...link }: LinkValue, leads: string): boolean {
  if (display === null) return true;
  return [target, leads].some(
    (name) =>
      display === shownName(name) + subpath ||
      display === shownLink({ ...link, target: name, subpath, display: null }),
  );
}
