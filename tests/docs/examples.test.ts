import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/compare';
import { findRegions } from '../../src/core/note/region';
import type { Result } from '../../src/core/problem';
import type { Definition } from '../../src/core/query/definition';
import { parseBase } from '../../src/core/query/parse-base';
import { parseDefinition } from '../../src/core/query/parse-definition';
import { drawStaticTable } from '../../src/core/static-table/static-table';
import { refreshNote } from '../../src/core/static-table/refresh';
import { noteSet } from '../support/notes';
import { type Block, blocksOf, type Page, PAGES, TEMPLATE } from './pages';

const names = readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' });
const vault = noteSet(
  Object.fromEntries(
    names
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(path.join(TEMPLATE, name), 'utf8')]),
  ),
  { excluded: ['Templates/'] },
);

function definitionOf({ kind, yaml }: Block): Result<Definition> {
  if (kind === 'comparison') return parseDefinition(yaml);
  const base = parseBase(yaml, null);
  return base.ok ? { ok: true, value: base.value.definition } : base;
}

const examples = PAGES.flatMap((page) =>
  blocksOf(page).map((block) => ({
    place: `${page.name}:${String(block.line)}`,
    definition: definitionOf(block),
  })),
);

/** A page as a note in which the static tables that it shows as code stand as such. */
const asNote = ({ text }: Page): string =>
  text.replace(/^````md\n([\s\S]*?)^````$/gm, '').replace(/^ {4}/gm, '');

describe('every definition that a page shows in a code block can be run, and selects notes', () => {
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

  test('and none is passed over', () => {
    const fences = PAGES.flatMap(({ text }) => [...text.matchAll(/`{3,}(?:comparison|base)$/gm)]);
    expect(examples).toHaveLength(fences.length);
    expect(examples.length).toBeGreaterThan(8);
  });
});

const withTables = PAGES.filter(({ text }) => text.includes('<!-- /comparison '));

describe('every static table that a page shows is as a refresh would write it', () => {
  test.each(withTables)('$name', (page) => {
    const note = asNote(page);
    const { tables, faults } = refreshNote(note, {
      path: 'Page.md',
      links: vault.links,
      draw: (definition) =>
        drawStaticTable(definition, { holder: 'Page.md', notes: vault, now: () => 0 }),
      onEdited: () => 'keep',
      volatileIsFresh: false,
    });
    expect(tables.map(({ line, ...rest }) => rest)).toEqual(
      findRegions(note).regions.map(() => ({ state: 'fresh' })),
    );
    expect(tables).toHaveLength([...page.text.matchAll(/^ *<!-- comparison$/gm)].length);
    expect(faults).toEqual([]);
  });

  test('and there are some', () => {
    expect(withTables.map(({ name }) => name)).toEqual(['README.md', 'docs/static-tables.md']);
  });
});

test('the reference names every key of a definition', async () => {
  const { COMPARISON_KEYS } = await import('../../src/core/query/read-keys');
  const reference = PAGES.find(({ name }) => name === 'docs/definition.md')?.text ?? '';
  for (const key of Object.keys(COMPARISON_KEYS)) expect(reference).toContain(`\`${key}\``);
});
