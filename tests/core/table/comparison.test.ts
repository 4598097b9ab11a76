import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridText } from '../../../src/core/render/cell-text';
import { locatorIn } from '../../../src/core/table/citation';
import { layOut } from '../../../src/core/table/lay-out';
import type { Table } from '../../../src/core/table/table';
import { compareText, tableOf } from '../../support/compare-text';
import { note, noteSet } from '../../support/notes';

const vault = noteSet({
  'Austria.md': note({
    atlas: 'case/austria@2',
    kind: 'case',
    since: '1955-10-26',
    basis: '[constitution, treaty]',
    power: '"[[Prussia|the king]]"',
    size: '84',
    since_source: '["[[Law|Law of 1955, art. I(1)]]", "[[Law|Law of 1955, art. I(1)]]"]',
    sources: '["[[Prussia|Atlas, p. 3]]"]',
  }),
  'Belgium.md': note({
    atlas: 'case/belgium@1',
    kind: 'case',
    since: '"1831"',
    basis: '[treaty, constitution, treaty]',
    power: '"[[Prussia]]"',
    size: '30',
    until: '1919',
    since_source: '["[[Law]]"]',
  }),
  'Cyprus.md': note({
    kind: 'case',
    basis: '[treaty, constitution]',
    power: '"[[Powers/Prussia]]"',
    unknown: '[since]',
    not_applicable: '[until]',
  }),
  'Law.md': note({
    citekey: 'law1955',
    kind: 'instrument',
    citation: 'Law of 1955',
    date_signed: '1955-10-26',
  }),
  'Powers/Prussia.md': note({
    citekey: 'atlas1',
    source_type: 'book',
    title: 'Atlas',
    authors: '[A. B., C. D.]',
    year: '1900',
    container: 'Perthes',
    locator: '3–5',
    url: 'https://example.org',
  }),
});

const build = (definition: string): Table => tableOf(definition, vault);

/** The grid as texts: head, rows, foot. */
const texts = (definition: string): string[][] => {
  const { head, rows, foot } = layOut(build(definition));
  return [head, ...rows, ...foot].map((row) => row.map((cell) => gridText(cell, ', ')));
};

const CASES = 'filters: kind == "case"\n';

describe('differences', () => {
  const order = 'order: [file.name, basis, power, since]\n';

  test('are marked: lists compare as sets, links by where they lead, without a value is a difference', () => {
    expect(texts(`${CASES}${order}differences: mark`)[0]).toEqual([
      'Name',
      'basis',
      'power',
      '≠ since',
    ]);
  });

  test('are shown alone, and it is told on what all agree', () => {
    const table = build(`${CASES}${order}differences: only`);
    expect(table.columns.map(({ name }) => name)).toEqual(['Name', 'since']);
    expect(table.agreeing).toEqual(['basis', 'power']);
    expect(layOut(table).head.map((cell) => gridText(cell, ''))).toEqual(['Name', 'since']);
  });

  test('of one item alone there are none, and nothing is left out', () => {
    expect(build(`notes: Austria\n${order}differences: only`).columns).toHaveLength(4);
  });

  test('are told against the baseline, cell by cell', () => {
    const table = build(
      `${CASES}order: [file.name, size, kind]\ndifferences: mark\nbaseline: Belgium`,
    );
    expect(
      table.rows.map(({ isBaseline, cells }) => [isBaseline, cells.map(({ differs }) => differs)]),
    ).toEqual([
      [false, [false, true, false]],
      [true, [false, false, false]],
      [false, [false, true, false]],
    ]);
    expect(table.columns.map(({ differs }) => differs)).toEqual([false, true, false]);
  });

  test('a year written as number, as text or as its own days is the same date', () => {
    const set = noteSet({
      'a.md': note({ since: '1815', until: '1839~' }),
      'b.md': note({ since: '"1815"', until: '1839' }),
    });
    const { columns } = tableOf('order: [since, until]\ndifferences: mark', set);
    expect(columns.map(({ differs }) => differs)).toEqual([false, true]);
  });
});

describe('gaps', () => {
  test('are counted for each item and each property, as columns and rows of their own', () => {
    expect(texts(`${CASES}order: [file.name, since, until]\ngaps: true`)).toEqual([
      ['Name', 'since', 'until', 'Filled', 'Unknown', 'n/a', 'Missing'],
      ['Austria', '1955-10-26', '', '1', '0', '0', '1'],
      ['Belgium', '1831', '1919', '2', '0', '0', '0'],
      ['Cyprus', 'unknown', 'n/a', '0', '1', '1', '0'],
      ['Filled', '2', '1', '3', '', '', ''],
      ['Unknown', '1', '0', '', '1', '', ''],
      ['n/a', '0', '1', '', '', '1', ''],
      ['Missing', '0', '1', '', '', '', '1'],
    ]);
  });

  test('stand turned where items are columns', () => {
    expect(texts(`${CASES}order: [file.name, until]\ngaps: true\norientation: columns`)).toEqual([
      ['Name', 'Austria', 'Belgium', 'Cyprus', 'Filled', 'Unknown', 'n/a', 'Missing'],
      ['until', '', '1919', 'n/a', '1', '0', '1', '1'],
      ['Filled', '0', '1', '0', '1', '', '', ''],
      ['Unknown', '0', '0', '0', '', '0', '', ''],
      ['n/a', '0', '0', '1', '', '', '1', ''],
      ['Missing', '1', '0', '0', '', '', '', '1'],
    ]);
  });
});

