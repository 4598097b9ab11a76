import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PackFiles } from '../../src/core/pack/pack';
import { packOf } from '../support/packs';
import { runProgram } from '../support/run-program';
import { readTree, temporaryFolder } from '../support/temporary-vault';

/**
 * Whole runs, tree compared with tree. A case is a folder: `commands.json` (the command lines, with VAULT for
 * the vault), where there are any `vault`, `pack` (what is shipped) and `older` (the edition before it), and
 * `expected`: the vault afterwards and what was said.
 * `RECORD_GOLDEN=1` records what happens and still fails, so that somebody reads the difference.
 */
const CASES = path.resolve(import.meta.dirname, '../golden');

test.each(readdirSync(CASES))('golden run: %s', async (name) => {
  const folder = path.join(CASES, name);
  const vault = path.join(temporaryFolder(), 'vault');
  if (existsSync(path.join(folder, 'vault')))
    cpSync(path.join(folder, 'vault'), vault, { recursive: true });

  const said: string[] = [];
  const commands = JSON.parse(
    readFileSync(path.join(folder, 'commands.json'), 'utf8'),
  ) as string[][];
  for (const command of commands) {
    const argv = command.map((each) => each.replace('VAULT', vault));
    const { exit, out, err } = await runProgram(argv, { cwd: folder, ...packIn(folder) });
    said.push(`$ neutrality-atlas ${command.join(' ')}\n${out}`);
    if (err !== '') said.push(`(to standard error)\n${err}`);
    said.push(`(exit ${String(exit)})\n\n`);
  }
  const output = said.join('').replaceAll(vault, 'VAULT');

  const expected = path.join(folder, 'expected');
  if (process.env['RECORD_GOLDEN'] === '1') {
    rmSync(expected, { recursive: true, force: true });
    cpSync(vault, path.join(expected, 'vault'), { recursive: true });
    writeFileSync(path.join(expected, 'output.txt'), output);
    expect.fail('Recorded. Read the difference, then run without RECORD_GOLDEN.');
  }
  expect(output).toBe(readFileSync(path.join(expected, 'output.txt'), 'utf8'));
  expect(readTree(vault)).toEqual(readTree(path.join(expected, 'vault')));
});

function packIn(folder: string): { pack: PackFiles } | object {
  const editions = ['older', 'pack'].map((name) => path.join(folder, name)).filter(existsSync);
  return editions.length === 0 ? {} : { pack: packOf(...editions.map(readTree)) };
}
