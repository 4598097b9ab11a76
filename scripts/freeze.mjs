// Works out editions: what changed, what stays known of it, and what a build carries. Touches no file.
import { olderTexts } from './older.mjs';

/** The identity among the properties at the top of a note. */
const IDENTITY = /^(---\n(?:(?!---\n).*\n)*?atlas: *["']?)([a-z]+\/[a-z0-9-]+)@(\d+)/;

/** The home note: its edition tells with which edition a vault was completed, so every edition renews it. */
const HOME = 'guide/neutrality-atlas';

/** What a file is known by: its identity without the edition, or its place where it has none. */
export const keyOf = (path, text) =>
  (path.endsWith('.md') && IDENTITY.exec(text)?.[2]) || `file:${path}`;

/** The note's text with another edition in its identity. */
export const withEdition = (text, edition) => text.replace(IDENTITY, `$1$2@${edition}`);

/**
 * Work out the next edition.
 *
 * @param {Record<string, string>} files The files now, by path. What edition their identities name does not count.
 * @param {Record<string, {path: string, edition: number, text: string}>[]} editions The frozen editions from the
 *   first on, by key. The last is whole; the earlier ones hold only what changed after them.
 * @returns {{changed: string[], files: Record<string, string>, editions: typeof editions}} The paths whose text or
 *   name changed, the files with the identities that they should have, and all editions; `changed` is empty, and
 *   the editions are the same, when there is nothing to freeze.
 */
export function freeze(files, editions) {
  const last = editions.at(-1) ?? {};
  const next = editions.length + 1;
  const entries = Object.entries(files).map(([path, text]) => {
    const key = keyOf(path, text);
    const before = last[key];
    const old = before && {
      path,
      edition: before.edition,
      text: inEdition(path, text, before.edition),
    };
    const isSame = before?.path === path && before.text === old.text;
    return { key, isSame, old, anew: { path, edition: next, text: inEdition(path, text, next) } };
  });
  const keys = new Set(entries.map(({ key }) => key));
  const isNew =
    entries.some(({ isSame }) => !isSame) || Object.keys(last).some((key) => !keys.has(key));

  const whole = {};
  const changed = [];
  for (const { key, isSame, old, anew } of entries) {
    const stays = isSame && !(isNew && key === HOME);
    whole[key] = stays ? old : anew;
    if (!stays) changed.push(anew.path);
  }
  const renewed = Object.fromEntries(Object.values(whole).map(({ path, text }) => [path, text]));
  if (!isNew) return { changed, files: renewed, editions };

  const superseded = Object.fromEntries(
    Object.entries(last).filter(([key, { edition }]) => whole[key]?.edition !== edition),
  );
  const earlier = editions.length > 0 ? [...editions.slice(0, -1), superseded] : [];
  return { changed, files: renewed, editions: [...earlier, whole] };
}

/** A file's text with another edition in its identity, where it has one. */
const inEdition = (path, text, edition) =>
  path.endsWith('.md') ? withEdition(text, edition) : text;

/**
 * What a build carries of the editions: `PackFiles` of src/core/pack/pack.ts.
 *
 * @param {Record<string, string>} files The files now, by path; those that differ from the last edition are taken to
 *   be of it.
 * @param {Parameters<typeof freeze>[1]} editions
 * @param {Record<string, string>} propertyTypes The app's type for each property.
 */
export function packFiles(files, editions, propertyTypes) {
  const last = editions.at(-1) ?? {};
  const shipped = Object.entries(files).map(([path, text]) => {
    const edition = Number(IDENTITY.exec(text)?.[3] ?? NaN);
    return {
      path,
      edition: edition || (last[keyOf(path, text)]?.edition ?? editions.length),
      text,
    };
  });
  const present = Object.fromEntries(shipped.map(({ path, text }) => [keyOf(path, text), text]));
  return {
    edition: editions.length,
    files: shipped,
    older: olderTexts(editions, present),
    propertyTypes,
  };
}
