import { describe, expect, test } from 'vitest';
import { builtPlugin, readSource } from '../support/built';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { imports: { path: string; external?: boolean }[] }>>;
}

describe('main.js', () => {
  const { code } = builtPlugin();
  const metafiles = JSON.parse(readSource('dist/metafiles.json')) as Metafile[];
  const built = metafiles.find(({ outputs }) => 'main.js' in outputs);

  test('asks for nothing but obsidian', () => {
    const external = built?.outputs['main.js']?.imports.filter((each) => each.external) ?? [];
    expect(new Set(external.map(({ path }) => path))).toEqual(new Set(['obsidian']));
  });

  test('holds neither gray-matter nor anything of the command line', () => {
    const inputs = Object.keys(built?.inputs ?? {});
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
    expect(matches(/\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/)).toBe(false);
  });
});
