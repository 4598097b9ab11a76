// Runs programs cold, each in a process of its own, one after the other and round after round.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { median } from './median.mjs';

const reporter = path.join(import.meta.dirname, 'report-usage.cjs');

/**
 * Measure several ways side by side: in each round each of them once, so that what disturbs the machine disturbs all.
 *
 * @param {{name: string, words: string[], env?: object, exits?: number[]}[]} ways - The first is what the others are told against.
 * @param {number} rounds - The first one more, which is thrown away, fills the caches.
 * @returns For each its time, its work (the time of all processors) and its memory (medians); its time and its work as
 *   multiples of the first's in the same round.
 */
export function measureCold(ways, rounds) {
  const runs = ways.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    const measured = ways.map((way) => runOnce(way));
    if (round > 0) measured.forEach((run, index) => runs[index].push(run));
  }
  return ways.map(({ name }, index) => ({
    name,
    ms: Math.round(median(runs[index].map(({ ms }) => ms))),
    ratio: round2(median(runs[index].map(({ ms }, round) => ms / runs[0][round].ms))),
    work: Math.round(median(runs[index].map(({ work }) => work))),
    workRatio: round2(median(runs[index].map(({ work }, round) => work / runs[0][round].work))),
    mb: Math.round(median(runs[index].map(({ mb }) => mb))),
    rows: runs[index][0].rows,
  }));
}

function runOnce({ name, words, env = {}, exits = [0] }) {
  const start = performance.now();
  const { status, error, stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--require', reporter, ...words],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      maxBuffer: 2 ** 30,
    },
  );
  const ms = performance.now() - start;
  if (error || !exits.includes(status)) throw new Error(`${name} failed: ${error ?? stderr}`);
  const rows = String(stdout).match(/^\| /gm)?.length ?? 0;
  const [kilobytes, microseconds] = String(output[3]).split(' ').map(Number);
  return { ms, mb: kilobytes / 1024, work: microseconds / 1000, rows: Math.max(0, rows - 2) };
}

const round2 = (number) => Math.round(number * 100) / 100;
