// Freezes vault-template as an edition: `npm run edition`. See CONTRIBUTING.md, "Editions".
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readTemplate } from './pack.mjs';

const root = path.resolve(import.meta.dirname, '..');
const IDENTITY = /^(atlas: *["']?)([a-z]+\/[a-z0-9-]+)@(\d+)/m;

/** The note's identity without its edition. */
export const keyOf = (text) => IDENTITY.exec(text)?.[2];

/** The note's text with another edition in its identity. */
export const withEdition = (text, edition) => text.replace(IDENTITY, `$1$2@${edition}`);

/**
 * Work out the next edition.
 *
 * @param {Record<string, string>} files The notes now, by path.
 * @param {Record<string, string>[]} editions The frozen editions from the first on: texts by key. The last
 *   is whole; the earlier ones hold only what changed after them.
 * @returns {{changed: string[], files: Record<string, string>, editions: Record<string, string>[]}} The paths
 *   whose text changed, the notes with their new identities, and all editions; `changed` is empty when
 *   there is nothing to freeze.
 */
export function freeze(files, editions) {
  const last = editions.at(-1) ?? {};
  const next = editions.length + 1;
  const isChanged = (text) => last[keyOf(text)] !== text;
  const changed = Object.keys(files).filter((name) => isChanged(files[name]));
  const keys = new Set(Object.values(files).map(keyOf));
  const gone = Object.keys(last).some((key) => !keys.has(key));
  if (changed.length === 0 && !gone) return { changed, files, editions };
  const renewed = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      isChanged(text) ? withEdition(text, next) : text,
    ]),
  );
  const whole = Object.fromEntries(Object.values(renewed).map((text) => [keyOf(text), text]));
  const superseded = Object.fromEntries(
    Object.entries(last).filter(([key, text]) => whole[key] !== text),
  );
  return {
    changed,
    files: renewed,
    editions: [...editions.slice(0, -1), ...(editions.length > 0 ? [superseded] : []), whole],
  };
}

/** The frozen editions from the first on. */
export function readEditions() {
  const editions = [];
  for (let number = 1; existsSync(fileOf(number)); number += 1) {
    editions.push(JSON.parse(readFileSync(fileOf(number), 'utf8')));
  }
  return editions;
}

const fileOf = (number) => path.join(root, 'editions', `${number}.json`);

if (process.argv[1] === import.meta.filename) {
  const { files } = readTemplate();
  for (const [name, text] of Object.entries(files)) {
    if (keyOf(text) === undefined) throw new Error(`${name}: "atlas" should be kind/slug@edition.`);
    parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
  }
  const { changed, files: renewed, editions } = freeze(files, readEditions());
  if (editions.length === readEditions().length) {
    console.log(`Nothing changed since edition ${editions.length}.`);
  } else {
    const template = path.join(root, 'vault-template');
    for (const name of changed) writeFileSync(path.join(template, name), renewed[name]);
    mkdirSync(path.join(root, 'editions'), { recursive: true });
    editions.forEach((texts, index) =>
      writeFileSync(fileOf(index + 1), `${JSON.stringify(texts, null, 1)}\n`),
    );
    const pack = JSON.parse(readFileSync(path.join(template, 'pack.json'), 'utf8'));
    writeFileSync(
      path.join(template, 'pack.json'),
      `${JSON.stringify({ ...pack, edition: editions.length }, null, 2)}\n`,
    );
    console.log(`Edition ${editions.length} is frozen: ${changed.length} notes changed.`);
  }
}
