import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const page = read('docs/in-obsidian.md');
const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name).sort();

test('names every command of the plugin and no other', () => {
  const ids = ['main', 'comparison/cursor-actions'].flatMap((name) =>
    named(read(`src/plugin/${name}.ts`), /(?:id: |addNoteCommand\()'([a-z-]+)'/g),
  );
  expect(named(page, /^\| [^|]+ \| `([a-z-]+)` \| [^|]+ \|$/gm)).toEqual(ids.sort());
});

test('names every setting by its key, with what it is by default', () => {
  const defaults = /DEFAULT_SETTINGS: Settings = \{([^}]+)\}/.exec(
    read('src/plugin/settings/settings.ts'),
  )?.[1];
  expect(named(page, /^\| [^|]+ \| `([a-z]+)` \| [^|]+ \| `[^`]+` \|$/gm)).toEqual(
    named(defaults ?? '', /(\w+):/g),
  );
});

test('names every command of the app’s command line', () => {
  const programs = read('src/plugin/command-line/cli-handlers.ts');
  expect(named(page, /^\| `obsidian neutrality-atlas:([a-z]+)`/gm)).toEqual(
    named(programs, /program: ([a-z]+), operand: (?:null|'\w+') \},/g),
  );
});
