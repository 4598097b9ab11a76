import { isLink, isList, itemsOf, type Value } from '../../value/value';
import type { CheckedNote } from '../checked-note';
import { type CheckedVault, textOf } from '../checked-vault';
import { sourcedBy } from '../codebook';
import { found, type NoteFinding } from '../finding';

/** Citations that show no text, or lead to a note that is no source. */
export function checkCitations(checked: CheckedNote, vault: CheckedVault): NoteFinding[] {
  const { note, places, unquoted } = checked;
  return [...note.properties].flatMap(([name, value]) => {
    if ((name !== 'sources' && sourcedBy(name) === null) || unquoted.has(name)) return [];
    return itemsOf(value).flatMap((item, index) => {
      const fault = faultOf(name, item, checked, vault);
      const line = places.lineOf(name, isList(value) ? index : undefined);
      return fault === null ? [] : [found('bad-citation', line, fault)];
    });
  });
}

function faultOf(
  name: string,
  item: Value,
  { note }: CheckedNote,
  { set, byPath, codebook }: CheckedVault,
): string | null {
  if (!isLink(item)) return null; // told by the rules on types
  const path = set.links.resolve(item.target, note.path);
  if (path === null) return null; // told as a broken link
  if (item.display === null) return `[[${item.target}]] in "${name}" shows no citation.`;
  const cited = byPath.get(path);
  const kind = textOf(cited?.properties.get('kind'));
  if (kind !== undefined && codebook.cited.includes(kind)) return null;
  if (cited === undefined && path.endsWith('.md')) return null; // it could not be read
  const what =
    cited === undefined
      ? 'a file'
      : `a note ${kind === undefined ? 'without a kind' : `of kind ${kind}`}`;
  return `"${name}" cites [[${item.target}]], ${what}.`;
}
