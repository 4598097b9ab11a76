// What was measured, as Markdown.
import { appDocument } from './app/document.mjs';

/** The most that the ratio of a job should be. */
const GOALS = { J: 1.5, 'J-all': 2 };

/** The whole report: tables under their headings. */
export function documentOf({
  machine,
  notes,
  rounds,
  jobs,
  growth,
  start,
  plan,
  sizes,
  left,
  app,
}) {
  return [
    `Measured on ${machine.date}: ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${machine.system}; files in the page cache; medians of ${rounds} interleaved rounds. Load at the start: ${machine.load}. Trust the ratios, not the times; where the machine does other things meanwhile, those of the work, which is the time of all processors.`,
    ...Object.entries(jobs).flatMap(([job, ways]) => [
      `### ${job}, ${thousands(notes)} notes, cold`,
      waysTable(ways, job),
    ]),
    '### Growth: J against the limit',
    table(
      ['notes', 'limit ms', 'ms', 'times the limit', 'the same of the work', 'peak MB', 'limit MB'],
      growth.map(({ notes: count, limit, ours }) => [
        thousands(count),
        limit.ms,
        ours.ms,
        ours.ratio,
        ours.workRatio,
        ours.mb,
        limit.mb,
      ]),
    ),
    appDocument(app),
    '### Start',
    table(
      ['what', 'ms', 'times node -e 0', 'the same of the work'],
      start.map(({ name, ms, ratio, workRatio }) => [name, ms, ratio, workRatio]),
    ),
    '### Planning and installing',
    table(
      ['run', 'step', 'ms'],
      plan.map(({ run, step, ms }) => [run, step, ms]),
    ),
    '### Bundles',
    table(
      ['file', 'bytes'],
      sizes.map(({ file, bytes }) => [file, thousands(bytes)]),
    ),
    ...left,
  ].join('\n\n');
}

const waysTable = (ways, job) =>
  table(
    ['way', 'ms', 'times the limit', 'work ms', 'times the limit', 'peak MB', 'rows'],
    ways.map(({ name, ms, ratio, work, workRatio, mb, rows }) => [
      name === 'Neutrality Atlas' ? `**${name}** (goal ${GOALS[job]})` : name,
      ms,
      ratio,
      work,
      workRatio,
      mb,
      rows,
    ]),
  );

/** A table in Markdown. */
export const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const thousands = (number) => number.toLocaleString('en');
