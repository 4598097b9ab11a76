import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/design.md'), 'utf8');
const named = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

test('the page on the design names no file and no folder that is not there', () => {
  const paths = named.filter((each) =>
    /^(?:src|tests|editions)\/|^\.?[\w-]+\.(?:json|cjs)$/.test(each),
  );
  expect(paths.filter((each) => !existsSync(path.join(root, each)))).toEqual([]);
  expect(paths.length).toBeGreaterThan(25);
});

test('and passes over no part of the core, and none of the hosts', () => {
  const folders = (parent: string): string[] =>
    readdirSync(path.join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`);
  const parts = [...folders('src'), ...folders('src/core')];
  expect(parts.filter((part) => !page.includes(part))).toEqual([]);
});

test('and names no boundary that is not held', () => {
  const rules = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as {
    forbidden: { name: string }[];
  };
  const names = rules.forbidden.map(({ name }) => name);
  const meant = named.filter((each) => /^(?:[a-z]+-){2,}[a-z]+$/.test(each));
  expect(meant.length).toBeGreaterThan(3);
  expect(meant.filter((each) => !names.includes(each))).toEqual([]);
});
