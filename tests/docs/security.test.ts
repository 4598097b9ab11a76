import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PAGES, ROOT, TEMPLATE } from './pages';

const { text } = PAGES.find(({ name }) => name === 'docs/security-and-privacy.md') ?? { text: '' };

/** A test as the page names it: a link to its file, then its titles. */
const NAMED = /\[[a-z-]+\]\(\.\.\/(tests\/[^)]+)\): ((?:“[^”]+”(?:, )?)+)/g;

const named = [...text.matchAll(NAMED)].flatMap(([, file = '', titles = '']) =>
  [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
);

test.each(named)('the test that a claim names is there: $file, $title', ({ file, title }) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(title);
});

test('every claim of what never happens names one', () => {
  const [, part = ''] = text.split('## What it never does, and what holds that');
  const rows = (part.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| [^-C]/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row).toMatch(/\.\.\/tests\/.*“/);
});

test('our notes hold nothing that runs or is fetched', () => {
  const lively = /<(?:script|iframe|img|style|object|embed)\b|!\[[^\]]*\]\(\s*<?https?:|dataviewjs|<%|\bjavascript:/i;
  const names = readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' });
  const notes = names.filter((name) => /\.(?:md|base|canvas)$/.test(name));
  const found = notes.filter((name) => lively.test(readFileSync(path.join(TEMPLATE, name), 'utf8')));
  expect(found).toEqual([]);
  expect(notes.length).toBeGreaterThan(100);
});
