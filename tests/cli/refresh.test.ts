import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { failingDisk } from '../support/failing-disk';
import { type Ran, runProgram } from '../support/run-program';
import { readTimes, temporaryVault, writeInto } from '../support/temporary-vault';

const DEFINITION = 'filters: kind == "case"\norder: [file.name, since]';
const EMPTY_TABLE = `<!-- comparison\n${DEFINITION}\n-->\n\n<!-- /comparison -->`;
const NOTES = {
  'Austria.md': '---\nkind: case\nsince: 1955-10-26\n---\n',
  'Tables.md': `Before.\n\n${EMPTY_TABLE}\n\nAfter.\n`,
  'Folder/Other.md': `${EMPTY_TABLE}\n`,
};

const refresh = (vault: string, ...argv: string[]): Promise<Ran> =>
  runProgram(['refresh', vault, ...argv], { cwd: vault });

const read = (vault: string, name: string): string => readFileSync(path.join(vault, name), 'utf8');

async function states(vault: string, ...argv: string[]): Promise<Record<string, string>> {
  const { out, exit } = await refresh(vault, ...argv, '--json');
  const document = JSON.parse(out) as {
    version: number;
    tables: { note: string; line: number; state: string }[];
    exit: number;
  };
  expect(document.version).toBe(1);
  expect(document.exit).toBe(exit);
  return Object.fromEntries(
    document.tables.map(({ note, line, state }) => [`${note}:${String(line)}`, state]),
  );
}

test('makes the tables of all notes and touches nothing else', async () => {
  const vault = temporaryVault(NOTES);
  const { exit, out } = await refresh(vault);
  expect(exit).toBe(0);
  expect(out).toBe(
    'Folder/Other.md, line 1: written: made anew.\nTables.md, line 3: written: made anew.\n2 tables: 2 written.\n',
  );
  const text = read(vault, 'Tables.md');
  expect(text).toMatch(/^Before\.\n\n<!-- comparison\n/);
  expect(text).toContain('| Name | since |\n| --- | --- |\n| [[Austria]] | 1955-10-26 |\n');
  expect(text).toMatch(/<!-- \/comparison [0-9a-f]{12} -->\n\nAfter\.\n$/);
});

test('changes no byte and no modification time the second time', async () => {
  const vault = temporaryVault(NOTES);
  await refresh(vault);
  const times = readTimes(vault);
  const { exit, out } = await refresh(vault);
  expect({ exit, out }).toEqual({ exit: 0, out: '2 tables: 2 fresh.\n' });
  expect(readTimes(vault)).toEqual(times);
});

test('tells stale tables and writes nothing under --check', async () => {
  const vault = temporaryVault(NOTES);
  await refresh(vault);
  expect((await refresh(vault, '--check')).exit).toBe(0);
  writeInto(vault, 'Austria.md', '---\nkind: case\nsince: 1955\n---\n');
  const times = readTimes(vault);
  const { exit, out } = await refresh(vault, '--check');
  expect(exit).toBe(1);
  expect(out).toContain('Tables.md, line 3: stale: the notes have changed since.');
  expect(await states(vault, '--check')).toEqual({
    'Folder/Other.md:1': 'stale',
    'Tables.md:3': 'stale',
  });
  expect(readTimes(vault)).toEqual(times);
});

describe('a table changed by hand', () => {
  const edited = async (): Promise<string> => {
    const vault = temporaryVault(NOTES);
    await refresh(vault);
    writeInto(
      vault,
      'Tables.md',
      read(vault, 'Tables.md').replace('| 1955-10-26 |', '| October 1955 |'),
    );
    return vault;
  };

  test('is left alone and told', async () => {
    const vault = await edited();
    const { exit, out } = await refresh(vault);
    expect(exit).toBe(1);
    expect(out).toContain('Tables.md, line 3: edited: changed by hand and left alone.');
    expect(read(vault, 'Tables.md')).toContain('| October 1955 |');
  });

  test('is overwritten with --force', async () => {
    const vault = await edited();
    expect((await refresh(vault, '--force')).exit).toBe(0);
    expect(read(vault, 'Tables.md')).toContain('| 1955-10-26 |');
  });

  test('is none when it is only padded, or has Windows line endings', async () => {
    const vault = temporaryVault(NOTES);
    await refresh(vault);
    const padded = read(vault, 'Tables.md').replace('| 1955-10-26 |', '|  1955-10-26   |');
    writeInto(vault, 'Tables.md', padded.replaceAll('\n', '\r\n'));
    expect((await states(vault))['Tables.md:3']).toBe('fresh');
  });
});

