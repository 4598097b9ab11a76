// How long it takes to plan and install 200 notes in a vault of 10,000, beside reading that vault once.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildForNode } from './build-for-node.mjs';
import { writeOwnNotes } from './install/own-notes.mjs';
import { table, thousands } from './markdown-table.mjs';
import { median, round3 } from './median.mjs';

const [OWN, SHIPPED] = [10_000, 200];

/** What belongs to an installation itself; the rest is what it is told against. */
const PARTS = ['open', 'survey', 'plan', 'write'];

/**
 * Install, install again and update, each round in a process of its own.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns For each run what its steps took in milliseconds, as `ms` by the clock and as `work` of all processors, and all
 *   of them as multiples of reading every file (`limit`) and of our own reading (`reading`) in the same round.
 */
export async function measureInstall({ scratch, rounds, say }) {
  say(`installing ${SHIPPED} notes into ${OWN}`);
  const run = await installRunner(scratch);
  const measured = Array.from({ length: Math.min(rounds, 5) }, () => run());
  const names = Object.keys(measured[0]);
  const runs = names.map((name) => [name, told(measured.map((each) => each[name]))]);
  return { own: OWN, shipped: SHIPPED, runs: Object.fromEntries(runs) };
}

/**
 * Makes a vault and builds what installs into it.
 *
 * @param {string} scratch - A folder for both.
 * @returns What does so once, in a process of its own, and takes it back; and puts a profile into a folder, if one is
 *   named.
 */
export async function installRunner(scratch) {
  const [vault, parts] = ['own', 'install-parts.mjs'].map((name) => path.join(scratch, name));
  if (!existsSync(vault)) writeOwnNotes(vault, OWN);
  await buildForNode('install/parts.mjs', parts);
  const job = path.join(import.meta.dirname, 'install/job.mjs');
  return (...profiles) => {
    const words = [job, vault, parts, SHIPPED, ...profiles];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The installation failed: ${stderr}`);
    rmSync(path.join(vault, 'Neutrality Atlas'), { recursive: true });
    return JSON.parse(stdout);
  };
}

/** Medians of one run over all rounds. */
function told(rounds) {
  const sum = (round, kind) => PARTS.reduce((all, step) => all + round[step][kind], 0);
  const of = (take) => round3(median(rounds.map(take)));
  const by = (kind) => ({
    ...Object.fromEntries(
      Object.keys(rounds[0]).map((step) => [step, of((round) => round[step][kind])]),
    ),
    all: of((round) => sum(round, kind)),
    timesLimit: of((round) => sum(round, kind) / round.limit[kind]),
    timesReading: of((round) => sum(round, kind) / round.reading[kind]),
  });
  return { ms: by('ms'), work: by('work') };
}

const STEPS = {
  limit: 'the limit: read every note',
  reading: 'our own reading of every note',
  open: 'open the pack',
  survey: 'survey the vault, its notes read',
  plan: 'plan',
  write: 'write',
  all: '**all four**',
  timesLimit: 'times the limit',
  timesReading: 'times our own reading',
};

/** The table. */
export const installTables = ({ own, shipped, runs: { install, again, update } }) => [
  table(
    [
      'ms',
      `install ${shipped} notes into ${thousands(own)}`,
      ...['the same of the work', 'install again', 'update all, 50 of them edited'],
    ],
    Object.entries(STEPS).map(([step, name]) => [
      name,
      ...[install.ms, install.work, again.ms, update.ms].map((times) => times[step]),
    ]),
  ),
];
