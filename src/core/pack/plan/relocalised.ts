import { splitNote } from '../../note/frontmatter';
import { parseLink } from '../../note/link';
import { findRegions } from '../../note/region';
import { changeTexts } from '../../note/yaml-texts';
import { shownLink, shownName } from '../../value/link';
import type { LinkValue } from '../../value/value';
import { foldPath } from '../fold-path';
import { withYaml } from '../merge/merge-note';
import { nameOf } from '../pack';
import { shippedTexts } from './bases';
import type { Planning } from './planning';

const LINK =
  /(!?)(\[\[[^[\]\r\n]+\]\]|\[[^[\]\r\n]*\]\([^()\r\n]+(?:\([^()\r\n]*\)[^()\r\n]*)*\))/g;

/**
 * The reader's text with the links of ours in it written as they would be now: files may have come, gone or got other
 * names since we wrote them, and a link that we wrote is no edit of the reader's.
 *
 * @param base - Our text, links written for the vault as it is now. Only lines and properties that are then as in it are
 *   written anew; all else is the reader's.
 */
export function relocalised(planning: Planning, mine: string, base: string, path: string): string {
  if (mine === base) return mine;
  const shipped = outsideTables(mine, (text) =>
    text.replace(LINK, (link) => asShipped(link, path, planning)),
  );
  const now = planning.localised(shipped, path);
  if (now === mine) return mine;
  const [own, anew, ours] = [mine, now, base].map(splitNote);
  if (own?.yaml === undefined || anew === undefined || ours === undefined) return mine;
  const yaml = renewTexts(own.yaml ?? '', anew.yaml ?? '', ours.yaml ?? '');
  return withYaml(own.head, own.yaml, yaml) + renewLines(own.body, anew.body, ours.body);
}

/** A note with all changed but what stands in static tables: that is made anew at the end, and is as its hash says. */
function outsideTables(text: string, change: (text: string) => string): string {
  let changed = '';
  let end = 0;
  for (const { content } of findRegions(text).regions) {
    changed += change(text.slice(end, content.from)) + text.slice(content.from, content.to);
    end = content.to;
  }
  return changed + change(text.slice(end));
}

/** The lines of a body as they are anew, where those are lines of ours and the present ones are not. */
function renewLines(own: string, anew: string, base: string): string {
  const ours = new Set(base.split('\n').map(bare));
  const lines = anew.split('\n');
  return own
    .split('\n')
    .map((line, index) => {
      const written = lines[index] ?? line;
      return ours.has(bare(written)) && !ours.has(bare(line)) ? written : line;
    })
    .join('\n');
}

/** The same for the texts in properties, in whatever style they stand. */
function renewTexts(own: string, anew: string, base: string): string {
  if (own === anew) return own;
  const ours = new Set(textsIn(base));
  const [before, after] = [textsIn(own), textsIn(anew)];
  const renewed = new Map(before.map((text, index) => [text, after[index] ?? text]));
  return changeTexts(own, (text) => {
    const written = renewed.get(text) ?? text;
    return ours.has(written) && !ours.has(text) ? written : text;
  });
}

function textsIn(yaml: string): string[] {
  const texts: string[] = [];
  changeTexts(yaml, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
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

/**
 * The names that the file of ours that a link means has and had as shipped; none for any other link. A link to one that
 * is not in the vault is known by any of its names.
 */
function namesAt(link: LinkValue, { pack, keyOf }: Planning): string[] {
  const key = keyOf(link) ?? pack.keysByName.get(foldPath(nameOf(link.target)));
  return key === undefined ? [] : shippedTexts(pack, key).map(({ path }) => nameOf(path));
}

/** A line without what differs in writing alone: its indent and its list mark. */
const bare = (line: string): string => line.trim().replace(/^(?:[-*+]|\d+[.)])[ \t]+/, '- ');
