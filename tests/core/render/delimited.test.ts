import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridText } from '../../../src/core/render/cell-text';
import { renderCsv, renderTsv } from '../../../src/core/render/delimited';
import { layOut } from '../../../src/core/table/lay-out';
import type { Table } from '../../../src/core/table/table';
import { anyTable, hostileText } from '../../support/generated-tables';
import { cell, citation, link, table } from '../../support/tables';

const csv = (...args: Parameters<typeof table>): string =>
  renderCsv(table(...args), { bom: false });

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
    expect(csv(['Name', 'b', 'c', 'd', 'e'], rows)).toBe(
      'Name,b,c,d,e\r\nAT,"a, ""b""",x; B; 2,true,\r\nB,"two\nlines",unknown,1.5,n/a\r\n',
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-x', "'-x"],
    ['-1+cmd', "'-1+cmd"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['-0005', '-0005'],
    ['-0005-03~', '-0005-03~'],
    ['-0431/-0404', '-0431/-0404'],
    ['a=1', 'a=1'],
  ])('the text %s cannot become a formula', (text, written) => {
    expect(csv(['A'], [[text]])).toBe(`A\r\n${written}\r\n`);
  });

  test('no header, source or item of a list can become a formula either', () => {
    const given = table(['=A'], [[cell(['=1', 'x'], { sources: [citation('T.md', '=2')] })]], {
      sources: 'footnotes',
    });
    expect(renderCsv(given, { bom: false })).toBe("'=A,'=A (source)\r\n'=1; x,'=2\r\n");
  });

  test.each(['a\rb', 'a\nb', 'a\r\nb', 'a,b', 'a"b'])('quotes %j', (text) => {
    expect(csv(['A'], [[text]])).toBe(`A\r\n"${text.replace('"', '""')}"\r\n`);
  });

  test.each([-5, 1e-7, -1e21, -0.5])('the number %d stays a number', (number) => {
    expect(csv(['A'], [[number]])).toBe(`A\r\n${String(number)}\r\n`);
  });

  test('begins with a byte order mark where a spreadsheet needs one', () => {
    expect(renderCsv(table(['A'], []), { bom: true })).toBe('\uFEFFA\r\n');
  });

  const named = [
    [link('a.md'), cell(1, { sources: [citation('T.md', 'T, p. 1'), citation('U.md')] })],
    [link('b.md'), 2],
  ];

  test('has the sources of a property in a column of their own, where there are any', () => {
    const options = { sources: 'footnotes', notes: ['a.md', 'b.md'] } as const;
    expect(csv(['file.name', 'x'], named, options)).toBe(
      'Name,x,x (source)\r\na,1,"T, p. 1; U"\r\nb,2,\r\n',
    );
    expect(csv(['file.name', 'x'], named)).toBe('Name,x\r\na,1\r\nb,2\r\n');
  });

  test('says which values are disputed, unchecked or other than the baseline, where any is', () => {
    const marked = [
      [link('a.md'), cell(1, { disputed: true, unchecked: true }), 'x'],
      [link('b.md'), cell(null, { differs: true, sources: [citation('T.md')] }), 'y'],
      [link('c.md'), 3, 'z'],
    ];
    const notes = ['a.md', 'b.md', 'c.md'];
    expect(csv(['file.name', 'x', 'y'], marked, { notes, sources: 'footnotes' })).toBe(
      'Name,x,x (mark),x (source),y\r\na,1,disputed; unchecked,,x\r\nb,,differs,T,y\r\nc,3,,,z\r\n',
    );
    expect(csv(['file.name', 'x', 'y'], marked, { notes, orientation: 'columns' })).toBe(
      'Name,a,b,c\r\nx,1,,3\r\nx (mark),disputed; unchecked,differs,\r\ny,x,y,z\r\n',
    );
  });

  test('follows the orientation: items as columns, sources in a row of their own', () => {
    const options = { orientation: 'columns', notes: ['a.md', 'b.md'] } as const;
    expect(csv(['file.name', 'x'], named, options)).toBe('Name,a,b\r\nx,1,2\r\n');
    expect(csv(['file.name', 'x'], named, { ...options, sources: 'pandoc' })).toBe(
      'Name,a,b\r\nx,1,2\r\nx (source),"T, p. 1; U",\r\n',
    );
  });
});

test('TSV has tabs and LF, and quotes what holds a tab, a quote or a line ending', () => {
  const given = table(
    ['A', 'B'],
    [
      ['a\tb', 'x, y'],
      ['"', 'two\nlines'],
    ],
  );
  expect(renderTsv(given, { bom: false })).toBe('A\tB\n"a\tb"\tx, y\n""""\t"two\nlines"\n');
});

describe('every table reads back with a reader that is not ours', () => {
  test.each([
    ['CSV', renderCsv, ',', '\r\n'],
    ['TSV', renderTsv, '\t', '\n'],
  ] as const)('from %s', (_, render, delimiter, ending) => {
    fc.assert(
      fc.property(anyTable(hostileText), fc.boolean(), (given, bom) => {
        const read = parse(render({ ...unmarked(given), sources: 'off' }, { bom }), {
          bom: true,
          delimiter,
          record_delimiter: ending,
        });
        const { head, rows, foot } = layOut(given);
        const meant = [head, ...rows, ...foot].map((row) =>
          row.map((each, index) => undefused(gridText(each, '; '), index)),
        );
        expect(read.map((row) => row.map(undefused))).toEqual(meant);
      }),
      { numRuns: 300 },
    );
  });

  /** What is said beside values has lines of its own. */
  const unmarked = (given: Table): Table => ({
    ...given,
    rows: given.rows.map((row) => ({
      ...row,
      cells: row.cells.map((each) => cell(each.value)),
    })),
  });

  /** An apostrophe before what could be a formula is ours. */
  const undefused = (text: string, _: number): string => text.replace(/^'(?=[=+\-@\t\r])/, '');
});
