import { describe, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { bundleOf } from '../support/bundles';

describe('main.js', () => {
  const { code } = builtPlugin();
  const { inputs, modules } = bundleOf('main.js');

  test('asks for nothing but obsidian', () => {
    expect(modules).toEqual(new Set(['obsidian']));
  });

  test('holds neither gray-matter nor anything of the command line', () => {
    expect(inputs).toContain('src/plugin/main.ts');
    expect(inputs.filter((name) => /gray-matter|js-yaml|^src\/cli\//.test(name))).toEqual([]);
  });

  const matches = (pattern: RegExp): boolean => pattern.test(code);

  test('runs no code that it makes from text', () => {
    expect(matches(/\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(/)).toBe(false);
  });

  test('has no regular expression that old phones cannot read', () => {
    // The reader of YAML tries one where it can do without.
    const untried = code.replace(/try\{[^{}]*\}catch/g, '');
    expect(/\(\?<[=!]/.test(untried)).toBe(false);
  });

  test('has no way to the network, and makes no HTML from text', () => {
    expect(matches(/\bfetch\s*\(|XMLHttpRequest|WebSocket|requestUrl/)).toBe(false);
    expect(matches(/sendBeacon|EventSource|RTCPeerConnection|importScripts|\bimport\s*\(/)).toBe(
      false,
    );
    expect(matches(/\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/)).toBe(false);
    expect(matches(/DOMParser|createContextualFragment|srcdoc/)).toBe(false);
  });

  test('knows no address on the network', () => {
    const program = code.replace(/\/\*![\s\S]*?\*\//g, ''); // notices of libraries may name one
    const addresses = [...program.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`)]+/g)].map(
      ([address]) => address,
    );
    expect(addresses).toEqual(['http://www.w3.org/2000/svg']); // a name of elements, never asked for
  });

  test('keeps nothing outside the vault, and never reads the clipboard', () => {
    expect(matches(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toBe(false);
    expect(matches(/\.readText\s*\(|clipboard\.read/)).toBe(false);
  });
});
