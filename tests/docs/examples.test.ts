import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/compare';
import type { Result } from '../../src/core/problem';
import type { Definition } from '../../src/core/query/definition';
import { parseBase } from '../../src/core/query/parse-base';
import { parseDefinition } from '../../src/core/query/parse-definition';
import { findRegions } from '../../src/core/note/region';
import { noteSet } from '../support/notes';

const root = path.resolve(import.meta.dirname, '../..');
const template = path.join(root, 'vault-template');
const names = readdirSync(template, { recursive: true, encoding: 'utf8' });
const vault = noteSet(
  Object.fromEntries(
    names
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(path.join(template, name), 'utf8')]),
  ),
);

const pages = ['README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));

interface Example {
  readonly place: string;
  readonly definition: Result<Definition>;
}

const BLOCK = /^( *)(`{3,})(comparison|base)\n([\s\S]*?)^\1\2$/gm;

/** The definitions that a page shows: in code blocks, and in the comments of static tables. */
function examplesOf({ name, text }: (typeof pages)[number]): Example[] {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const unfenced = text.replace(/^````md\n([\s\S]*?)^````$/gm, '$1').replace(/^ {4}/gm, '');
  const blocks = [...text.matchAll(BLOCK)].map((match) => {
    const [, indent = '', , kind, body = ''] = match;
    const yaml = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const base = kind === 'base' ? parseBase(yaml, null) : null;
    const definition =
      base === null
        ? parseDefinition(yaml)
        : base.ok
          ? { ok: true as const, value: base.value.definition }
          : base;
    return { place: `${name}:${String(lineAt(match.index))}`, definition };
  });
  const regions = findRegions(unfenced).regions.map((region) => ({
    place: `${name}, static table ${region.definition.split('\n')[0] ?? ''}`,
    definition: parseDefinition(region.definition),
  }));
  return [...blocks, ...regions];
}

const examples = pages.flatMap(examplesOf);

describe('every definition that a page shows can be run, and selects notes', () => {
  test.each(examples)('$place', ({ place, definition }) => {
    if (!definition.ok) throw new Error(`${place}: ${JSON.stringify(definition.problems)}`);
    const table = compare(definition.value, vault, {
      holder: 'Actors/Prussia.md',
      withoutHolder: false,
      now: () => 0,
    });
    if (!table.ok) throw new Error(`${place}: ${JSON.stringify(table.problems)}`);
    expect(table.value.rows.length).toBeGreaterThan(0);
    expect(table.value.faults).toEqual([]);
  });

  test('and there are many', () => {
    expect(examples.length).toBeGreaterThan(8);
  });
});

test('the reference names every key of a definition', async () => {
  const { COMPARISON_KEYS } = await import('../../src/core/query/read-keys');
  const reference = pages.find(({ name }) => name === 'docs/definition.md')?.text ?? '';
  for (const key of Object.keys(COMPARISON_KEYS)) expect(reference).toContain(`\`${key}\``);
});
