import { describe, expect, test } from 'vitest';
import { tableDocument } from '../../../src/core/render/json';
import { cell, citation, link, table } from '../../support/tables';

const options = { date: '2026-11-26', explain: false, exit: 0 };
const document = (...args: Parameters<typeof table>) => tableDocument(table(...args), options);

test('has no infinite numbers, and takes them for no gap', () => {
  expect(document(['a'], [[Infinity]]).rows[0]?.cells).toEqual(['Infinity']);
});

test('is item-oriented, and says what is disputed, unchecked, without answer, unknown or a link', () => {
  const rows = [
    [
      'x',
      null,
      { special: 'unknown' } as const,
      { special: 'error' } as const,
      cell(1, { disputed: true }),
      cell([link('B.md', 'b'), link(null, null, 'Gone')], { unchecked: true }),
    ],
  ];
  const faults = [{ path: 'c.md', line: 3, message: 'broken' }];
  const given = table(['a', 'b', 'c', 'd', 'e', 'f'], rows, {
    orientation: 'columns',
    notes: ['a.md'],
    faults,
  });
  expect(tableDocument(given, { ...options, exit: 1 })).toEqual({
    version: 1,
    groups: [],
    summaries: [],
    stamp: { edition: null, items: 1, own: 0, date: '2026-11-26' },
    exit: 1,
    columns: [
      { property: 'a', name: 'a', type: 'text' },
      { property: 'b', name: 'b', type: 'empty' },
      { property: 'c', name: 'c', type: 'empty' },
      { property: 'd', name: 'd', type: 'empty' },
      { property: 'e', name: 'e', type: 'number' },
      { property: 'f', name: 'f', type: 'list' },
    ],
    rows: [
      {
        note: 'a.md',
        cells: [
          'x',
          null,
          { special: 'unknown' },
          { special: 'error' },
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

describe('what the definition asks for', () => {
  test('the sources of a cell, and only while they are on', () => {
    const source = citation('T.md', 'T, art. I', { key: 't', locator: 'art. I' });
    const rows = [[cell('x', { sources: [source, citation(null, 'lost')] })]];
    expect(document(['a'], rows).rows[0]?.cells).toEqual(['x']);
    expect(document(['a'], rows, { sources: 'biblatex' }).rows[0]?.cells).toEqual([
      {
        value: 'x',
        sources: [
          { link: 'T.md', text: 'T, art. I', key: 't', locator: 'art. I' },
          { link: '', text: 'lost', key: null, locator: '' },
        ],
      },
    ]);
  });

  test('differences: which properties, against which note, and what is left out', () => {
    const given = table(['a'], [['x'], [cell('y', { differs: true })]], {
      differences: 'only',
      agreeing: ['b'],
    });
    const told = tableDocument(
      { ...given, rows: given.rows.map((row, index) => ({ ...row, isBaseline: index === 0 })) },
      options,
    );
    expect(told).toMatchObject({
      baseline: 'note 0.md',
      agreeing: ['b'],
      columns: [{ property: 'a', name: 'a', type: 'text', differs: false }],
      rows: [{ cells: ['x'] }, { cells: [{ value: 'y', differs: true }] }],
    });
  });

  test('groups with the notes in them, and the property that gathers them', () => {
    const column = { property: 'formula.age', name: 'age' };
    const list = [
      { cell: cell(3), size: 1 },
      { cell: cell(null), size: 1 },
    ];
    expect(document(['a'], [['x'], ['y']], { groups: { column, list } })).toMatchObject({
      groupBy: column,
      groups: [
        { value: 3, notes: ['note 0.md'] },
        { value: null, notes: ['note 1.md'] },
      ],
    });
  });

  test('summaries by property and by note, and counts', () => {
    const counts = { filled: 1, unknown: 0, notApplicable: 0, missing: 0 };
    const given = table(['file.name', 'a'], [[link('n.md'), 1]], {
      notes: ['n.md'],
      summaries: [null, { name: 'Sum', value: 1 }],
      gaps: { columns: [null, counts], rows: [counts], total: counts },
    });
    const summary = { name: 'Filled', value: { special: 'error' } as const };
    const rows = given.rows.map((row) => ({ ...row, summary }));
    expect(tableDocument({ ...given, rows }, options)).toMatchObject({
      summaries: [{ property: 'a', name: 'Sum', value: 1 }],
      rows: [{ note: 'n.md', summary }],
      gaps: {
        columns: [{ property: 'a', ...counts }],
        rows: [{ note: 'n.md', ...counts }],
        total: counts,
      },
    });
  });

  test('the steps of the selection', () => {
    const given = table(['a'], [], { steps: [{ name: 'vault', text: '', kept: 7 }] });
    expect(tableDocument(given, { ...options, explain: true }).steps).toEqual([
      { text: 'in the vault', kept: 7 },
    ]);
  });
});
