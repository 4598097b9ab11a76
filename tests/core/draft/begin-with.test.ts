import { describe, expect, test } from 'vitest';
import { beginWith } from '../../../src/core/draft/begin-with';
import { makeOffer } from '../../../src/core/draft/offer';
import { CASES } from '../../support/cases';
import { note, noteSet } from '../../support/notes';

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

  test('folders, tags or all notes, in a vault without kinds', () => {
    const folders = noteSet({ 'A/1.md': '', 'B.md': '' });
    expect(beginWith(folders, makeOffer(folders), 'B.md')).toMatchObject({ scope: 'folder' });
    const flat = noteSet({ 'A.md': '', 'B.md': '' });
    expect(beginWith(flat, makeOffer(flat), 'B.md')).toMatchObject({ scope: 'all' });
    const book = '---\ntags: [book]\n---\n';
    const tagged = noteSet({ 'A.md': book, 'B.md': book, 'C.md': '#read', 'D.md': '' });
    expect(beginWith(tagged, makeOffer(tagged), 'D.md')).toMatchObject({
      scope: 'tag',
      tag: 'book',
    });
    const alone = noteSet({ 'A.md': '' });
    expect(beginWith(alone, makeOffer(alone), 'A.md')).toMatchObject({ scope: 'picked' });
  });
});
