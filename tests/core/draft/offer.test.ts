import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/core/draft/choices';
import { makeOffer } from '../../../src/core/draft/offer';
import { previewOf } from '../../../src/core/draft/preview';
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
