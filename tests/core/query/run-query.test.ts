import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import { type QueryContext, runQuery } from '../../../src/core/query/run-query';
import { note, noteSet } from '../../support/notes';

const vault = noteSet(
  {
    'States/Austria.md': note({
      kind: 'case',
      neutral_from: '1955-10-26',
      atlas: 'case/austria@1',
    }),
    'States/Belgium.md': note({ kind: 'case', neutral_from: '1831-11-15' }, 'See [[Austria]].'),
    'States/Cracow.md': note({ kind: 'case', neutral_from: '"1815"', consent: 'imposed' }),
    'States/Moldova.md': note({ kind: 'case', unknown: '[neutral_from]' }),
    'States/Ukraine.md': note({ kind: 'case', not_applicable: '[neutral_from]' }),
    'States/Zug.md': note({ kind: 'case' }),
    'Templates/State.md': note({ kind: 'case', neutral_from: '"1000"' }),
    'Notes.md': 'No properties, and a link to [[Austria]].',
  },
  { excluded: ['Templates/'] },
);

const context: QueryContext = { holder: null, withoutHolder: false, now: () => 0 };

function select(text: string, over: Partial<QueryContext> = {}) {
  const definition = parseDefinition(text);
  if (!definition.ok) throw new Error(JSON.stringify(definition.problems));
  const result = runQuery(definition.value, vault, { ...context, ...over });
  if (!result.ok) return result.problems;
  return result.value.items.map(({ path }) => path.replace(/^.*\/|\.md$/g, ''));
}

describe('selecting', () => {
  test('every note but the excluded ones, by name', () => {
    expect(select('')).toEqual([
      'Austria',
      'Belgium',
      'Cracow',
      'Moldova',
      'Notes',
      'Ukraine',
      'Zug',
    ]);
    expect(select('excluded: true\nfilters: kind == "case"')).toContain('State');
  });

  test('by expressions joined with and, or, not', () => {
    expect(select('filters: neutral_from < "1900"')).toEqual(['Belgium', 'Cracow']);
    expect(
      select(`filters:
  and:
    - kind == "case"
    - not: [consent == "imposed", file.name == "Zug.md"]
    - or: [neutral_from > "1900", file.hasLink("Austria")]`),
    ).toEqual(['Austria', 'Belgium']);
    expect(select('filters: { or: [] }')).toHaveLength(7);
  });

  test('hand-picked notes in their order, by link, path or identity; filters then narrow them', () => {
    const notes = 'notes: ["[[Zug]]", States/Belgium.md, case/austria, "[[Zug]]"]';
    expect(select(notes)).toEqual(['Zug', 'Belgium', 'Austria']);
    expect(select(`${notes}\nfilters: neutral_from != null`)).toEqual(['Belgium', 'Austria']);
    expect(select(`${notes}\nsort: file.name`)).toEqual(['Austria', 'Belgium', 'Zug']);
  });

  test('a picked note that leads nowhere is named with its line', () => {
    expect(select('notes:\n  - "[[Atlantis]]"')).toMatchObject([
      { message: expect.stringContaining('"[[Atlantis]]" leads to no note'), line: 2 },
    ]);
  });

  test('`this` is the holder, and without one a problem that names the filter', () => {
    expect(select('filters: file.hasLink(this.file)', { holder: 'States/Austria.md' })).toEqual([
      'Belgium',
      'Notes',
    ]);
    expect(
      select('limit: 3\nfilters: { or: [kind == "x", file.hasLink(this.file)] }'),
    ).toMatchObject([{ message: expect.stringContaining('file.hasLink(this.file)'), line: 2 }]);
  });

  test('a note for which a filter has no answer is left out and told; the others stand', () => {
    const mixed = noteSet({
      'a.md': note({ size: '1' }),
      'b.md': note({ size: 'large' }),
      'c.md': note({ size: '3' }),
    });
    const definition = parseDefinition('filters: size.round() > 1');
    if (!definition.ok) throw new Error();
    const result = runQuery(definition.value, mixed, context);
    expect(result).toMatchObject({
      ok: true,
      value: {
        notes: [{ path: 'c.md' }],
        faults: [
          { path: 'b.md', message: expect.stringContaining('In the filter: size.round() > 1') },
        ],
      },
    });
  });

  test('a filter that has no answer for any note is a problem of the definition', () => {
    expect(select('limit: 5\nfilters: file.name.round() > 1')).toMatchObject([
      { message: expect.stringContaining('round'), line: 2 },
    ]);
  });

  test('a static table leaves its own note out', () => {
    expect(select('', { holder: 'Notes.md', withoutHolder: true })).not.toContain('Notes');
    expect(select('', { holder: 'Notes.md' })).toContain('Notes');
  });

  test('a picked note that cannot be read is left out, and only its fault told', () => {
    const broken = noteSet({ 'a.md': note({ size: '1' }), 'b.md': '---\na: [\n---\n' });
    const definition = parseDefinition('notes: ["[[b]]", "[[a]]"]');
    const result = definition.ok && runQuery(definition.value, broken, context);
    expect(result).toMatchObject({ ok: true, value: { notes: [{ path: 'a.md' }] } });
  });

  test('`this` in a note that cannot be read is told as that', () => {
    const broken = noteSet({ 'b.md': '---\na: [\n---\n' });
    const definition = parseDefinition('filters: file.hasLink(this.file)');
    const result =
      definition.ok && runQuery(definition.value, broken, { ...context, holder: 'b.md' });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('holds the comparison cannot be read') }],
    });
  });

  test('the clock stands still while the notes are looked through', () => {
    let ticks = 0;
    const now = () => (ticks += 1);
    expect(select('filters: now() != now()', { now })).toEqual([]);
    expect(select('filters: (now() + "1d") - now() == 86400000', { now })).toHaveLength(7);
  });

  test('backlinks are known', () => {
    expect(select('filters: file.backlinks.length == 2')).toEqual(['Austria']);
  });

  test('a limit cuts after sorting', () => {
    expect(select('sort: neutral_from\nlimit: 1')).toEqual(['Cracow']);
  });
});

describe('sorting', () => {
  test.each([
    ['ASC', ['Cracow', 'Belgium', 'Austria']],
    ['DESC', ['Austria', 'Belgium', 'Cracow']],
  ])('puts unknown, then n/a, then gaps last, %s', (direction, dated) => {
    const sort = `sort: [{ property: neutral_from, direction: ${direction} }]\nfilters: kind == "case"`;
    expect(select(sort)).toEqual([...dated, 'Moldova', 'Ukraine', 'Zug']);
  });

  test('orders names as a person does, numbers by their size', () => {
    const set = noteSet({
      'b/n10.md': '',
      'a/n9.md': '',
      'c/É.md': '',
      'c/e.md': '',
      'd/n9.md': '',
    });
    const definition = parseDefinition('');
    if (!definition.ok) throw new Error();
    const result = runQuery(definition.value, set, context);
    expect(result.ok && result.value.items.map(({ path }) => path)).toEqual([
      'c/e.md',
      'c/É.md',
      'a/n9.md',
      'd/n9.md',
      'b/n10.md',
    ]);
  });
});
