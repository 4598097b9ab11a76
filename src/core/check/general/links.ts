import { fileName } from '../../note/note';
import { foldPath } from '../../pack/fold-path';
import type { LinkValue } from '../../value/value';
import { type Anchors, hasAnchor, isBlock } from '../anchors';
import type { CheckedLink, CheckedNote } from '../checked-note';
import type { CheckedVault } from '../checked-vault';
import { found, type NoteFinding } from '../finding';

/** Links that lead to no file, and links in properties that are none for want of quotes. */
export function checkLinks(checked: CheckedNote, vault: CheckedVault): NoteFinding[] {
  const { links, unquoted, places } = checked;
  const broken = links
    .filter(({ path }) => path === null)
    .map((link) => brokenLink(link, checked, vault));
  const bare = [...unquoted].map(([name, item]) => {
    const source = places.sourceOf(name, item).trim();
    return found(
      'unquoted-link',
      places.lineOf(name, item),
      `${source} in "${name}" has no quotes.`,
      `Write "${source}", with the quotes.`,
    );
  });
  return [...broken, ...bare];
}

function brokenLink(
  { link, line }: CheckedLink,
  { note }: CheckedNote,
  { set, byAlias, byName }: CheckedVault,
): NoteFinding {
  const { target, subpath, display } = link;
  const aliased = byAlias.get(foldPath(target));
  const write = (path: string): string =>
    set.links.write(path, note.path, display ?? target, subpath);
  if (aliased !== undefined) {
    const message = `${written(link)} leads nowhere: "${target}" is an alias of ${aliased}.`;
    return found('alias-link', line(), message, `Write ${write(aliased)}.`);
  }
  const message = `${written(link)} leads to no file.`;
  const elsewhere = byName.get(foldPath(fileName(target).replace(/\.md$/i, '')));
  return elsewhere === undefined
    ? found('broken-link', line(), message)
    : found(
        'broken-link',
        line(),
        message,
        `Write ${write(elsewhere)}: ${elsewhere} has that name.`,
      );
}

const written = ({ target, subpath }: LinkValue): string => `[[${target}${subpath}]]`;

/** The links of a note to a heading or block of a note; whether it is there is known once all notes are read. */
export const linksToPlaces = ({ links }: CheckedNote): PlaceLink[] =>
  links.flatMap(({ path, ...each }) =>
    path?.toLowerCase().endsWith('.md') && each.link.subpath.length > 1 ? { path, ...each } : [],
  );

/** A link to a place in a note. */
export interface PlaceLink extends CheckedLink {
  readonly path: string;
}

/**
 * A link to a heading or block that is not there; null for one that is.
 *
 * @param anchors - Those of the note to which it leads; undefined for one that could not be read.
 */
export function checkPlace(
  { link, path, line }: PlaceLink,
  anchors: Anchors | undefined,
): NoteFinding | null {
  if (anchors === undefined || hasAnchor(anchors, link.subpath)) return null;
  const rule = isBlock(link.subpath) ? 'missing-block' : 'missing-heading';
  const what = isBlock(link.subpath) ? 'block' : 'heading';
  return found(rule, line(), `${written(link)}: ${path} has no such ${what}.`);
}
