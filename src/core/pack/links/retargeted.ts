import { indexLinks } from '../../note/link-index';
import type { LinkFormat } from '../../note/link-format';
import { linksOf, type Note } from '../../note/note';
import type { LinkValue } from '../../value/value';
import { foldPath } from '../fold-path';
import { nameOf } from '../pack';
import type { RetargetedLink } from '../plan/plan';

/**
 * Find the links that would open another file than before once files are added.
 *
 * @param notes - Those whose links are looked at: the reader's own.
 * @param paths - Every file of the vault as it is now.
 * @param added - The files that will be there, too.
 * @returns In the order of the notes; the same link of a note once.
 */
export function retargetedLinks(
  notes: readonly Note[],
  paths: Iterable<string>,
  added: readonly string[],
  format: LinkFormat,
): RetargetedLink[] {
  if (added.length === 0) return [];
  const names = new Set(added.map((path) => foldPath(nameOf(path))));
  const mayChange = ({ target }: LinkValue): boolean => {
    const last = foldPath(target.slice(target.lastIndexOf('/') + 1));
    return names.has(last) || names.has(last.replace(/\.md$/, ''));
  };
  const named = notes.flatMap((note) => linksOf(note).filter(mayChange));
  if (named.length === 0) return [];

  const all = [...paths];
  const [before, after] = [indexLinks(all, format), indexLinks([...all, ...added], format)];
  const found = new Map<string, RetargetedLink>();
  for (const link of named) {
    const { target, from, subpath } = link;
    const [was, will] = [before.resolve(target, from), after.resolve(target, from)];
    if (will === null || will === was) continue;
    found.set(JSON.stringify([from, target, subpath]), {
      note: from,
      link,
      before: was,
      after: will,
    });
  }
  return [...found.values()];
}
