import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readLinks } from './markdown';
import { PAGES, ROOT } from './pages';

/** Every text that the app shows as it stands. */
const words = readdirSync(path.join(ROOT, 'src/ui/words')).map((name) => `words/${name}`);
const said = new Set(
  [...words, 'text.ts']
    .map((name) => readFileSync(path.join(ROOT, 'src/ui', name), 'utf8'))
    .flatMap((code) => [...code.matchAll(/'([^'\n]+)'/g)])
    .map(([, text = '']) => text),
);

/** In these pages bold is kept for the words of the app. */
const GUIDES = ['docs/first-five-minutes.md', 'docs/how-to.md', 'docs/gallery.md'];

test.each(GUIDES)('%s names commands and buttons as the app does', (name) => {
  const page = PAGES.find((each) => each.name === name);
  const bold = page === undefined ? [] : readLinks(page).bold;
  expect(bold.length).toBeGreaterThan(5);
  expect(bold.filter((each) => !said.has(each))).toEqual([]);
});
