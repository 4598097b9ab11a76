import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusedFunctions } from '../../../../src/core/expression/functions/global';
import { writePage } from './page';
import { triedSections } from './sections';
import { outcome } from './vault';

const PAGE = path.resolve(import.meta.dirname, '../../../../docs/bases-language.md');

const sections = triedSections();

describe.each(sections)('Bases: $title', ({ entries }) => {
  test.each(entries)('$name', ({ cases }) => {
    expect(cases.filter(({ passes }) => !passes)).toEqual([]);
    expect(cases).not.toEqual([]);
  });
});

test('only what draws or is random is left out, and refused with a sentence', () => {
  expect([...refusedFunctions.keys()]).toEqual(['html', 'image', 'icon', 'random']);
  for (const [name, reason] of refusedFunctions) {
    expect(outcome(`${name}("a")`)).toEqual({
      refused: expect.stringContaining(`${name}() cannot be used here: ${reason}.`),
    });
  }
  expect(outcome('link("filename", icon("plus"))')).toEqual({
    refused: expect.stringContaining('icon() cannot be used here'),
  });
});

test('docs/bases-language.md tells what the cases find; RECORD_GOLDEN=1 writes it anew', () => {
  const page = writePage(sections);
  if (process.env['RECORD_GOLDEN'] === '1') {
    writeFileSync(PAGE, page);
    expect.fail('Recorded. Read the difference, then run without RECORD_GOLDEN.');
  }
  expect(page).toBe(readFileSync(PAGE, 'utf8'));
});
