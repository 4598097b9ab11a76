// What was measured of the plugin, as Markdown.
import { table, thousands } from '../markdown-table.mjs';
import { withoutBrowser } from '../without-browser.mjs';

const SMALL = 10_000; // bytes

/** The tables, with what must be known of them. */
export const pluginTables = ({ sizes, starts, parts }) => [
  starts === null ? withoutBrowser('the start') : startsTable(starts),
  table(
    ['built', 'bytes'],
    [
      ['`main.js`', thousands(sizes.plugin)],
      ['the same without the notes', thousands(sizes.withoutNotes)],
      ['`dist/neutrality-atlas.mjs` and its parts', thousands(sizes.program)],
      ...largest(parts).map(([part, bytes]) => [`in \`main.js\`: ${part}`, thousands(bytes)]),
    ],
  ),
];

const startsTable = (starts) =>
  table(
    ['way', 'evaluation ms', 'of it reading the code', 'onload ms', 'first table ms'],
    starts.map(({ name, failed, ...times }) => [
      name,
      ...(failed === undefined
        ? [times.evaluation, times.reading, times.onload, times.table].map(shown)
        : [failed, '', '', '']),
    ]),
  );

const shown = (time) => (time === null ? 'none within a minute' : `${time.median} (${time.least})`);

const largest = (parts) => {
  const small = parts.filter(({ bytes }) => bytes < SMALL);
  return [
    ...parts.filter(({ bytes }) => bytes >= SMALL).map(({ part, bytes }) => [part, bytes]),
    [`${small.length} smaller parts`, small.reduce((sum, { bytes }) => sum + bytes, 0)],
  ];
};
