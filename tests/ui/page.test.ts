import { expect, test } from 'vitest';
import { layOut } from '../../src/core/table/lay-out';
import type { Table } from '../../src/core/table/table';
import { gridText } from '../../src/core/render/cell-text';
import { pageOf, spanOf } from '../../src/ui/table/page';
import { cell, link, table } from '../support/tables';

const many = (size: number, orientation: Table['orientation']): Table => {
  const notes = Array.from({ length: size }, (_, index) => `N${index + 1}.md`);
  return table(
    ['file.name', 'x'],
    notes.map((note, index) => [link(note), index + 1]),
    {
      notes,
      orientation,
      groups: {
        column: { property: 'g', name: 'Group' },
        list: [{ cell: cell('all'), size }],
      },
      summaries: [null, { name: 'Sum', value: size }],
    },
  );
};
const shown = (whole: Table, page: number): string[][] => {
  const { head, rows } = layOut(whole, spanOf(pageOf(whole, page)));
  return [head, ...rows].map((row) => row.map((each) => gridText(each, ', ')));
};

test('shows a table of few items whole', () => {
  const whole = many(12, 'columns');
  expect(pageOf(whole, 0)).toEqual({ index: 0, pages: 1, first: 1, last: 12 });
  expect(layOut(whole, spanOf(pageOf(whole, 0)))).toEqual(layOut(whole));
});

test('shows columns twelve by twelve, with the headers and what is told of all on every page', () => {
  const whole = many(43, 'columns');
  expect(pageOf(whole, 1)).toEqual({ index: 1, pages: 4, first: 13, last: 24 });
  expect(pageOf(whole, 99)).toEqual({ index: 3, pages: 4, first: 37, last: 43 });
  const [head = [], group = [], values = []] = shown(whole, 1);
  expect(head).toEqual(['Name', ...Array.from({ length: 12 }, (_, n) => `N${n + 13}`), 'Summary']);
  expect(group[0]).toBe('Group');
  expect(values).toEqual(['x', ...Array.from({ length: 12 }, (_, n) => `${n + 13}`), 'Sum: 43']);
  expect(shown(whole, 3)[0]).toEqual([
    'Name',
    ...['N37', 'N38', 'N39', 'N40', 'N41', 'N42', 'N43'],
    'Summary',
  ]);
});

test('draws of thousands of rows two hundred at a time', () => {
  const whole = many(5000, 'rows');
  expect(pageOf(whole, 24)).toEqual({ index: 24, pages: 25, first: 4801, last: 5000 });
  expect(shown(whole, 24)).toHaveLength(201);
  expect(shown(whole, 24)[1]).toEqual(['all', 'N4801', '4801']);
});

test.each([
  [10, 200],
  [40, 50],
  [500, 25],
])('draws of a table of %i columns %i rows at a time', (width, rows) => {
  const names = Array.from({ length: width }, (_, index) => `x${index}`);
  const notes = Array.from({ length: 1000 }, (_, index) => `N${index + 1}.md`);
  const wide = table(
    names,
    notes.map(() => names.map(() => 1)),
    { notes },
  );
  expect(pageOf(wide, 0)).toEqual({ index: 0, pages: 1000 / rows, first: 1, last: rows });
});

test.each(['rows', 'columns'] as const)(
  'begins each page with the value of its group: %s',
  (orientation) => {
    const whole = many(450, orientation);
    for (const page of [0, 1, 2]) {
      const { rows } = layOut(whole, spanOf(pageOf(whole, page)));
      const groups = rows.flat().filter((each) => each.type === 'group');
      expect(groups.map(({ first }) => first)).toEqual(groups.map((_, index) => index === 0));
    }
  },
);
