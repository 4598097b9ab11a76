// Freezes vault-template as an edition: `npm run edition`. See CONTRIBUTING.md, "Editions".
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { freeze, keyOf } from './freeze.mjs';
import { editionFile, readEditions, readTemplate } from './pack.mjs';

const files = readTemplate();
for (const [name, text] of Object.entries(files)) {
  if (
    name.endsWith('.md') &&
    !name.startsWith('Templates/') &&
    keyOf(name, text).startsWith('file:')
  )
    throw new Error(`${name}: "atlas" should be kind/slug@edition.`);
  parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
}
const before = readEditions();
const { changed, files: renewed, editions } = freeze(files, before);
const template = path.resolve(import.meta.dirname, '../vault-template');
for (const [name, text] of Object.entries(renewed)) {
  if (text !== files[name]) writeFileSync(path.join(template, name), text);
}
if (editions.length === before.length) {
  console.log(`Nothing changed since edition ${editions.length}.`);
} else {
  mkdirSync(path.dirname(editionFile(1)), { recursive: true });
  editions.forEach((texts, index) =>
    writeFileSync(editionFile(index + 1), `${JSON.stringify(texts, null, 1)}\n`),
  );
  console.log(`Edition ${editions.length} is frozen: ${changed.length} files changed.`);
}
