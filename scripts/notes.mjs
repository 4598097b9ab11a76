// Makes anew what is derived in vault-template: `npm run notes`. The codebook's page and the templates from
// codebook.yaml, breadcrumbs, the list of notes that cite a source, and the static tables.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withBreadcrumbs } from './breadcrumbs.mjs';
import { codebookPage } from './codebook-page.mjs';
import { readTemplate } from './pack.mjs';
import { templates } from './templates.mjs';

const root = path.resolve(import.meta.dirname, '..');
const nameOf = (file) => path.posix.basename(file, '.md');
/** Sources do not cite themselves, and a map lists them without citing. */
const CITES_NOTHING = /^(?:Sources|Maps)\//;
const LINK = /\[\[([^\]|#\\]+)/g;

/** The edition in which a note last changed; the next edition gives it its number. */
const editionOf = (text = '') => /^atlas: .*@(\d+)/m.exec(text)?.[1] ?? '1';

/** The notes with their derived parts made anew, all but the static tables: texts by path. */
export function deriveNotes(shipped) {
  const files = withBreadcrumbs({
    ...shipped,
    'Codebook.md': codebookPage(editionOf(shipped['Codebook.md'])),
    ...templates(),
  });
  const citing = new Map();
  for (const [file, text] of Object.entries(files)) {
    if (CITES_NOTHING.test(file)) continue;
    for (const [, target] of text.matchAll(LINK)) {
      citing.set(target, (citing.get(target) ?? new Set()).add(nameOf(file)));
    }
  }
  const derived = Object.entries(files).map(([file, text]) => {
    if (!file.startsWith('Sources/')) return [file, text];
    const names = [...(citing.get(nameOf(file)) ?? [])].sort();
    const list = `Cited in ${names.map((name) => `[[${name}]]`).join(', ')}.`;
    const told = /^Cited in .*$/m.test(text) ? text : `${text.trimEnd()}\n\nCited in .\n`;
    return [file, told.replace(/^Cited in .*$/m, () => list)];
  });
  return Object.fromEntries(derived);
}

if (process.argv[1] === import.meta.filename) {
  const node = (...words) =>
    spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
  const status =
    node('esbuild.config.mjs') ||
    node(path.join(root, 'dist/neutrality-atlas.mjs'), 'refresh', 'vault-template');
  const files = readTemplate();
  for (const [file, text] of Object.entries(deriveNotes(files))) {
    if (files[file] === text) continue;
    const place = path.join(root, 'vault-template', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    console.log(`Made anew: ${file}`);
  }
  process.exit(status);
}
