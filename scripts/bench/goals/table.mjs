// The goals beside what was measured, as Markdown.
import { table, thousands } from '../markdown-table.mjs';
import { figuresOf } from './figures.mjs';
import { GOALS } from './goals.mjs';

/**
 * The table of the goals: a line for each.
 *
 * @param {object} measured - See `figuresOf`.
 */
export function goalsTable(measured) {
  const figures = figuresOf(measured);
  return table(
    ['what', 'goal', 'measured', 'by work', 'met'],
    GOALS.map((goal) => [goal.what, wanted(goal), ...told(goal, figures[goal.id])]),
  );
}

const wanted = ({ most, unit }) =>
  most[0] === 0 ? `no ${unit}` : `at most ${most.map(thousands).join(', then ')} ${unit}`;

function told({ most }, figure) {
  if (figure === null) return ['not measured', '', ''];
  const work = figure.work === undefined ? '' : rounded(figure.work);
  return [shown(figure), work, verdict(most, figure)];
}

const shown = ({ value, beside }) =>
  beside === undefined ? rounded(value) : `${rounded(value)} (${beside})`;

const rounded = (value) => thousands(value >= 1000 ? Math.round(value) : Number(value.toFixed(2)));

/** Whether a goal is met by the clock, and if so whether by work, too; if not, how far off it is. */
function verdict([most, then], { value, work = 0 }) {
  if (value > most) return `no${farFrom(most, value)}`;
  return [
    then === undefined || value > then ? 'yes' : 'yes, both',
    ...(value > then ? [`the second not yet${farFrom(then, value)}`] : []),
    ...(work > most ? ['not by work'] : []),
  ].join('; ');
}

const farFrom = (most, value) => (most === 0 ? '' : `: ${(value / most).toFixed(2)} times as much`);
