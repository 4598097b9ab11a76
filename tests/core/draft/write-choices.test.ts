import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choices, NO_CHOICES } from '../../../src/core/draft/choices';
import { writeChoices } from '../../../src/core/draft/write-choices';
import { writeComparison } from '../../../src/core/draft/write-comparison';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import { findRegions } from '../../../src/core/note/region';
import { columnProperty } from '../../../src/core/table/column-name';
import { CASES } from '../../support/cases';
import { noteSet } from '../../support/notes';

const notes = noteSet({ ...CASES, 'Old/Austria.md': '', 'A --> B.md': '' });
const write = (choices: Partial<Choices>): string =>
  writeChoices({ ...NO_CHOICES, ...choices }, notes, 'Holder.md');

test.each<[string, Partial<Choices>, string]>([
  ['one kind', { scope: 'kind', kind: 'kind == "case"' }, 'filters: kind == "case"'],
  ['one folder', { scope: 'folder', folder: 'My "F"' }, 'filters: file.inFolder("My \\"F\\"")'],
  ['a tag', { scope: 'tag', tag: 'atlas/case' }, 'filters: file.hasTag("atlas/case")'],
  [
    'the notes that link to one',
    { scope: 'link', target: 'Law.md' },
    'filters: file.hasLink(link("Law"))',
  ],
  [
    'the notes that link to one of two of the same name',
    { scope: 'link', target: 'Cases/Austria.md' },
    'filters: file.hasLink(link("Cases/Austria"))',
  ],
  [
    'the notes that link to one in a property',
    { scope: 'link', target: 'Law.md', through: 'note["legal basis"]' },
    `filters: list(note["legal basis"]).contains(link("Law"))`,
  ],
  ['what the note links to', { scope: 'here' }, 'filters: this.file.hasLink(file.file)'],
  [
    'a filter beside a scope',
    { scope: 'tag', tag: 'x', filter: 'a > 1' },
    'filters: file.hasTag("x") && a > 1',
  ],
  [
    'an alternative beside it',
    { scope: 'tag', tag: 'x', filter: 'a || b' },
    'filters: file.hasTag("x") && (a || b)',
  ],
  ['an alternative alone', { scope: 'all', filter: 'a || b' }, 'filters: a || b'],
  ['nothing but what was chosen', { scope: 'all' }, '{}'],
])('writes %s', (_, choices, expected) => {
  expect(write(choices)).toBe(expected);
});

test('writes every choice in the words of a definition, which reads them back', () => {
  const text = write({
    scope: 'picked',
    picked: ['Cases/Belgium.md', 'Cases/Austria.md'],
    properties: ['since', 'file.folder'],
    sort: [
      { property: 'since', direction: 'DESC' },
      { property: 'file.name', direction: 'ASC' },
    ],
    groupBy: 'form',
    limit: 5,
    orientation: 'columns',
    differences: 'mark',
    baseline: 'Cases/Belgium.md',
    gaps: true,
    sources: 'footnotes',
    caption: 'Cases',
  });
  expect(text).toBe(
    [
      'notes:',
      '  - "[[Belgium]]"',
      '  - "[[Cases/Austria|Austria]]"',
      'order:',
      '  - file.name',
      '  - since',
      '  - file.folder',
      'sort:',
      '  - property: since',
      '    direction: DESC',
      '  - property: file.name',
      '    direction: ASC',
      'groupBy:',
      '  property: form',
      '  direction: ASC',
      'limit: 5',
      'orientation: columns',
      'differences: mark',
      'baseline: "[[Belgium]]"',
      'gaps: true',
      'sources: footnotes',
      'caption: Cases',
    ].join('\n'),
  );
  expect(parseDefinition(text)).toMatchObject({
    ok: true,
    value: { limit: 5, gaps: true, differences: 'mark', baseline: { text: '[[Belgium]]' } },
  });
});

test('leaves out a key of the order that names no property, and a baseline where no differences are told', () => {
  const sort = [{ property: '', direction: 'DESC' }] as const;
  expect(write({ scope: 'all', sort, baseline: 'Law.md' })).toBe('{}');
});

test('keeps what would end the comment of a static table out of harm', () => {
  const choices: Choices = { ...NO_CHOICES, scope: 'all', caption: 'a --> b' };
  const written = writeComparison(choices, { holder: 'Holder.md', notes, now: () => 0 });
  const text = written.ok ? written.value : '';
  expect(findRegions(text)).toMatchObject({ regions: [{ line: 1 }], problems: [] });
  expect(text).toContain('caption: "a --\\u003e b"');
});

test('writes a live block for what is to be live', () => {
  const choices: Choices = { ...NO_CHOICES, scope: 'tag', tag: 'x', form: 'block' };
  expect(writeComparison(choices, { holder: 'Holder.md', notes, now: () => 0 })).toEqual({
    ok: true,
    value: '```comparison\nfilters: file.hasTag("x")\n```',
  });
});

test('writes what can be read back and stand in a comment, whatever the names and words', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const property = word
    .filter((name) => name.trim() === name && name !== '')
    .map((name) => columnProperty({ source: 'note', name }));
  const choices = fc.record<Partial<Choices>>({
    scope: fc.constantFrom('folder', 'tag', 'link', 'all'),
    folder: word,
    tag: word,
    target: word.map((name) => `${name}.md`),
    through: fc.oneof(fc.constant(''), property),
    properties: fc.uniqueArray(property, { maxLength: 3 }),
    sort: fc.array(fc.record({ property, direction: fc.constantFrom('ASC', 'DESC') }), {
      maxLength: 2,
    }),
    groupBy: fc.oneof(fc.constant(''), property),
    caption: fc.oneof(
      word,
      fc.constantFrom('--> x', 'a\n\nb', '# y', 'it\'s: "so"', '\u00A0', 'x\u2003'),
    ),
  });
  fc.assert(
    fc.property(choices, (some) => {
      const text = write(some);
      const parsed = parseDefinition(text);
      expect(parsed).toMatchObject({ ok: true, value: { caption: some.caption } });
      const ids = parsed.ok ? (parsed.value.order ?? []).slice(1) : [];
      expect(ids.map(columnProperty)).toEqual(some.properties);
      const table = `<!-- comparison\n${text}\n-->\n\n| x |\n| --- |\n\n<!-- /comparison -->\n`;
      expect(findRegions(table)).toMatchObject({ regions: [{ line: 1 }], problems: [] });
    }),
  );
});
