import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/core/pack/check-folder';
import { pathFault } from '../../../src/core/pack/check-path';
import { readUnfinished } from '../../../src/core/pack/journal';
import { openPack } from '../../../src/core/pack/pack';

/** Paths that lead out of a vault, or into what the app hides, on some system. */
const OUTSIDE = [
  '../x.md',
  'a/../../x.md',
  'a/./b.md',
  '/etc/passwd',
  '//server/share',
  '\\\\server\\share',
  'C:\\x.md',
  'c:x.md',
  'a\\..\\..\\x.md',
  'a/b.md:stream',
  '.obsidian/app.json',
  'a/.git/config',
  '.trash/x.md',
  'a\0.md',
  'a\n.md',
  'a//b.md',
  'a/',
  '',
];

/** Paths inside a vault that not every system can have. */
const UNPORTABLE = [
  'CON.md',
  'a/nul/b.md',
  'com1.tar.md',
  'LPT¹.md',
  'a./b.md',
  'a /b.md',
  ' a.md',
  'a?.md',
  'a|b.md',
  'a"b.md',
  'a#b.md',
  'a[b].md',
];

const shipped = (path: string) => ({ path, edition: 1, text: '' });

describe('a path that leads out of the vault, or that not every system can have,', () => {
  test.each([...OUTSIDE, ...UNPORTABLE])('is none of our notes: %j', (path) => {
    expect(pathFault(path)).toMatch(/\S/);
    const files = [shipped('States/Austria.md'), shipped(path)];
    expect(() => openPack({ edition: 1, files, older: {}, propertyTypes: {} })).toThrow(
      /cannot be the path/,
    );
    const older = { 'file:A.md': [{ path, edition: 1, lines: [] }] };
    expect(() => openPack({ edition: 1, files: [], older, propertyTypes: {} })).toThrow(
      /cannot be the path/,
    );
  });

  test.each(OUTSIDE.filter((path) => path !== '' && path !== 'a/'))(
    'is no folder for them: %j',
    (path) => {
      expect(checkFolder(path).ok).toBe(false);
    },
  );
});

test.each(OUTSIDE)('a record of what was being written that names %j is passed over', (path) => {
  const good = { path: 'A/B.md', text: 'b' };
  expect(readUnfinished([{ path, text: 'x' }, good])).toEqual([good]);
});

test('a record may name whatever a reader calls a note', () => {
  const record = UNPORTABLE.map((path) => ({ path, text: 'x' }));
  expect(readUnfinished(record)).toEqual(record);
});

test('a record that is damaged is passed over, whatever is in it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      for (const { path, text } of readUnfinished(data)) {
        expect(typeof text).toBe('string');
        expect(path).not.toMatch(/^[/\\]|(^|\/)\.|:/);
      }
    }),
  );
  expect(readUnfinished([null, 1, 'a', {}, { path: 'a.md' }, { path: 1, text: 'x' }])).toEqual([]);
});

test('a path below a folder stays below it', () => {
  const part = fc.oneof(
    fc.constantFrom('..', '.', '', 'a', 'C:', '\\', '..\\', '.hidden', '\0', 'con', 'é'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const path = parts.join('/');
      if (pathFault(path) !== null) return;
      const { pathname } = new URL(encodeURI(path), 'file:///vault/notes/');
      expect(pathname.startsWith('/vault/notes/')).toBe(true);
      expect(path).not.toMatch(/[\\:\0]/);
    }),
    { numRuns: 1000 },
  );
});
