import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentSafe } from '../../../src/core/static-table/comment-safe';
import { hashAsSeen, readAsSeen } from '../../../src/core/note/as-seen';
import { refreshNote, type RefreshOptions } from '../../../src/core/static-table/refresh';
import { findRegions } from '../../../src/core/note/region';
import { drawStaticTable, writeStaticTable } from '../../../src/core/static-table/static-table';
import type { NoteSet } from '../../../src/core/ports';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import { note, noteSet } from '../../support/notes';

const PATH = 'Home.md';
const files = (over: Record<string, string> = {}) => ({
  [PATH]: note({ kind: 'case', status: 'me' }),
  'Austria.md': note({ kind: 'case', status: 'in force', from: '1955-10-26' }),
  'Belgium.md': note({
    kind: 'case',
    status: 'ended',
    from: '1831-11-15',
    from_source: '["[[Austria|a, 1]]"]',
  }),
  ...over,
});

const options = (notes: NoteSet, over: Partial<RefreshOptions> = {}): RefreshOptions => ({
  path: PATH,
  links: notes.links,
  draw: (definition) => drawStaticTable(definition, { holder: PATH, notes, now: () => 0 }),
  onEdited: () => 'keep',
  volatileIsFresh: false,
  ...over,
});

const refresh = (
  text: string,
  over: Record<string, string> = {},
  how: Partial<RefreshOptions> = {},
) => refreshNote(text, options(noteSet(files(over)), how));

const DEFINITION = 'filters: kind == "case"\norder: [file.name, status]';
const opening = (definition = DEFINITION) => `<!-- comparison\n${definition}\n-->`;
const TABLE = `| Name | status |
| --- | --- |
| [[Austria]] | in force |
| [[Belgium]] | ended |`;
const fresh = `Before\n\n${writeStaticTable(DEFINITION, TABLE)}\n\nAfter\n`;

describe('a static table', () => {
  test('is written between its comments, and nothing else is touched', () => {
    const text = `---\nx: 1\n---\nBefore\n\n${opening()}\n<!-- /comparison -->\nAfter`;
    const { text: written, tables } = refresh(text);
    expect(written).toBe(
      `---\nx: 1\n---\nBefore\n\n${opening()}\n\n${TABLE}\n\n<!-- /comparison ${hashAsSeen(TABLE)} -->\nAfter`,
    );
    expect(tables).toEqual([{ line: 6, state: 'written' }]);
  });

  test('the second refresh changes nothing', () => {
    const once = refresh(`${opening()}\n<!-- /comparison -->`).text;
    expect(refresh(once)).toMatchObject({ text: once, tables: [{ line: 1, state: 'fresh' }] });
    expect(refresh(fresh)).toMatchObject({ text: fresh, tables: [{ line: 3, state: 'fresh' }] });
  });

  test('is made anew when a note changed', () => {
    const { text, tables } = refresh(fresh, {
      'Austria.md': note({ kind: 'case', status: 'lapsed' }),
    });
    expect(text).toBe(
      `Before\n\n${writeStaticTable(DEFINITION, TABLE.replace('in force', 'lapsed'))}\n\nAfter\n`,
    );
    expect(tables).toEqual([{ line: 3, state: 'written' }]);
  });

  test('leaves out the note that holds it', () => {
    expect(refresh(`${opening()}\n<!-- /comparison -->`).text).not.toContain('| me |');
  });

  test('keeps its footnotes inside, labelled after its definition', () => {
    const definition = `${DEFINITION.replace('status]', 'from]')}\nsources: footnotes`;
    const once = refresh(`${opening(definition)}\n<!-- /comparison -->`).text;
    expect(once).toMatch(
      /1831-11-15\[\^c-[0-9a-f]{4}-1\] \|\n\n\[\^c-[0-9a-f]{4}-1\]: \[\[Austria\|a, 1\]\]\n\n<!-- \//,
    );
    expect(refresh(once).text).toBe(once);
  });

  test('tells once what its tables leave out for a fault', () => {
    const definition = 'filters: kind.lower() == "case"\norder: [file.name]';
    const text = `${opening(definition)}\n<!-- /comparison -->\n\n`.repeat(2);
    const { faults, tables } = refresh(text, {
      'Broken.md': '---\na: [\n---\n',
      'Number.md': note({ kind: '3' }),
    });
    expect(tables.map(({ state }) => state)).toEqual(['written', 'written']);
    expect(faults).toMatchObject([
      { path: 'Broken.md', line: 2 },
      { path: 'Number.md', message: expect.stringContaining('lower') },
    ]);
  });

  test('several in one note are each made anew', () => {
    const text = `${opening()}\n<!-- /comparison -->\n\n${fresh}\n${opening('limit: 0')}\n<!-- /comparison -->`;
    expect(refresh(text).tables).toMatchObject([
      { line: 1, state: 'written' },
      { line: 9, state: 'fresh' },
      {
        line: 23,
        state: 'error',
        problems: [{ line: 24, message: expect.stringContaining('A limit') }],
      },
    ]);
  });
});

