import { parseLink } from '../../note/link';
import { shownLink, shownName } from '../../value/link';
import type { LinkValue } from '../../value/value';
import { nameOf } from '../pack';
import { shippedTexts } from './bases';
import type { Planning } from './planning';

const LINK =
  /(!?)(\[\[[^[\]\r\n]+\]\]|\[[^[\]\r\n]*\]\([^()\r\n]+(?:\([^()\r\n]*\)[^()\r\n]*)*\))/g;

/**
 * The reader's text with the links of our own lines written as they would be now: files may have come, gone or got other
 * names since we wrote them, and a link that we wrote is no edit of the reader's.
 *
 * @param base - Our text, links written for the vault as it is now. Only what is a line of it then is written anew.
 */
export function relocalised(planning: Planning, mine: string, base: string, path: string): string {
  const ours = new Set(base.split('\n').map(bare));
  const lines = mine.split('\n');
  if (lines.every((line) => ours.has(bare(line)))) return mine;
  const now = planning.localised(
    mine.replace(LINK, (link) => asShipped(link, path, planning)),
    path,
  );
  const anew = now.split('\n');
  return lines
    .map((line, index) => {
      const written = anew[index] ?? line;
      return ours.has(bare(written)) && !ours.has(bare(line)) ? written : line;
    })
    .join('\n');
}

/** A link by the name of ours alone, as our notes are shipped; any other as it is. */
function asShipped(markup: string, path: string, planning: Planning): string {
  const bang = markup.startsWith('!') ? '!' : '';
  const link = parseLink(markup.slice(bang.length).replaceAll('\\|', '|'), path);
  if (link === null || link.target === '') return markup;
  const own = shownName(link.target);
  const names = planning.find(link.target) === null ? namesAt(link, planning) : [own];
  const [name] = names;
  if (name === undefined) return markup;
  const isOwnName = [own, ...names].some((target) =>
    [target, shownLink({ ...link, target, display: null })].includes(link.display ?? target),
  );
  const display = isOwnName ? '' : `|${link.display ?? ''}`;
  return `${bang}[[${name}${link.subpath}${display}]]`;
}

/** The names that the file of ours has and had as shipped to which a link leads; none for any other link. */
function namesAt({ target, from }: LinkValue, { pack, links, keyAt }: Planning): string[] {
  const key = keyAt(links.resolve(target, from));
  return key === null ? [] : shippedTexts(pack, key).map(({ path }) => nameOf(path));
}

/** A line without what differs in writing alone: its indent and its list mark. */
const bare = (line: string): string => line.trim().replace(/^(?:[-*+]|\d+[.)])[ \t]+/, '- ');
