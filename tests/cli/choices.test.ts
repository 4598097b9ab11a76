import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { packOf } from '../support/packs';
import { runProgram, SMALL_FILES, SMALL_PACK } from '../support/run-program';
import { readTree, temporaryFolder, temporaryVault } from '../support/temporary-vault';

const FOLDER = 'Neutrality Atlas';
const AUSTRIA = `${FOLDER}/States/Austria.md`;
const BELGIUM = `${FOLDER}/States/Belgium.md`;
const MINE = '---\nkind: case\naliases: [Belgium]\nneutral_from:\nread: yes # twice\n---\nMine.\n';

const install = (vault: string, ...argv: string[]) =>
  runProgram(['install', vault, ...argv], { pack: SMALL_PACK });

describe('--leave', () => {
  test.each([AUSTRIA, 'case/austria'])('leaves out %s, also in later runs', async (name) => {
    const vault = temporaryFolder();
    const { exit, out } = await install(vault, '--leave', name);
    expect(exit).toBe(0);
    expect(out).toContain(`  left out      1\n      ${AUSTRIA}: You left it out.`);
    expect((await install(vault)).out).toContain('There was nothing to do.');
    expect(existsSync(path.join(vault, AUSTRIA))).toBe(false);
  });

  test('settles what is blocked: there is nothing left to look at', async () => {
    const vault = temporaryVault({ [AUSTRIA]: 'Mine.' });
    expect((await install(vault)).exit).toBe(1);
    expect((await install(vault, '--leave', AUSTRIA)).exit).toBe(0);
  });
});

describe('--choose', () => {
  test('adopt: your note gets our identity and what is empty in it, and keeps every other byte', async () => {
    const vault = temporaryVault({ 'Mine.md': MINE });
    const { exit } = await install(vault, '--choose', `${BELGIUM}=adopt`);
    expect(exit).toBe(0);
    expect(readTree(vault)['Mine.md']).toBe(
      MINE.replace('---\n', '---\natlas: case/belgium@1\n').replace(
        'neutral_from:',
        'neutral_from: 1831-11-15',
      ),
    );
    expect(existsSync(path.join(vault, BELGIUM))).toBe(false);
  });

  test('adopt: the line endings of your note are those of its new properties too', async () => {
    const vault = temporaryVault({ 'Belgium.md': '---\r\nkind: case\r\n---\r\nMine.\r\n' });
    await install(vault, '--choose', `${BELGIUM}=adopt`);
    expect(readTree(vault)['Belgium.md']).toBe(
      '---\r\natlas: case/belgium@1\r\nkind: case\r\nneutral_from: 1831-11-15\r\n---\r\nMine.\r\n',
    );
  });

  test('adopt: is not offered for a note whose properties cannot be filled', async () => {
    const vault = temporaryVault({ 'Belgium.md': '---\n{kind: case}\n---\nMine.\n' });
    const { exit, err } = await install(vault, '--choose', `${BELGIUM}=adopt`);
    expect(exit).toBe(2);
    expect(err).toContain(`for ${BELGIUM} there is both.`);
  });

  test('both: ours is made, and yours stays', async () => {
    const vault = temporaryVault({ 'Mine.md': MINE });
    expect((await install(vault, '--choose', `${BELGIUM}=both`)).exit).toBe(0);
    expect(readTree(vault)).toMatchObject({
      'Mine.md': MINE,
      [BELGIUM]: SMALL_FILES['States/Belgium.md'],
    });
  });

  test('both: also in a later run, when ours was left out before', async () => {
    const vault = temporaryVault({ 'Mine.md': MINE });
    await install(vault);
    expect((await install(vault, '--choose', `${BELGIUM}=both`)).exit).toBe(0);
    expect(readTree(vault)[BELGIUM]).toBe(SMALL_FILES['States/Belgium.md']);
  });

  test('beside: where your changes cannot be told from ours, ours comes into a note beside yours', async () => {
    const changed = (name: keyof typeof SMALL_FILES, text: string) => ({
      ...SMALL_FILES,
      [name]: SMALL_FILES[name].replace('Body.', text),
    });
    const second = changed('States/Belgium.md', 'New body.');
    const pack = packOf(SMALL_FILES, second, {
      ...second,
      ...changed('States/Austria.md', 'New body.'),
    });
    const odd = SMALL_FILES['States/Austria.md'].replace('@1', '@2').replace('Body.', 'My body.');
    const vault = temporaryVault({ [AUSTRIA]: odd });
    const planned = await runProgram(['install', vault, '--dry-run'], { pack });
    expect(planned.out).toContain('You can choose: beside.');
    await runProgram(['install', vault, '--choose', `${AUSTRIA}=beside`], { pack });
    const tree = readTree(vault);
    expect(tree[AUSTRIA]).toBe(odd.replace('@2', '@3'));
    expect(tree[`${FOLDER}/States/Austria (edition 3).md`]).toContain('New body.');
  });
});

