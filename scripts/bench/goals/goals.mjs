// The goals. They were set before anything was written, from what other programs and the limit take; none was changed since.

/**
 * @typedef {object} Goal
 * @property {string} id - What figures.mjs knows it by.
 * @property {string} what
 * @property {[number, number?]} most - What is measured may be so much; and the second, where there is one, in the end.
 * @property {string} unit
 */

const goal = (id, what, most, unit) => ({ id, what, most, unit });

const LIMIT = 'times the limit';
const START = 'times `node -e 0`';
const JOIN = 'times a plain join';

/** @type {Goal[]} */
export const GOALS = [
  goal('J 10k', 'J over 10,000 notes, cold', [1.5, 1.2], LIMIT),
  goal('J 50k', 'J over 50,000 notes, cold', [1.5, 1.2], LIMIT),
  goal('J-all', 'J-all over 10,000 notes, cold', [2, 1.5], LIMIT),
  goal('memory', 'memory of J over 50,000 notes, at most', [130], 'MB'),
  goal('memory of more', 'and of each 1,000 notes beyond 10,000', [1], LIMIT),
  goal('start', 'start of the program, `--version`', [1.25], START),
  goal('start of a table', 'and of all that a table needs, `table --help`', [1.25], START),
  goal('app first', 'in the app, J over 10,000 notes, first time', [2], 'times a loop by hand'),
  goal('app changed', 'and after one note changed', [1], 'ms'),
  goal('markdown first', 'Markdown of 1,000 rows, first time', [3], JOIN),
  goal('markdown again', 'and again', [3], JOIN),
  goal('drawing', 'view of 10,000 items, script to the first paint', [50], 'ms'),
  goal('scrolling', 'and scrolled', [0], 'frames of over 50 ms'),
  goal('install', 'install 200 notes into 10,000, plan and write', [2], LIMIT),
  goal('install by ours', 'and beside our own reading of them', [2], 'times'),
  goal('size', '`main.js` without the notes', [250_000], 'bytes'),
  goal('evaluation', 'evaluation of `main.js`', [10], 'ms'),
  goal('onload', '`onload` of the plugin', [5], 'ms'),
];
