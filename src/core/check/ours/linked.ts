import { identityOf } from '../../note/identity';
import { HOME_IDENTITY } from '../../pack/home';
import { found, type NoteFinding } from '../finding';
import type { Note } from '../../note/note';

/**
 * A note of ours to which no other note links.
 *
 * @param linked - Paths to which other notes link that are no sources.
 */
export function checkLinked(
  { path, properties }: Note,
  kind: string,
  linked: ReadonlySet<string>,
): NoteFinding | null {
  if (linked.has(path) || identityOf(properties)?.key === HOME_IDENTITY) return null;
  return kind === 'source'
    ? found('unused-source', 1, 'No note cites this source.')
    : found('orphan', 1, 'No note links to this one.');
}
