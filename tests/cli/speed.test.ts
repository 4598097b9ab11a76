import { build } from 'esbuild';
import path from 'node:path';
import { expect, test } from 'vitest';
import { measureCold } from '../../scripts/bench/cold.mjs';
import { makeVault } from '../../scripts/bench/make-vault.mjs';
import { ours, peer } from '../../scripts/bench/ways.mjs';
import { FOR_NODE } from '../../scripts/build-options.mjs';
import { esbuildPack } from '../../scripts/pack.mjs';
import { temporaryFolder } from '../support/temporary-vault';

/**
 * How many times as much work as the script we may take. It was 0.83 to 0.88 in four measurements; with every note read
 * whole by the full parser it was 2.2 to 2.4. Work, which is the time of all processors, hardly changes when the machine
 * does other things meanwhile.
 */
const MOST = 1.5;

test('a table of 5,000 notes is no more work than for a script with gray-matter, by a wide margin', async () => {
  const folder = temporaryFolder();
  const vault = path.join(folder, 'vault');
  makeVault(vault, 5000);
  const program = path.join(folder, 'dist/neutrality-atlas.mjs');
  await build({
    ...FOR_NODE,
    minify: true,
    entryPoints: ['src/cli/main.mts'],
    outfile: program,
    plugins: [esbuildPack],
  });
  const [script, mine] = measureCold(
    [peer('gray-matter', vault, 'J'), ours(vault, 'J', program)],
    5,
  );
  expect(script?.rows).toBeGreaterThan(0);
  expect(mine?.rows).toBeGreaterThan(0);
  expect(mine?.workRatio).toBeLessThan(MOST);
});
