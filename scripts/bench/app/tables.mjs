// What was measured of the app, as Markdown.
import { table, thousands } from '../markdown-table.mjs';
import { withoutBrowser } from '../without-browser.mjs';

/** The tables, with what must be known of them. */
export const appTables = ({ jobs, drawing }) => [
  jobsTable(jobs),
  drawing === null ? withoutBrowser('the drawing') : drawingTable(drawing),
];

const jobsTable = (jobs) =>
  table(
    ['job', 'notes', 'when', 'by hand ms', 'ms', 'times', 'the same of the work'],
    jobs.flatMap(({ job, notes, first, changed }) =>
      [first, changed].map(({ theirs, ours, ratio, workRatio }, moment) => [
        ...[NAMES[job], thousands(notes), (MOMENTS[job] ?? MOMENTS.J)[moment]],
        ...[theirs, ours, ratio, workRatio],
      ]),
    ),
  );

const drawingTable = (drawing) =>
  table(
    [
      ...['a live table of', 'rows drawn', 'script ms', 'to paint ms', 'next page to paint ms'],
      ...['longest frame of scrolling ms', 'tasks over 50 ms'],
    ],
    drawing.map(({ orientation, items, draw, turn, scroll }) => [
      `${thousands(items)} items as ${orientation}`,
      draw.rows,
      ...[draw.script, draw.paint, turn.paint, scroll.longest].map(Math.round),
      scroll.long,
    ]),
  );

const NAMES = { J: 'J', 'J-all': 'J-all', markdown: 'Markdown of all rows' };

const MOMENTS = {
  J: ['first time, index and all', 'one note changed'],
  markdown: ['first time', 'again'],
};
