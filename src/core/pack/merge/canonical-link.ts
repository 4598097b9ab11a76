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
export function canonicalLink(markup: string, { path, resolve, find }: MergeContext): string {
  const bang = markup.startsWith('!') ? '!' : '';
  const link = parseLink(markup.slice(bang.length).replaceAll('\\|', '|'), path);
  if (link === null) return markup;
  const leads = destination(link, resolve) ?? link.target.replace(/\.md$/i, '');
  const names = [link.target, leads];
  // A Markdown link goes on showing the name that a file had before the reader or we renamed it.
  const [first = ''] = link.display?.split(' > ', 1) ?? [];
  if (!markup.includes('[[') && find(first) === leads) names.push(first);
  const shown = isOwnName(link, names) ? '' : link.display;
  return `${bang}\0${leads}${link.subpath}\0${shown}\0`;
}

/** Whether a link shows what it would show without a text of its own, under one of some names. */
function isOwnName({ display, subpath, ...link }: LinkValue, names: readonly string[]): boolean {
  if (display === null) return true;
  return names.some(
    (target) =>
      display === shownName(target) + subpath ||
      display === shownLink({ ...link, target, subpath, display: null }),
  );
}
