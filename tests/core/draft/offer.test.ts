import { describe, expect, test } from 'vitest';
import { beginWith, makeOffer } from '../../../src/core/draft/offer';
import { previewOf } from '../../../src/core/draft/preview';
import { NO_CHOICES } from '../../../src/core/draft/choices';
import { CASES } from '../../support/cases';
import { note, noteSet } from '../../support/notes';

describe('the offer', () => {
  test('has the kinds by frequency, and nothing that is left out by default', () => {
    const offer = makeOffer(noteSet(CASES, { excluded: ['Law'] }));
    expect([...offer.kinds]).toEqual([['kind == "case"', { name: 'case', count: 3 }]]);
    expect(offer.notes).not.toContain('Law.md');
  });

  test('counts what is below a folder and nested in a tag with it', () => {
    const offer = makeOffer(
      noteSet({
        'A/B/1.md': '#x/y and #x/z',
        'A/2.md': '#x',
        'C.md': '',
      }),
    );
    expect([...offer.folders]).toEqual([
      ['A', 2],
      ['A/B', 1],
    ]);
    expect([...offer.tags]).toEqual([
      ['x', 2],
      ['x/y', 1],
      ['x/z', 1],
    ]);
  });

  test.each([
    ['another property', { type: 'book' }, 'type == "book"', 'book'],
    ['a list', { type: '[book, draft]' }, 'list(type).contains("book")', 'book'],
    ['links', { categories: '["[[Books]]"]' }, 'list(categories).contains(link("Books"))', 'Books'],
  ])('knows kinds by %s', (_, properties, condition, name) => {
    const set = noteSet({ 'A.md': note(properties), 'B.md': note(properties), 'Books.md': '' });
    const { kinds } = makeOffer(set);
    expect(kinds.get(condition)).toEqual({ name, count: 2 });
    const choices = { ...NO_CHOICES, scope: 'kind', kind: condition } as const;
    const context = { holder: 'Books.md', notes: set, now: () => 0 };
    expect(previewOf(choices, context).selected).toEqual(['A.md', 'B.md']);
  });
});

describe('a comparison begins with', () => {
  const files = {
    ...CASES,
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [
        `S/${n}.md`,
        note({ kind: 'source', year: '1900', title: 'A', author: 'B' }),
      ]),
    ),
    'Talks/One.md': note({ kind: 'talk' }),
    'Talks/Two.md': 'Two.',
    'Guides/A.md': note({ kind: 'guide', origin: 'mine' }, 'See [[Belgium]] and [[Austria]].'),
    'Guides/B.md': note({ kind: 'guide', origin: 'mine' }),
    'Essay.md': 'See [[Austria]], [[Belgium]], [[S/1]] and [[S/2]].',
    'Alone/Paper.md': 'Paper.',
    'Paper.md': 'Paper.',
  };
  const set = noteSet(files);
  test.each([
    ['the kind of the note, where others have it', 'S/1.md', 'kind', 'kind == "source"'],
    ['the kind that its links prefer', 'Essay.md', 'kind', 'kind == "case"'],
    ['that too where its own kind has little to compare', 'Guides/A.md', 'kind', 'kind == "case"'],
    ['its folder, where others are there', 'Talks/One.md', 'folder', 'Talks'],
    ['a question, where nothing is near', 'Alone/Paper.md', 'kind', ''],
    ['a question at the root', 'Paper.md', 'kind', ''],
    ['a question without a note', '', 'kind', ''],
  ] as const)('%s', (_, holder, scope, expected) => {
    const first = beginWith(set, makeOffer(set), holder);
    expect(first.scope).toBe(scope);
    expect(first[scope]).toBe(expected);
  });

  test('folders or picking, in a vault without kinds', () => {
    const folders = noteSet({ 'A/1.md': '', 'B.md': '' });
    expect(beginWith(folders, makeOffer(folders), 'B.md')).toMatchObject({ scope: 'folder' });
    const flat = noteSet({ 'A.md': '', 'B.md': '' });
    expect(beginWith(flat, makeOffer(flat), 'B.md')).toMatchObject({ scope: 'picked' });
  });
});
