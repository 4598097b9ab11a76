/** The name of a person, in the two parts by which bibliographies sort. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
}

const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*\s+)+(?:(?:v[ao]n|de[nrl]?|d[aiu]|la|le|te[nr])\s+)*\p{Lu}[\p{L}'’-]+$/u;
const FAMILY = /\s((?:(?:v[ao]n|de[nrl]?|d[aiu]|la|le|te[nr])\s+)*\S+)$/u;

/**
 * The authors of a work: persons by their parts, all others as their name stands. They are persons only where the
 * work's key begins with the family name of the first, as in `kelsen1952`, so that no body is taken for one.
 *
 * @param authors - Given name first.
 */
export function authorNames(authors: readonly string[], key: string): (PersonName | string)[] {
  const arePersons = isPerson(authors[0] ?? '', key);
  return authors.map((name) => (arePersons && NAME.test(name) ? partsOf(name) : name));
}

const isPerson = (name: string, key: string): boolean =>
  NAME.test(name) && folded(key).startsWith(folded(/\S+$/.exec(name)?.[0] ?? ''));

/** Letters without accents, in lower case; nothing else. */
const folded = (text: string): string => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

function partsOf(name: string): PersonName {
  const family = FAMILY.exec(name)?.[1] ?? name;
  return { family, given: name.slice(0, -family.length).trim() };
}