describe('summaries', () => {
  test('stand below their properties; unknown and n/a are no values', () => {
    expect(
      texts(`${CASES}order: [file.name, since, size, until]
summaries: { since: Earliest, size: values.mean().round(1), until: Empty }`).at(-1),
    ).toEqual(['Summary', 'Earliest: 1831', 'Summary: 57', 'Empty: 2']);
  });

  test('have a column of their own where no place is free for their name', () => {
    expect(texts(`${CASES}order: [size]\nsummaries: { size: Sum }`)).toEqual([
      ['', 'size'],
      ['', '84'],
      ['', '30'],
      ['', ''],
      ['Summary', 'Sum: 114'],
    ]);
  });

  test('of each item go over the properties shown, in both orientations', () => {
    const definition = `${CASES}order: [file.name, since, size]\nsummaries: { "*": Filled, size: Max, file.name: Filled }\n`;
    expect(texts(definition)).toEqual([
      ['Name', 'since', 'size', 'Filled'],
      ['Austria', '1955-10-26', '84', '2'],
      ['Belgium', '1831', '30', '2'],
      ['Cyprus', 'unknown', '', '0'],
      ['Filled: 3', 'Summary', 'Max: 84', ''],
    ]);
    expect(texts(`${definition}orientation: columns`)).toEqual([
      ['Name', 'Austria', 'Belgium', 'Cyprus', 'Filled: 3'],
      ['since', '1955-10-26', '1831', 'unknown', ''],
      ['size', '84', '30', '', 'Max: 84'],
      ['Filled', '2', '2', '0', ''],
    ]);
  });

  test('one without an answer shows that, and is told', () => {
    const table = build(
      `${CASES}order: [file.name, since]\nsummaries: { since: "values[0].round()" }`,
    );
    expect(table.summaries?.[1]).toEqual({ name: 'Summary', value: { special: 'error' } });
    expect(table.faults).toMatchObject([{ message: expect.stringContaining('round') }]);
  });

  test('sees values alone, not the formulas of a row', () => {
    const table = build(
      `${CASES}order: [file.name, since]\nformulas: { x: "1" }\nsummaries: { since: values.length + formula.x }`,
    );
    expect(table.faults).toMatchObject([{ message: expect.stringContaining('"values" alone') }]);
  });
});

describe('groups', () => {
  test('are the first column, and their property has no second one', () => {
    expect(
      texts(`${CASES}order: [file.name, kind, size]\ngroupBy: until\nsummaries: { size: Sum }`),
    ).toEqual([
      ['until', 'Name', 'kind', 'size'],
      ['1919', 'Belgium', 'case', '30'],
      ['n/a', 'Cyprus', 'case', ''],
      ['', 'Austria', 'case', '84'],
      ['Summary', '', '', 'Sum: 114'],
    ]);
    const grid = layOut(build(`${CASES}order: [file.name]\ngroupBy: until`));
    expect(grid.rowHeader).toBe(1);
  });

  test('are the first row where items are columns', () => {
    expect(
      texts(
        `${CASES}order: [file.name, size]\ngroupBy: kind\norientation: columns\nproperties: { kind: { displayName: Kind } }`,
      ),
    ).toEqual([
      ['Name', 'Austria', 'Belgium', 'Cyprus'],
      ['Kind', 'case', 'case', 'case'],
      ['size', '84', '30', ''],
    ]);
  });
});

test('a formula without an answer leaves its cell, and the rest of the table stands', () => {
  const table = build(`${CASES}formulas: { n: number(since) }\norder: [file.name, formula.n]`);
  expect(table.rows.map(({ cells }) => cells[1]?.value)).toEqual([
    { special: 'error' },
    1831,
    null,
  ]);
  expect(table.faults).toMatchObject([{ path: 'Austria.md' }]);
  expect(table.columns[1]).toMatchObject({ property: 'formula.n', name: 'n' });
});

