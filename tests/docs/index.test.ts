import { expect, test } from 'vitest';
import { readLinks } from './markdown';
import { PAGES } from './pages';

const targetsOf = (name: string): readonly string[] =>
  PAGES.filter((page) => page.name === name).flatMap((page) => readLinks(page).targets);

test('the index leads to every page, and the README to the index', () => {
  const index = targetsOf('docs/README.md');
  const pages = PAGES.map(({ name }) => name.replace('docs/', '')).filter(
    (name) => name !== 'README.md',
  );
  expect(pages.filter((name) => !index.includes(name))).toEqual([]);
  expect(targetsOf('README.md')).toContain('docs/README.md');
});
