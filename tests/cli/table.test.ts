import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { failingDisk } from '../support/failing-disk';
import { type Machine, type Ran, runProgram } from '../support/run-program';
import {
  readTimes,
  readTree,
  temporaryFolder,
  temporaryVault,
  writeInto,
} from '../support/temporary-vault';

const NOTES = {
  'States/Austria.md': '---\nkind: case\nsince: 1955-10-26\nin: "[[Europe]]"\n---\n[[Belgium]]\n',
  'States/Belgium.md':
    '---\nkind: case\nsince: 1831-11-15\nsince_source: ["[[Treaty|art. 7]]"]\n---\n',
  'Europe.md': '---\nkind: place\n---\n',
  'Treaty.md': '---\nkind: instrument\n---\n',
};

const table = (vault: string, ...argv: string[]): Promise<Ran> =>
  runProgram(['table', vault, ...argv], { cwd: vault });

/** What stands below the two cases. */
const STAMP = '*2 cases, compared with Neutrality Atlas. 2026-01-02.*';

const CASES = ['--filter', 'kind == "case"', '--columns', 'file.name,since'];

interface TableDocument {
  readonly version: number;
  readonly columns: readonly { property: string; name: string; type: string }[];
  readonly rows: readonly { note: string; cells: readonly unknown[] }[];
  readonly faults: readonly { path: string; line?: number; message: string }[];
  readonly exit: number;
}

async function tableDocument(
  vault: string,
  argv: readonly string[],
  machine: Machine = {},
): Promise<TableDocument> {
  const { out, exit } = await runProgram(['table', vault, ...argv, '--format', 'json'], machine);
  const document = JSON.parse(out) as TableDocument;
  expect(document.exit).toBe(exit);
  return document;
}

describe('what is compared', () => {
  test('the notes that a filter selects, with the columns named, in the order asked for', async () => {
    const { exit, out, err } = await table(temporaryVault(NOTES), ...CASES, '--sort', 'since');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toBe(
      [
        '| Name    | since      |',
        '| ------- | ---------- |',
        '| Belgium | 1831-11-15 |',
        '| Austria | 1955-10-26 |',
        '',
        STAMP,
        '',
      ].join('\n'),
    );
  });

  test('without anything said: every note, with its most frequent properties', async () => {
    const { rows, columns } = await tableDocument(temporaryVault(NOTES), []);
    expect(rows.map(({ note }) => note)).toEqual([
      'States/Austria.md',
      'States/Belgium.md',
      'Europe.md',
      'Treaty.md',
    ]);
    expect(columns.map(({ property }) => property)).toEqual(['file.name', 'kind', 'since', 'in']);
  });

  test('nothing, when nothing is selected', async () => {
    const { exit, out } = await table(
      temporaryVault(NOTES),
      '--filter',
      'kind == "x"',
      '--columns',
      'a,b',
    );
    expect({ exit, out }).toEqual({
      exit: 0,
      out: `| a   | b   |\n| --- | --- |\n\n${STAMP.replace('2 cases', '0 notes')}\n`,
    });
  });

  test('the notes named, by link, path and name, in that order', async () => {
    const argv = ['--note', '[[Europe]]', '--note', 'States/Austria.md', '--note', 'Belgium'];
    const { rows } = await tableDocument(temporaryVault(NOTES), [...argv, '--limit', '2']);
    expect(rows.map(({ note }) => note)).toEqual(['Europe.md', 'States/Austria.md']);
  });

  test('several filters at once, and several keys of order', async () => {
    const argv = [
      ...CASES,
      '--filter',
      'since > 1900',
      '--sort',
      'kind:desc,since:asc',
      '--sort',
      'file.name',
    ];
    const { rows } = await tableDocument(temporaryVault(NOTES), argv);
    expect(rows.map(({ note }) => note)).toEqual(['States/Austria.md']);
  });

  test('what "this" means', async () => {
    const vault = temporaryVault(NOTES);
    const links = ['--filter', 'file.hasLink(this.file)', '--columns', 'file.name'];
    const { rows } = await tableDocument(vault, [...links, '--this', 'Belgium']);
    expect(rows.map(({ note }) => note)).toEqual(['States/Austria.md']);
    const without = await table(vault, ...links);
    expect(without.exit).toBe(2);
  });
});

