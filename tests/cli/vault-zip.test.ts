import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gitFiles, zipVault } from '../../scripts/vault-zip.mjs';
import { readTemplate } from '../../scripts/pack.mjs';
import type { PackFiles } from '../../src/core/pack/pack';
import { runProgram, SMALL_FILES, SMALL_PACK } from '../support/run-program';
import { readTree, temporaryFolder, temporaryVault, writeInto } from '../support/temporary-vault';

const PLUGIN = { 'main.js': 'built();\n', 'manifest.json': '{}\n', 'styles.css': '/**/\n' };
const install =
  (pack: PackFiles | undefined, ...options: string[]) =>
  async (vault: string) => {
    const { exit } = await runProgram(['install', vault, ...options], {
      pluginFolder: temporaryVault(PLUGIN),
      ...(pack && { pack }),
    });
    expect(exit).toBe(0);
  };

/** What a reader has who unpacks the archive. */
function unpacked(archive: Uint8Array): Record<string, string> {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(unzipSync(archive))) writeInto(folder, name, bytes);
  return readTree(folder);
}
const inFolder = (files: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`neutrality-atlas-vault/${name}`, text]),
  );

describe('the vault of a release', () => {
  test('is what an installation makes, and two files for Git', async () => {
    let installed = {};
    const archive = await zipVault(async (vault: string) => {
      await install(undefined, '--with-plugin')(vault);
      installed = readTree(vault);
    });
    const files = unpacked(archive);
    expect(files).toEqual(inFolder({ ...installed, ...gitFiles() }));
    const names = Object.keys(files);
    expect(names).toContain('neutrality-atlas-vault/.obsidian/plugins/neutrality-atlas/main.js');
    const shipped = Object.keys(readTemplate()).map(
      (name) => `neutrality-atlas-vault/Neutrality Atlas/${name}`,
    );
    expect(shipped.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('without the plugin has the notes alone, and nothing of the app’s', async () => {
    const names = Object.keys(unpacked(await zipVault(install(SMALL_PACK))));
    expect(names).toEqual([
      'neutrality-atlas-vault/.gitattributes',
      'neutrality-atlas-vault/.gitignore',
      ...Object.keys(SMALL_FILES).map((name) => `neutrality-atlas-vault/Neutrality Atlas/${name}`),
    ]);
  });

  test('has the same bytes whenever it is made', async () => {
    const [first, second] = [
      await zipVault(install(SMALL_PACK)),
      await zipVault(install(SMALL_PACK)),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('under Git keeps the layout of windows and the trash out, and the notes in', async () => {
    const vault = temporaryVault({
      ...gitFiles(),
      'Note.md': 'x',
      '.obsidian/types.json': '{}',
      '.obsidian/workspace.json': '{}',
      '.obsidian/workspace-mobile.json': '{}',
      '.obsidian/plugins/neutrality-atlas/main.js': '',
      '.obsidian/plugins/neutrality-atlas/data.json': '{}',
      '.trash/Old.md': 'x',
    });
    await install(SMALL_PACK)(vault);
    const git = (...words: string[]) =>
      execFileSync('git', words, { cwd: vault, encoding: 'utf8' });
    git('init', '--quiet');
    const added = git(
      '-c',
      'core.quotePath=false',
      'ls-files',
      '--others',
      '--exclude-standard',
    ).split('\n');
    expect(added.filter((name) => !name.startsWith('Neutrality Atlas/'))).toEqual([
      '.gitattributes',
      '.gitignore',
      '.obsidian/plugins/neutrality-atlas/main.js',
      '.obsidian/types.json',
      'Note.md',
      '',
    ]);
    expect(added).toContain('Neutrality Atlas/States/Austria.md');
    expect(git('check-attr', 'eol', 'Note.md')).toContain('eol: lf');
    expect(git('check-attr', 'text', '.obsidian/plugins/neutrality-atlas/main.js')).toContain(
      'text: unset',
    );
    writeFileSync(path.join(vault, 'Note.md'), 'x\r\n');
    git('-c', 'core.safecrlf=false', 'add', 'Note.md');
    expect(git('cat-file', 'blob', ':Note.md')).toBe('x\n');
  });
});
