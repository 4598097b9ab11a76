import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../support/built';
import { bundleOf } from '../support/bundles';

/** Ways to the network beside `fetch` and `XMLHttpRequest`, and to code from elsewhere. */
const WAYS = /WebSocket|sendBeacon|EventSource|RTCPeerConnection|importScripts/;

describe('main.js', () => {
  const { code } = bundleOf('main.js');

  test('knows no address on the network, and no way to one', () => {
    expect(WAYS.test(code)).toBe(false);
    expect(/\bimport\s*\(/.test(code)).toBe(false);
    const addresses = code.match(/\b(?:https?|wss?):\/\/[^\s"'`)]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg'])); // a name of elements
  });

  test('makes no elements from text', () => {
    expect(/DOMParser|createContextualFragment|srcdoc/.test(code)).toBe(false);
  });

  test('keeps nothing outside the vault, and never reads the clipboard', () => {
    expect(/localStorage|sessionStorage|indexedDB|document\.cookie/.test(code)).toBe(false);
    expect(/\.readText\s*\(|clipboard\.read/.test(code)).toBe(false);
  });
});

/** What the program needs of Node: files, texts, random names. */
const MODULES = ['buffer', 'crypto', 'fs', 'module', 'path', 'process', 'url', 'util'];

describe('the program', () => {
  const { code, modules } = bundleOf('dist/neutrality-atlas.mjs');

  test('asks Node for files and texts, not for the network, other programs or threads', () => {
    const asked = [...modules].map((name) => name.replace('node:', ''));
    expect(asked.filter((name) => !MODULES.includes(name))).toEqual([]);
    expect(asked).toContain('fs');
  });

  test('has no way to the network of its own', () => {
    expect(WAYS.test(code) || /\bfetch\s*\(|XMLHttpRequest|https?:\/\//.test(code)).toBe(false);
    expect(/\bimport\s*\((?!"\.)/.test(code)).toBe(false); // but for its own parts
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
