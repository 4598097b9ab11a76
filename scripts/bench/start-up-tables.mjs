// What was measured of the start of the plugin, as Markdown.
import { table, thousands } from './document.mjs';

/** Both tables, with what must be known of them. */
export const startUpTables = ({ machine, rounds, ways, parts }) =>
  [
    `Measured on ${machine.date}: ${machine.cpu}, ${machine.cores} cores, headless Chromium; medians of ${rounds} interleaved rounds, each in a new page, and in brackets the least. Load at the start: ${machine.load}, so trust the least, and the ratios.`,
    table(
      ['way', 'bytes', 'evaluation ms', 'onload ms', 'first table ms'],
      ways.map(({ name, bytes, failed, ...times }) => [
        name,
        thousands(bytes),
        ...(failed === undefined
          ? [times.evaluation, times.onload, times.table].map(shown)
          : [failed, '', '']),
      ]),
    ),
    table(
      ['part of main.js', 'bytes'],
      parts.map(({ part, bytes }) => [part, thousands(bytes)]),
    ),
  ].join('\n\n');

const shown = (time) => (time === null ? 'none within a minute' : `${time.median} (${time.least})`);
