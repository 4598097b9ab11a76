import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLinks } from './markdown';
import { type Page, PAGES, ROOT } from './pages';

const others = ['CONTRIBUTING.md', 'CHANGELOG.md'].map((name): Page => ({
  name,
  text: readFileSync(path.join(ROOT, name), 'utf8'),
}));
const pages = [...PAGES, ...others].map((page) => ({ name: page.name, ...readLinks(page) }));

/** The releases, beside the tree of files on GitHub, from the README and from the pages: no file. */
const RELEASES = ['../../releases', '../../../releases'];

/** What a link of a page misses; null where it leads to a file and a heading that are there. */
function missing(page: string, target: string): string | null {
  const [file = '', anchor] = target.split('#').map(decodeURIComponent);
  const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!existsSync(path.join(ROOT, to))) return `${target}: there is no ${to}.`;
  if (anchor === undefined) return null;
  const anchors = pages.find(({ name }) => name === to)?.anchors;
  return anchors?.has(anchor) ? null : `${target}: ${to} has no such heading.`;
}

describe('every link between the pages leads to a file and a heading that are there', () => {
  test.each(pages)('$name', ({ name, targets }) => {
    const inside = targets.filter((each) => !/^[a-z]+:/.test(each) && !RELEASES.includes(each));
    expect(inside.flatMap((target) => missing(name, target) ?? [])).toEqual([]);
  });

  test('and one that does not would be told', () => {
    expect(missing('docs/how-to.md', 'nowhere.md')).toContain('there is no docs/nowhere.md');
    expect(missing('docs/how-to.md', 'updating.md#nothing')).toContain('has no such heading');
    expect(missing('README.md', 'docs/updating.md#conflicts')).toBeNull();
  });
});
