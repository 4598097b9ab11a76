import { describe, expect, test } from 'vitest';
import { deriveNotes } from '../../scripts/notes.mjs';
import { readCodebook, readTemplate } from '../../scripts/pack.mjs';
import { compareText } from '../support/compare-text';
import { noteSet } from '../support/notes';

const template = readTemplate();
const { kinds, properties } = readCodebook();
const FOLDER = 'Templates/';
const templates = Object.entries(template).filter(([path]) => path.startsWith(FOLDER));

/** What the core plugin Templates makes of a template. */
const filled = (text: string): string =>
  text.replaceAll('{{title}}', 'Ruritania').replaceAll('{{date}}', '2026-11-27');

test('there is a template for each kind, the essay and the guides apart, as the codebook has it', () => {
  const expected = Object.keys(kinds)
    .filter((kind) => kind !== 'essay' && kind !== 'guide')
    .map((kind) => `${FOLDER}New ${kind}.md`);
  expect(templates.map(([path]) => path).sort()).toEqual(expected.sort());
  const derived = deriveNotes(template);
  expect(templates.filter(([path, text]) => derived[path] !== text)).toEqual([]);
});

describe('a note that is begun from a template', () => {
  test.each(templates)('%s', (path, text) => {
    const kind = path.slice(`${FOLDER}New `.length, -'.md'.length);
    const { notes, faults } = noteSet({ 'Ruritania.md': filled(text) });
    expect(faults).toEqual([]);
    const own = [...(notes[0]?.properties ?? [])];
    const full = own.filter(([, value]) => value !== null).map(([name]) => name);
    expect(full).toEqual(['kind', 'tags', 'as_of']);
    expect(Object.fromEntries(own)).toMatchObject({ kind, as_of: '2026-11-27' });
    expect(own.map(([name]) => name).filter((name) => name in properties)).toEqual(
      Object.entries(properties)
        .filter(
          ([name, each]) => name !== 'atlas' && each.kinds.some((of) => ['any', kind].includes(of)),
        )
        .map(([name]) => name),
    );
    expect(text).not.toMatch(/\[\[/);
    expect(filled(text)).not.toContain('{{');
  });

  test('is in the comparisons of its kind, while the template is in none', () => {
    const vault = { ...template, 'Ruritania.md': filled(template[`${FOLDER}New case.md`] ?? '') };
    const names = JSON.stringify(
      compareText(
        'filters: kind == "case"\norder: [file.name]',
        noteSet(vault, { excluded: [FOLDER] }),
      ),
    );
    expect(names).toContain('Ruritania');
    expect(names).not.toContain('New case');
  });
});
