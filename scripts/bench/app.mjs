// How fast a comparison is in the app, over an app in memory with its metadata as the app holds it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findChromium } from '../programs.mjs';
import { measureDrawing } from './app/draw.mjs';
import { keepNotes } from './app/kept-notes.mjs';
import { buildForNode } from './build-for-node.mjs';
import { median, round3 } from './median.mjs';

/** What each job is told against: what a person would write by hand for it. */
const AGAINST = { J: 'loop', 'J-all': 'loop', markdown: 'join' };

const COUNTS = [1000, 10_000];
const LARGE = 50_000;

/**
 * Measure the jobs, each way in a process of its own, one after the other and round after round; and the drawing of a
 * long table, where there is a browser.
 *
 * @param {import('./parts.mjs').Bench} bench
 */
export async function measureApp({ scratch, rounds, large, say }) {
  const run = await appRunner(scratch);
  const jobs = [...COUNTS, ...(large ? [LARGE] : [])].flatMap((notes) =>
    ['J', 'J-all'].map((job) => ({ job, notes })),
  );
  const measured = [...jobs, { job: 'markdown', notes: 1000 }].map(({ job, notes }) => {
    say(`in the app: ${job} over ${notes} notes`);
    const runs = Array.from({ length: notes === LARGE ? Math.min(rounds, 3) : rounds }, () =>
      [AGAINST[job], 'ours'].map((way) => run(way, job, notes)),
    );
    return { job, notes, rows: runs[0][1].rows, ...told(runs, 'first'), ...told(runs, 'changed') };
  });
  if (findChromium() === null) return { jobs: measured, drawing: null };
  say('in the app: drawing');
  return { jobs: measured, drawing: await measureDrawing(10_000, Math.min(rounds, 5)) };
}

/**
 * Builds what runs a job.
 *
 * @param {string} scratch - A folder for what is built, and for what the app knows of the notes.
 * @returns What runs one way of a job over so many notes, in a process of its own; and puts profiles into a folder, if
 *   one is named.
 */
export async function appRunner(scratch) {
  const program = path.join(scratch, 'app-job.mjs');
  await buildForNode('app/job.mjs', program);
  const kept = path.join(scratch, 'app-notes');
  return (way, job, notes, ...profiles) => {
    keepNotes(kept, notes);
    const words = [way, job, notes, kept, ...profiles];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=6000', program, ...words],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
    return JSON.parse(stdout);
  };
}

/** Medians of both ways at a moment, and of how ours stands to the other in the same round. */
function told(runs, moment) {
  const of = (take) => round3(median(runs.map(take)));
  return {
    [moment]: {
      theirs: of(([theirs]) => theirs[moment].ms),
      ours: of(([, ours]) => ours[moment].ms),
      ratio: of(([theirs, ours]) => ours[moment].ms / theirs[moment].ms),
      workRatio: of(([theirs, ours]) => ours[moment].work / theirs[moment].work),
    },
  };
}
