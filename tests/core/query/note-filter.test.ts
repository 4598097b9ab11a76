import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/core/compare';
import type { Note } from '../../../src/core/note/note';
import type { NoteSet } from '../../../src/core/ports';
import type { Definition } from '../../../src/core/query/definition';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import { QueryMemory } from '../../../src/core/query/query-memory';
import { readsOthers } from '../../../src/core/query/reads-others';
import { runQuery } from '../../../src/core/query/run-query';
import { RowMemory } from '../../../src/core/table/row-memory';
import { note, noteSet } from '../../support/notes';

const definitionOf = (text: string): Definition => {
  const definition = parseDefinition(text);
  if (!definition.ok) throw new Error(definition.problems[0]?.message);
  return definition.value;
};

const SORT = 'order: [file.name, a, b]\nsort: [a]';
/** Filters of one note alone, of others, of the clock, and such as have no answer for some notes. */
const FILTERS = [
  'filters: a > 2',
  'filters: a == 1 && b == "x"',
  'filters: "a - 1 > 0 && a < 4"', // no answer where `a` is a text
  'filters: "-a < 0"',
  'filters: { or: [a == 1, file.hasTag("t"), { not: [b == "x"] }] }',
  'filters: formula.twice > 4\nformulas: { twice: a * 2 }',
  'filters: file.hasLink("A")',
  'filters: up.asFile().properties.a == 1',
  'filters: file("A").properties.a == a',
  'filters: file.backlinks.length > 0',
  'filters: file.file["back" + "links"].length > 0',
  'filters: formula.other == 1\nformulas: { other: formula.next, next: file("B").properties.a }',
  'filters: a == this.a',
  'filters: a <= 3\nexcluded: true',
  'filters: a <= 3\nlimit: 2',
  'filters: now() > date("2020-01-01") && a > 1',
  'filters: a >= 1\nnotes: [A, C, E]',
  'filters: list(b).map(value + "!").contains("x!")',
].map((filter) => `${filter}\n${SORT}`);

/** What is shown beside, and in which order: of one note alone, or of others. */
const SHOWN = [
  'order: [file.name, a, b]\nsort: [{ property: a, direction: DESC }, b]',
  'order: [file.name, a]\ngroupBy: b\nsort: [up]',
  'order: [file.name, file.backlinks]\nsort: [file.backlinks]',
  'order: [file.name, formula.of]\nsort: [formula.of]\nformulas: { of: up.asFile().properties.a }',
  'order: [file.name, formula.of]\ngroupBy: formula.of\nformulas: { of: "-a" }', // of no text
  'order: [file.name, formula.now]\nformulas: { now: now() - date("2020-01-01"), of: a }',
  'order: [file.name, a]\nsort: [a]\nvalues: { a: [word, "3", "1"] }',
  'order: [file.name, a]\nnotes: [C, A, D, B]\ngroupBy: b',
  'order: [file.name, a, b]\nsources: footnotes\nsummaries: { a: Unique }',
  'filters: file.hasTag("t")\ndifferences: mark\nlimit: 3',
].map((shown) => (shown.startsWith('filters') ? shown : `filters: a != 2\n${shown}`));

const value = fc.constantFrom('1', '2', '3', '4', 'word', '', '[1, 2]');
const properties = fc.record({
  a: value,
  b: fc.constantFrom('x', 'y', '[x, z]', ''),
  up: fc.constantFrom('"[[A]]"', '"[[B]]"', ''),
  tags: fc.constantFrom('t', 'u', ''),
});
const text = fc.oneof(
  { weight: 9, arbitrary: properties.map((own) => note(own, '[[A]] [[C]]')) },
  { weight: 1, arbitrary: fc.constant('---\na: [\n---\n') },
);
const change = fc.record({ path: fc.constantFrom(...'ABCDE'), text: fc.option(text) });

/** Sets of notes as a source gives them: what stays the same is the same object, the links while the files are the same. */
function* follow(changes: readonly { path: string; text: string | null }[]): Generator<NoteSet> {
  let files: Record<string, string> = { 'X/Out.md': note({ a: '1' }) };
  for (const path of 'ABCD') files[`${path}.md`] = note({ a: '1', b: 'x', up: '"[[A]]"' });
  let texts = files;
  let last = noteSet(files, { excluded: ['X/'] });
  yield last;
  for (const { path, text: written } of changes) {
    const { [`${path}.md`]: _, ...others } = files;
    files = written === null ? others : { ...others, [`${path}.md`]: written };
    const fresh = noteSet(files, { excluded: ['X/'] });
    const known = new Map<string, Note>(last.notes.map((each) => [each.path, each]));
    const isSame = (each: Note): boolean => texts[each.path] === files[each.path];
    const sameFiles = Object.keys(texts).sort().join() === Object.keys(files).sort().join();
    const notes = fresh.notes.map((each) => (isSame(each) && known.get(each.path)) || each);
    const { isExcluded, links } = sameFiles ? last : fresh;
    texts = files;
    last = { ...fresh, notes, isExcluded, links };
    yield last;
  }
}

