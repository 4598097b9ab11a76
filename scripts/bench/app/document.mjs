// What was measured of the app, as Markdown.
import { table, thousands } from '../document.mjs';

/** The tables below `### In the app`. */
export function appDocument({ jobs, drawing }) {
  const rows = jobs.flatMap(({ job, notes, first, changed }) => [
    [
      NAMES[job],
      thousands(notes),
      job === 'markdown' ? 'first time' : 'first time, index and all',
      ...cells(first),
    ],
    [
      NAMES[job],
      thousands(notes),
      job === 'markdown' ? 'again' : 'one note changed',
      ...cells(changed),
    ],
  ]);
  return [
    table(['job', 'notes', 'when', 'by hand ms', 'ms', 'times', 'the same of the work'], rows),
    ...(drawing === null
      ? ['The drawing was left out, for there is no Chromium.']
      : [
          table(
            [
              'a live table of',
              'rows drawn',
              'script ms',
              'to paint ms',
              'next page to paint ms',
              'longest frame of scrolling ms',
              'tasks over 50 ms',
            ],
            drawing.map(({ orientation, items, draw, turn, scroll }) => [
              `${thousands(items)} items as ${orientation}`,
              draw.rows,
              ...[draw.script, draw.paint, turn.paint, scroll.longest].map(Math.round),
              scroll.long,
            ]),
          ),
        ]),
  ].join('\n\n');
}

const NAMES = { J: 'J', 'J-all': 'J-all', markdown: 'Markdown of all rows' };

const cells = ({ theirs, ours, ratio, workRatio }) => [theirs, ours, ratio, workRatio];
