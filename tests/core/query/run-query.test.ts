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
        items: [{ path: 'c.md' }],
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
    expect(result).toMatchObject({ ok: true, value: { items: [{ path: 'a.md' }] } });
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

describe('formulas', () => {
  test('are properties like others: for filters, other formulas and the order', () => {
    const formulas = `formulas:
  year: neutral_from.slice(0, 4)
  age: 2000 - number(formula.year)
filters: neutral_from && formula.age > 100
`;
    expect(select(`${formulas}sort: formula.age`)).toEqual(['Belgium', 'Cracow']);
    expect(select(`${formulas}sort: [{ property: formula.age, direction: DESC }]`)).toEqual([
      'Cracow',
      'Belgium',
    ]);
  });

  test('one without an answer for a note stands last, and the note is told', () => {
    const definition = parseDefinition(`formulas: { n: number(consent) }
notes: [Austria, Cracow]
sort: formula.n`);
    const result = definition.ok && runQuery(definition.value, vault, context);
    expect(result).toMatchObject({
      ok: true,
      value: {
        items: [{ path: 'States/Austria.md' }, { path: 'States/Cracow.md' }],
        faults: [
          {
            path: 'States/Cracow.md',
            message: expect.stringContaining('In the formula n: number(consent)'),
          },
        ],
      },
    });
  });

  test('a fault in a formula that a formula uses is told once, where it is', () => {
    const definition = parseDefinition(`formulas: { a: number(consent), b: formula.a + 1 }
notes: [Austria, Cracow]
sort: formula.b`);
    const result = definition.ok && runQuery(definition.value, vault, context);
    const [fault] = result && result.ok ? result.value.faults : [];
    expect(fault?.message.match(/In the formula/g)).toHaveLength(1);
    expect(fault?.message).toContain('In the formula a');
  });

  test('`this` in one needs a holder', () => {
    expect(select('formulas: { x: this.file.name }\nlimit: 1')).toMatchObject([
      { message: expect.stringContaining('The formula uses "this"'), line: 1 },
    ]);
    expect(select('summaries: { consent: this.file.name + values.length }')).toMatchObject([
      { message: expect.stringContaining('The summary uses "this"') },
    ]);
  });
});

test('`this` is the base that holds the comparison, by name and folder', () => {
  const holder = 'States/All.base';
  expect(select('filters: file.folder == this.file.folder && kind', { holder })).toHaveLength(6);
});

describe('groups', () => {
  const groups = (text: string) => {
    const definition = parseDefinition(text);
    if (!definition.ok) throw new Error(JSON.stringify(definition.problems));
    const result = runQuery(definition.value, vault, context);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return {
      groups: result.value.groups?.map(({ reading, size }) => [
        reading.value ?? reading.state,
        size,
      ]),
      items: result.value.items.map(({ path }) => path.replace(/^.*\/|\.md$/g, '')),
    };
  };

  test('gather the items in the order of their values; what has none comes last', () => {
    expect(
      groups('filters: kind == "case"\ngroupBy: { property: consent }\nsort: neutral_from'),
    ).toEqual({
      groups: [
        ['imposed', 1],
        ['gap', 5],
      ],
      items: ['Cracow', 'Belgium', 'Austria', 'Moldova', 'Ukraine', 'Zug'],
    });
  });

  test('keep the order of hand-picked notes within each', () => {
    expect(groups('notes: [Zug, Cracow, Belgium]\ngroupBy: consent').items).toEqual([
      'Cracow',
      'Zug',
      'Belgium',
    ]);
  });

  test('hold links that lead to one file together, whatever their text', () => {
    const set = noteSet({
      'a.md': note({ of: '"[[T|z]]"' }),
      'b.md': note({ of: '"[[T|a]]"' }),
      'c.md': note({ of: '"[[T|m]]"' }),
      'd.md': note({ of: '"[[U|b]]"' }),
      'T.md': '',
      'U.md': '',
    });
    const definition = parseDefinition('groupBy: of\nfilters: of');
    const result = definition.ok && runQuery(definition.value, set, context);
    expect(result && result.ok && result.value.groups?.map(({ size }) => size)).toEqual([3, 1]);
    expect(result && result.ok && result.value.items.map(({ path }) => path)).toEqual([
      'b.md',
      'c.md',
      'a.md',
      'd.md',
    ]);
  });
});

test('groups hold together what differences take for the same: lists as sets, a year as number or text', () => {
  const set = noteSet({
    'a.md': note({ of: '[x, y]' }),
    'b.md': note({ of: '[y, x]' }),
    'c.md': note({ of: '1815' }),
    'd.md': note({ of: '"1815"' }),
  });
  const definition = parseDefinition('groupBy: of');
  const result = definition.ok && runQuery(definition.value, set, context);
  expect(result && result.ok && result.value.groups?.map(({ size }) => size)).toEqual([2, 2]);
});

test('values are ordered by their meaning where a definition says so', () => {
  const order = (values: string) => {
    const set = noteSet({
      'a.md': note({ rank: 'high' }),
      'b.md': note({ rank: 'low' }),
      'c.md': note({ rank: 'middle' }),
      'd.md': note({ rank: 'other' }),
    });
    const definition = parseDefinition(`sort: rank\nvalues: { rank: ${values} }`);
    const result = definition.ok && runQuery(definition.value, set, context);
    return result && result.ok ? result.value.items.map(({ path }) => path[0]).join('') : '';
  };
  expect(order('[low, middle, high]')).toBe('bcad');
  expect(order('[high]')).toBe('abcd');
});

describe('the baseline', () => {
  test('is one of the items, by link, path or identity', () => {
    const definition = parseDefinition('filters: kind == "case"\nbaseline: case/austria');
    const result = definition.ok && runQuery(definition.value, vault, context);
    expect(result).toMatchObject({ ok: true, value: { baseline: 'States/Austria.md' } });
  });

  test.each([
    ['"[[Atlantis]]"', 'leads to no note'],
    ['Notes', 'is not among the notes compared'],
  ])('%s is a problem with its line: it %s', (baseline, message) => {
    expect(select(`filters: kind == "case"\nbaseline: ${baseline}`)).toMatchObject([
      { message: expect.stringContaining(message), line: 2 },
    ]);
  });
});

describe('the steps of a selection', () => {
  const steps = (text: string, over: Partial<QueryContext> = {}) => {
    const definition = parseDefinition(text);
    const result = definition.ok && runQuery(definition.value, vault, { ...context, ...over });
    return result && result.ok
      ? result.value.steps.map(({ name, text: filter, kept }) => [name, filter, kept])
      : [];
  };

  test('tell how many notes each condition kept, also where && joins them in one text', () => {
    expect(
      steps('filters: kind == "case" && (neutral_from < "1900" || consent == "a && b")\nlimit: 1'),
    ).toEqual([
      ['vault', '', 8],
      ['excluded', '', 7],
      ['filter', 'kind == "case"', 6],
      ['filter', '(neutral_from < "1900" || consent == "a && b")', 2],
      ['limit', '', 1],
    ]);
  });

  test('tell each member of an and, and a group by its word', () => {
    expect(
      steps('filters: { and: [kind == "case", { not: [consent == "imposed"] }] }', {
        holder: 'States/Zug.md',
        withoutHolder: true,
      }),
    ).toEqual([
      ['vault', '', 8],
      ['excluded', '', 7],
      ['holder', '', 6],
      ['filter', 'kind == "case"', 5],
      ['filter', 'not', 4],
    ]);
    expect(steps('notes: [Zug, Belgium]')).toEqual([
      ['vault', '', 8],
      ['notes', '', 2],
    ]);
  });
});
