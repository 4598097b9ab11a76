import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../manifest.json';
import { FOR_PROGRAM } from '../../scripts/build-options.mjs';
import { esbuildPack } from '../../scripts/pack.mjs';
import { readTree, temporaryFolder, temporaryVault } from '../support/temporary-vault';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('the built program', () => {
  let program = '';
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'neutrality-atlas-built-'));
    program = path.join(folder, 'dist/neutrality-atlas.mjs');
    await build({ ...FOR_PROGRAM, outdir: path.dirname(program), plugins: [esbuildPack] });
    for (const name of ['main.js', 'styles.css']) writeFileSync(path.join(folder, name), '');
    cpSync(path.join(ROOT, 'manifest.json'), path.join(folder, 'manifest.json'));
    return () => {
      rmSync(folder, { recursive: true, force: true });
    };
  });

  const spawn = (argv: readonly string[], cwd = tmpdir()) =>
    spawnSync(process.execPath, [program, ...argv], { cwd, encoding: 'utf8' });

  test('owns the exit code and the streams', () => {
    const vault = temporaryVault({ 'A.md': '---\na: 1\n---\n', 'B.md': '---\na: 1\na: 2\n---\n' });
    const { status, stdout, stderr } = spawn(['table', '.', '--columns', 'file.name,a'], vault);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^\| Name \| a {3}\|\n\| ---- \| --- \|\n\| A {4}\| 1 {3}\|\n\n\*1 note, .*\*\n$/,
    );
    expect(stderr).toMatch(/^B\.md, line 3: /);
    expect(spawn(['nonsense']).status).toBe(2);
  });

  test('tells the version of the plugin', () => {
    const { status, stdout, stderr } = spawn(['--version']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('carries the notes and finds the plugin beside itself', () => {
    const vault = path.join(temporaryFolder(), 'vault');
    const { status, stderr } = spawn(['install', vault, '--with-plugin']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const tree = readTree(vault);
    expect(tree['.obsidian/plugins/neutrality-atlas/manifest.json']).toBe(
      readFileSync(path.join(ROOT, 'manifest.json'), 'utf8'),
    );
    expect(tree['Neutrality Atlas/States/Austria.md']).toBe(
      readFileSync(path.join(ROOT, 'vault-template/States/Austria.md'), 'utf8'),
    );
  });

  test('runs no code of a note', () => {
    const vault = temporaryFolder();
    const trap = path.join(vault, 'trap');
    const code = `require("node:fs").writeFileSync(${JSON.stringify(trap)}, "ran")`;
    for (const language of ['js', 'javascript', 'JS', ' js ']) {
      writeFileSync(path.join(vault, `${language}.md`), `---${language}\n{ a: ${code} }\n---\n`);
      writeFileSync(path.join(vault, `${language} open.md`), `---${language}\n{ a: ${code} }\n`);
    }
    const { status, stderr } = spawn(['table', vault]);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(4);
    expect(Object.keys(readTree(vault))).not.toContain('trap');
  });

  test('ends in peace when nobody reads its output to the end', () => {
    const vault = temporaryFolder();
    for (let index = 0; index < 3000; index += 1)
      writeFileSync(path.join(vault, `${String(index)}.md`), '---\na: 1\n---\n');
    const command = `"${process.execPath}" "${program}" table "${vault}" --columns file.name,a | head -1`;
    const { stderr, stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe('| Name | a   |\n');
  });
});
