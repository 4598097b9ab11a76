import { expect, test } from 'vitest';
import { explainText } from '../../../src/core/render/explain';
import { tableOf } from '../../support/compare-text';
import { note, noteSet } from '../../support/notes';

const vault = noteSet({
  'A.md': note({ kind: 'x', n: '1' }),
  'B.md': note({ kind: 'x', n: 'many' }),
  'C.md': note({ kind: 'y' }),
  'Broken.md': '---\na: [\n---\n',
});

test('tells what each step kept, on what all agree, and where there are faults', () => {
  const text = explainText(
    tableOf(
      'filters: { and: [kind == "x"] }\nformulas: { m: number(n) }\norder: [file.name, kind, formula.m]\ndifferences: only',
      vault,
    ),
  );
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/^3 /),
    expect.stringMatching(/^2 .*kind == "x"/),
    'All agree on: kind',
    'With faults: B.md, Broken.md',
    '',
  ]);
});

test('says no more than the steps where there is no more to say', () => {
  expect(
    explainText(tableOf('limit: 1', noteSet({ 'A.md': '' })))
      .trim()
      .split('\n'),
  ).toHaveLength(2);
});
