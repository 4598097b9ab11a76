import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import type { Item } from '../../../src/core/query/selection';
import { columnType } from '../../../src/core/render/column-type';
import { buildTable } from '../../../src/core/table/build-table';
import { layOut } from '../../../src/core/table/lay-out';
import type { Table } from '../../../src/core/table/table';
import { compareText, tableOf } from '../../support/compare-text';
import { note, noteSet } from '../../support/notes';

const vault = noteSet({
  'States/Austria.md': note({
    kind: 'case',
    neutral_from: '1955-10-26',
    neutral_from_source: '["[[Law#^a1|Law 1955, art. I]]", "[[Lost|lost]]", text]',
    consent: 'negotiated',
    members: '["[[Law]]", 3, "", null]',
    eu: 'true',
    size: '84',
    disputed: '[consent]',
    unchecked: '[size]',
  }),
  'States/Belgium.md': note({
    kind: 'case',
    neutral_from: '1831-11-15',
    aliases: '[x]',
    members: '{ a: 1 }',
    size: 'small',
    unknown: '[consent]',
    not_applicable: '[eu]',
  }),
  'Law.md': note({ kind: 'instrument', size: '2' }),
});

const build = (definition: string) => tableOf(definition, vault);

describe('a table', () => {
  const cases = build(`filters: kind == "case"
order: [file.name, neutral_from, consent, members, eu, size, note.nothing]
properties: { neutral_from: { displayName: Neutral from } }
caption: Two
sources: footnotes`);

  test('has named columns', () => {
    expect(cases.columns).toEqual([
      { property: 'file.name', name: 'Name', differs: false },
      { property: 'neutral_from', name: 'Neutral from', differs: false },
      { property: 'consent', name: 'consent', differs: false },
      { property: 'members', name: 'members', differs: false },
      { property: 'eu', name: 'eu', differs: false },
      { property: 'size', name: 'size', differs: false },
      { property: 'nothing', name: 'nothing', differs: false },
    ]);
    expect(cases).toMatchObject({ caption: 'Two', orientation: 'rows', sources: 'footnotes' });
  });

  test('has a cell for each note and property, with its marks and sources', () => {
    const [austria, belgium] = cases.rows;
    expect(austria?.note).toBe('States/Austria.md');
    const law = { link: 'Law.md', target: 'Law', subpath: '', display: null, text: 'Law' };
    expect(austria?.cells.map(({ value }) => value)).toEqual([
      {
        link: 'States/Austria.md',
        target: 'States/Austria.md',
        subpath: '',
        display: null,
        text: 'Austria',
      },
      '1955-10-26',
      'negotiated',
      [law, 3],
      true,
      84,
      null,
    ]);
    expect(austria?.cells[1]?.sources).toEqual([
      {
        ...law,
        subpath: '#^a1',
        display: 'Law 1955, art. I',
        text: 'Law 1955, art. I',
        key: null,
        locator: 'art. I',
      },
      {
        link: null,
        target: 'Lost',
        subpath: '',
        display: 'lost',
        text: 'lost',
        key: null,
        locator: '',
      },
    ]);
    expect(austria?.cells.map(({ disputed, unchecked }) => [disputed, unchecked])).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [false, false],
      [false, false],
      [false, true],
      [false, false],
    ]);
    expect(belgium?.cells[2]?.value).toEqual({ special: 'unknown' });
    expect(belgium?.cells[3]?.value).toBe('a: 1');
    expect(belgium?.cells[4]?.value).toEqual({ special: 'n/a' });
  });

  test('tells whatever has no answer, be it no formula', () => {
    const definition = parseDefinition('order: [file.name, a]');
    if (!definition.ok) throw new Error();
    const failed = { value: null, state: 'error', disputed: false, unchecked: false } as const;
    const item: Item = {
      path: 'x.md',
      note: null,
      read: () => ({ ...failed, error: 'Not to be had.' }),
    };
    const selection = { items: [item], groups: null, baseline: null, faults: [], steps: [] };
    const computed = { ...selection, onlyFormulasFail: false, summarize: () => null };
    const table = buildTable(computed, definition.value, vault);
    expect(table.faults).toEqual([{ path: 'x.md', message: 'Not to be had.' }]);
  });

  test('has in each column values of a type', () => {
    const typesOf = ({ columns, rows }: Table): string[] =>
      columns.map((_, index) => columnType(rows, index));
    expect(typesOf(cases)).toEqual(['link', 'date', 'text', 'mixed', 'boolean', 'mixed', 'empty']);
    expect(
      typesOf(build('notes: [Law, Austria]\norder: [size, members, file.file, file.tags]')),
    ).toEqual(['number', 'list', 'link', 'empty']);
  });

  test('shows who links to a note', () => {
    const { rows } = build('notes: [Law, Belgium]\norder: [file.backlinks]\nsort: file.backlinks');
    expect(rows.map(({ cells }) => cells[0]?.value)).toMatchObject([
      [{ link: 'States/Austria.md', text: 'Austria' }],
      null,
    ]);
  });

  test('tells unreadable notes, but for those that are kept out of view', () => {
    const broken = '---\na: [\n---\n';
    const set = noteSet({ 'a.md': broken, 'T/b.md': broken }, { excluded: ['T/'] });
    const faults = (text: string) => {
      return tableOf(text, set).faults.map(({ path }) => path);
    };
    expect(faults('')).toEqual(['a.md']);
    expect(faults('excluded: true')).toEqual(['T/b.md', 'a.md']);
  });

  test('a property id may be written with note. or in brackets', () => {
    const { columns } = build('order: [note.kind, \'note["odd name"]\']');
    expect(columns.map(({ property, name }) => [property, name])).toEqual([
      ['kind', 'kind'],
      ['note["odd name"]', 'odd name'],
    ]);
  });

  test('a problem of the definition is passed on', () => {
    expect(compareText('limit: x', vault).ok).toBe(false);
    expect(compareText('notes: Gone', vault).ok).toBe(false);
  });
});

