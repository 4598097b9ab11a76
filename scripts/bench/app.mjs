// How fast a comparison is in the app, over an app in memory with its metadata as the app holds it.
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { FOR_NODE } from '../build-options.mjs';
import { findChromium } from '../programs.mjs';
import { measureDrawing } from './app/draw.mjs';

/** What each job is told against: what a person would write by hand for it. */
const AGAINST = { J: 'loop', 'J-all': 'loop', markdown: 'join' };

/**
 * Measure the jobs, each way in a process of its own, one after the other and round after round; and the drawing of a
 * long table, where there is a browser.
 *
 * @param {string} scratch - A folder for what is built.
 * @param {number[]} counts - How many notes there are in the vaults.
 * @param {number} rounds - How often each is run.
 */
export async function measureApp(scratch, counts, rounds) {
  const program = path.join(scratch, 'app-job.mjs');
  buildSync({
    ...FOR_NODE,
    entryPoints: [path.join(import.meta.dirname, 'app/job.mjs')],
    alias: { ...FOR_NODE.alias, obsidian: './scripts/bench/app/obsidian.mjs' },
    outfile: program,
  });
  const jobs = counts.flatMap((notes) => ['J', 'J-all'].map((job) => ({ job, notes })));
  const measured = [...jobs, { job: 'markdown', notes: 1000 }].map(({ job, notes }) => {
    const runs = Array.from({ length: rounds }, () =>
      [AGAINST[job], 'ours'].map((way) => runOnce(program, way, job, notes)),
    );
    return { job, notes, rows: runs[0][1].rows, ...told(runs, 'first'), ...told(runs, 'changed') };
  });
  const drawing = findChromium() === null ? null : await measureDrawing(10_000, rounds);
  return { jobs: measured, drawing };
}

/** Medians of both ways at a moment, and of how ours stands to the other in the same round. */
function told(runs, moment) {
  const of = (take) => round(median(runs.map(take)));
  return {
    [moment]: {
      theirs: of(([theirs]) => theirs[moment].ms),
      ours: of(([, ours]) => ours[moment].ms),
      ratio: of(([theirs, ours]) => ours[moment].ms / theirs[moment].ms),
      workRatio: of(([theirs, ours]) => ours[moment].work / theirs[moment].work),
    },
  };
}

function runOnce(program, ...words) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=6000', program, ...words],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const round = (number) => Number(number.toPrecision(3));