describe('how it is written', () => {
  test('as CSV', async () => {
    const { out } = await table(temporaryVault(NOTES), ...CASES, '--format', 'csv');
    expect(out).toBe('Name,since\r\nAustria,1955-10-26\r\nBelgium,1831-11-15\r\n');
  });

  test('as JSON, by the contract', async () => {
    const argv = ['--filter', 'kind == "case"', '--columns', 'file.name,since,in,none'];
    expect(await tableDocument(temporaryVault(NOTES), argv)).toEqual({
      version: 1,
      columns: [
        { property: 'file.name', name: 'Name', type: 'link' },
        { property: 'since', name: 'since', type: 'date' },
        { property: 'in', name: 'in', type: 'link' },
        { property: 'none', name: 'none', type: 'empty' },
      ],
      rows: [
        {
          note: 'States/Austria.md',
          cells: [
            { link: 'States/Austria.md', text: 'Austria' },
            '1955-10-26',
            { link: 'Europe.md', text: 'Europe' },
            null,
          ],
        },
        {
          note: 'States/Belgium.md',
          cells: [{ link: 'States/Belgium.md', text: 'Belgium' }, '1831-11-15', null, null],
        },
      ],
      groups: [],
      summaries: [],
      stamp: { edition: null, items: 2, own: 0, date: '2026-01-02' },
      faults: [],
      exit: 0,
    });
  });

  test('with the notes as columns, a caption and sources', async () => {
    const argv = [
      ...CASES,
      '--orientation',
      'columns',
      '--caption',
      'Two | states',
      '--sources',
      '--links',
      'wiki',
    ];
    const { out } = await table(temporaryVault(NOTES), ...argv);
    const label = /\[\^(c-[0-9a-f]{4}-1)\]/.exec(out)?.[1] ?? '';
    expect(out.split('\n')).toEqual([
      '**Two \\| states**',
      '',
      '| Name  | [[Austria]] | [[Belgium]]           |',
      '| ----- | ----------- | --------------------- |',
      `| since | 1955-10-26  | 1831-11-15[^${label}] |`,
      '',
      `[^${label}]: [[Treaty|art. 7]]`,
      '',
      STAMP,
      '',
    ]);
  });

  test.each([
    ['plain', '| Austria |'],
    ['wiki', '| [[Austria]] |'],
    ['markdown', '| [Austria](Austria.md) |'],
  ])('with %s links', async (markup, row) => {
    const argv = ['--note', 'Austria', '--columns', 'file.name', '--links', markup];
    expect((await table(temporaryVault(NOTES), ...argv)).out).toContain(row);
  });

  test('padded by the width of its letters, and never beyond reason', async () => {
    const vault = temporaryVault({
      'A.md': '---\na: 中立\nb: x\n---\n',
      'B.md': `---\na: y\nb: ${'long '.repeat(40)}\n---\n`,
    });
    const { out } = await table(vault, '--columns', 'a,b');
    const [head, , a, b] = out.split('\n');
    expect(head).toBe(`| a    | b${' '.repeat(47)} |`);
    expect(a).toBe(`| 中立 | x${' '.repeat(47)} |`);
    expect(b?.startsWith('| y    | long long')).toBe(true);
  });

  test('a value of dashes stays as long as it is', async () => {
    const vault = temporaryVault({
      'A.md': '---\na: "---"\n---\n',
      'B.md': '---\na: longer than it\n---\n',
    });
    const { out } = await table(vault, '--columns', 'a');
    expect(out.split('\n').slice(0, 4)).toEqual([
      '| a              |',
      '| -------------- |',
      '| ---            |',
      '| longer than it |',
    ]);
  });
});

