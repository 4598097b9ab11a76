import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { failingDisk } from '../support/failing-disk';
import { packOf } from '../support/packs';
import { runProgram, SMALL_FILES, SMALL_PACK } from '../support/run-program';
import { readTree, temporaryVault, writeInto } from '../support/temporary-vault';

const ATLAS = Object.fromEntries(
  Object.entries(SMALL_FILES).map(([name, text]) => [`Neutrality Atlas/${name}`, text]),
);
const AUSTRIA = 'Neutrality Atlas/States/Austria.md';
const SHIPPED = SMALL_FILES['States/Austria.md'];

const restore = (...argv: string[]) => runProgram(['restore', ...argv], { pack: SMALL_PACK });

test.each(['Austria', 'austria.md', '[[Austria]]', '[[Austria|AT]]', 'case/austria', AUSTRIA])(
  'brings back a deleted note that is named as %s, and no other',
  async (name) => {
    const vault = temporaryVault(ATLAS);
    rmSync(path.join(vault, AUSTRIA));
    rmSync(path.join(vault, 'Neutrality Atlas/States/Belgium.md'));
    const { exit, err } = await restore(vault, name);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const { 'Neutrality Atlas/States/Belgium.md': belgium, ...rest } = ATLAS;
    expect(readTree(vault)).toEqual(rest);
    expect(belgium).toBeDefined();
  },
);

test('makes an edited note as shipped again, and keeps your text beside it, without our identity', async () => {
  const edited = SHIPPED.replace('Body.', 'My words.');
  const vault = temporaryVault({ ...ATLAS, [AUSTRIA]: edited });
  const { exit, out } = await restore(vault, 'Austria');
  expect(exit).toBe(0);
  const beside = 'Neutrality Atlas/States/Austria (yours).md';
  expect(out).toContain(beside);
  expect(readTree(vault)).toEqual({
    ...ATLAS,
    [beside]: edited.replace('atlas: case/austria@1\n', ''),
  });
});

test('finds an edited note under the name that you gave it, and leaves an earlier copy of yours', async () => {
  const edited = SHIPPED.replace('Body.', 'My words.');
  const vault = temporaryVault({
    'Reading/Österreich.md': edited,
    'Reading/Österreich (yours).md': '',
  });
  expect((await restore(vault, 'Reading/Österreich.md')).exit).toBe(0);
  expect(Object.keys(readTree(vault)).sort()).toEqual([
    'Reading/Österreich (yours) 2.md',
    'Reading/Österreich (yours).md',
    'Reading/Österreich.md',
  ]);
  expect(readTree(vault)['Reading/Österreich.md']).toBe(SHIPPED);
});

test('does nothing to a note that stands as shipped', async () => {
  const vault = temporaryVault(ATLAS);
  const { exit, out } = await restore(vault, 'Austria');
  expect(exit).toBe(0);
  expect(out).toBe(`unchanged ${AUSTRIA}: It stands as shipped.\n`);
});

test('writes over no file of yours that has its path', async () => {
  const vault = temporaryVault({ [AUSTRIA]: 'Mine.' });
  const { exit, out } = await restore(vault, 'Austria');
  expect(exit).toBe(1);
  expect(out).toContain('A file of yours has this path.');
  expect(readTree(vault)).toEqual({ [AUSTRIA]: 'Mine.' });
});

test('puts no older text over a newer note', async () => {
  const vault = temporaryVault({ [AUSTRIA]: SHIPPED.replace('@1', '@2') });
  const { out } = await restore(vault, 'Austria');
  expect(out).toContain('It is of edition 2, which is newer than these notes.');
  expect(readTree(vault)).toEqual({ [AUSTRIA]: SHIPPED.replace('@1', '@2') });
});

test('writes links so that they reach ours where a note of yours has the name', async () => {
  const pack = packOf({
    ...SMALL_FILES,
    'States/Belgium.md': SHIPPED.replaceAll('austria', 'belgium').replace('Body.', '[[Austria]]'),
  });
  const vault = temporaryVault({ ...ATLAS, 'Travel/Austria.md': 'Mine.' });
  rmSync(path.join(vault, 'Neutrality Atlas/States/Belgium.md'));
  await runProgram(['restore', vault, 'Belgium'], { pack });
  expect(readTree(vault)['Neutrality Atlas/States/Belgium.md']).toContain(
    '[[Neutrality Atlas/States/Austria|Austria]]',
  );
});

test('is asked for a note that there is not: nothing is written', async () => {
  const vault = temporaryVault();
  const { exit, err } = await restore(vault, 'Atlantis');
  expect(exit).toBe(2);
  expect(err).toContain('"Atlantis" is none of our notes.');
  expect(readTree(vault)).toEqual({});
});

test('tells when it cannot be written, and your text is where it was', async () => {
  const edited = SHIPPED.replace('Body.', 'My words.');
  const vault = temporaryVault();
  writeInto(vault, AUSTRIA, edited);
  const disk = failingDisk(realDisk, (call) => (call === 'renameSync' ? 'ENOSPC' : null));
  const { exit, err } = await runProgram(['restore', vault, 'Austria'], { pack: SMALL_PACK, disk });
  expect(exit).toBe(3);
  expect(err).toContain(`${AUSTRIA}: It cannot be written`);
  expect(readTree(vault)[AUSTRIA]).toBe(edited);
});
