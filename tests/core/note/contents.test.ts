import { expect, test } from 'vitest';
import { readContents } from '../../../src/core/note/contents';
import { baseName, extension, fileName, folderOf } from '../../../src/core/note/note';
import { readFileProperty, readNoteProperty } from '../../../src/core/note/read-property';
import { note, noteSet } from '../../support/notes';

const contents = (body: string, tags: string[] = []) => {
  const found = readContents(new Map([['tags', tags]]), body, 'a.md');
  const target = (link: { target: string }) => link.target;
  return { tags: found.tags, links: found.links.map(target), embeds: found.embeds.map(target) };
};

test('tags, links and embeds are found in the body, each tag once', () => {
  expect(
    contents(
      '# Title\n\nSee [[A]], [[B|b]], [c](C.md), ![[pic.png]] #x #x/y #2024 #żółw a#no [[A]]',
      ['#t', 'x'],
    ),
  ).toEqual({
    tags: ['t', 'x', 'x/y', 'żółw'],
    links: ['A', 'B', 'C.md', 'A'],
    embeds: ['pic.png'],
  });
});

test('code holds neither', () => {
  expect(contents('`[[A]]` and `#x`\n\n```\n[[B]] #y\n```\n\n    [[C]]\n\n[[D]]')).toEqual({
    tags: [],
    links: ['D'],
    embeds: [],
  });
});

test('a body that nobody can follow has no contents, and much code takes no long time', () => {
  expect(contents(`\`x\`\n${'> '.repeat(20_000)}x #tag`, ['own'])).toEqual({
    tags: ['own'],
    links: [],
    embeds: [],
  });
  expect(contents('word `x` [[A]]\n\n'.repeat(2_000)).links).toHaveLength(2_000);
});

test('links of properties come first, those in lists too', () => {
  const { notes } = noteSet({
    'a.md': note({ x: '"[[X]]"', y: '["[[Y]]", z]', tags: '"a, b"' }, '[[Z]]'),
  });
  const found = notes[0]?.contents();
  expect(found?.links.map(({ target }) => target)).toEqual(['X', 'Y', 'Z']);
  expect(found?.tags).toEqual(['a', 'b']);
  expect(notes[0]?.contents()).toBe(found);
});

test('a path falls into folder, name and extension', () => {
  expect([
    fileName('a/b.c.md'),
    baseName('a/b.c.md'),
    extension('a/b.c.md'),
    folderOf('a/b.c.md'),
  ]).toEqual(['b.c.md', 'b.c', 'md', 'a']);
  expect([
    baseName('.hidden'),
    extension('.hidden'),
    baseName('x'),
    extension('x'),
    folderOf('x'),
  ]).toEqual(['.hidden', '', 'x', '', '']);
});

test.each(['>     #x [[L]]', '- a\n\n-     #x [[L]]', '-\t\t#x [[L]]', '>\t\t#x [[L]]'])(
  'code in quotes and lists holds no tag and no link: %j',
  (body) => {
    expect(contents(`${body}\n\n#y [[M]]\n`)).toEqual({ tags: ['y'], links: ['M'], embeds: [] });
  },
);

test('the file is read by the names of Bases', () => {
  const [file] = noteSet({ 'States/Austria.md': note({ a: '1' }, '[[B]] ![[C]] #t') }).notes;
  if (!file) throw new Error();
  const read = (name: string) => readFileProperty(file, name, () => ['x.md']);
  expect(
    ['name', 'basename', 'path', 'folder', 'ext', 'size'].map((name) => read(name).value),
  ).toEqual(['Austria.md', 'Austria', 'States/Austria.md', 'States', 'md', 28]);
  expect(read('tags').value).toEqual(['t']);
  expect(read('ctime').value).toEqual({ type: 'date', at: 0, hasTime: true });
  expect(read('mtime').value).toEqual({ type: 'date', at: 0, hasTime: true });
  expect(read('file').value).toEqual({ type: 'file', path: 'States/Austria.md' });
  expect(read('links').value).toHaveLength(1);
  expect(read('embeds').value).toHaveLength(1);
  expect(read('properties').value).toMatchObject({ type: 'object' });
  expect(read('backlinks').value).toEqual([{ type: 'file', path: 'x.md' }]);
  expect(read('constructor').state).toBe('gap');
});

test.each([
  ['value', '1955', 'value', true, true],
  ['named unknown', null, 'unknown', false, false],
  ['named n/a', null, 'n/a', false, false],
  ['absent', null, 'gap', false, false],
  ['empty', '""', 'gap', false, false],
  ['empty list', '[null, ""]', 'gap', false, false],
  ['known', 'none', 'value', false, false],
])('a property may be %s', (name, yaml, state, disputed, unchecked) => {
  const [read] = noteSet({
    'a.md': note({
      ...(yaml === null ? {} : { [name]: yaml }),
      unknown: '[named unknown]',
      not_applicable: 'named n/a',
      disputed: '[value]',
      unchecked: '[value]',
    }),
  }).notes;
  if (!read) throw new Error();
  expect(readNoteProperty(read, name)).toMatchObject({
    state,
    disputed,
    unchecked,
  });
});

test('what stands in a static table is not the note’s own, code in it neither', () => {
  const table =
    '<!-- comparison\norder: [a]\n-->\n\n| `x` [[B]] | #t |\n| --- | --- |\n\n<!-- /comparison 0123456789ab -->\n';
  expect(contents(`[[A]]\n\n${table}\n[[C]] \`[[D]]\` #u`)).toEqual({
    tags: ['u'],
    links: ['A', 'C'],
    embeds: [],
  });
});

test('nothing is found in a body whose Markdown is nested deeper than a program can follow', () => {
  expect(contents(`${'> '.repeat(20_000)}[[A]] \`x\``, ['t'])).toEqual({
    tags: ['t'],
    links: [],
    embeds: [],
  });
});

test('tags may be one text; what is no text is no tag', () => {
  const tagsOf = (tags: string | number | readonly (string | number)[]) =>
    readContents(new Map([['tags', tags]]), '', 'a.md').tags;
  expect(tagsOf('a, #b c')).toEqual(['a', 'b', 'c']);
  expect(tagsOf(7)).toEqual([]);
  expect(tagsOf(['a', 7, ''])).toEqual(['a']);
});
