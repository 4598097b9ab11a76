import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { measureCold } from '../../scripts/bench/cold.mjs';
import { makeVault } from '../../scripts/bench/make-vault.mjs';
import { ours, peer } from '../../scripts/bench/ways.mjs';
import { FOR_PROGRAM } from '../../scripts/build-options.mjs';
import { esbuildPack } from '../../scripts/pack.mjs';

/**
 * How many times as much work as the script with gray-matter we may take. In the measurements of docs/speed.md it is 0.5
 * for J and 0.75 for J-all; with every note read whole by the full parser it is more than 2. Work, which is the time of all
 * processors, hardly changes when the machine does other things meanwhile.
 */
const MOST = { J: 0.8, 'J-all': 1.2 };

describe('a table of 5,000 notes is not much work beside a script with gray-matter, by a wide margin', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'neutrality-atlas-speed-'));
  const vault = path.join(folder, 'vault');
  const program = path.join(folder, 'dist/neutrality-atlas.mjs');
  beforeAll(async () => {
    makeVault(vault, 5000);
    await build({
      ...FOR_PROGRAM,
      minify: true,
      outdir: path.dirname(program),
      plugins: [esbuildPack],
    });
    return () => {
      rmSync(folder, { recursive: true, force: true });
    };
  });

  test.each(['J', 'J-all'] as const)('%s', (job) => {
    const ways = [peer('gray-matter', vault, job), ours(vault, job, program)];
    const [script, mine] = measureCold(ways, 5);
    expect(script?.rows).toBeGreaterThan(0);
    expect(mine?.rows).toBeGreaterThan(0);
    expect(mine?.workRatio).toBeLessThan(MOST[job]);
  });
});
