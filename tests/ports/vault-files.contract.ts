import { describe, expect, test } from 'vitest';
import type { VaultFiles } from '../../src/core/ports';

type Trashed = Readonly<Record<string, string>>;

/** A vault under test, and what the test may do to it from outside. */
export interface VaultFilesUnderTest {
  readonly files: VaultFiles;
  /** A file's modification time, or a count that grows with every write. */
  readonly modified: (path: string) => number | Promise<number>;
  /** Make a file unreadable, where the host has such a thing. */
  readonly makeUnreadable?: (path: string) => void | Promise<void>;
  /** The texts in the trash, by their names there. */
  readonly trashed: () => Trashed | Promise<Trashed>;
}

/**
 * The promises of `VaultFiles`, for any adapter.
 *
 * @param name - The adapter's.
 * @param make - Makes a vault that holds these files and no others.
 */
export function describeVaultFiles(
  name: string,
  make: (
    files: Readonly<Record<string, string>>,
  ) => VaultFilesUnderTest | Promise<VaultFilesUnderTest>,
): void {
  describe(`VaultFiles over ${name}`, () => {
    test('lists files and folders by their path, and nothing hidden', async () => {
      const { files } = await make({
        'A.md': 'a',
        'States/Austria.md': 'b',
        'States/map.png': 'c',
        '.obsidian/app.json': '{}',
        '.trash/Old.md': 'd',
      });
      const entries = [...(await files.list())].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(entries).toEqual([
        ['A.md', 'file'],
        ['States', 'folder'],
        ['States/Austria.md', 'file'],
        ['States/map.png', 'file'],
      ]);
    });

    test.each(['plain\n', 'a\r\nb\r\n', '\uFEFFwith a mark\n', '', 'żółw 中立 🕊\n'])(
      'gives back every character of %j',
      async (text) => {
        const { files } = await make({});
        await files.create('Folder/Note.md', text);
        expect(await files.read('Folder/Note.md')).toBe(text);
      },
    );

    test('reads null where there is no file', async () => {
      const { files } = await make({ 'A.md': 'a' });
      expect(await files.read('B.md')).toBeNull();
      expect(await files.read('No folder/B.md')).toBeNull();
    });

    test('makes the folders above a new file', async () => {
      const { files } = await make({});
      await files.create('One/Two/Three.md', 'text');
      expect([...(await files.list())].sort()).toEqual([
        ['One', 'folder'],
        ['One/Two', 'folder'],
        ['One/Two/Three.md', 'file'],
      ]);
    });

    test('never overwrites with create', async () => {
      const { files, modified } = await make({ 'A.md': 'mine' });
      const before = await modified('A.md');
      await expect(files.create('A.md', 'theirs')).rejects.toThrow(/\.$/);
      expect(await files.read('A.md')).toBe('mine');
      expect(await modified('A.md')).toBe(before);
    });

    test.each(['states/Austria.md', 'States/austria.md', 'States/Cafe\u0301.md', 'STATES/New.md'])(
      'never makes %s beside what some systems take for the same',
      async (path) => {
        const texts = { 'States/Austria.md': 'mine', 'States/Café.md': 'mine' };
        const { files } = await make(texts);
        await expect(files.create(path, 'theirs')).rejects.toThrow(/\.$/);
        expect([...(await files.list()).keys()].sort()).toEqual(
          ['States', ...Object.keys(texts)].sort(),
        );
      },
    );

    test('never puts a file where a folder stands, or below a file', async () => {
      const { files } = await make({ 'A.md': 'mine', 'F/B.md': 'mine' });
      await expect(files.create('F', 'theirs')).rejects.toThrow(/\.$/);
      await expect(files.create('A.md/C.md', 'theirs')).rejects.toThrow(/\.$/);
      expect(await files.read('A.md')).toBe('mine');
      expect(await files.read('F/B.md')).toBe('mine');
    });

    test('changes a file in one step', async () => {
      const { files } = await make({ 'A.md': 'one' });
      await files.process('A.md', (text) => `${text} two`);
      expect(await files.read('A.md')).toBe('one two');
    });

    test('writes nothing when process gives back the same text', async () => {
      const { files, modified } = await make({ 'A.md': 'a\r\nb' });
      const before = await modified('A.md');
      await files.process('A.md', (text) => text);
      expect(await modified('A.md')).toBe(before);
    });

    test('leaves a file as it is when its change fails', async () => {
      const { files } = await make({ 'A.md': 'one' });
      const change = (): string => {
        throw new Error('No.');
      };
      await expect(files.process('A.md', change)).rejects.toThrow('No.');
      expect(await files.read('A.md')).toBe('one');
    });

    test('loses no change of several at once', async () => {
      const { files } = await make({ 'A.md': '' });
      const add = (letter: string): Promise<void> => files.process('A.md', (text) => text + letter);
      await Promise.all(['a', 'b', 'c'].map(add));
      expect([...((await files.read('A.md')) ?? '')].sort()).toEqual(['a', 'b', 'c']);
    });

    test('refuses to change what is not there', async () => {
      const { files } = await make({});
      await expect(files.process('A.md', () => 'new')).rejects.toThrow();
      expect(await files.read('A.md')).toBeNull();
    });

    test('takes a file away and leaves all others', async () => {
      const { files } = await make({ 'F/A.md': 'a', 'F/B.md': 'b' });
      await files.trash('F/A.md');
      expect(await files.read('F/A.md')).toBeNull();
      expect([...(await files.list()).keys()].sort()).toEqual(['F', 'F/B.md']);
      expect(await files.read('F/B.md')).toBe('b');
      await files.create('F/A.md', 'again');
      expect(await files.read('F/A.md')).toBe('again');
    });

    test('keeps everything that was put into the trash', async () => {
      const { files, trashed } = await make({ 'A.md': 'a', 'F/A.md': 'b', '.trash/A 1.md': 'c' });
      await files.trash('A.md');
      await files.trash('F/A.md');
      expect(await trashed()).toEqual({ 'A.md': 'a', 'A 1.md': 'c', 'A 2.md': 'b' });
    });

    test('removes a folder in which nothing is left, and no other', async () => {
      const { files } = await make({ 'F/A.md': 'a', 'G/H/B.md': 'b', 'G/H/.hidden': 'c' });
      await files.removeEmptyFolder('F');
      expect(await files.read('F/A.md')).toBe('a');
      await files.trash('F/A.md');
      await files.trash('G/H/B.md');
      for (const folder of ['F', 'G/H', 'G', 'Nowhere', 'F/A.md'])
        await files.removeEmptyFolder(folder);
      const left = await files.list();
      expect(left.has('F')).toBe(false);
      await files.create('F/A.md', 'again');
      expect(await files.read('F/A.md')).toBe('again');
    });

    test('refuses to take away what is no file', async () => {
      const { files } = await make({ 'F/A.md': 'a' });
      await expect(files.trash('B.md')).rejects.toThrow(/\.$/);
      await expect(files.trash('F')).rejects.toThrow(/\.$/);
      expect(await files.read('F/A.md')).toBe('a');
    });

    test('says in a sentence that a file cannot be read', async ({ skip }) => {
      const { files, makeUnreadable } = await make({ 'A.md': 'a', 'B.md': 'b' });
      if (makeUnreadable === undefined) return skip('this host has no unreadable files');
      await makeUnreadable('A.md');
      await expect(files.read('A.md')).rejects.toThrow(/\.$/);
      expect(await files.read('B.md')).toBe('b');
    });
  });
}
