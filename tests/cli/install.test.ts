import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { failingDisk } from '../support/failing-disk';
import { readPack } from '../../scripts/pack.mjs';
import { packOf } from '../support/packs';
import { runProgram, SMALL_FILES, SMALL_PACK } from '../support/run-program';
import {
  readTimes,
  readTree,
  temporaryFolder,
  temporaryVault,
  writeInto,
} from '../support/temporary-vault';

const AUSTRIA = 'Neutrality Atlas/States/Austria.md';
const PLUGIN = { 'main.js': 'built();\n', 'manifest.json': '{}\n', 'styles.css': '/**/\n' };

const small = (...argv: string[]) => runProgram(['install', ...argv], { pack: SMALL_PACK });

interface PlanDocument {
  readonly version: number;
  readonly folder: string;
  readonly plan: readonly { path: string; disposition: string; reason: string; written: boolean }[];
  readonly faults: readonly { path: string; line?: number }[];
  readonly exit: number;
}

async function planOf(...argv: string[]): Promise<PlanDocument> {
  const { out, exit } = await small(...argv, '--json');
  const document = JSON.parse(out) as PlanDocument;
  expect(document.exit).toBe(exit);
  return document;
}

const dispositions = ({ plan }: PlanDocument): Record<string, string> =>
  Object.fromEntries(plan.map(({ path: name, disposition }) => [name, disposition]));