describe('what is no hand edit', () => {
  test.each([
    ['Windows line endings', fresh.replaceAll('\n', '\r\n')],
    ['padding', fresh.replace('| [[Austria]] | in force |', '|  [[Austria]]   |in force      |')],
    ['alignment', fresh.replace('| --- | --- |', '| :-- | :---------: |')],
    ['a longer link', fresh.replace('[[Austria]]', '[[Austria\\|Austria]]')],
    ['a Markdown link', fresh.replace('[[Austria]]', '[Austria](Austria.md)')],
    ['spaces round the table', fresh.replace(`\n\n${TABLE}`, `  \n\n\n${TABLE}`)],
  ])('%s: the table is fresh and not a byte is written', (_, text) => {
    expect(refresh(text).tables).toMatchObject([{ state: 'fresh' }]);
    expect(refresh(text).text).toBe(text);
  });

  test.each([
    ['Windows line endings', fresh.replaceAll('\n', '\r\n')],
    ['padding', fresh.replace('| [[Austria]] | in force |', '|  [[Austria]]   |in force      |')],
    ['no blank line left', fresh.replace(`\n\n${TABLE}\n\n`, `\n${TABLE}\n`)],
  ])('%s does not keep a changed note from showing', (_, text) => {
    const { text: written, tables } = refresh(text, {
      'Austria.md': note({ kind: 'case', status: 'lapsed' }),
    });
    expect(tables).toEqual([{ line: 3, state: 'written' }]);
    expect(written).toContain('| lapsed |');
    expect(written.includes('\r\n')).toBe(text.includes('\r\n'));
    expect(/[^\r]\n/.test(written)).toBe(!text.includes('\r\n'));
  });

  test.each([
    ['stays in its place', 'Austria 2'],
    ['moves to another place', 'Österreich'],
  ])('a renamed note, whose link the app has rewritten, and which %s', (_, name) => {
    const { ['Austria.md']: text, ...others } = files();
    const renamed = noteSet({ ...others, [`${name}.md`]: text });
    for (const how of ['rows', 'columns']) {
      const definition = `${DEFINITION}\norientation: ${how}`;
      const before = refresh(`${opening(definition)}\n<!-- /comparison -->`).text;
      const rewritten = before.replace('[[Austria]]', `[[${name}]]`);
      const after = refreshNote(rewritten, options(renamed));
      expect(after.tables).toEqual([{ line: 1, state: 'written' }]);
      expect(refreshNote(after.text, options(renamed)).tables).toEqual([
        { line: 1, state: 'fresh' },
      ]);
    }
  });

  test('what a refresh would write now, even with an old hash: only the hash is renewed', () => {
    const changed = { 'Austria.md': note({ kind: 'case', status: 'lapsed' }) };
    const text = fresh.replace('in force', 'lapsed');
    expect(refresh(text, changed).tables).toEqual([{ line: 3, state: 'written' }]);
    expect(refresh(refresh(text, changed).text, changed).tables).toEqual([
      { line: 3, state: 'fresh' },
    ]);
  });
});

