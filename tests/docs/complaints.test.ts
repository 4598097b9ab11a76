import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from './pages';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (name: string): string => PAGES.find((page) => page.name === name)?.text ?? '';

/** A test's file, and one or more of its names: `tests/a.test.ts` “does this”, “does that”. */
const NAMED = /`(tests\/[\w./-]+\.ts)`((?:,? “[^”]+”)+)/g;

/** The tests that a page names, each with its file. */
const testsIn = (text: string): { file: string; name: string }[] =>
  [...text.matchAll(NAMED)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
  );

/** Whether a file has a test of this name, as the first argument of a call. */
function hasTest(file: string, name: string): boolean {
  if (!existsSync(path.join(root, file))) return false;
  const text = readFileSync(path.join(root, file), 'utf8');
  return ["'", '`', '"'].some((quote) =>
    [...text.matchAll(/\(\s*(?=['"`])/g)].some(({ index, 0: { length } }) =>
      text.startsWith(`${quote}${name}${quote}`, index + length),
    ),
  );
}

describe.each(['docs/complaints.md', 'docs/directory-rules.md'])('%s', (page) => {
  test('names tests that there are', () => {
    const named = testsIn(textOf(page));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ file, name }) => !hasTest(file, name))).toEqual([]);
    expect(named.filter(({ file }) => hasTest(file, 'no test has this name'))).toEqual([]);
  });

  test('names files that there are', () => {
    const files = [...textOf(page).matchAll(/`((?:tests|src|scripts|docs)\/[\w./-]+\.\w+)`/g)];
    expect(files.map(([, file = '']) => file).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

test('every complaint has a thread, and a test or a reason', () => {
  const rows = textOf('docs/complaints.md')
    .split('\n')
    .filter((line) => /^\| (?!---|What)/.test(line))
    .map((line) => line.split(/ \| |^\| | \|$/).slice(1, -1));
  expect(rows.length).toBeGreaterThanOrEqual(20);
  for (const [complaint, threads = '', answer = '', ...more] of rows) {
    expect(more, complaint).toEqual([]);
    expect(threads, complaint).toMatch(/\]\(https:\/\/github\.com\/[\w-]+\/[\w-]+\/(issues|pull)\/\d+\)/);
    const isProved = testsIn(answer).length > 0;
    expect(isProved || /\bcannot\b|\bno\b|\bnot\b|\bnothing\b/i.test(answer), complaint).toBe(true);
  }
});