test('refreshes only the notes named, by path or link', async () => {
  const vault = temporaryVault(NOTES);
  expect(await states(vault, '[[Other]]')).toEqual({ 'Folder/Other.md:1': 'written' });
  expect(await states(vault, 'Tables.md')).toEqual({ 'Tables.md:3': 'written' });
  expect(await states(vault, 'Folder/Other.md', 'Tables')).toEqual({
    'Folder/Other.md:1': 'fresh',
    'Tables.md:3': 'fresh',
  });
  expect((await refresh(vault, 'Austria')).out).toBe(
    'Austria.md: it holds no static table.\nNo static table was found.\n',
  );
  const nowhere = await refresh(vault, 'Nowhere');
  expect(nowhere.exit).toBe(2);
  expect(nowhere.err).toContain('"Nowhere" leads to no note.');
});

test('tells broken tables with their line and writes the others', async () => {
  const vault = temporaryVault({
    ...NOTES,
    'Broken.md': `<!-- comparison\norder: [a]\nordr: [b]\n-->\n\n<!-- /comparison -->\n\n${EMPTY_TABLE}\n\n<!-- comparison\nx\n`,
    'Code.md': `\`\`\`\n${EMPTY_TABLE}\n\`\`\`\n`,
  });
  const { exit, out } = await refresh(vault);
  expect(exit).toBe(1);
  expect(out).toContain('Broken.md, line 1: error: line 3: Unknown key "ordr".');
  expect(read(vault, 'Tables.md')).toContain('[[Austria]]');
  expect(read(vault, 'Code.md')).toBe(`\`\`\`\n${EMPTY_TABLE}\n\`\`\`\n`);
});

test('refreshes a note whose properties cannot be read, and tells them', async () => {
  const vault = temporaryVault({
    ...NOTES,
    'Tables.md': `---\na: 1\na: 2\n---\n\n${EMPTY_TABLE}\n`,
  });
  const { exit, err, out } = await refresh(vault);
  expect(exit).toBe(1);
  expect(err).toMatch(/^Tables\.md, line 3: /);
  expect(out).toContain('Tables.md, line 6: written');
});

test('tells a note for which a filter has no answer, and draws the rest', async () => {
  const table = EMPTY_TABLE.replace('kind ==', 'kind.lower() ==');
  const vault = temporaryVault({ ...NOTES, 'Tables.md': table, 'Odd.md': '---\nkind: 3\n---\n' });
  const { exit, err } = await refresh(vault);
  expect(exit).toBe(1);
  expect(err).toMatch(/^Odd\.md: .*lower/);
  expect(read(vault, 'Tables.md')).toContain('[[Austria]]');
});

test('tells a note that cannot be written and goes on', async () => {
  const vault = temporaryVault(NOTES);
  const disk = failingDisk(realDisk, (call, file) =>
    call === 'openSync' && file.startsWith(path.join(vault, 'Folder')) ? 'EACCES' : null,
  );
  const { exit, err } = await runProgram(['refresh', vault], { disk });
  expect(exit).toBe(3);
  expect(err).toContain('Folder/Other.md: It cannot be written: permission was denied');
  expect(read(vault, 'Tables.md')).toContain('[[Austria]]');
});

test('a table that looks at the clock is told apart: never stale, and made anew by command', async () => {
  const table =
    '<!-- comparison\nfilters: kind == "case" && file.mtime < now() + "10000d"\norder: [file.name]\n-->\n\n<!-- /comparison -->\n';
  const vault = temporaryVault({ ...NOTES, 'Clock.md': table });
  expect((await states(vault, '--check', 'Clock'))['Clock.md:1']).toBe('fresh');
  const { exit, out } = await refresh(vault, '--check', 'Clock');
  expect({ exit, out }).toEqual({
    exit: 0,
    out: "Clock.md, line 1: volatile: its definition looks at the clock, or at files' times and sizes, so it is never stale. Refresh makes it anew.\n1 table: 1 fresh (1 volatile).\n",
  });
  const { tables } = JSON.parse((await refresh(vault, '--check', '--json')).out) as {
    tables: object[];
  };
  expect(tables).toEqual([
    { note: 'Clock.md', line: 1, state: 'fresh', volatile: true },
    { note: 'Folder/Other.md', line: 1, state: 'stale' },
    { note: 'Tables.md', line: 3, state: 'stale' },
  ]);
  expect((await states(vault, 'Clock'))['Clock.md:1']).toBe('written');
});

test('leaves a table with a Git conflict alone, also with --force, and says what to do', async () => {
  const table = EMPTY_TABLE.replace(
    '-->\n\n',
    '-->\n\n<<<<<<< HEAD\n| a |\n=======\n| b |\n>>>>>>> theirs\n\n',
  );
  const vault = temporaryVault({ ...NOTES, 'Conflict.md': table });
  const { exit, out } = await refresh(vault, '--force');
  expect(exit).toBe(1);
  expect(out).toMatch(
    /^Conflict\.md, line 1: error: line 6: Git has left a conflict here\. Keep one/,
  );
  expect(read(vault, 'Conflict.md')).toBe(table);
  expect(read(vault, 'Tables.md')).toContain('[[Austria]]');
});