test('without columns: the name and the eight most frequent properties, in the notes’ order', () => {
  const properties = Object.fromEntries('abcdefghij'.split('').map((name) => [name, '1']));
  const rare = { j: '1', b: '1', a: '""' };
  const set = noteSet({
    '1.md': note({ ...properties, tags: '[t]', a_source: '["[[x]]"]' }),
    '2.md': note(properties),
    '3.md': note({ ...rare }),
  });
  expect(tableOf('', set).columns.map(({ property }) => property)).toEqual([
    'file.name',
    ...'abcdefg',
    'j',
  ]);
});

describe('layout', () => {
  test('items as rows: property names above, a cell each', () => {
    const grid = layOut(build('notes: [Law]\norder: [file.name, size]'));
    expect(grid.head).toEqual([
      { type: 'property', text: 'Name', differs: false },
      { type: 'property', text: 'size', differs: false },
    ]);
    expect(grid).toMatchObject({ foot: [], rowHeader: 0 });
    expect(grid.rows).toMatchObject([[{ type: 'cell' }, { type: 'cell', cell: { value: 2 } }]]);
  });

  test.each([
    ['[file.name, size]', 'Name'],
    ['[size]', 'Name'],
    ['[file.basename, size]\nproperties: { file.basename: { displayName: State } }', 'State'],
  ])('items as columns with order %s: notes above, a row for each property', (order, corner) => {
    const grid = layOut(build(`notes: [Law, Austria]\norder: ${order}\norientation: columns`));
    expect(grid.head).toMatchObject([
      { type: 'property', text: corner },
      { type: 'item', cell: { value: { text: 'Law' } } },
      { type: 'item', cell: { value: { text: 'Austria' } } },
    ]);
    expect(grid.rows).toMatchObject([
      [{ type: 'property', text: 'size' }, { cell: { value: 2 } }, { cell: { value: 84 } }],
    ]);
  });
});

test('the property of the groups has a column of its own only where that says more than they do', () => {
  const names = (more: string): string[] =>
    build(
      `filters: kind == "case"\norder: [file.name, consent, neutral_from, eu]\n${more}`,
    ).columns.map(({ property }) => property);
  expect(names('groupBy: eu')).toEqual(['file.name', 'consent', 'neutral_from']);
  expect(names('groupBy: consent')).toEqual(['file.name', 'consent', 'neutral_from', 'eu']); // one is disputed
  expect(names('groupBy: neutral_from')).toEqual(['file.name', 'consent', 'eu']);
  expect(names('groupBy: neutral_from\nsources: footnotes')).toContain('neutral_from');
});