describe('a hand edit', () => {
  test.each([
    ['a cell', fresh.replace('in force', 'in force (see art. I)')],
    ['a row more', fresh.replace('| ended |', '| ended |\n| [[Cracow]] | ended |')],
    ['the order', fresh.replace(/(\| \[\[Austria.*\n)(.*\n)/, '$2$1')],
    ['a row less', fresh.replace('| [[Belgium]] | ended |\n', '')],
    ['a line of text', fresh.replace(`\n\n${TABLE}`, `\n\nMy remark.\n\n${TABLE}`)],
    ['a link', fresh.replace('[[Austria]]', '[[Austria\\|AT]]')],
    ['a footnote of the reader’s', fresh.replace('in force', 'in force[^mine]')],
    ['emphasis', fresh.replace('in force', '*in force*')],
    ['an embed for a link', fresh.replace('[[Austria]]', '![[Austria]]')],
    [
      'a lost hash',
      fresh.replace(/comparison [0-9a-f]{12}/, 'comparison').replace('in force', 'x'),
    ],
  ])('in %s is left alone and told', (_, text) => {
    expect(refresh(text)).toMatchObject({ text, tables: [{ line: 3, state: 'edited' }] });
  });

  test('is told by the lines that differ', () => {
    const text = fresh
      .replace('in force', 'mine')
      .replace('| ended |', '| ended |\n| [[Cracow]] | ended |');
    expect(refresh(text).tables[0]?.edited).toMatchObject({
      mine: ['Austria | mine', 'Cracow | ended'],
      made: ['Austria | in force'],
    });
  });

  test('is overwritten or made a plain table when the reader says so', () => {
    const text = fresh.replace('in force', 'mine');
    const table = TABLE.replace('in force', 'mine');
    expect(refresh(text, {}, { onEdited: () => 'overwrite' }).text).toBe(fresh);
    expect(refresh(text, {}, { onEdited: () => 'release' })).toMatchObject({
      text: `Before\n\n${table}\n\nAfter\n`,
      tables: [{ line: 3, state: 'released' }],
    });
  });

  test('keeps its line endings when it is made a plain table', () => {
    const text = fresh.replace('in force', 'mine').replaceAll('\n', '\r\n');
    const { text: released } = refresh(text, {}, { onEdited: () => 'release' });
    expect(released).toBe(
      `Before\n\n${TABLE.replace('in force', 'mine')}\n\nAfter\n`.replaceAll('\n', '\r\n'),
    );
  });

  test('is told from a twin of the very same text', () => {
    const text = fresh.replace('in force', 'mine').repeat(3);
    const { tables } = refresh(text);
    expect(tables.map(({ edited }) => edited?.nth)).toEqual([0, 1, 2]);
    const chosen = refresh(text, {}, { onEdited: ({ nth }) => (nth === 1 ? 'overwrite' : 'keep') });
    expect(chosen.tables.map(({ state }) => state)).toEqual(['edited', 'written', 'edited']);
  });

  test('of any kind anywhere in the cells is never lost', () => {
    const words = fc.stringMatching(/^[a-z ]{1,8}[a-z]$/);
    fc.assert(
      fc.property(words, fc.nat(3), (word, at) => {
        const texts = ['Austria', 'in force', 'Belgium', 'ended'];
        const text = fresh.replace(`${texts[at] ?? ''}`, word);
        fc.pre(hashAsSeen(text) !== hashAsSeen(fresh));
        expect(refresh(text, { 'Belgium.md': note({ kind: 'case', status: 'X1' }) }).text).toBe(
          text,
        );
      }),
    );
  });
});

describe('a table whose links lead elsewhere now', () => {
  test('is written again though it reads the same', () => {
    const set = noteSet({
      [PATH]: '',
      'A/Twin.md': note({ kind: 'case' }),
      'B/Twin.md': note({ kind: 'other' }),
    });
    const definition = 'filters: kind == "case"\norder: [file.name]';
    const table = '| Name |\n| --- |\n| [[B/Twin\\|Twin]] |';
    const result = refreshNote(writeStaticTable(definition, table), options(set));
    expect(result.tables).toEqual([{ line: 1, state: 'written' }]);
    expect(result.text).toContain('[[A/Twin\\|Twin]]');
  });
});

describe('a volatile table', () => {
  test.each([
    'filters: now() > date("2000-01-01")',
    'filters: file.mtime > date("1900-01-01")',
    'filters: { or: [file.asLink() == "x", file.size > 0] }',
    'order: [file.name, file.size]',
    'sort: file.ctime',
    'filters: file.mtime.relative() == "x"',
    'order: [file.name, formula.age]\nformulas: { age: today().year - 1955 }',
    'order: [file.name, formula.weight]\nformulas: { weight: \'file["size"]\' }',
    'order: [file.name]\nsummaries: { file.name: "values.length + now().year" }',
    'order: [file.name]\ngroupBy: { property: file.mtime, direction: DESC }',
  ])('%s is refreshed by command and never stale', (definition) => {
    const text = writeStaticTable(definition, '| Name |\n| --- |\n| old |');
    expect(refresh(text, {}, { volatileIsFresh: true }).tables).toEqual([
      { line: 1, state: 'fresh', volatile: true },
    ]);
    expect(refresh(text).tables).toEqual([{ line: 1, state: 'written', volatile: true }]);
  });

  test('changed by hand is told, also when one only looks', () => {
    const text = refresh(`${opening('order: [file.name, file.size]')}\n<!-- /comparison -->`).text;
    const edited = text.replace('[[Austria]]', '[[Austria]] (mine)');
    expect(refresh(edited, {}, { volatileIsFresh: true }).tables).toMatchObject([
      { state: 'edited' },
    ]);
  });

  test('a property that is only called size is no file size', () => {
    const text = writeStaticTable(
      'filters: size == 1\norder: [size]',
      '| size |\n| --- |\n| old |',
    );
    expect(refresh(text, {}, { volatileIsFresh: true }).tables).toEqual([
      { line: 1, state: 'written' },
    ]);
  });
});

describe('a conflict that Git has left', () => {
  const OURS = '<<<<<<< HEAD\n';
  const THEIRS = '=======\n';
  const END = '>>>>>>> theirs';
  const [head, foot] = [`${opening()}\n\n`, '<!-- /comparison 000000000000 -->\n'];
  const sides = `${OURS}| [[Austria]] | in force |\n${THEIRS}| [[Austria]] | mine |\n${END}\n`;

  test.each([
    ['in the rows', `${head}| Name | status |\n| --- | --- |\n${sides}\n${foot}`, [[1, 8]]],
    [
      'in the definition',
      `<!-- comparison\n${OURS}limit: 1\n${THEIRS}limit: 2\n${END}\n-->\n\n${TABLE}\n\n${foot}`,
      [[1, 2]],
    ],
    [
      'about the end',
      `${head}${OURS}${TABLE}\n\n${foot}${THEIRS}${TABLE}\n\n${foot}${END}\n`,
      [[1, 6]],
    ],
    [
      'about the beginning',
      `${OURS}${opening()}\n${THEIRS}${opening('limit: 2')}\n${END}\n\n${TABLE}\n\n${foot}`,
      [[7, 10]],
    ],
    [
      'that has a whole table on each side',
      `${OURS}${fresh}${THEIRS}${fresh}${END}\n`,
      [
        [4, 1],
        [20, 1],
      ],
    ],
  ])('%s is told with its line, and the table is left alone', (_, text, places) => {
    for (const [eol, note] of Object.entries({ lf: text, crlf: text.replaceAll('\n', '\r\n') })) {
      const result = refresh(note, {}, { onEdited: () => 'overwrite' });
      expect({ eol, text: result.text, tables: result.tables }).toMatchObject({
        eol,
        text: note,
        tables: places.map(([line, at]) => ({
          line,
          state: 'error',
          problems: [{ line: at, message: expect.stringContaining('Git has left a conflict') }],
        })),
      });
    }
  });

  test('elsewhere in the note does not keep its tables from being made anew', () => {
    const text = `${sides}\n${opening()}\n<!-- /comparison -->\n\nTitle\n=======\n`;
    expect(refresh(text).tables).toMatchObject([{ state: 'written' }]);
  });
});

describe('markers', () => {
  test.each([
    ['in a code block', `\`\`\`\n${opening()}\n<!-- /comparison -->\n\`\`\``],
    ['in code in a line', '`<!-- comparison -->`'],
    ['in a line', `text ${opening()}\n<!-- /comparison -->`],
    ['of another name', '<!-- comparisons\n-->\n<!-- /comparisons -->'],
    ['in the frontmatter', `---\nx: "<!-- comparison\\n-->"\n---\n`],
  ])('%s are text', (_, text) => {
    expect(findRegions(text).regions).toEqual([]);
  });

  test.each([
    [opening(), 1, 'no end'],
    [`${opening()}\n\ntext\n\n${opening()}\n<!-- /comparison -->`, 1, 'no end'],
    ['text\n\n<!-- /comparison -->', 3, 'no beginning'],
  ])('that do not pair are told with their line', (text, line, message) => {
    const { tables } = refresh(text);
    expect(tables[0]).toMatchObject({
      line,
      state: 'error',
      problems: [{ message: expect.stringContaining(message) }],
    });
  });

  test('are found behind a byte order mark', () => {
    const text = `\uFEFFHello\n\n${opening()}\n\n<!-- /comparison -->\n`;
    expect(refresh(text).text).toContain('[[Austria]]');
  });

  test('that cannot be found, so deep is the Markdown, are told', () => {
    const text = `${fresh}\n${'>'.repeat(20_000)}x`;
    expect(refresh(text)).toMatchObject({
      text,
      tables: [
        { line: 1, state: 'error', problems: [{ message: expect.stringContaining('too deep') }] },
      ],
    });
  });

  test('a definition is read with its own line numbers', () => {
    const [region] = findRegions(
      `\r\n${opening().replaceAll('\n', '\r\n')}\r\n\r\n<!-- /comparison abcdefabcdef -->`,
    ).regions;
    expect(region).toMatchObject({ definition: DEFINITION, line: 2, hash: 'abcdefabcdef' });
  });
});

test('a table is read as a reader sees it', () => {
  expect(
    readAsSeen(
      '**Five**\n\n| A | B |\n|:--|--:|\n| [[X\\|x]]†[^c-12ab-1] | a\\|b<br>c |\n| --- | [d](D%20d.md) |\n\n[^c-12ab-1]: [[Y]], art. 1\n',
    ),
  ).toEqual([['**Five**'], ['A', 'B'], ['x†', 'a\\|b<br>c'], ['---', 'd'], ['Y, art. 1']]);
});

test('a definition is written so that it can stand in a comment and reads back the same', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('-->', 'a --> b', 'a\n\nb', '\n', 'x: y', '# no', '<!-- x -->'),
  );
  fc.assert(
    fc.property(texts, texts, (caption, filter) => {
      const yaml = commentSafe({
        filters: JSON.stringify(filter),
        caption,
        order: ['file.name'],
        limit: undefined,
      });
      expect(yaml).not.toContain('-->');
      expect(yaml).not.toMatch(/\n\s*\n/);
      const definition = parseDefinition(yaml);
      expect(definition.ok && definition.value).toMatchObject({
        caption: caption || null,
        filter: { text: JSON.stringify(filter) },
        order: [{ name: 'name' }],
      });
    }),
  );
});