test.each([
  [['--leave', 'Austria'], `Did you mean ${AUSTRIA}?`],
  [['--leave', 'neutrality atlas/states/austria'], `Did you mean ${AUSTRIA}?`],
  [['--leave', `${FOLDER}/States/Austri.md`], `Did you mean ${AUSTRIA}?`],
  [['--leave', 'Atlantis'], '"Atlantis" is no file of the plan. --dry-run lists all.'],
  [['--choose', AUSTRIA], 'should be PATH=adopt|both|beside'],
  [['--choose', `${AUSTRIA}=both`], `for ${AUSTRIA} there is nothing to choose`],
  [['--choose', `${BELGIUM}=beside`], `for ${BELGIUM} there is adopt, both.`],
  [['--diff'], '--diff goes with --dry-run'],
  [['--diff', '--dry-run', '--json'], '--diff goes with --dry-run'],
])('%j is told, and nothing is written', async (argv, message) => {
  const vault = temporaryVault({ 'Mine.md': MINE });
  const { exit, out, err } = await install(vault, ...argv);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain(message);
  expect(readTree(vault)).toEqual({ 'Mine.md': MINE });
});

describe('--summary', () => {
  test('keeps as a note what was done and why, with links', async () => {
    const vault = temporaryVault({ 'Mine.md': MINE, 'Travel/Austria.md': '' });
    const { exit, out } = await install(vault, '--summary', 'Log/First');
    expect(exit).toBe(0);
    expect(out).toContain('  create        3\n');
    expect(readTree(vault)['Log/First.md'])
      .toBe(`Run of 2026-01-02, with edition 1 of the notes in the folder "Neutrality Atlas".

## Created (2)

- [[Neutrality Atlas]]
- [[Neutrality Atlas/States/Austria|Austria]]

## Notes of yours about the same (1)

- ${BELGIUM}: Your note Mine.md is about the same case; ours is left out.
`);
  });

  test('writes nothing under --dry-run', async () => {
    const vault = path.join(temporaryFolder(), 'vault');
    expect((await install(vault, '--dry-run', '--summary', 'Log')).exit).toBe(0);
    expect(existsSync(vault)).toBe(false);
  });

  test.each([
    'Mine',
    'Mine.md',
    'MINE',
    AUSTRIA,
    `${FOLDER}/States/AUSTRIA`,
    '../out',
    '/etc/x',
    '.obsidian/x',
    'a:b',
  ])('is refused for %s, and nothing is written', async (name) => {
    const vault = temporaryVault({ 'Mine.md': MINE });
    const { exit, err } = await install(vault, '--summary', name);
    expect(exit).toBe(2);
    expect(err).toContain(`--summary ${name}`);
    expect(readTree(vault)).toEqual({ 'Mine.md': MINE });
  });

  test('tells when it cannot be kept, and the notes are installed all the same', async () => {
    const vault = temporaryVault({ Log: 'a file' });
    const { exit, err } = await install(vault, '--summary', 'Log/First');
    expect(exit).toBe(3);
    expect(err).toMatch(/^Log\/First\.md: It cannot be written/);
    expect(existsSync(path.join(vault, AUSTRIA))).toBe(true);
  });
});
