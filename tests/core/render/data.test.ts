import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../../src/core/render/csv';
import { tableDocument } from '../../../src/core/render/json';
import { cell, link, table } from '../../support/tables';

describe('CSV', () => {
  test('has CRLF, quotes where needed, links by their text, lists with semicolons', () => {
    const rows = [
      [link('States/Austria.md', 'AT'), 'a, "b"', ['x', link('B.md'), 2], true, null],
      [
        link('B.md'),
        'two\nlines',
        { special: 'unknown' } as const,
        1.5,
        { special: 'n/a' } as const,
      ],
    ];
    expect(renderCsv(table(['Name', 'b', 'c', 'd', 'e'], rows))).toBe(
      'Name,b,c,d,e\r\nAT,"a, ""b""",x; B; 2,true,\r\nB,"two\nlines",unknown,1.5,n/a\r\n',
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-x', "'-x"],
    ['@a', "'@a"],
    ['-0005', '-0005'],
    ['-0005-03~', '-0005-03~'],
    ['-0431/-0404', '-0431/-0404'],
    ['a=1', 'a=1'],
  ])('the text %s cannot become a formula', (text, written) => {
    expect(renderCsv(table(['A'], [[text]]))).toBe(`A\r\n${written}\r\n`);
  });

  test('numbers stay numbers', () => {
    expect(renderCsv(table(['A'], [[-5]]))).toBe('A\r\n-5\r\n');
  });

  test('follows the orientation', () => {
    const options = { orientation: 'columns', notes: ['a.md', 'b.md'] } as const;
    expect(
      renderCsv(
        table(
          ['file.name', 'x'],
          [
            [link('a.md'), 1],
            [link('b.md'), 2],
          ],
          options,
        ),
      ),
    ).toBe('Name,a,b\r\nx,1,2\r\n');
  });
});

test('JSON has no infinite numbers, and takes them for no gap', () => {
  expect(tableDocument(table(['a'], [[Infinity]]), 0).rows[0]?.cells).toEqual(['Infinity']);
});

test('JSON is item-oriented, and says what is disputed, unchecked, unknown or a link', () => {
  const rows = [
    [
      'x',
      null,
      { special: 'unknown' } as const,
      cell(1, { disputed: true }),
      cell([link('B.md', 'b'), link(null, null, 'Gone')], { unchecked: true }),
    ],
  ];
  const faults = [{ path: 'c.md', line: 3, message: 'broken' }];
  const options = { orientation: 'columns', notes: ['a.md'], faults } as const;
  expect(tableDocument(table(['a', 'b', 'c', 'd', 'e'], rows, options), 1)).toEqual({
    version: 1,
    groups: [],
    summaries: [],
    exit: 1,
    columns: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ property: name, name, type: 'text' })),
    rows: [
      {
        note: 'a.md',
        cells: [
          'x',
          null,
          { special: 'unknown' },
          { value: 1, disputed: true },
          {
            value: [
              { link: 'B.md', text: 'b' },
              { link: 'Gone', text: 'Gone' },
            ],
            unchecked: true,
          },
        ],
      },
    ],
    faults,
  });
});
