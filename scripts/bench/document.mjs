// A report as the Markdown of its page.
import { goalsTable } from './goals/table.mjs';
import { PARTS } from './parts.mjs';

/**
 * The goals, and of which runs their figures are.
 *
 * @param {import('./report.mjs').Report} report
 */
export function goalsDocument({ machine, parts }) {
  const runs = [...new Set(Object.values(parts).map(({ run }) => run))].sort();
  const partsOf = (run) => Object.keys(PARTS).filter((name) => parts[name]?.run === run);
  const origin =
    runs.length === 1
      ? `All figures are of one run, begun ${runs[0]}`
      : `The figures are of ${runs.length} runs (${runs.map((run) => `${partsOf(run).join(', ')}: ${run}`).join('; ')})`;
  const measured = Object.entries(parts).map(([name, part]) => [name, part.measured]);
  return `${origin}: ${machine}.\n\n${goalsTable(Object.fromEntries(measured))}`;
}

/**
 * What was measured, each part under its heading and with its date.
 *
 * @param {import('./report.mjs').Report} report
 */
export const measuredDocument = ({ parts }) =>
  Object.entries(PARTS)
    .flatMap(([name, { title, tables }]) => [
      `### ${title}`,
      ...(parts[name] === undefined
        ? [`Not measured yet: \`--only ${name}\`.`]
        : [whenOf(parts[name]), ...tables(parts[name].measured)]),
    ])
    .join('\n\n');

const whenOf = ({ began, load, rounds }) =>
  `Measured ${began}, at a load of ${load}; up to ${rounds} rounds.`;
