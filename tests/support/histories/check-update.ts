import { folderOf } from '../../../src/core/note/note';
import { expect } from 'vitest';
import { DEFAULT_FOLDER, HOME_IDENTITY } from '../../../src/core/pack/home';
import { nameOf, openPack, type Pack } from '../../../src/core/pack/pack';
import type { StepReport } from '../../../src/core/pack/plan/apply-plan';
import type { Update } from './history';
import { editionIn, keyIn, propertiesOf, tokensIn } from './note-parts';
import { mapLinks } from './links-in-text';
import { linkReader, saysOf } from './says';

/**
 * Hold an update against what is promised of it.
 *
 * @param reports - What the update said it did.
 * @throws Where a promise is broken, with the file and the promise.
 */
export function checkUpdate(update: Update, reports: readonly StepReport[]): void {
  const pack = openPack(update.pack);
  for (const [path, text] of Object.entries(update.before.texts)) {
    const now = update.after.texts[path];
    if (now === undefined) expect.fail(`${path} is gone.`);
    keepsWhatTheReaderWrote(path, text, now);
    keepsRemoved(path, text, now, pack);
    const isChosen = reports.some((each) => each.path === path && update.choices.has(each.key));
    if (!isOurs(path, text, pack) && !isChosen) expect(now, `${path} is the reader's`).toBe(text);
  }
  for (const [path, text] of Object.entries(update.after.texts)) {
    const isNew = !(path in update.before.texts);
    const isTold = reports.some((each) => each.path === path || each.beside?.path === path);
    if (isNew) expect(isTold, `${path} is new and was not told`).toBe(true);
    expect(/^(<{7}|={7}|>{7}|\|{7})/m.test(text), `a mark of a conflict in ${path}`).toBe(false);
  }
  expect(reports.flatMap(({ error }) => error ?? [])).toEqual([]);
  keepsDeletedNotes(update, pack);
  renewsUnedited(update, pack, reports);
}

