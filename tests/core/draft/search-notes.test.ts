import { expect, test } from 'vitest';
import type { ListedNote } from '../../../src/core/draft/list-notes';
import { searchNotes } from '../../../src/core/draft/search-notes';

const note = (name: string, kind: string, ...aliases: string[]): ListedNote => ({
  path: `${name}.md`,
  name,
  kind,
  aliases,
});
const NOTES = [
  note('Åland Islands', 'case', 'Ahvenanmaa'),
  note('Austria', 'case', 'Republic of Austria'),
  note('Austrian Empire', 'power'),
  note('Treaties of London (1839)', 'instrument', 'the scrap of paper'),
  note('Treaty of Versailles (1919)', 'instrument'),
];
const find = (query: string): string[] => searchNotes(NOTES, query).map((found) => found.note.name);

test.each([
  ['', NOTES.map(({ name }) => name)],
  ['aland', ['Åland Islands']],
  ['AHVEN', ['Åland Islands']],
  ['london treat', ['Treaties of London (1839)']],
  ['instrument', ['Treaties of London (1839)', 'Treaty of Versailles (1919)']],
  ['austria power', ['Austrian Empire']],
  ['scrap paper', ['Treaties of London (1839)']],
  ['land', ['Åland Islands']],
  ['london case', []],
  ['astria', ['Austria', 'Austrian Empire']],
  ['trversail', ['Treaty of Versailles (1919)']],
  ['(18', ['Treaties of London (1839)']],
])('"%s" finds %j', (query, names) => {
  expect(find(query)).toEqual(names);
});

test('finds what begins with a word before what has it elsewhere', () => {
  const notes = [
    note('Neutral Austria', 'concept'),
    note('Austria', 'case'),
    note('X', 'case', 'Austria'),
  ];
  expect(searchNotes(notes, 'austria').map((found) => found.note.name)).toEqual([
    'Austria',
    'Neutral Austria',
    'X',
  ]);
});

test('says where the words are in the name, once for each place', () => {
  expect(searchNotes(NOTES, 'isl aland land')[0]?.matches).toEqual([
    [0, 5],
    [6, 9],
  ]);
});
