import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLinks } from './markdown';
import { PAGES, ROOT } from './pages';

const FOLDER = 'docs/images';
const images = readdirSync(path.join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);

const shown = PAGES.flatMap((page) =>
  readLinks(page).pictures.map(({ target, alt }) => ({
    page: page.name,
    picture: path.posix.join(path.posix.dirname(page.name), target),
    alt,
  })),
);

describe('pictures', () => {
  test('each that a page shows is there, and says in words what is seen', () => {
    for (const { page, picture, alt } of shown) {
      expect(existsSync(path.join(ROOT, picture)), `${page}: ${picture}`).toBe(true);
      expect(alt, `${page}: ${picture}`).not.toBe('');
    }
  });

  test('each that there is, is in the gallery, once', () => {
    const gallery = shown.filter(({ page }) => page === 'docs/gallery.md');
    expect(gallery.map(({ picture }) => picture).sort()).toEqual(images.sort());
  });

  test('each is taken by the script, and the script takes no other', () => {
    const script = readFileSync(path.join(ROOT, 'scripts/pictures.mjs'), 'utf8');
    const [, list = ''] = /const PICTURES = \{\n([\s\S]*?)\n\};/.exec(script) ?? [];
    const taken = [...list.matchAll(/^ {2}'?([a-z-]+)'?: \[/gm)].map(([, name = '']) => name);
    expect(taken.map((name) => `${FOLDER}/${name}.png`).sort()).toEqual(images.sort());
  });
});