describe('a query that remembers', () => {
  test.each([...FILTERS, ...SHOWN])(
    'gives the same table as a query without memory: %s',
    (written) => {
      fc.assert(
        fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
          const definition = definitionOf(written);
          const memory = new QueryMemory(definition);
          const rows = new RowMemory();
          let moment = 1.7e12;
          for (const set of follow(changes)) {
            const now = (moment += 60_000);
            const context = { holder: 'D.md', withoutHolder: false, now: () => now };
            for (const differences of ['mark', definition.differences] as const) {
              const viewed = { ...definition, differences };
              expect(compare(viewed, set, { ...context, memory, rows })).toEqual(
                compare(viewed, set, context),
              );
            }
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  test('looks only at the note that changed', () => {
    const set = noteSet({ 'A.md': note({ a: '1' }), 'B.md': note({ a: '2' }) });
    const asked: string[] = [];
    const watched = (each: Note): Note => ({
      ...each,
      properties: Object.assign(new Map(each.properties), {
        get: (name: string) => {
          asked.push(each.path);
          return each.properties.get(name);
        },
      }),
    });
    const [first, second] = set.notes;
    if (first === undefined || second === undefined) throw new Error('There are two notes.');
    const kept = watched(first);
    const definition = definitionOf('filters: a > 5\norder: [file.name]');
    const memory = new QueryMemory(definition);
    const context = { holder: null, withoutHolder: false, now: () => 0, memory };
    compare(definition, { ...set, notes: [kept, watched(second)] }, context);
    expect(asked).toEqual(['A.md', 'B.md']);
    compare(definition, { ...set, notes: [kept, watched(second)] }, context);
    expect(asked).toEqual(['A.md', 'B.md', 'B.md']);
  });

  test('does not forget what the expressions of all notes take together', () => {
    const items = Array.from({ length: 300 }, (_, index) => index).join(', ');
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.md`, note({ a: `[${items}]` })]),
    );
    const set = noteSet(files);
    const definition = definitionOf('filters: a.map(value + 1).length > 0\norder: [file.name]');
    const memory = new QueryMemory(definition);
    const context = { holder: null, withoutHolder: false, now: () => 0, memory };
    compare(definition, set, context);
    const [first, ...others] = set.notes;
    let asked = 0;
    const counted = others.map((each) => ({
      ...each,
      get properties() {
        asked += 1;
        return each.properties;
      },
    }));
    if (first === undefined) throw new Error('There are notes.');
    compare(definition, { ...set, notes: [first, ...counted] }, context);
    expect(asked).toBeGreaterThan(0);
  });

  test.each([
    ['order: [file.name, a]', true],
    ['order: [file.name, file.backlinks]', false],
    ['order: [file.name]\nformulas: { of: up.asFile() }', false],
  ])('keeps the item of a note that stays, where it says nothing of others: %s', (shown, kept) => {
    const definition = definitionOf(`filters: a > 0\n${shown}`);
    const memory = new QueryMemory(definition);
    const context = { holder: null, withoutHolder: false, now: () => 0, memory };
    const set = noteSet({ 'A.md': note({ a: '1' }), 'B.md': note({ a: '2' }) });
    const changed = noteSet({ 'A.md': note({ a: '3' }) }).notes;
    const before = runQuery(definition, set, context);
    const after = runQuery(
      definition,
      { ...set, notes: [...changed, ...set.notes.slice(1)] },
      context,
    );
    if (!before.ok || !after.ok) throw new Error('Both can be had.');
    const [first, second] = after.value.items;
    expect(first).not.toBe(before.value.items[0]);
    expect(second === before.value.items[1]).toBe(kept);
  });

  test('leaves a comparison that takes much work as much of it as the first time', () => {
    const xs = `[${Array.from({ length: 2400 }, (_, index) => index).join(', ')}]`;
    const set = noteSet(
      Object.fromEntries(
        Array.from({ length: 180 }, (_, index) => [`N${index + 100}.md`, note({ xs, k: '1' })]),
      ),
    );
    const definition = definitionOf(
      'filters: xs.filter(value > index).length >= 0 && k == 1\norder: [file.name, k]',
    );
    const memory = new QueryMemory(definition);
    const context = { holder: null, withoutHolder: false, now: () => 0, memory };
    expect(compare(definition, set, context).ok).toBe(true);
    const notes = set.notes.map((each, place) => (place < 8 ? { ...each } : each));
    const after = compare(definition, { ...set, notes }, context);
    expect(after.ok && after.value.rows.length).toBe(180);
  });

  test('is that of one definition only', () => {
    const definition = definitionOf('filters: a == 1\norder: [file.name]');
    const other = definitionOf('filters: a == 2\norder: [file.name]');
    const set = noteSet({ 'A.md': note({ a: '1' }), 'B.md': note({ a: '2' }) });
    const memory = new QueryMemory(other);
    const result = compare(definition, set, {
      ...{ holder: null, withoutHolder: false, now: () => 0, memory },
    });
    expect(result.ok && result.value.rows.map((row) => row.note)).toEqual(['A.md']);
    expect(memory.isOf({ ...other, orientation: 'columns' })).toBe(true);
    expect(memory.isOf({ ...other, sort: [] })).toBe(false);
  });
});

test.each([
  ['a > 1 && b.contains("x")', false],
  ['file.hasTag("x") || file.inFolder("F")', false],
  ['file.file.name == "A.md"', false],
  ['file.hasLink("A")', false],
  ['file("A").name == "A.md"', true],
  ['up.asFile() == this', true],
  ['up.linksTo("A")', true],
  ['file.backlinks.length == 1', true],
  ['file.file["backlinks"].length == 1', true],
  ['note["a"] == 1', false],
  ['file.file[a].length == 1', true],
  ['date(a) < today()', true],
])('tells whether %s looks beyond a note: %s', (expression, expected) => {
  expect(readsOthers(definitionOf(`filters: '${expression}'\norder: [file.name]`))).toBe(expected);
});
