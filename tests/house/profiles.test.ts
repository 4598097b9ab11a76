import { buildSync } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { MAPPED } from '../../scripts/bench/build-for-node.mjs';
import { meanOf, sharesOf } from '../../scripts/bench/profile/shares.mjs';
import { sourceMaps } from '../../scripts/bench/profile/source-maps.mjs';

const frame = (functionName: string, url = '', lineNumber = 1) => ({
  ...{ functionName, url, lineNumber, columnNumber: 4 },
});

test('a profile is reduced to what each part takes itself', () => {
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('(root)'), children: [2, 3, 4, 7, 8] },
      { id: 2, callFrame: frame('(garbage collector)') },
      { id: 3, callFrame: frame('(idle)') },
      { id: 4, callFrame: frame('readNotes', 'file:///built.mjs', 1), children: [5, 6] },
      { id: 5, callFrame: frame('sort') }, // built into the engine
      { id: 6, callFrame: frame('parse', 'file:///built.mjs', 2) },
      { id: 7, callFrame: frame('openSync', 'node:fs') },
      { id: 8, callFrame: frame('post', 'node:inspector'), children: [9] },
      { id: 9, callFrame: frame('dispatch') },
    ],
    samples: [2, 3, 4, 5, 6, 7, 9],
    timeDeltas: [1, 2, 4, 8, 16, 32, 64],
  };
  const sources = ['', 'src/core/note/flat-yaml/lines.ts', '../../node_modules/yaml/dist/parse.js'];
  const shares = sharesOf(profile, ({ line }) => sources[line] ?? null);
  expect(Object.fromEntries(shares)).toEqual({
    'garbage collector': 1,
    'core/note': 12,
    yaml: 16,
    'Node: files': 32,
  });
});

test('the mean of profiles is that of one run, with the shares of all', () => {
  const profiles = [new Map([['yaml', 3000]]), new Map([...[['cli', 1000]]] as [string, number][])];
  expect(meanOf(profiles)).toEqual({ ms: 2, parts: { yaml: 0.75, cli: 0.25 } });
});

test('a place in a built file is told as the source that it comes from', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'profiles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = path.resolve(import.meta.dirname, '../..');
  const outfile = path.join(folder, 'built.mjs');
  buildSync({
    ...MAPPED,
    stdin: {
      contents: `export * from './src/core/value/compare'; export * from 'js-yaml';`,
      resolveDir: root,
    },
    ...{ bundle: true, minify: true, format: 'esm', outfile },
  });
  const lines = readFileSync(outfile, 'utf8').split('\n');
  const sourceOf = sourceMaps();
  const sourceOfText = (text: string): string | null => {
    const line = lines.findIndex((each) => each.includes(text));
    const column = lines[line]?.indexOf(text) ?? -1;
    return sourceOf({ url: pathToFileURL(outfile).href, line, column });
  };
  expect(sourceOfText('Intl.Collator')).toBe('src/core/value/compare.ts');
  expect(sourceOfText('duplicated mapping key')).toMatch(/^node_modules\/js-yaml\//);
  expect(sourceOf({ url: 'node:fs', line: 1, column: 1 })).toBeNull();
});