test('puts every file of the edition into a vault that is made for it, cards of a canvas at their place', async () => {
  const vault = path.join(temporaryFolder(), 'new/vault');
  const { exit, err } = await runProgram(['install', vault]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const { files } = readPack();
  // A canvas names files by their paths in the vault.
  const inVault = (name: string, text: string): string =>
    name.endsWith('.canvas') ? text.replaceAll('"file":"', '"file":"Neutrality Atlas/') : text;
  const shipped = files.map(({ path: name, text }) => [
    `Neutrality Atlas/${name}`,
    inVault(name, text),
  ]);
  expect(readTree(vault)).toEqual(Object.fromEntries(shipped));
});

test('changes no byte and no modification time the second time, with the plugin too', async () => {
  const vault = temporaryFolder();
  const argv = ['install', vault, '--with-plugin'];
  const machine = { pluginFolder: temporaryVault(PLUGIN) };
  expect((await runProgram(argv, machine)).exit).toBe(0);
  const [tree, times] = [readTree(vault), readTimes(vault)];
  const { exit, out } = await runProgram(argv, machine);
  expect(exit).toBe(0);
  expect(out).toContain('There was nothing to do.');
  expect(readTree(vault)).toEqual(tree);
  expect(readTimes(vault)).toEqual(times);
});

test('keeps the notes in their folder current, and leaves a copy of that folder alone', async () => {
  const vault = temporaryFolder();
  await small(vault);
  const notes = Object.entries(readTree(vault));
  const backup = notes.map(([name, text]) => [name.replace('Neutrality Atlas', 'Backup'), text]);
  for (const [name = '', text = ''] of backup) writeInto(vault, name, text);
  const changed = { 'States/Austria.md': SMALL_FILES['States/Austria.md'].replace('Body', 'New') };
  const pack = packOf(SMALL_FILES, { ...SMALL_FILES, ...changed });
  await runProgram(['install', vault], { pack });
  expect(readTree(vault)[AUSTRIA]).toContain('New.');
  expect(readTree(vault)).toMatchObject(Object.fromEntries(backup));
});

test('leaves an edited note, a note of yours and a file in the way as they are, and tells them', async () => {
  const vault = temporaryVault({
    [AUSTRIA]: SMALL_FILES['States/Austria.md']?.replace('Body.', 'My words.') ?? '',
    'My notes/belgium.md': '---\nkind: case\n---\nMine.\n',
    'Neutrality Atlas/Neutrality Atlas.md': 'Mine.',
  });
  const before = readTree(vault);
  const document = await planOf(vault);
  expect(dispositions(document)).toEqual({
    [AUSTRIA]: 'keep',
    'Neutrality Atlas/States/Belgium.md': 'yours',
    'Neutrality Atlas/Neutrality Atlas.md': 'blocked',
  });
  expect(document.exit).toBe(1);
  expect(document.plan.some(({ written }) => written)).toBe(false);
  expect(readTree(vault)).toEqual(before);
});

test('tells the notes that cannot be read, and installs all the same', async () => {
  const vault = temporaryVault({ 'Mine.md': '---\na: 1\na: 2\n---\n' });
  const { exit, err } = await small(vault);
  expect(exit).toBe(1);
  expect(err).toMatch(/^Mine\.md, line 3: .*\.\n$/);
  expect(existsSync(path.join(vault, AUSTRIA))).toBe(true);
});

describe('the folder', () => {
  test('is the one named', async () => {
    const vault = temporaryFolder();
    await small(vault, '--folder', 'Studies/Neutral');
    expect(Object.keys(readTree(vault))).toContain('Studies/Neutral/States/Austria.md');
  });

  test('is by default the one to which the home note was moved', async () => {
    const vault = temporaryVault({
      'Elsewhere/Home.md': SMALL_FILES['Neutrality Atlas.md'],
      'Elsewhere/States/Austria.md': SMALL_FILES['States/Austria.md'],
    });
    const document = await planOf(vault);
    expect(document.folder).toBe('Elsewhere');
    expect(dispositions(document)).toEqual({
      'Elsewhere/Home.md': 'moved',
      'Elsewhere/States/Austria.md': 'unchanged',
      'Elsewhere/States/Belgium.md': 'deleted',
    });
  });

  test.each(['../out', '/etc', '.hidden', 'a//b', 'CON'])('cannot be %s', async (folder) => {
    const vault = path.join(temporaryFolder(), 'vault');
    const { exit, err } = await small(vault, '--folder', folder);
    expect(exit).toBe(2);
    expect(err).toContain('cannot be the folder of the notes');
    expect(existsSync(vault)).toBe(false);
  });
});

describe('--dry-run', () => {
  test('lists every file and writes nothing, not even the vault', async () => {
    const vault = path.join(temporaryFolder(), 'vault');
    const { exit, out } = await small(vault, '--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain(`${AUSTRIA}: It is not in the vault yet.`);
    expect(existsSync(vault)).toBe(false);
  });

  test('plans what the run does', async () => {
    const vault = temporaryVault({ [AUSTRIA]: 'Mine.' });
    const planned = await planOf(vault, '--dry-run');
    const times = readTimes(vault);
    expect(Object.keys(times)).toEqual([AUSTRIA]);
    expect(dispositions(await planOf(vault))).toEqual(dispositions(planned));
  });
});

describe('what can go wrong', () => {
  test('a vault that is a file', async () => {
    const { exit, err } = await small(path.join(temporaryVault({ x: '' }), 'x'));
    expect(exit).toBe(2);
    expect(err).toContain('is no folder');
  });

  test('a folder that leads out of the vault', async () => {
    const outside = temporaryFolder();
    const vault = temporaryFolder();
    symlinkSync(outside, path.join(vault, 'Neutrality Atlas'));
    const { exit } = await small(vault);
    expect(exit).toBe(1);
    expect(readTree(outside)).toEqual({});
  });

  test('a file that cannot be written: told, and the others are written', async () => {
    const vault = temporaryFolder();
    const disk = failingDisk(realDisk, (call, file) =>
      call === 'mkdirSync' && file.endsWith('States') ? 'EACCES' : null,
    );
    const { exit, err, out } = await runProgram(['install', vault], { pack: SMALL_PACK, disk });
    expect(exit).toBe(3);
    expect(err).toContain(`${AUSTRIA}: It cannot be written: permission was denied`);
    expect(out).toContain('2 files could not be written; run this again to complete it.');
    expect(readTree(vault)).toEqual({});
    expect((await small(vault)).exit).toBe(0);
    expect(Object.keys(readTree(vault))).toContain('Neutrality Atlas/Neutrality Atlas.md');
  });
});

test('shows progress on a terminal only', async () => {
  const silent = await small(temporaryFolder());
  expect(silent.err).toBe('');
  const { err } = await runProgram(['install', temporaryFolder()], {
    pack: SMALL_PACK,
    isTerminal: true,
  });
  expect(err).toContain('writing 1 of 3');
  expect(err.endsWith('\r\u001B[K')).toBe(true);
});

test('finds a note again that was renamed and moved', async () => {
  const vault = temporaryFolder();
  await small(vault);
  const text = readFileSync(path.join(vault, AUSTRIA), 'utf8');
  const other = temporaryVault({ 'Mine/Österreich.md': text });
  expect(dispositions(await planOf(other))['Mine/Österreich.md']).toBe('moved');
  writeInto(other, 'Mine/Österreich.md', `${text}\nMine.`);
  expect(dispositions(await planOf(other))['Mine/Österreich.md']).toBe('keep');
});

test('completes a note of which the app wrote only the beginning, and takes it for no edit', async () => {
  const text = SMALL_FILES['States/Austria.md'];
  const vault = temporaryVault({
    [AUSTRIA]: text.slice(0, 60),
    '.obsidian/plugins/neutrality-atlas/data.json': JSON.stringify({
      folder: 'Neutrality Atlas',
      writing: [{ path: AUSTRIA, text }],
    }),
  });
  const { exit } = await small(vault);
  expect(exit).toBe(0);
  expect(readTree(vault)[AUSTRIA]).toBe(text);
});

test('an older program does nothing to newer notes, and says why', async () => {
  const vault = temporaryFolder();
  const newer = packOf(SMALL_FILES, { ...SMALL_FILES, 'States/Austria.md': 'x' });
  await runProgram(['install', vault], { pack: newer });
  const before = readTimes(vault);
  const { exit, out } = await small(vault);
  expect(exit).toBe(0);
  expect(out).toContain('The vault has edition 2 of the notes, and this program 1.');
  expect(readTimes(vault)).toEqual(before);
});

test('lists ten links that would open another note, and all of them under --dry-run', async () => {
  const notes = Array.from({ length: 12 }, (_, index) => [
    `Travel/Day ${String(index + 1).padStart(2, '0')}.md`,
    '[[Austria]]',
  ]);
  const vault = temporaryVault({
    'A long way down from here/Austria.md': '',
    ...(Object.fromEntries(notes) as Record<string, string>),
  });
  const line =
    /^ {6}Travel\/Day \d\d\.md: "Austria" opens A long way down from here\/Austria\.md now/gm;
  const planned = await small(vault, '--dry-run');
  expect(planned.out.match(line)).toHaveLength(12);
  const { out } = await small(vault);
  expect(out.match(line)).toHaveLength(10);
  expect(out).toContain('      and 2 more; --dry-run lists all');
});
