import { expect, test } from 'vitest';
import { parseBase } from '../../../src/core/query/parse-base';

const view = (lines: string, type = 'neutrality-atlas-comparison'): ReturnType<typeof parseBase> =>
  parseBase(`views:\n  - type: ${type}\n    order: [file.name, since]\n${lines}`, null);

test('a view of our type has its items as columns, unless it says otherwise', () => {
  expect(view('')).toMatchObject({ value: { definition: { orientation: 'columns' } } });
  expect(view('    orientation: rows\n')).toMatchObject({
    value: { definition: { orientation: 'rows' } },
  });
  expect(view('', 'table')).toMatchObject({ value: { definition: { orientation: 'rows' } } });
});

test('the summary that its menu sets is one of each item, beside those of properties', () => {
  expect(view('    summary: Filled\n    summaries: { since: Earliest }\n')).toMatchObject({
    value: {
      definition: {
        summaries: [
          { property: { name: 'since' }, name: 'Earliest' },
          { property: null, name: 'Filled' },
        ],
      },
    },
  });
  expect(view('    summary: none\n')).toMatchObject({ value: { definition: { summaries: [] } } });
});

test('what the menu of our view sets is unknown in other views, and a summary that there is not is named', () => {
  expect(view('    summary: Filled\n', 'table')).toMatchObject({
    problems: [{ message: expect.stringMatching(/Unknown key "summary"/), line: 4 }],
  });
  expect(view('    summary: Mean\n')).toMatchObject({
    problems: [{ message: expect.stringMatching(/Unknown summary "Mean"/), line: 4 }],
  });
});