describe('--output', () => {
  test('writes wikilinks into a note of the vault, which need no padding', async () => {
    const vault = temporaryVault(NOTES);
    const { exit, out, err } = await table(vault, ...CASES, '--output', 'Tables/New.md');
    expect({ exit, out }).toEqual({ exit: 0, out: '' });
    expect(err).toContain('2 notes compared in');
    expect(readFileSync(path.join(vault, 'Tables/New.md'), 'utf8')).toBe(
      `| Name | since |\n| --- | --- |\n| [[Austria]] | 1955-10-26 |\n| [[Belgium]] | 1831-11-15 |\n\n${STAMP}\n`,
    );
  });

  test('knows a file of the vault when the vault is reached by a link', async () => {
    const vault = temporaryVault({
      ...NOTES,
      'Static.md': '<!-- comparison\norder: [file.name]\n-->\n\n<!-- /comparison -->\n',
    });
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(vault, link);
    const argv = [path.join(vault, 'Static.md'), '--output', path.join(vault, 'New.md')];
    expect((await table(link, ...argv)).exit).toBe(0);
    const text = readFileSync(path.join(vault, 'New.md'), 'utf8');
    expect(text).toContain('| [[Austria]] |');
    expect(text).not.toContain('Static');
  });

  test('replaces a file outside the vault, and a link to one stays a link', async () => {
    const outside = temporaryVault({
      'real.csv': 'old, longer than the new text by far '.repeat(9),
    });
    symlinkSync('real.csv', path.join(outside, 'link.csv'));
    const argv = [...CASES, '--format', 'csv', '--output', path.join(outside, 'link.csv')];
    expect((await table(temporaryVault(NOTES), ...argv)).exit).toBe(0);
    expect(readFileSync(path.join(outside, 'real.csv'), 'utf8')).toMatch(/^Name,since\r\n/);
    expect(readdirSync(outside).sort()).toEqual(['link.csv', 'real.csv']);
  });

  test('follows no link out of the vault, and replaces no folder and no device', async () => {
    const vault = temporaryVault(NOTES);
    const outside = temporaryFolder();
    symlinkSync(path.join(outside, 'new.md'), path.join(vault, 'Out.md'));
    expect((await table(vault, ...CASES, '--output', 'Out.md')).exit).toBe(3);
    expect((await table(vault, ...CASES, '--output', 'States')).exit).toBe(2);
    expect((await table(vault, ...CASES, '--output', '/dev/null')).exit).toBe(3);
    expect(readTree(outside)).toEqual({});
  });
});

describe('a definition', () => {
  const YAML =
    'filters: kind == "case"\norder: [file.name, since]\nsort:\n  - property: since\n    direction: DESC\n';
  const FILES = {
    ...NOTES,
    'Definitions/cases.yaml': YAML.replaceAll('\n', '\r\n'),
    'Block.md': `---\na: 1\n---\n\`\`\`js\nx\n\`\`\`\n\n\`\`\`comparison\n${YAML}\`\`\`\n`,
    'Static.md': `Text\n\n<!-- comparison\n${YAML}-->\n\n<!-- /comparison -->\n`,
    'Faulty.md': 'Text\n\n```comparison\norder: [a]\nfilter: x\n```\n',
    'Views.base': 'views:\n  - type: table\n    name: A\n    colour: red\n',
    'Deep.md': '> '.repeat(6000),
    'Cycle.yaml': 'formulas:\n  a: formula.b\n  b: formula.a\norder: [formula.a]\n',
    'Static faulty.md': 'Text\n\n<!-- comparison\nfilter: x\n-->\n\n<!-- /comparison -->\n',
  };

  test.each(['Definitions/cases.yaml', 'Block.md', 'Static.md'])(
    'is read from %s',
    async (name) => {
      const { rows } = await tableDocument(temporaryVault(FILES), [name]);
      expect(rows.map(({ note }) => note)).toEqual(['States/Austria.md', 'States/Belgium.md']);
    },
  );

  test('is read from the current directory when the vault has none of that name', async () => {
    const cwd = temporaryVault({ 'mine.yml': 'order: [since]\nlimit: 1\n' });
    const { columns } = await tableDocument(temporaryVault(NOTES), ['mine.yml'], { cwd });
    expect(columns.map(({ property }) => property)).toEqual(['since']);
  });

  test('gives way to the options, and its filter holds beside theirs', async () => {
    const argv = ['Block.md', '--columns', 'kind', '--sort', 'since', '--filter', 'since < 1900'];
    const { rows, columns } = await tableDocument(temporaryVault(FILES), argv);
    expect(rows.map(({ note }) => note)).toEqual(['States/Belgium.md']);
    expect(columns.map(({ property }) => property)).toEqual(['kind']);
  });

  test('leaves out the note that holds a static table, and only then', async () => {
    const all = 'order: [file.name]\n';
    const vault = temporaryVault({
      'S.md': `<!-- comparison\n${all}-->\n\n<!-- /comparison -->\n`,
      'B.md': `\`\`\`comparison\n${all}\`\`\`\n`,
    });
    const notesOf = async (name: string): Promise<string[]> =>
      (await tableDocument(vault, [name])).rows.map(({ note }) => note);
    expect(await notesOf('S.md')).toEqual(['B.md']);
    expect(await notesOf('B.md')).toEqual(['B.md', 'S.md']);
  });

  test.each([
    ['Faulty.md', 'Faulty.md, line 5: Unknown key "filter".'],
    ['Static faulty.md', 'Static faulty.md, line 4: Unknown key "filter".'],
    ['Nowhere.yaml', 'The definition Nowhere.yaml is no file'],
    ['Europe.md', 'Europe.md holds no comparison'],
    ['x.base', 'The definition x.base is no file'],
    ['Views.base', 'Views.base, line 4: Unknown key "colour"'],
    ['Cycle.yaml', 'Cycle.yaml, line 2: '],
    ['Deep.md', 'Deep.md: The Markdown of this note is nested too deep to be read.'],
  ])('that is wrong is told: %s', async (name, message) => {
    const { exit, err, out } = await table(temporaryVault(FILES), name);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
  });

  test('tells the line of a note that leads nowhere', async () => {
    const vault = temporaryVault({ 'A.md': '```comparison\nnotes:\n  - A\n  - "[[B]]"\n```\n' });
    const { exit, err } = await table(vault, 'A.md');
    expect(exit).toBe(2);
    expect(err).toContain('A.md, line 4: "[[B]]" leads to no note.');
  });
});

