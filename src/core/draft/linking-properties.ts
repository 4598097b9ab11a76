import type { NoteSet } from '../ports';
import { columnProperty } from '../table/column-name';
import { linksIn } from '../value/link';
import { destination } from '../value/same';
import type { LinkValue } from '../value/value';

/** The properties in which notes link to a note, with how many of them do so, the most frequent first. */
export function linkingProperties(
  target: string,
  { notes, links, isExcluded }: NoteSet,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const leads = (link: LinkValue): boolean => destination(link, links.resolve) === target;
  for (const { path, properties } of notes) {
    if (isExcluded(path)) continue;
    for (const [name, value] of properties) {
      if (!linksIn(value).some(leads)) continue;
      const property = columnProperty({ source: 'note', name });
      counts.set(property, (counts.get(property) ?? 0) + 1);
    }
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
