import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editStored } from '../../../src/core/edit-stored';
import { refreshNotes, type RefreshRun } from '../../../src/core/static-table/refresh-notes';
import { MemoryVault } from '../../support/memory-vault';

/** Refresh every note of a vault, as the command for all notes does. */
async function refreshAll(vault: MemoryVault): Promise<RefreshRun> {
  const paths = [...vault.files.keys()].sort();
  return refreshNotes(paths, editStored(vault), await vault.readNotes(), {
    onEdited: () => 'keep',
    checkOnly: false,
    now: () => 0,
  });
}

const table = (definition: string): string =>
  `<!-- comparison\n${definition}\n-->\n\n<!-- /comparison -->\n`;

const NAMES = ['A', 'B', 'C', 'D'];
const name = fc.constantFrom(...NAMES);
const definition = fc
  .record({
    filter: fc.oneof(
      name.map((each) => `file.hasLink("${each}")`),
      name.map((each) => `file.backlinks.contains(file("${each}"))`),
      name.map((each) => `!file.links.contains(link("${each}"))`),
      fc.constantFrom('file.hasTag("x")', 'file.embeds.length == 0', 'file.links.length > 1'),
    ),
    order: fc.constantFrom(
      'file.name',
      'file.name, file.links, file.backlinks',
      'file.name, file.tags, file.embeds, note, formula.count',
    ),
    more: fc.constantFrom('sort: formula.count', 'orientation: columns', 'sources: footnotes'),
  })
  .map(
    ({ filter, order, more }) =>
      `filters: ${JSON.stringify(filter)}\norder: [${order}]\nformulas:\n  count: file.links.length + file.backlinks.length + file.tags.length\n${more}`,
  );
const paragraph = fc.oneof(
  name.map((each) => `See [[${each}]].\n`),
  name.map((each) => `![[${each}]]\n`),
  fc.constantFrom('#x and #y/z\n', 'Plain.\n', '`[[A]]`\n', '```\n[[B]]\n```\n'),
  definition.map(table),
  definition.map(table),
);
const note = fc
  .record({
    value: fc.constantFrom('"[[A]]"', '"[[B|b]]"', '"#x"', '["[[C]]", "#y"]', '1'),
    body: fc.array(paragraph, { maxLength: 4 }),
  })
  .map(
    ({ value, body }) => `---\nnote: ${value}\nnote_source: "[[D|d, 1]]"\n---\n${body.join('\n')}`,
  );

test('refreshing all notes twice writes nothing the second time, however their tables ask for each other’s links', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(note, note, note, note), async (texts) => {
      const vault = new MemoryVault(
        Object.fromEntries(texts.map((text, index) => [`${NAMES[index] ?? ''}.md`, text])),
      );
      const first = await refreshAll(vault);
      expect(first.tables.filter(({ state }) => state !== 'written')).toEqual([]);
      const files = new Map(vault.files);
      const second = await refreshAll(vault);
      expect(second.tables.filter(({ state }) => state !== 'fresh')).toEqual([]);
      expect(vault.files).toEqual(files);
    }),
    { numRuns: 150 },
  );
});

test('a table does not see the links that stand in another table, nor in its definition', async () => {
  const vault = new MemoryVault({
    'A.md': `${table('notes: ["[[C]]"]')}\n[[D]]\n`,
    'B.md': table('filters: file.hasLink("C") || file.hasLink("D")\norder: [file.name]'),
    'C.md': '',
    'D.md': '',
  });
  await refreshAll(vault);
  expect(vault.texts()['A.md']).toContain('| [[C]] |');
  expect(vault.texts()['B.md']).toContain('| [[A]] |');
  expect((await vault.readNotes()).notes[0]?.contents().links).toMatchObject([{ target: 'D' }]);
});

test.each([
  'filters: file.mtime < this.file.mtime',
  'order: [file.name, formula.x]\nformulas: { x: "this.file.size / 2" }',
  'notes: [A.md, B.md]\norder: [file.name, file.mtime]',
])('a table that asks for what writing it changes is an error: %s', async (text) => {
  const vault = new MemoryVault({ 'A.md': table(text), 'B.md': '' });
  const { tables } = await refreshAll(vault);
  expect(tables).toMatchObject([
    {
      state: 'error',
      problems: [{ message: expect.stringContaining('cannot use the size of its own note') }],
    },
  ]);
  expect(vault.texts()['A.md']).toBe(table(text));
});

test('a table may use the name of its note, and when it was made', async () => {
  const vault = new MemoryVault({
    'A.md': table('filters: file.name != this.file.name && file.ctime >= this.file.ctime'),
    'B.md': '',
  });
  expect((await refreshAll(vault)).tables).toMatchObject([{ state: 'written', volatile: true }]);
});
