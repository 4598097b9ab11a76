// How long the program takes to begin.
import { measureCold } from './cold.mjs';
import { table } from './markdown-table.mjs';
import { starts } from './ways.mjs';

/** @param {import('./parts.mjs').Bench} bench */
export const measureStart = ({ rounds }) => measureCold(starts(), rounds * 2);

export const startTables = (start) => [
  table(
    ['what', 'ms', 'times `node -e 0`', 'the same of the work'],
    start.map(({ name, ms, ratio, workRatio }) => [`\`${name}\``, ms, ratio, workRatio]),
  ),
];