describe('wrong options', () => {
  test.each([
    [['--filter', 'kind =='], '--filter: '],
    [['--columns', 'file.nmae'], '--columns: Unknown file property "nmae"'],
    [['--columns', 'formula.x'], '--columns: There is no formula "x". The definition has none.'],
    [['--filter', 'formula.x > 1'], '--filter: There is no formula "x".'],
    [['--sort', 'formula.x'], '--sort: There is no formula "x".'],
    [['--group', 'formula.x'], '--group: There is no formula "x".'],
    [['--group', 'since:up'], 'the direction should be asc or desc, but it is "up"'],
    [['--sort', 'since:up'], 'the direction should be asc or desc, but it is "up"'],
    [['--limit', '0'], '--limit should be a whole number from 1 on, but it is "0"'],
    [['--orientation', 'sideways'], '--orientation should be rows or columns'],
    [['--differences', 'all'], '--differences should be off, mark or only'],
    [['--citations', 'mla'], '--citations should be footnotes, pandoc or biblatex'],
    [['--baseline', 'Nowhere'], 'The baseline "Nowhere" leads to no note'],
    [['--baseline', 'Europe', '--note', 'Austria'], 'is not among the notes compared'],
    [['--view', 'x'], '--view picks a view of a base, and no base is given'],
    [['--format', 'pdf'], '--format should be md, csv, tsv, json, html or latex'],
    [['--bom'], '--bom is for CSV and TSV'],
    [['--bibliography', 'x.bib'], '--bibliography needs sources to list'],
    [['--bibliography', 'x', '--output', 'x', '--sources'], 'should be two files'],
    [['--bibliography', 'States', '--sources'], '--bibliography should be a file'],
    [['--links', 'html'], '--links should be wiki, markdown or plain'],
    [['--note', 'Nowhere'], '"Nowhere" leads to no note'],
    [['--this', 'Nowhere'], '--this Nowhere leads to no note'],
    [['--output', ''], '--output should be a file'],
  ])('%j are told and nothing is printed', async (argv, message) => {
    const { exit, out, err } = await table(temporaryVault(NOTES), ...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('See: neutrality-atlas table --help');
  });
});

describe('notes that cannot be read', () => {
  test('are told on standard error and in JSON, and the rest is right', async () => {
    const vault = temporaryVault({ ...NOTES, 'Bad.md': '---\na: 1\na: 2\n---\n' });
    const { exit, out, err } = await table(vault, ...CASES);
    expect(exit).toBe(1);
    expect(err).toMatch(/^Bad\.md, line 3: .*\.\n$/);
    expect(out).toContain('| Austria |');
    const { faults } = await tableDocument(vault, CASES);
    expect(faults).toMatchObject([{ path: 'Bad.md', line: 3 }]);
  });

  test('of 10,000, every one is told and no other is missing', async () => {
    const vault = temporaryFolder();
    for (let index = 0; index < 10_000; index += 1) {
      const text =
        index % 100 === 7 ? '---\na: [\n---\n' : `---\nnumber: ${String(index)}\nkind: case\n---\n`;
      writeInto(vault, `${String(index % 50)}/${String(index)}.md`, text);
    }
    const shut = path.join(vault, '0/1000.md');
    const disk = failingDisk(realDisk, (call, file) =>
      call === 'readBlockSync' && file === shut ? 'EIO' : null,
    );
    const { rows, faults } = await tableDocument(
      vault,
      ['--columns', 'number', '--sort', 'number'],
      { disk },
    );
    expect(faults).toHaveLength(101);
    const numbers = rows.map(({ cells }) => cells[0]);
    const expected = Array.from({ length: 10_000 }, (_, index) => index);
    expect(numbers).toEqual(expected.filter((index) => index % 100 !== 7 && index !== 1000));
  });
});

test.each([
  ['that does not exist', '/nowhere/at/all', 'does not exist'],
  ['that is a file', import.meta.filename, 'is no folder'],
])('a vault %s is told', async (_, vault, message) => {
  const { exit, err } = await table(vault);
  expect(exit).toBe(2);
  expect(err).toContain(message);
});

test('reads a vault and writes nothing into it', async () => {
  const vault = temporaryVault(NOTES);
  const before = readTimes(vault);
  await table(vault, ...CASES);
  expect(readTimes(vault)).toEqual(before);
});

describe('the notes shipped', () => {
  let vault = '';
  beforeAll(() => {
    vault = path.resolve(import.meta.dirname, '../../vault-template');
  });

  test('as JSON agree with their files, note by note', async () => {
    const filter = ['--filter', 'kind == "instrument"', '--sort', 'date_signed'];
    const columns = 'file.name,date_signed,instrument_status';
    const { rows, faults } = await tableDocument(vault, [...filter, '--columns', columns]);
    expect(faults).toEqual([]);
    const independent = readdirSync(vault, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.startsWith('Templates'))
      .map((name) => ({
        note: name.split(path.sep).join('/'),
        text: readFileSync(path.join(vault, name), 'utf8'),
      }))
      .filter(({ text }) => /^kind: instrument$/m.test(text.split('\n---\n')[0] ?? ''))
      .map(({ note, text }) => ({
        note,
        date: lineOf(text, 'date_signed'),
        status: lineOf(text, 'instrument_status'),
      }))
      .sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1));
    expect(independent.length).toBeGreaterThan(20);
    expect(rows.map(({ note }) => note).sort()).toEqual(independent.map(({ note }) => note).sort());
    for (const { note, date, status } of independent) {
      const [name, ...cells] = rows.find((row) => row.note === note)?.cells ?? [];
      expect(name).toEqual({ link: note, text: path.basename(note, '.md') });
      expect(cells.map(plain)).toEqual([date, status]);
    }
    const dates = rows.map(({ cells }) => plain(cells[1])).filter((date) => date !== null);
    const beginnings = dates.map((date) =>
      `${JSON.stringify(date).slice(1, -1)}-01-01`.slice(0, '1815-11-20'.length),
    );
    expect(beginnings).toEqual([...beginnings].sort());
  });

  test('give the five states with their dates', async () => {
    const argv = [
      '--filter',
      'kind == "case" && origin == "essay"',
      '--columns',
      'file.name,neutral_from',
      '--sort',
      'neutral_from',
    ];
    const { rows } = await tableDocument(vault, argv);
    expect(rows.map(({ note, cells }) => [path.basename(note, '.md'), plain(cells[1])])).toEqual([
      ['Switzerland', '1815-11-20'],
      ['Belgium', '1831-11-15'],
      ['Luxembourg', '1867-05-11'],
      ['Austria', '1955-10-26'],
      ['Ukraine', null],
    ]);
  });
});

/** A property as it stands in the file, read without any of our code; null where there is none. */
const lineOf = (text: string, name: string): string | null =>
  new RegExp(`^${name}: "?([^"\n]*)"?$`, 'm').exec(text.split('\n---\n')[0] ?? '')?.[1] ?? null;

/** A cell's value without its marks; null for what is no value. */
function plain(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  if ('value' in cell) return plain(cell.value);
  return 'special' in cell ? null : cell;
}
