import { describe, expect, test } from 'vitest';
import { findSimilar, type SimilarNote } from '../../../src/core/draft/similar-notes';
import { note, noteSet } from '../../support/notes';

const similar = (files: Readonly<Record<string, string>>, excluded: string[] = []): SimilarNote[] =>
  findSimilar('A.md', noteSet(files, { excluded }));
const names = (found: readonly SimilarNote[]): string[] => found.map(({ path }) => path);
const reasons = (
  own: string,
  other: string,
  more: Readonly<Record<string, string>> = {},
): SimilarNote['reasons'] =>
  similar({ 'A.md': own, 'B.md': other, 'Far 1.md': '', 'Far 2.md': '', ...more }).find(
    ({ path }) => path === 'B.md',
  )?.reasons ?? [];

describe('why a note is similar:', () => {
  test.each([
    ['kind', note({ kind: 'case' }), note({ kind: 'case' }), { type: 'kind', items: ['case'] }],
    ['tags', '#x and #y', '#y and #x', { type: 'tags', items: ['x', 'y'] }],
    ['a link to it', '', '[[A]]', { type: 'links', items: ['A.md'] }],
    ['a link from it', '[[B]]', '', { type: 'linked', items: ['B.md'] }],
    [
      'what both link to, by text or property',
      'See [[Far 1]].',
      note({ power: '"[[Far 1|F]]"' }),
      { type: 'targets', items: ['Far 1.md'] },
    ],
    [
      'properties in common, whatever they say',
      note({ since: '1', form: 'a' }),
      note({ since: '2', form: 'b' }),
      { type: 'properties', items: ['since', 'form'] },
    ],
    [
      'values in common, item by item',
      note({ basis: '[treaty, law, "[[Far 1]]", null, [x]]', year: '1815', sure: 'true' }),
      note({ basis: '[treaty, "[[Far 1]]", [x]]', year: '"1815"', sure: 'false' }),
      { type: 'values', items: ['basis (treaty)', 'year (1815)'] },
    ],
  ])('%s', (_, own, other, reason) => {
    expect(reasons(own, other)).toContainEqual(reason);
  });

  test('the same folder, but not the root', () => {
    const set = noteSet({ 'F/A.md': '', 'F/B.md': '', 'C.md': '' });
    expect(findSimilar('F/A.md', set)).toMatchObject([
      { path: 'F/B.md', reasons: [{ type: 'folder', items: ['F'] }] },
    ]);
    expect(findSimilar('C.md', set)).toEqual([]);
  });

  test('what links to both', () => {
    expect(reasons('', '', { 'Index.md': '[[A]] and ![[B]]' })).toEqual([
      { type: 'linkers', items: ['Index.md'] },
    ]);
  });

  test('not what is empty in one of them, says something about the note itself, or is prose', () => {
    const prose = 'x'.repeat(100);
    const own = note({ since: '', text: prose, aliases: '[Z]', unknown: '[since]' });
    const other = note({ since: '', text: prose, aliases: '[Z]', unknown: '[since]' });
    expect(reasons(own, other)).toEqual([{ type: 'properties', items: ['text'] }]);
  });

  test('its kind first, then what few others share', () => {
    const found = reasons(
      note({ kind: 'case' }, '#common #rare'),
      note({ kind: 'case' }, '#common #rare'),
      { 'C.md': note({ kind: 'case' }, '#common'), 'D.md': '#common' },
    );
    expect(found).toEqual([
      { type: 'kind', items: ['case'] },
      { type: 'tags', items: ['rare', 'common'] },
    ]);
  });
});

describe('of all notes', () => {
  const files = {
    'A.md': note({ kind: 'case', since: '1815', form: 'law' }, '#neutral'),
    'Like.md': note({ kind: 'case', since: '1815', form: 'law' }, '#neutral'),
    'Less.md': note({ kind: 'case', since: '1900' }),
    'Law.md': note({ kind: 'law', since: '1815', form: 'law' }, '#neutral'),
    'Other.md': 'Nothing in common.',
  };

  test('the likest come first, those of another kind behind, those without anything in common not at all', () => {
    expect(names(similar(files))).toEqual(['Like.md', 'Less.md', 'Law.md']);
  });

  test('those that suggest themselves are close, never one of another kind', () => {
    const close = similar(files).filter(({ isClose }) => isClose);
    expect(names(close)).toEqual(['Like.md']);
  });

  test('those left out by default are not found, but are looked at when they are asked about', () => {
    expect(names(similar(files, ['Like']))).not.toContain('Like.md');
    const own = findSimilar('Like.md', noteSet(files, { excluded: ['Like'] }));
    expect(names(own)).toContain('A.md');
  });

  test('no more than thirty are found, and no more than five are close', () => {
    const many = { 'A.md': note({ kind: 'case' }), 'Z.md': '' };
    for (let n = 0; n < 50; n += 1) Object.assign(many, { [`${n}.md`]: note({ kind: 'case' }) });
    const found = similar(many);
    expect(found).toHaveLength(30);
    expect(found.filter(({ isClose }) => isClose)).toHaveLength(5);
  });

  test('none is like a note that is not there, or one alone in its vault', () => {
    expect(findSimilar('No.md', noteSet(files))).toEqual([]);
    expect(similar({ 'A.md': note({ kind: 'case', since: '1' }, '#x [[A]]') })).toEqual([]);
  });
});

test('asks where a link leads only for links that can be shared, however many there are', () => {
  const files: Record<string, string> = { 'A.md': '[[Common]]', 'Common.md': '' };
  for (let n = 0; n < 500; n += 1) {
    const links = Array.from({ length: 10 }, (_, k) => `[[${(n + k) % 500}]]`).join(' ');
    files[`${n}.md`] = n === 7 ? `${links} [[Common]]` : links;
  }
  const set = noteSet(files);
  let asked = 0;
  const resolve = (target: string, from: string): string | null => {
    asked += 1;
    return set.links.resolve(target, from);
  };
  const found = findSimilar('A.md', { ...set, links: { ...set.links, resolve } });
  expect(names(found)).toEqual(['7.md', 'Common.md']);
  expect(asked).toBeLessThan(5);
});
