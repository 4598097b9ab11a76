import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeze, keyOf, packFiles, withEdition } from '../../scripts/freeze.mjs';
import { encodeOlder } from '../../scripts/older.mjs';
import { readOlder } from '../../src/core/pack/older-text';
import { openPack } from '../../src/core/pack/pack';

const text = (key: string, edition: number, body: string) =>
  `---\natlas: ${key}@${edition}\n---\n${body}\n`;
const file = (path: string, edition: number, content: string) => ({ path, edition, text: content });
const A = text('case/a', 1, 'A');
const B = text('case/b', 1, 'B');

describe('freezing', () => {
  test('raises the edition of what changed, and keeps its older text alone', () => {
    const first = freeze({ 'a.md': A, 'b.md': B }, []);
    expect(first.editions).toHaveLength(1);
    const second = freeze(
      { ...first.files, 'a.md': text('case/a', 1, 'A2'), 'c.md': text('case/c', 1, 'C') },
      first.editions,
    );
    expect(second.changed).toEqual(['a.md', 'c.md']);
    expect(second.files).toEqual({
      'a.md': text('case/a', 2, 'A2'),
      'b.md': B,
      'c.md': text('case/c', 2, 'C'),
    });
    expect(second.editions).toEqual([
      { 'case/a': file('a.md', 1, A) },
      {
        'case/a': file('a.md', 2, text('case/a', 2, 'A2')),
        'case/b': file('b.md', 1, B),
        'case/c': file('c.md', 2, text('case/c', 2, 'C')),
      },
    ]);
    expect(freeze(second.files, second.editions).changed).toEqual([]);
  });

  test('renews the home note in every edition, for it tells which one a vault was completed with', () => {
    const home = text('guide/neutrality-atlas', 1, 'Home');
    const first = freeze({ 'Home.md': home, 'a.md': A }, []);
    expect(freeze(first.files, first.editions).changed).toEqual([]);
    const second = freeze({ ...first.files, 'a.md': text('case/a', 1, 'A2') }, first.editions);
    expect(second.changed).toEqual(['Home.md', 'a.md']);
    expect(second.files['Home.md']).toBe(text('guide/neutrality-atlas', 2, 'Home'));
  });

  test('goes by what a note says, not by the edition that somebody wrote into it', () => {
    const first = freeze({ 'a.md': A, 'b.md': B }, []);
    const second = freeze({ 'a.md': text('case/a', 1, 'A2'), 'b.md': B }, first.editions);
    const third = freeze(
      { 'a.md': text('case/a', 1, 'A2'), 'b.md': text('case/b', 9, 'B') },
      second.editions,
    );
    expect(third).toEqual({ changed: [], files: second.files, editions: second.editions });
  });

  test('makes an edition of a note taken out, and of one that got another name', () => {
    const first = freeze({ 'a.md': A, 'b.md': B }, []);
    expect(freeze({ 'a.md': A }, first.editions).editions).toEqual([
      { 'case/b': file('b.md', 1, B) },
      { 'case/a': file('a.md', 1, A) },
    ]);
    expect(freeze({ 'a.md': A, 'new.md': B }, first.editions).editions).toEqual([
      { 'case/b': file('b.md', 1, B) },
      { 'case/a': file('a.md', 1, A), 'case/b': file('new.md', 2, text('case/b', 2, 'B')) },
    ]);
  });

  test('knows a base, a canvas and a template by their place', () => {
    const first = freeze({ 'x.base': 'a: 1', 'T.md': 'template', 'a.md': A }, []);
    const second = freeze({ ...first.files, 'x.base': 'a: 2' }, first.editions);
    expect(second.editions.map((edition) => edition['file:x.base'])).toEqual([
      file('x.base', 1, 'a: 1'),
      file('x.base', 2, 'a: 2'),
    ]);
    expect(second.files['T.md']).toBe('template');
  });

  test('reads and renews an identity in the text itself', () => {
    expect(keyOf('a.md', '---\natlas: "case/a@3"\n---\n')).toBe('case/a');
    expect(withEdition('---\natlas: "case/a@3"\n---\n', 4)).toBe('---\natlas: "case/a@4"\n---\n');
    expect(keyOf('x/a.md', 'no identity')).toBe('file:x/a.md');
    const told = '---\nkind: x\n---\n---\natlas: case/a@3\n---\n';
    expect(keyOf('x/a.md', told)).toBe('file:x/a.md');
    expect(withEdition(told, 4)).toBe(told);
  });
});

describe('what a build carries', () => {
  test('every text that an edition ever shipped, also of what is shipped no more', () => {
    const first = freeze({ 'a.md': A, 'b.md': B, 'x.base': '1' }, []);
    const second = freeze({ 'a.md': text('case/a', 1, 'A2'), 'x.base': '2' }, first.editions);
    const third = freeze({ ...second.files, 'a.md': text('case/a', 2, 'A3') }, second.editions);
    const pack = openPack(packFiles(third.files, third.editions, {}));
    expect(pack.edition).toBe(3);
    expect(pack.files.map(({ key, edition }) => [key, edition])).toEqual([
      ['case/a', 3],
      ['file:x.base', 2],
    ]);
    expect(Object.fromEntries(pack.older)).toEqual({
      'case/a': [file('a.md', 2, text('case/a', 2, 'A2')), file('a.md', 1, A)],
      'case/b': [file('b.md', 1, B)],
      'file:x.base': [file('x.base', 1, '1')],
    });
  });

  test('is read back as it was', () => {
    const lines = fc.array(fc.constantFrom('', 'a', 'b', 'c', '1,2', '\r'), { maxLength: 12 });
    const texts = fc.oneof(
      lines.map((each) => each.join('\n')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, texts, (older, present) => {
        const encoded = { path: 'a.md', edition: 1, lines: encodeOlder(older, present) };
        expect(readOlder(encoded, present).text).toBe(older);
      }),
      { numRuns: 2000 },
    );
  });
});
