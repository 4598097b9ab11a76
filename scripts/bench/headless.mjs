// Both jobs on the command line, beside what others offer.
import matter from 'gray-matter';
import path from 'node:path';
import { measureCold } from './cold.mjs';
import { JOBS } from './job.mjs';
import { makeVault } from './make-vault.mjs';
import { table, thousands } from './markdown-table.mjs';
import { limit, markdownDb, ours, oursInFull, peers } from './ways.mjs';

const [NOTES, NOTES_OF_MARKDOWNDB] = [10_000, 1000];

/**
 * Measure J and J-all, each way cold and in a process of its own.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns For each job its ways; MarkdownDB beside the limit and ours, or null where it was left out.
 */
export function measureHeadless(bench) {
  const { vaultOf, rounds, say } = bench;
  const vault = vaultOf(NOTES);
  const jobs = {};
  for (const job of Object.keys(JOBS)) {
    say(`${job} over ${NOTES} notes`);
    const ways = [ours(vault, job), oursInFull(vault, job), ...peers(vault, job)];
    jobs[job] = measureCold([limit(vault), ...ways], rounds);
  }
  return { notes: NOTES, jobs, markdownDb: measureMarkdownDb(bench) };
}

/** It takes so long that there is one round, over few notes; and it ends at the first note that is broken. */
function measureMarkdownDb({ scratch, peersFolder, say }) {
  const whole = path.join(scratch, 'whole');
  const way = peersFolder === null ? null : markdownDb(peersFolder, whole, 'J');
  if (way === null) return null;
  say(`MarkdownDB over ${NOTES_OF_MARKDOWNDB} notes`);
  makeVault(whole, NOTES_OF_MARKDOWNDB, isWhole);
  return measureCold([limit(whole), ours(whole, 'J'), way], 1);
}

function isWhole(text) {
  try {
    matter(text, {}); // with options, for without them it answers from a cache and forgets what is broken
    return true;
  } catch {
    return false;
  }
}

/** The tables, under their headings. */
export const headlessTables = ({ notes, jobs, markdownDb: peer }) => [
  ...Object.entries(jobs).flatMap(([job, ways]) => [
    `**${job}**, ${thousands(notes)} notes:`,
    waysTable(ways),
  ]),
  ...(peer === null
    ? ['MarkdownDB was left out: `--peers` names no folder where it is installed.']
    : [
        `**J**, ${thousands(NOTES_OF_MARKDOWNDB)} notes without those that are broken, at which MarkdownDB ends; one round:`,
        waysTable(peer),
      ]),
];

const waysTable = (ways) =>
  table(
    ['way', 'ms', 'times the limit', 'work ms', 'times the limit', 'peak MB', 'rows'],
    ways.map(({ name, ms, ratio, work, workRatio, mb, rows }) => [
      name === 'Neutrality Atlas' ? `**${name}**` : name,
      ms,
      ratio,
      work,
      workRatio,
      mb,
      rows,
    ]),
  );
