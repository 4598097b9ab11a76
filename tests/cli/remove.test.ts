import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { failingDisk } from '../support/failing-disk';
import { runProgram, SMALL_FILES, SMALL_PACK } from '../support/run-program';
import { readTimes, readTree, temporaryVault, writeInto } from '../support/temporary-vault';

const ATLAS = Object.fromEntries(
  Object.entries(SMALL_FILES).map(([name, text]) => [`Neutrality Atlas/${name}`, text]),
);
const AUSTRIA = 'Neutrality Atlas/States/Austria.md';

const remove = (...argv: string[]) => runProgram(['remove', ...argv], { pack: SMALL_PACK });

test('leaves nothing of ours behind where nothing was edited, and no byte of yours changed', async () => {
  const mine = {
    'Mine.md': 'See [[Austria]].\n',
    '.obsidian/plugins/neutrality-atlas/main.js': '',
  };
  const vault = temporaryVault({ ...ATLAS, ...mine });
  const { exit, out, err } = await remove(vault);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain('3 files moved to .trash.');
  const trashed = Object.entries(SMALL_FILES).map(([name, text]) => [
    `.trash/${path.basename(name)}`,
    text,
  ]);
  expect(readTree(vault)).toEqual({ ...mine, ...Object.fromEntries(trashed) });
  expect(existsSync(path.join(vault, 'Neutrality Atlas'))).toBe(false);
});

test('takes line endings, the order of properties and a new name for no edit', async () => {
  const [, austria = ''] = SMALL_FILES['States/Austria.md'].split('---\n');
  const reordered = austria.trimEnd().split('\n').reverse().join('\r\n');
  const vault = temporaryVault({ 'Reading/AT.md': `---\r\n${reordered}\r\n---\r\nBody.\r\n` });
  expect((await remove(vault)).exit).toBe(0);
  expect(Object.keys(readTree(vault))).toEqual(['.trash/AT.md']);
});

test('keeps what you edited and its folder, says so, and ends with 1', async () => {
  const edited = `${SMALL_FILES['States/Austria.md']}My words.\n`;
  const vault = temporaryVault({ ...ATLAS, [AUSTRIA]: edited });
  const { exit, out } = await remove(vault);
  expect(exit).toBe(1);
  expect(out).toContain(`${AUSTRIA}: You edited it.`);
  expect(out).toContain('1 file of ours stays: see the reasons above.');
  expect(readFileSync(path.join(vault, AUSTRIA), 'utf8')).toBe(edited);
});

test('keeps notes with one identity, since it cannot know which is ours', async () => {
  const vault = temporaryVault({ ...ATLAS, 'Copy.md': SMALL_FILES['States/Austria.md'] });
  const { exit, out } = await remove(vault);
  expect(exit).toBe(1);
  expect(out).toContain(`${AUSTRIA}: 2 notes have the identity case/austria; all stay.`);
  expect(Object.keys(readTree(vault))).toEqual(expect.arrayContaining([AUSTRIA, 'Copy.md']));
});

test('overwrites nothing in the trash', async () => {
  const vault = temporaryVault({ ...ATLAS, '.trash/Austria.md': 'An older one.' });
  await remove(vault);
  expect(readTree(vault)).toMatchObject({
    '.trash/Austria.md': 'An older one.',
    '.trash/Austria 1.md': SMALL_FILES['States/Austria.md'],
  });
});

test('lists every file under --dry-run, tells who links to it, and moves nothing', async () => {
  const vault = temporaryVault({ ...ATLAS, 'Mine.md': '[[Austria]] and [[AT]]' });
  const times = readTimes(vault);
  const { exit, out } = await remove(vault, '--dry-run');
  expect(exit).toBe(0);
  expect(out).toContain(`${AUSTRIA}: You never edited it. 1 note of yours links to it.`);
  expect(out).toContain('This is the plan only: nothing was moved.');
  expect(readTimes(vault)).toEqual(times);
});

test('lets a file stay that is left out, and does not ask for a look at it', async () => {
  const vault = temporaryVault(ATLAS);
  const { exit, out } = await remove(vault, '--leave', AUSTRIA);
  expect(exit).toBe(0);
  expect(out).toContain(`${AUSTRIA}: You left it out.`);
  expect(existsSync(path.join(vault, AUSTRIA))).toBe(true);
});

test('gives the plan as one JSON document, with what was done', async () => {
  const vault = temporaryVault({ [AUSTRIA]: SMALL_FILES['States/Austria.md'] });
  const { exit, out } = await remove(vault, '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    plan: [{ path: AUSTRIA, disposition: 'remove', reason: 'You never edited it.', written: true }],
    faults: [],
    exit: 0,
  });
});

test('tells a file that cannot be moved, moves the others, and a second run completes it', async () => {
  const vault = temporaryVault(ATLAS);
  const disk = failingDisk(realDisk, (call, file) =>
    call === 'renameSync' && file.endsWith('Austria.md') ? 'EACCES' : null,
  );
  const failed = await runProgram(['remove', vault], { pack: SMALL_PACK, disk });
  expect(failed.exit).toBe(3);
  expect(failed.err).toContain(`${AUSTRIA}: It cannot be moved: permission was denied`);
  expect(Object.keys(readTree(vault))).toContain('.trash/Belgium.md');
  expect((await remove(vault)).exit).toBe(0);
  expect(Object.keys(readTree(vault))).toContain('.trash/Austria.md');
});

test('has nothing to do in a vault without our notes, or without a note at all', async () => {
  for (const files of [{ 'Mine.md': '' }, {}]) {
    const { exit, out } = await remove(temporaryVault(files));
    expect(exit).toBe(0);
    expect(out).toContain('None of our notes is in this vault.');
  }
});

test('tells a note that cannot be read, and leaves it', async () => {
  const vault = temporaryVault({
    ...ATLAS,
    [AUSTRIA]: '---\natlas: case/austria@1\natlas: 2\n---\n',
  });
  const { exit, err } = await remove(vault);
  expect(exit).toBe(1);
  expect(err).toContain(`${AUSTRIA}, line 3: `);
  expect(existsSync(path.join(vault, AUSTRIA))).toBe(true);
});

test('brings back by a new installation what was removed', async () => {
  const vault = temporaryVault(ATLAS);
  await remove(vault);
  writeInto(vault, 'Mine.md', '');
  const { exit } = await runProgram(['install', vault], { pack: SMALL_PACK });
  expect(exit).toBe(0);
  expect(readTree(vault)).toMatchObject(ATLAS);
});
