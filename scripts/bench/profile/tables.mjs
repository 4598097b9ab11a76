// Profiles as Markdown.
import { table } from '../markdown-table.mjs';

const LEAST = 0.02;

const TITLES = {
  headless: 'The command line',
  app: 'In the app',
  install: 'Installing',
};

/** A table for each kind of work, the parts that matter as its rows. */
export const profileTables = (profiles) =>
  Object.entries(profiles).flatMap(([kind, runs]) => [`**${TITLES[kind]}:**`, profileTable(runs)]);

function profileTable(runs) {
  const shareOf = (run, part) => run.parts[part] ?? 0;
  const most = (part) => Math.max(...runs.map((run) => shareOf(run, part)));
  const all = [...new Set(runs.flatMap(({ parts }) => Object.keys(parts)))];
  const parts = all.filter((part) => most(part) >= LEAST).sort((a, b) => most(b) - most(a));
  const rest = (run) => 1 - parts.reduce((sum, part) => sum + shareOf(run, part), 0);
  return table(
    ['part, % of the time', ...runs.map(({ name }) => name)],
    [
      ['all, in ms', ...runs.map(({ ms }) => Math.round(ms))],
      ...parts.map((part) => [part, ...runs.map((run) => percent(shareOf(run, part)))]),
      ['others, each less than 2', ...runs.map((run) => percent(rest(run)))],
    ],
  );
}

const percent = (share) => (share < 0.0005 ? '' : Math.round(share * 100) || '< 1');
