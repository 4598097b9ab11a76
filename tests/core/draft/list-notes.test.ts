import { expect, test } from 'vitest';
import { listNotes } from '../../../src/core/draft/list-notes';
import { noteSet } from '../../support/notes';

const list = (files: Record<string, string>, order: string[] = []): string[] =>
  listNotes(noteSet(files, { excluded: ['Templates/'] }), order).map(
    ({ kind, name }) => `${kind}: ${name}`,
  );

test('lists the notes that say of what kind they are, in the order of kinds and names', () => {
  const files = {
    'B.md': '---\nkind: source\n---\n',
    'a.md': '---\nkind: case\n---\n',
    'C.md': '---\nkind: case\n---\n',
    'D.md': '---\nkind: book\n---\n',
    'Without.md': 'Text.\n',
    'Templates/New.md': '---\nkind: case\n---\n',
  };
  expect(list(files, ['source', 'case'])).toEqual(['source: B', 'case: a', 'case: C', 'book: D']);
});

test('lists notes of ours where most notes of the vault have another property for it', () => {
  const files = {
    'One.md': '---\ntype: book\n---\n',
    'Two.md': '---\ntype: [book, "[[Novel]]"]\n---\n',
    'Austria.md': '---\natlas: case/austria@1\nkind: case\naliases: [Republic of Austria]\n---\n',
  };
  expect(list(files)).toEqual(['book: One', 'book, Novel: Two', 'case: Austria']);
  expect(listNotes(noteSet(files), [])[2]?.aliases).toEqual(['Republic of Austria']);
});
