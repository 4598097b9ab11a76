import { linkTo } from '../../../../src/core/value/link';
import type { Value } from '../../../../src/core/value/value';

/** A default summary: its row of the table, and what it comes to for some values. */
export interface SummaryEntry {
  readonly name: string;
  readonly input: string;
  readonly cases: readonly (readonly [values: readonly Value[], expected: unknown])[];
}

const numbers = [2, 4, null, 4, 5, 'text', 4, 5, 7, 9];
const dates = ['1955-10-26', '1815-11-20', null, '1839~'];
const link = (inside: string): Value => linkTo(inside, 'Home.md');

export const SUMMARY_ENTRIES: readonly SummaryEntry[] = [
  {
    name: 'Average',
    input: 'Number',
    cases: [
      [numbers, 5],
      [['text', null], null],
    ],
  },
  { name: 'Min', input: 'Number', cases: [[numbers, 2]] },
  { name: 'Max', input: 'Number', cases: [[numbers, 9]] },
  { name: 'Sum', input: 'Number', cases: [[numbers, 40]] },
  { name: 'Range', input: 'Number', cases: [[numbers, 7]] },
  {
    name: 'Median',
    input: 'Number',
    cases: [
      [numbers, 4.5],
      [[3, 1, 2], 2],
    ],
  },
  { name: 'Stddev', input: 'Number', cases: [[numbers, 2]] },
  { name: 'Earliest', input: 'Date', cases: [[dates, '1815-11-20']] },
  { name: 'Latest', input: 'Date', cases: [[dates, '1955-10-26']] },
  { name: 'Range', input: 'Date', cases: [[dates, '139 years 11 months 6 days']] },
  { name: 'Checked', input: 'Boolean', cases: [[[true, false, null, true], 2]] },
  { name: 'Unchecked', input: 'Boolean', cases: [[[true, false, null, true], 1]] },
  { name: 'Empty', input: 'Any', cases: [[[1, null, '', []], 3]] },
  { name: 'Filled', input: 'Any', cases: [[[1, null, '', 'x'], 2]] },
  {
    name: 'Unique',
    input: 'Any',
    cases: [
      [['a', 'b', 'a'], 2],
      [[link('Ada'), link('Ada|her'), link('Bob')], 2],
    ],
  },
];
