import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/core/compare';
import type { Note } from '../../../src/core/note/note';
import type { NoteSet } from '../../../src/core/ports';
import { NoteFilter } from '../../../src/core/query/note-filter';
import type { Definition } from '../../../src/core/query/definition';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import { readsOthers } from '../../../src/core/query/reads-others';
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

describe('a filter that remembers', () => {
  test.each(FILTERS)('gives the same table as one that looks at all notes anew: %s', (written) => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const definition = definitionOf(written);
        const filter = new NoteFilter(definition);
        for (const set of follow(changes)) {
          const context = { holder: 'D.md', withoutHolder: false, now: () => 1.7e12 };
          expect(compare(definition, set, { ...context, filter })).toEqual(
            compare(definition, set, context),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

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
    const filter = new NoteFilter(definition);
    const context = { holder: null, withoutHolder: false, now: () => 0, filter };
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
    const filter = new NoteFilter(definition);
    const context = { holder: null, withoutHolder: false, now: () => 0, filter };
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

  test('is that of one definition only', () => {
    const definition = definitionOf('filters: a == 1\norder: [file.name]');
    const other = definitionOf('filters: a == 2\norder: [file.name]');
    const set = noteSet({ 'A.md': note({ a: '1' }), 'B.md': note({ a: '2' }) });
    const filter = new NoteFilter(other);
    const result = compare(definition, set, {
      ...{ holder: null, withoutHolder: false, now: () => 0, filter },
    });
    expect(result.ok && result.value.rows.map((row) => row.note)).toEqual(['A.md']);
    expect(filter.isOf({ ...other, orientation: 'columns' })).toBe(true);
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
