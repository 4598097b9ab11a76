import { describe, expect, test } from 'vitest';
import { type Choices, NO_CHOICES } from '../../../src/core/draft/choices';
import { linkingProperties } from '../../../src/core/draft/linking-properties';
import { type Preview, previewOf } from '../../../src/core/draft/preview';
import { CASES } from '../../support/cases';
import { note, noteSet } from '../../support/notes';

const notes = noteSet(CASES);
const preview = (choices: Partial<Choices>, holder = 'Holder.md', set = notes): Preview =>
  previewOf({ ...NO_CHOICES, ...choices }, { holder, notes: set, now: () => 0 });
const CASE = { scope: 'kind', kind: 'kind == "case"' } as const;
const names = ({ selected }: Preview): string[] =>
  selected.map((path) => path.replace(/^.*\/|\.md$/g, ''));

describe('the notes compared', () => {
  test.each<[string, Partial<Choices>, string[]]>([
    ['of one kind', CASE, ['Austria', 'Belgium', 'Cyprus']],
    ['in one folder', { scope: 'folder', folder: 'Cases' }, ['Austria', 'Belgium', 'Cyprus']],
    ['with a tag', { scope: 'tag', tag: 'neutral' }, ['Austria']],
    ['linking to a note', { scope: 'link', target: 'Law.md' }, ['Austria', 'Belgium']],
    [
      'linking to a note in a property, alone or in a list',
      { scope: 'link', target: 'Cases/Austria.md', through: 'power' },
      ['Cyprus'],
    ],
    [
      'picked, in their order',
      { scope: 'picked', picked: ['Law.md', 'Cases/Cyprus.md'] },
      ['Law', 'Cyprus'],
    ],
  ])('are those %s', (_, choices, expected) => {
    expect(names(preview(choices))).toEqual(expected);
  });

  test('are those to which the holder links', () => {
    expect(names(preview({ scope: 'here' }, 'Cases/Austria.md'))).toEqual(['Belgium', 'Law']);
  });

  test('leave the holder out of a static table alone', () => {
    expect(names(preview(CASE, 'Cases/Austria.md'))).toEqual(['Belgium', 'Cyprus']);
    expect(names(preview({ ...CASE, form: 'block' }, 'Cases/Austria.md'))).toHaveLength(3);
  });
});

test.each([
  { scope: 'kind' },
  { scope: 'folder' },
  { scope: 'tag' },
  { scope: 'link' },
  { scope: 'picked' },
] as const)('shows no table before it is said which notes: %j', (choices) => {
  expect(preview(choices)).toMatchObject({ table: null, selected: [], filterProblems: [] });
});

test('offers the properties of the notes with how many have them, then those of their files', () => {
  const { properties } = preview(CASE);
  expect(properties.slice(0, 3)).toEqual([
    { property: 'kind', name: 'kind', filled: 3 },
    { property: 'since', name: 'since', filled: 2 },
    { property: 'form', name: 'form', filled: 1 },
  ]);
  expect(properties).toContainEqual({ property: 'file.mtime', name: 'file.mtime', filled: null });
});

test('finds a property chosen again, whatever its name', () => {
  const set = noteSet({
    'A.md': note({ since: '1', 'odd name': '2', 'file.name': '3', true: '4' }),
  });
  const properties = preview({ scope: 'all' }, 'Holder.md', set)
    .properties.filter(({ filled }) => filled !== null)
    .map(({ property }) => property);
  const { table } = preview({ scope: 'all', properties }, 'Holder.md', set);
  const [row] = table?.ok === true ? table.value.rows : [];
  expect(row?.cells.slice(1).map(({ value }) => value)).toEqual([1, 2, 3, 4]);
});

test('tells what is wrong with the filter alone', () => {
  const { filterProblems, table } = preview({ ...CASE, filter: 'since ==' });
  expect(filterProblems).toHaveLength(1);
  expect(table?.ok).toBe(false);
});

test('tells a problem that only shows against the notes', () => {
  const { filterProblems, table } = preview({ ...CASE, differences: 'mark', baseline: 'Law.md' });
  expect(filterProblems).toEqual([]);
  expect(table).toMatchObject({ ok: false, problems: [{ line: 3 }] });
});

describe('of many notes', () => {
  const files: Record<string, string> = {};
  for (let number = 100; number < 300; number += 1) {
    files[`${number}.md`] = note({
      group: number < 130 ? 'a' : 'b',
      rare: number > 200 ? 'x' : '',
    });
  }
  const many = noteSet(files);
  const rows = (choices: Partial<Choices>): number | undefined => {
    const { table } = preview({ scope: 'all', ...choices }, 'Holder.md', many);
    return table?.ok === true ? table.value.rows.length : undefined;
  };

  test('builds only the beginning, with the columns and counts of all', () => {
    const { table, selected, properties } = preview({ scope: 'all' }, 'Holder.md', many);
    expect(selected).toHaveLength(200);
    expect(rows({})).toBe(50);
    expect(properties[1]).toMatchObject({ name: 'rare', filled: 99 });
    const columns = table?.ok === true ? table.value.columns : [];
    expect(columns.map(({ name }) => name)).toEqual(['Name', 'group', 'rare']);
  });

  test('keeps the beginning of the groups', () => {
    const { table } = preview({ scope: 'all', groupBy: 'group' }, 'Holder.md', many);
    const groups = table?.ok === true ? table.value.groups : null;
    expect(groups?.list.map(({ size }) => size)).toEqual([30, 20]);
  });

  test('tells that a filter takes too much work, and stays usable', () => {
    const TEN = '[1,2,3,4,5,6,7,8,9,10]';
    const filter = `${TEN}.map(${TEN}.map(${TEN}.map(${TEN}.map(value)))).flat().length > 5`;
    const { table } = preview({ scope: 'all', filter }, 'Holder.md', many);
    const problems = table?.ok === false ? table.problems.map(({ message }) => message) : [];
    expect(problems.join()).toMatch(/more work than can be done/);
  });

  test('builds all where all are needed to tell what differs or is missing', () => {
    expect(rows({ differences: 'only' })).toBe(200);
    expect(rows({ gaps: true })).toBe(200);
  });
});

test('offers the properties that link to a note, the most frequent first', () => {
  const set = noteSet(
    {
      ...CASES,
      'Cases/Denmark.md': note({ since_source: '"[[Law]]"', 'other law': '["[[Law]]"]' }),
      'Out/E.md': note({ excluded: '"[[Law]]"' }),
    },
    { excluded: ['Out'] },
  );
  expect([...linkingProperties('Law.md', set)]).toEqual([
    ['since_source', 3],
    ['note["other law"]', 1],
  ]);
});
