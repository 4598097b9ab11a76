// Both jobs on the command line, beside what others offer.
import { measureCold } from './cold.mjs';
import { JOBS } from './job.mjs';
import { table, thousands } from './markdown-table.mjs';
import { limit, markdownDb, ours, oursInFull, peers } from './ways.mjs';

const [NOTES, NOTES_OF_MARKDOWNDB] = [10_000, 1000];

/**
 * Measure J and J-all, each way cold and in a process of its own.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns For each job its ways; MarkdownDB beside the limit and ours, or null where it was left out.
 */
export function measureHeadless({ vaultOf, rounds, peersFolder, say }) {
  const vault = vaultOf(NOTES);
  const jobs = {};
  for (const job of Object.keys(JOBS)) {
    say(`${job} over ${NOTES} notes`);
    const ways = [ours(vault, job), oursInFull(vault, job), ...peers(vault, job)];
    jobs[job] = measureCold([limit(vault), ...ways], rounds);
  }
  return { notes: NOTES, jobs, markdownDb: measureMarkdownDb() };

  /** It takes so long that there is one round, over few notes. */
  function measureMarkdownDb() {
    const small = vaultOf(NOTES_OF_MARKDOWNDB);
    const way = peersFolder === null ? null : markdownDb(peersFolder, small, 'J');
    if (way === null) return null;
    say(`MarkdownDB over ${NOTES_OF_MARKDOWNDB} notes`);
    return measureCold([limit(small), ours(small, 'J'), way], 1);
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
    : [`**J**, ${thousands(NOTES_OF_MARKDOWNDB)} notes, one round:`, waysTable(peer)]),
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
