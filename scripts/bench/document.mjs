// What was measured, as Markdown.

/** Goals by the name of what they are for: the most that a ratio may be. */
export const GOALS = { J: 1.5, 'J-all': 2, start: 1.25, install: 2, growth: 1.5 };

/** The whole report: tables under their headings. */
export function documentOf({ machine, notes, rounds, jobs, growth, start, plan, sizes, left }) {
  return [
    `Measured on ${machine.date}: ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${machine.system}; files in the page cache; medians of ${rounds} interleaved rounds. Load at the start: ${machine.load}. Trust the ratios, not the times.`,
    ...Object.entries(jobs).flatMap(([job, ways]) => [
      `### ${job}, ${thousands(notes)} notes, cold`,
      waysTable(ways, job),
    ]),
    '### Growth: J against the limit',
    table(
      ['notes', 'limit ms', 'ms', 'times the limit', 'peak MB', 'limit MB'],
      growth.map(({ notes: count, limit, ours }) => [
        thousands(count),
        limit.ms,
        ours.ms,
        ours.ratio,
        ours.mb,
        limit.mb,
      ]),
    ),
    '### Start',
    table(
      ['what', 'ms', 'times node -e 0'],
      start.map(({ name, ms, ratio }) => [name, ms, ratio]),
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
    ['way', 'ms', 'times the limit', 'peak MB', 'rows'],
    ways.map(({ name, ms, ratio, mb, rows }) => [
      name === 'Neutrality Atlas' ? `**${name}** (goal ${GOALS[job]})` : name,
      ms,
      ratio,
      mb,
      rows,
    ]),
  );

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const thousands = (number) => number.toLocaleString('en');
