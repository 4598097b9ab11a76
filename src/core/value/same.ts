import { numberIn } from './compare';
import { parseDate } from './date';
import { inMilliseconds } from './duration';
import { parseWikilink } from './link';
import { isList, isTagged, type LinkValue, type ObjectValue, type Value } from './value';

/** Where a link's target leads from the note at `from`, as a path; null where it leads nowhere. */
export type Resolve = (target: string, from: string) => string | null;

type Tagged = Exclude<Extract<Value, object>, readonly Value[]>;

/** The file a link leads to; a link without a target leads to the note it stands in. */
export const destination = ({ target, from }: LinkValue, resolve: Resolve): string | null =>
  target === '' ? from : resolve(target, from);

function sameTarget(a: LinkValue, b: LinkValue, resolve: Resolve): boolean {
  const [first, second] = [destination(a, resolve), destination(b, resolve)];
  if (first !== null || second !== null) return first === second;
  return a.target === b.target && a.subpath === b.subpath;
}

function sameAsText(tagged: Tagged, text: string, resolve: Resolve): boolean {
  if (tagged.type === 'date') return parseDate(text)?.at === tagged.at;
  if (tagged.type === 'file') {
    const link = parseWikilink(text, tagged.path);
    return link === null ? tagged.path === text : destination(link, resolve) === tagged.path;
  }
  if (tagged.type !== 'link') return false;
  const link = parseWikilink(text, tagged.from);
  if (link !== null) return sameTarget(tagged, link, resolve);
  return `${tagged.target}${tagged.subpath}`.toLowerCase() === text.toLowerCase();
}

const sameObject = (a: ObjectValue, b: ObjectValue, resolve: Resolve): boolean =>
  a.entries.size === b.entries.size &&
  [...a.entries].every(([key, value]) => {
    const other = b.entries.get(key);
    return other !== undefined && sameValue(value, other, resolve);
  });

/** What two values of one type, links and objects apart, must share to be equal. */
function essenceOf(value: Tagged): unknown {
  switch (value.type) {
    case 'date':
      return value.at;
    case 'duration':
      return inMilliseconds(value);
    case 'file':
      return value.path;
    default:
      return value.type === 'pattern' ? `/${value.source}/${value.flags}` : null;
  }
}

function sameKind(a: Tagged, b: Tagged, resolve: Resolve): boolean {
  if (a.type === 'link' && b.type === 'link') return sameTarget(a, b, resolve);
  if (a.type === 'object' && b.type === 'object') return sameObject(a, b, resolve);
  return a.type === b.type && essenceOf(a) === essenceOf(b);
}

function sameTagged(a: Tagged, b: Value, resolve: Resolve): boolean {
  if (typeof b === 'string') return sameAsText(a, b, resolve);
  if (!isTagged(b)) return false;
  if (a.type === 'link' && b.type === 'file') return destination(a, resolve) === b.path;
  if (a.type === 'file' && b.type === 'link') return destination(b, resolve) === a.path;
  return sameKind(a, b, resolve);
}

const sameList = (a: Value, b: Value, resolve: Resolve): boolean =>
  isList(a) &&
  isList(b) &&
  a.length === b.length &&
  a.every((item, index) => sameValue(item, b[index] ?? null, resolve));

const sameNumber = (a: Value, b: Value): boolean =>
  typeof a === 'number' && typeof b === 'string' && numberIn(b) === a;

/**
 * Whether two values are equal, as the operator `==` and `contains` see it.
 *
 * Texts are equal letter for letter; a number equals a text that writes it, and a date a text that
 * writes that day. Links are equal when they lead to the same file or, leading nowhere, are written
 * the same; a link equals the file it leads to, and a text that is its target or its
 * `[[...]]` form. Lists and objects are compared item by item.
 *
 * @param resolve - How links find their files.
 */
export function sameValue(a: Value, b: Value, resolve: Resolve): boolean {
  if (a === b) return true;
  if (isList(a) || isList(b)) return sameList(a, b, resolve);
  if (isTagged(a)) return sameTagged(a, b, resolve);
  if (isTagged(b)) return sameTagged(b, a, resolve);
  return sameNumber(a, b) || sameNumber(b, a);
}
