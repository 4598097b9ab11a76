import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../support/built';
import { bundleOf } from '../support/bundles';

/** What the program needs of Node: files, texts, random names. */
const MODULES = ['buffer', 'crypto', 'fs', 'path', 'process', 'url', 'util'];

describe('dist/neutrality-atlas.mjs', () => {
  const code = readSource('dist/neutrality-atlas.mjs');

  test('asks Node for files and texts, not for the network, other programs or threads', () => {
    const { modules } = bundleOf('dist/neutrality-atlas.mjs');
    const asked = [...modules].map((name) => name.replace('node:', ''));
    expect(asked.filter((name) => !MODULES.includes(name))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('has no way to the network of its own', () => {
    const ways = /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|\bimport\s*\(|https?:\/\//;
    expect(ways.test(code.replace(/\/\*![\s\S]*?\*\//g, ''))).toBe(false); // without notices
  });

  test('runs no code that is made from text by a line of ours', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const files = sources.filter((name) => /\.m?ts$/.test(name));
    const makes = /\beval\s*\(|\bnew Function\b|from '(?:node:)?vm'/;
    expect(files.filter((name) => makes.test(readSource(`src/${name}`)))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });
});
