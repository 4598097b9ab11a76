import { parseFrontmatter, splitNote } from '../../note/frontmatter';
import type { Value } from '../../value/value';
import { isList, isTagged } from '../../value/value';

/**
 * Whether two texts are the same note but for the way they are written: order and quoting of properties,
 * line endings, spaces at line ends, blank lines at the ends.
 */
export function isSameNote(a: string, b: string): boolean {
  return (
    a === b ||
    (canonicalBody(a) === canonicalBody(b) && canonicalProperties(a) === canonicalProperties(b))
  );
}

const canonicalBody = (text: string): string =>
  splitNote(text)
    .body.replace(/[ \t]*\r?\n/g, '\n')
    .trim();

/** The properties in one fixed spelling; the text itself where they cannot be read. */
function canonicalProperties(text: string): string {
  const { yaml } = splitNote(text);
  if (yaml === null) return '';
  const { properties } = parseFrontmatter(yaml, '');
  if (properties === null) return yaml;
  return JSON.stringify([...properties].map(([key, value]) => [key, canonical(value)]).sort(byKey));
}

const byKey = ([a]: readonly unknown[], [b]: readonly unknown[]): number =>
  String(a) < String(b) ? -1 : 1;

/** A value as JSON can spell it; one text and a list of that one text count as the same. */
function canonical(value: Value): unknown {
  if (isList(value)) return value.length === 1 ? canonical(value[0] ?? null) : value.map(canonical);
  if (value !== null && isTagged(value) && value.type === 'object') {
    return [...value.entries].map(([key, item]) => [key, canonical(item)]).sort(byKey);
  }
  return value;
}