/** Where the reader and we changed different places, all that is ours alone stands in our notes as shipped. */
export function checkOursArrived({ after, pack: { files } }: Update): void {
  const keys = keysIn(after.texts);
  const ours = (text: string): string[] =>
    tokensIn(text).flatMap(({ token, owner }) => (owner === 'o' ? [token] : []));
  for (const { path: place, text } of files) {
    const found = [...keys].filter(([, key]) => key === keyIn(text));
    const [path = ''] = found[0] ?? [];
    if (found.length !== 1) continue;
    const now = after.texts[path] ?? '';
    expect(ours(now), `${place}, which is ${path}`).toEqual(ours(text));
    // A property of ours that holds nothing is a gap, as one that is absent.
    const names = Object.entries(propertiesOf(text))
      .filter(([name, value]) => name.startsWith('o_') && !isEmpty(value))
      .map(([name]) => name);
    expect(Object.keys(propertiesOf(now)), path).toEqual(expect.arrayContaining(names));
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

const isOurs = (path: string, text: string, { files, older }: Pack): boolean =>
  keyIn(text) !== null ||
  [...files, ...[...older.values()].flat()].some(
    (each) => `${DEFAULT_FOLDER}/${each.path}` === path,
  );

/** Marks, whole lines of the body, comments and values that the reader wrote are where they were. */
function keepsWhatTheReaderWrote(path: string, before: string, after: string): void {
  expect(marksIn(after), `what the reader wrote in ${path}`).toEqual(
    expect.arrayContaining(marksIn(before)),
  );
  const lines = (text: string): string[] =>
    text
      .replace(/^\uFEFF?---\r?\n[\s\S]*?^---$/m, (yaml) => yaml.replace(/^[^#].*$/gm, ''))
      .split(/\r?\n/)
      .filter((line) => !line.startsWith('|') && marksIn(line).length > 0);
  expect(lines(after), `lines of the reader in ${path}`).toEqual(
    expect.arrayContaining(lines(before)),
  );
  const now = propertiesOf(after);
  for (const [name, value] of Object.entries(propertiesOf(before))) {
    if (marksIn(`${name} ${JSON.stringify(value)}`).length === 0) continue;
    // One text is a list of it, to which we may have added items.
    const own = [value]
      .flat()
      .filter((item) => !Array.isArray(value) || marksIn(String(item)).length > 0);
    expect([now[name]].flat(), `${name} of ${path}`).toEqual(expect.arrayContaining(own));
  }
}

/** Marks of the reader's, those in links and in a canvas' files left out: a note that was renamed has one in its name. */
const marksIn = (text: string): string[] =>
  mapLinks(text.replace(/"file": *"[^"]*"/g, ''), () => '').match(/\bmk\d+x\b/g) ?? [];

/** Properties and pieces of the body that the reader removed stay away. */
function keepsRemoved(path: string, before: string, after: string, pack: Pack): void {
  const base = shippedText(pack, keyIn(before), editionIn(before));
  if (base === null) return;
  const gone = without(Object.keys(propertiesOf(base)), Object.keys(propertiesOf(before)));
  const back = gone.filter((name) => name in propertiesOf(after));
  expect(back, `properties that the reader removed from ${path}`).toEqual([]);
  const ids = (text: string): string[] => tokensIn(bodyOf(text)).map(({ id }) => id);
  const removed = without(ids(base), ids(before));
  const again = removed.filter((id) => ids(after).includes(id));
  expect(again, `pieces that the reader removed from ${path}`).toEqual([]);
}

const bodyOf = (text: string): string => text.replace(/^\uFEFF?---\r?\n[\s\S]*?^---\r?$/m, '');

const without = (all: readonly string[], others: readonly string[]): string[] =>
  all.filter((each) => !others.includes(each));

function shippedText({ files, older }: Pack, key: string | null, edition: number): string | null {
  const all = [...files.filter((file) => file.key === key), ...(older.get(key ?? '') ?? [])];
  return all.find((each) => each.edition === edition)?.text ?? null;
}

/** The keys of our notes in a vault by their path. */
const keysIn = (texts: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([path, text]) => {
      const key = keyIn(text);
      return key === null ? [] : [[path, key] as const];
    }),
  );

/** Whether the vault has our home note after an update, which tells the edition that it has. */
export const hasHome = ({ after: { texts }, pack: { edition } }: Update): boolean =>
  [...keysIn(texts)].some(
    ([path, key]) => key === HOME_IDENTITY && editionIn(texts[path] ?? '') === edition,
  );

/** A note that was in the vault's edition and is not in the vault does not come back. */
function keepsDeletedNotes({ before, after, choices }: Update, { files, older }: Pack): void {
  const there = new Set(keysIn(before.texts).values());
  const homes = Object.entries(before.texts).filter(([, text]) => keyIn(text) === HOME_IDENTITY);
  if (homes.length === 0) return;
  const installed = Math.max(...homes.map(([, text]) => editionIn(text)));
  const folders = [DEFAULT_FOLDER, ...homes.map(([path]) => folderOf(path))];
  const now = new Set(keysIn(after.texts).values());
  const deleted = files.filter(({ key, path, edition }) => {
    if (choices.has(key)) return false;
    const since = Math.min(edition, ...(older.get(key) ?? []).map((each) => each.edition));
    const isThere = there.has(key) || folders.some((folder) => `${folder}/${path}` in before.texts);
    return since <= installed && !isThere;
  });
  expect(
    deleted.map(({ key }) => key).filter((key) => now.has(key)),
    'deleted notes',
  ).toEqual([]);
}

/** What the reader did not edit says what the edition says, and its links lead to our notes. */
function renewsUnedited(
  { before, after, edited, choices }: Update,
  pack: Pack,
  reports: readonly StepReport[],
): void {
  const shipped = new Map(
    [
      ...pack.files,
      ...[...pack.older].flatMap(([key, all]) => all.map((each) => ({ ...each, key }))),
    ].map(({ path, key }) => [nameOf(path), key] as const),
  );
  const yours = reports.flatMap(({ key, alternatives }) =>
    alternatives.filter(({ choice }) => choice === 'adopt').map(({ path }) => [path, key] as const),
  );
  const known = new Set(shipped.values());
  const keys = new Map([...keysIn(after.texts)].filter(([, key]) => known.has(key)));
  const links = linkReader(after, new Map([...keys, ...yours]), shipped);
  const names = new Map<string, Set<string>>();
  for (const [name, key] of [
    ...shipped,
    ...[...keys].map(([path, key]) => [nameOf(path), key] as const),
  ])
    names.set(key, (names.get(key) ?? new Set()).add(name));
  const existed = keysIn(before.texts);
  for (const { key, path: place, text, identity } of pack.files) {
    if (edited.has(key) || choices.has(key) || identity === null) continue;
    const paths = [...keys].filter(([, each]) => each === key).map(([path]) => path);
    const [path] = paths;
    if (path === undefined) {
      const report = reports.find((each) => each.key === key);
      const isAway = ['yours', 'blocked', 'deleted'].includes(report?.disposition ?? '');
      expect(isAway, `${place} is missing: ${report?.disposition ?? 'untold'}`).toBe(true);
    } else if (paths.length === 1 && !existedElsewhere(existed, key, path)) {
      const isWritten = reports.some((each) => each.path === path && each.text !== null);
      const now = saysOf(after.texts[path] ?? '', links.inVault(path, isWritten), names);
      expect(now, `${path}, which the reader did not edit`).toEqual(
        saysOf(text, links.asShipped, names),
      );
    }
  }
}

const existedElsewhere = (
  existed: ReadonlyMap<string, string>,
  key: string,
  path: string,
): boolean => [...existed].some(([other, each]) => each === key && other !== path);
