// Works out editions: what changed, what stays known of it, and what a build carries. Touches no file.
import { olderTexts } from './older.mjs';

const IDENTITY = /^(atlas: *["']?)([a-z]+\/[a-z0-9-]+)@(\d+)/m;

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
 * @param {Record<string, string>} files The files now, by path.
 * @param {Record<string, {path: string, edition: number, text: string}>[]} editions The frozen editions from the
 *   first on, by key. The last is whole; the earlier ones hold only what changed after them.
 * @returns {{changed: string[], files: Record<string, string>, editions: typeof editions}} The paths whose text or
 *   name changed, the files with their new identities, and all editions; `changed` is empty when there is nothing
 *   to freeze.
 */
export function freeze(files, editions) {
  const last = editions.at(-1) ?? {};
  const next = editions.length + 1;
  const paths = Object.keys(files);
  const isChanged = (path) => {
    const before = last[keyOf(path, files[path])];
    return before?.text !== files[path] || before.path !== path;
  };
  const altered = paths.filter(isChanged);
  const keys = new Set(paths.map((path) => keyOf(path, files[path])));
  const gone = Object.keys(last).some((key) => !keys.has(key));
  if (altered.length === 0 && !gone) return { changed: [], files, editions };

  const isHome = (path) => keyOf(path, files[path]) === HOME;
  const changed = paths.filter((path) => isHome(path) || altered.includes(path));
  const whole = {};
  const renewed = {};
  for (const path of paths) {
    const key = keyOf(path, files[path]);
    const isNew = changed.includes(path);
    const text = isNew && path.endsWith('.md') ? withEdition(files[path], next) : files[path];
    renewed[path] = text;
    whole[key] = { path, edition: isNew ? next : last[key].edition, text };
  }
  const superseded = Object.fromEntries(
    Object.entries(last).filter(
      ([key, { path, text }]) => whole[key]?.text !== text || whole[key].path !== path,
    ),
  );
  const earlier = editions.length > 0 ? [...editions.slice(0, -1), superseded] : [];
  return { changed, files: renewed, editions: [...earlier, whole] };
}

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