describe('sources', () => {
  test('carry the key of the work and the place in it', () => {
    const [austria, belgium] = build(`${CASES}order: [file.name, since]\nsources: pandoc`).rows;
    expect(austria?.cells[1]?.sources[0]).toMatchObject({ key: 'law1955', locator: 'art. I(1)' });
    expect(belgium?.cells[1]?.sources[0]).toMatchObject({ key: 'law1955', locator: '' });
  });

  test('of the whole note stand with its name', () => {
    const [austria] = build(`${CASES}order: [file.name]\nsources: footnotes`).rows;
    expect(austria?.cells[0]?.sources).toMatchObject([{ key: 'atlas1', locator: 'p. 3' }]);
    const turned = layOut(
      build(`${CASES}order: [file.name, size]\nsources: footnotes\norientation: columns`),
    );
    expect(turned.head[1]).toMatchObject({ type: 'item', cell: { sources: [{ key: 'atlas1' }] } });
  });

  test('of one key and two works are told: a citation would lead to the wrong one', () => {
    const cite = (citekey: string, title: string) =>
      note({ citekey, title, kind: 'source', year: '1900' });
    const set = noteSet({
      'A.md': note({ kind: 'case', x: '1', x_source: '["[[One]]", "[[Two]]", "[[Same]]"]' }),
      'B.md': note({ kind: 'case', x: '2', x_source: '["[[Two]]"]' }),
      'One.md': cite('k', 'Work'),
      'Two.md': cite('k', 'Another'),
      'Same.md': cite('k', 'Work'),
    });
    const faultsOf = (sources: string) => {
      const table = compareText(`${CASES}order: [x]\nsources: ${sources}`, set);
      return table.ok ? table.value.faults : table.problems;
    };
    expect(faultsOf('pandoc')).toEqual([
      {
        path: 'Two.md',
        message:
          'Its citekey "k" is also that of One.md, to which citations lead. Give each work a key of its own.',
      },
    ]);
    expect(faultsOf('off')).toEqual([]);
  });

  test('name the works cited, each once', () => {
    expect(build(`${CASES}order: [file.name, since]\nsources: biblatex`).works).toEqual([
      {
        ...{ key: 'atlas1', type: 'book', title: 'Atlas', authors: ['A. B.', 'C. D.'] },
        ...{ date: '1900', container: 'Perthes', locator: '3–5', url: 'https://example.org' },
      },
      {
        ...{ key: 'law1955', type: 'instrument', title: 'Law of 1955', authors: [] },
        ...{ date: '1955-10-26', container: '', locator: '', url: '' },
      },
    ]);
  });

  test('are not read while they are off', () => {
    const { rows, works } = build(`${CASES}order: [file.name, since]`);
    expect(works).toEqual([]);
    expect(rows.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources))).toEqual([]);
  });
});

test.each([
  ['Treaty of London 1867, art. II', 'art. II'],
  ['Treaty of 15 November 1831, arts. 23–25, p. 503', 'arts. 23–25, p. 503'],
  ['Moscow Memorandum, I.4 and I.5', 'I.4 and I.5'],
  ['Oppenheim 1912, International Law I, sections 99–100', 'sections 99–100'],
  ['Mearsheimer, Foreign Affairs 93(5), 2014, 77–89', '77–89'],
  ['Treaty of London 1867, preamble and art. I', 'preamble and art. I'],
  ['Charter, § 7', '§ 7'],
  ['Moscow Memorandum, 15 April 1955', ''],
  ['Mearsheimer, New York Times, February 2015', ''],
  ['Kissinger, The Spectator, 17 December 2022', ''],
  ['Belfer Center, Stephen M. Walt', ''],
  ['Law of 1955', ''],
  ['Pages, partly', ''],
])('the place that "%s" names is "%s"', (citation, locator) => {
  expect(locatorIn(citation)).toBe(locator);
});

test('the stamp tells the edition, and how many items are the reader’s own', () => {
  expect(build(CASES).stamp).toEqual({ edition: 2, items: 3, areCases: true, own: 1 });
  expect(build('').stamp).toMatchObject({ items: 5, areCases: false });
  const bare = tableOf('', noteSet({ 'a.md': '' }));
  expect(bare.stamp).toEqual({ edition: null, items: 1, areCases: false, own: 0 });
});

test('turned or not, a grid says the same of every item and property, and all its rows are of one length', () => {
  const keys = fc.record({
    gaps: fc.boolean(),
    group: fc.constantFrom('', 'groupBy: until\n', 'groupBy: kind\n'),
    summaries: fc.subarray(['since: Filled', 'size: Sum', '"*": Filled', 'file.name: Filled']),
    order: fc.uniqueArray(fc.constantFrom('file.name', 'since', 'size', 'basis', 'until'), {
      minLength: 1,
    }),
    differences: fc.constantFrom('off', 'mark', 'only'),
  });
  fc.assert(
    fc.property(keys, ({ gaps, group, summaries, order, differences }) => {
      const definition = `${CASES}${group}gaps: ${String(gaps)}\nsummaries: { ${summaries.join(', ')} }\norder: [${order.join(', ')}]\ndifferences: ${differences}\n`;
      const [rows, columns] = ['rows', 'columns'].map((orientation) =>
        texts(`${definition}orientation: ${orientation}`),
      );
      for (const grid of [rows, columns])
        expect(new Set(grid?.map((row) => row.length)).size).toBe(1);
      const column = (name: string) => {
        const index = rows?.[0]?.findIndex((text) => text.replace('≠ ', '') === name) ?? -1;
        return rows?.slice(1, 4).map((row) => row[index]);
      };
      for (const row of columns?.slice(1) ?? []) {
        expect(row.slice(1, 4)).toEqual(column(row[0]?.replace('≠ ', '') ?? ''));
      }
    }),
  );
});
