import { describe, expect, test } from 'vitest';
import type { SettingsFiles } from '../../src/core/ports';

/** Settings under test, and how a test sees that one was written. */
export interface SettingsFilesUnderTest {
  readonly files: SettingsFiles;
  /** The modification time of `types.json`, or a count that grows with every write. */
  readonly modified: () => number | Promise<number>;
}

/**
 * The promises of `SettingsFiles`, for any adapter.
 *
 * @param name - The adapter's.
 * @param make - Makes settings over a vault that holds these files and no others.
 */
export function describeSettingsFiles(
  name: string,
  make: (
    files: Readonly<Record<string, string>>,
  ) => SettingsFilesUnderTest | Promise<SettingsFilesUnderTest>,
): void {
  describe(`SettingsFiles over ${name}`, () => {
    test('reads a file of the configuration folder, and null where there is none', async () => {
      const { files } = await make({ '.obsidian/types.json': '{}', 'app.json': 'a note' });
      expect(await files.read('types.json')).toBe('{}');
      expect(await files.read('app.json')).toBeNull();
    });

    test('makes a file', async () => {
      const { files } = await make({ '.obsidian/app.json': '{}' });
      await files.change('types.json', (text) => `${String(text)}, made`);
      expect(await files.read('types.json')).toBe('null, made');
    });

    test('changes a file', async () => {
      const { files } = await make({ '.obsidian/types.json': 'one' });
      await files.change('types.json', (text) => `${String(text)} two`);
      expect(await files.read('types.json')).toBe('one two');
    });

    test('writes nothing when the text stays the same', async () => {
      const { files, modified } = await make({ '.obsidian/types.json': 'one' });
      const before = await modified();
      await files.change('types.json', (text) => text ?? '');
      expect(await modified()).toBe(before);
    });

    test('leaves a file as it is when its change fails', async () => {
      const { files } = await make({ '.obsidian/types.json': 'one' });
      const change = (): string => {
        throw new Error('No.');
      };
      await expect(files.change('types.json', change)).rejects.toThrow('No.');
      expect(await files.read('types.json')).toBe('one');
    });
  });
}
