import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NoteSet } from '../../../src/core/ports';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import { touches } from '../../../src/core/query/touches';
import {
  isVolatile,
  type UsedProperties,
  usedProperties,
} from '../../../src/core/query/used-properties';
import { compareText } from '../../support/compare-text';
import { note, noteSet } from '../../support/notes';

const used = (text: string): UsedProperties => {
  const definition = parseDefinition(text);
  if (!definition.ok) throw new Error(definition.problems[0]?.message);
  return usedProperties(definition.value);
};
const namesIn = (text: string): string[] => {
  const always = ['unknown', 'not_applicable', 'disputed', 'unchecked', 'atlas', 'kind'];
  return [...(used(text).names ?? ['everything'])].filter((name) => !always.includes(name)).sort();
};

test.each([
  ['order: [file.name, a, note.b]', ['a', 'b']],
  ['order: [a]\nfilters: { and: [b > 1, { not: [c.contains("x")] }] }', ['a', 'b', 'c']],
  ['order: [a]\nsort: [b]\ngroupBy: { property: c, direction: ASC }', ['a', 'b', 'c']],
  ['order: [formula.f]\nformulas: { f: formula.g + 1, g: a * 2, unused: z }', ['a']],
  ['order: [a]\nsummaries: { b: Earliest, a: values.length }', ['a', 'b', 'values']],
  ['order: [a]\nfilters: this.b == a', ['a', 'b']],
  ['order: [a]\nfilters: file.hasProperty("b")', ['a', 'b']],
  ['order: [a]\nfilters: a.map(value.x).length > 0', ['a', 'value']],
  ['order: [a]\nfilters: file.properties.b == 1', ['everything']],
  ['order: [a]\nfilters: file.hasProperty(b)', ['everything']],
  ['order: [file.properties]', ['everything']],
  ['filters: a == 1', ['everything']],
])('tells which properties %s reads', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('reads the properties of sources and cited works only where sources are shown', () => {
  expect(namesIn('order: [file.name, a]')).toEqual(['a']);
  const names = namesIn('order: [file.name, a]\nsources: footnotes');
  expect(names).toEqual(expect.arrayContaining(['a_source', 'sources', 'citekey', 'title']));
});

test.each([
  ['order: [file.name, file.path, file.folder, file.ext]', []],
  ['order: [file.tags]', ['tags']],
  ['order: [a]\nfilters: file.hasTag("x")', ['tags']],
  ['order: [file.links]', ['links']],
  ['order: [file.backlinks]', ['links']],
  ['order: [a]\nfilters: file.hasLink("A")', ['links']],
  ['order: [a]\nfilters: a.linksTo(this)', ['links']],
  ['order: [file.size]\nsort: [file.mtime]', ['mtime', 'size']],
  ['order: [a]\nfilters: a.asFile().ctime > "2020"', ['ctime']],
  ['order: [a]\nfilters: file["size"] > 2', ['size']],
  ['order: [a]\nfilters: a[0] > 2', []],
  ['order: [a]\nfilters: file[b] == 2', ['any']],
])('tells what of the files %s reads', (text, parts) => {
  expect([...(used(text).fileParts ?? ['any'])].sort()).toEqual(parts);
});

test.each([
  ['order: [a]\nfilters: a < now()', true],
  ['order: [formula.f]\nformulas: { f: today() }', true],
  ['order: [formula.f]\nformulas: { f: a.relative() }', true],
  ['order: [a]\nformulas: { f: today() }', false],
  ['order: [a]\nfilters: a == "now"', false],
])('tells whether %s reads the clock', (text, clock) => {
  expect(used(text).clock).toBe(clock);
});

test.each([
  ['order: [a]\nfilters: a < now()', true],
  ['order: [file.name]\nsort: [file.mtime]', true],
  ['order: [formula.f]\nformulas: { f: a.asFile().size }', true],
  ['order: [a]\nformulas: { f: file.size }', false],
  ['order: [a]\nfilters: a[b] == 2', false],
  ['order: [file.links, size]', false],
])('tells whether what %s shows can change while the notes stand still', (text, isSo) => {
  expect(isVolatile(used(text))).toBe(isSo);
});

const A = { kind: 'case', a: '1', a_source: '"[[W|Work, p. 1]]"' };
const VAULT = { 'A.md': note(A, 'Text.'), 'W.md': note({ citekey: 'w', title: 'Work' }) };
const change = (files: Readonly<Record<string, string>>): NoteSet =>
  noteSet({ ...VAULT, ...files });

test.each([
  ['a body', { 'A.md': note(A, 'Another text.') }, false],
  ['a property that is not read', { 'A.md': note({ ...A, b: '2' }, 'Text.') }, false],
  ['a source that is not shown', { 'A.md': note({ ...A, a_source: '""' }, 'Text.') }, false],
  ['a property that is read', { 'A.md': note({ ...A, a: '2' }, 'Text.') }, true],
  ['a mark', { 'A.md': note({ ...A, disputed: '[a]' }, 'Text.') }, true],
  ['a note more', { 'B.md': note({}) }, true],
  ['a note that cannot be read any more', { 'W.md': '---\na: 1\na: 2\n---\n' }, true],
])('is touched by a change or not: %s', (_, files, expected) => {
  expect(touches(used('order: [file.name, a]'), noteSet(VAULT), change(files))).toBe(expected);
});

test('is touched by a note that is hidden from view, and by one in the place of another', () => {
  const of = used('order: [a]');
  const before = noteSet(VAULT);
  expect(touches(of, before, noteSet(VAULT, { excluded: ['W.md'] }))).toBe(true);
  const moved = noteSet({ 'A.md': VAULT['A.md'], 'X.md': VAULT['W.md'] });
  const broken = { 'B.md': '---\na: [\n---\n' };
  expect(touches(of, noteSet(broken), noteSet(broken, { excluded: ['B.md'] }))).toBe(true);
  expect(touches(of, before, moved)).toBe(true);
});

const FRAGMENTS = {
  order: ['[a]', '[file.name, b]', '[formula.f, a]', '[file.tags, file.backlinks]', '[file.size]'],
  filters: [
    'a > 0',
    'file.hasTag("t")',
    'file.hasLink("B")',
    'file.hasProperty("c")',
    'this.a == a',
    'file.properties.c == 1',
    'link("B").asFile().tags.contains("t")',
    'file("B").properties["a"] == 2',
    "'!b.isEmpty()'",
  ],
  sort: ['[b]', '[formula.f]'],
  groupBy: ['{ property: c, direction: ASC }', '{ property: formula.f, direction: DESC }'],
  summaries: ['{ a: Unique }', '{ b: values.length }'],
  sources: ['footnotes'],
  gaps: ['true'],
  differences: ['only'],
};
const definition = fc
  .tuple(
    ...Object.entries(FRAGMENTS).map(([key, values]) =>
      fc.option(
        fc.constantFrom(...values).map((value) => `${key}: ${value}`),
        { freq: 2 },
      ),
    ),
  )
  .map((lines) => ['formulas: { f: b + file.links.length }', ...lines.filter(Boolean)].join('\n'));
const VALUES = {
  a: ['1', '2', '"[[B]]"'],
  b: ['x', '[p, q]'],
  c: ['1', '""'],
  z: ['1', '2'],
  a_source: ['"[[B|Bee, p. 2]]"', '"[[C]]"'],
  unknown: ['[a]', '[b]'],
  citekey: ['one', 'two'],
  atlas: ['case/a@1', 'case/a@2'],
  '': ['', 'Text.', '#t', 'To [[A]] and [[B]].'], // the body
};
const values = Object.fromEntries(
  Object.entries(VALUES).map(([name, each]) => [name, fc.constantFrom(...each)]),
);
const parts = fc.record(values, { requiredKeys: [] });
const oneChange = fc
  .constantFrom(...Object.keys(VALUES), '', '', '', '') // the body more often: much is read from it
  .chain((name) => fc.record({ [name]: values[name] ?? fc.constant('') }));
const written = (own: Readonly<Record<string, string | undefined>>): string =>
  note(
    Object.fromEntries(
      Object.entries(own).flatMap(([name, value]) => (name && value ? [[name, value]] : [])),
    ),
    own[''],
  );

test('never misses a change: where nothing that is read changed, the table is the same', () => {
  let untouched = 0;
  fc.assert(
    fc.property(definition, parts, parts, parts, oneChange, (text, a, b, c, changed) => {
      const files = { 'A.md': written(a), 'B.md': written(b), 'C.md': written(c) };
      const before = noteSet(files);
      const after = noteSet({ ...files, 'B.md': written({ ...b, ...changed }) });
      if (touches(used(text), before, after)) return;
      untouched += 1;
      const drawn = (set: NoteSet): unknown => compareText(text, set, { holder: 'A.md' });
      expect(shown(drawn(after), text)).toEqual(shown(drawn(before), text));
    }),
    { numRuns: 2000 },
  );
  expect(untouched).toBeGreaterThan(100);
});

/** Sources that are not shown are no part of what a reader sees. */
const shown = (table: unknown, text: string): unknown =>
  text.includes('sources: footnotes')
    ? table
    : JSON.parse(
        JSON.stringify(table, (key, value: unknown) => (key === 'sources' ? undefined : value)),
      );
