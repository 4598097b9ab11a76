// npm run vault-zip: the vault of a release as two archives in dist/, with the plugin and without it. The same
// sources give the same bytes, so whoever doubts an archive can make it again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { readTemplate } from './pack.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** The folder that an archive unpacks to. */
const FOLDER = 'neutrality-atlas-vault';
/** Of every entry: the first moment that an archive can tell, and a file that its owner may write. */
const ENTRY = { mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16, level: 9 };

/** The files for Git that the note on sharing shows, by their names: what it advises and what is shipped are one. */
export function gitFiles() {
  const text = readTemplate()['Share with a class.md'];
  return Object.fromEntries(
    ['gitattributes', 'gitignore'].map((language) => {
      const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text);
      if (!block) throw new Error(`"Share with a class.md" should have a block of ${language}.`);
      return [`.${language}`, block[1]];
    }),
  );
}

/**
 * A vault as an archive.
 *
 * @param {(folder: string) => unknown} install Installs into an empty folder; awaited.
 * @returns {Promise<Uint8Array>}
 */
export async function zipVault(install) {
  const vault = mkdtempSync(path.join(os.tmpdir(), 'neutrality-atlas-vault-'));
  try {
    await install(vault);
    for (const [name, text] of Object.entries(gitFiles()))
      writeFileSync(path.join(vault, name), text);
    const names = readdirSync(vault, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(vault, path.join(entry.parentPath, entry.name)))
      .map((name) => name.split(path.sep).join('/'))
      .sort();
    const entries = names.map((name) => [
      `${FOLDER}/${name}`,
      [readFileSync(path.join(vault, name)), ENTRY],
    ]);
    return zipSync(Object.fromEntries(entries));
  } finally {
    rmSync(vault, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const node = (...words) => {
    const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 3);
  };
  node('esbuild.config.mjs');
  const { version } = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));
  const archives = { '': ['--with-plugin'], '-without-plugin': [] };
  for (const [suffix, options] of Object.entries(archives)) {
    const archive = await zipVault((vault) =>
      node('dist/neutrality-atlas.mjs', 'install', vault, ...options),
    );
    const name = `dist/${FOLDER}-${version}${suffix}.zip`;
    writeFileSync(path.join(root, name), archive);
    console.log(`${name}: ${Math.round(archive.length / 1000)} kB`);
  }
}
