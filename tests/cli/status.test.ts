import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../manifest.json';
import { packOf } from '../support/packs';
import { runProgram, SMALL_FILES, SMALL_PACK } from '../support/run-program';
import { readTimes, temporaryFolder, temporaryVault, writeInto } from '../support/temporary-vault';

const AUSTRIA = 'Neutrality Atlas/States/Austria.md';

/** The next edition: it changes a date of Austria. */
const NEXT = packOf(SMALL_FILES, {
  ...SMALL_FILES,
  'States/Austria.md': SMALL_FILES['States/Austria.md'].replace('1955-10-26', '1955-11-05'),
});

async function installed(): Promise<string> {
  const vault = temporaryFolder();
  await runProgram(['install', vault], { pack: SMALL_PACK });
  return vault;
}

interface StatusDocument {
  readonly plan: readonly { readonly path: string; readonly disposition: string }[];
}

const planOf = (out: string): Record<string, string> =>
  Object.fromEntries(
    (JSON.parse(out) as StatusDocument).plan.map(({ path: name, disposition }) => [
      name,
      disposition,
    ]),
  );

test('says what is not installed, and what to do', async () => {
  const vault = temporaryVault({ 'Mine.md': '' });
  const { exit, out } = await runProgram(['status', vault], { pack: SMALL_PACK });
  expect(exit).toBe(0);
  expect(out).toBe(`${vault}
  notes     not installed (this program has edition 1)
  plugin    not installed (this is ${version})
install would write 3 files; install --dry-run shows them.
`);
});

test('says that all is up to date', async () => {
  const vault = await installed();
  const { exit, out } = await runProgram(['status', vault], { pack: SMALL_PACK });
  expect(exit).toBe(0);
  expect(out).toContain('notes     edition 1 in "Neutrality Atlas" (this program has edition 1)');
  expect(out).toContain('Everything is up to date.');
});

test('tells both editions, both versions of the plugin, and what an update would do', async () => {
  const vault = await installed();
  writeInto(vault, '.obsidian/plugins/neutrality-atlas/manifest.json', '{"version": "0.0.9"}');
  const { out } = await runProgram(['status', vault], { pack: NEXT });
  expect(out).toContain('notes     edition 1 in "Neutrality Atlas" (this program has edition 2)');
  expect(out).toContain(`plugin    0.0.9 (this is ${version})`);
  expect(out).toContain('install would write 2 files');
});

test('says that the notes are newer than the program', async () => {
  const vault = temporaryFolder();
  await runProgram(['install', vault], { pack: NEXT });
  const { exit, out } = await runProgram(['status', vault], { pack: SMALL_PACK });
  expect(exit).toBe(0);
  expect(out).toContain('The notes are newer than this program. Get a newer one.');
});

test('names a conflict that is not settled, until the note beside it is deleted', async () => {
  const vault = await installed();
  writeInto(vault, AUSTRIA, SMALL_FILES['States/Austria.md'].replace('1955-10-26', '1955'));
  expect((await runProgram(['install', vault], { pack: NEXT })).exit).toBe(1);
  const open = await runProgram(['status', vault], { pack: NEXT });
  expect(open.exit).toBe(1);
  expect(open.out).toContain('Austria (edition 2).md. Settle it there.');
  expect(open.out).toContain('1 file to settle: see the reasons above.');
  rmSync(path.join(vault, 'Neutrality Atlas/States/Austria (edition 2).md'));
  const settled = await runProgram(['status', vault], { pack: NEXT });
  expect(settled.exit).toBe(0);
  expect(settled.out).toContain('Everything is up to date.');
});

test('writes nothing', async () => {
  const vault = await installed();
  const times = readTimes(vault);
  await runProgram(['status', vault], { pack: NEXT });
  expect(readTimes(vault)).toEqual(times);
});

test('gives one JSON document, with the plan that install would make', async () => {
  const vault = await installed();
  const { exit, out } = await runProgram(['status', vault, '--json'], { pack: NEXT });
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    folder: 'Neutrality Atlas',
    editions: { installed: 1, program: 2 },
    plugin: { installed: null, program: version },
    faults: [],
    exit: 0,
  });
  const dryRun = await runProgram(['install', vault, '--dry-run', '--json'], { pack: NEXT });
  expect(planOf(out)).toEqual(planOf(dryRun.out));
});

test('has no folder and no edition for a vault without our notes', async () => {
  const { out } = await runProgram(['status', temporaryVault(), '--json'], { pack: SMALL_PACK });
  expect(JSON.parse(out)).toMatchObject({
    folder: null,
    editions: { installed: null, program: 1 },
  });
});

test('tells notes that cannot be read', async () => {
  const vault = temporaryVault({ 'Mine.md': '---\na: 1\na: 2\n---\n' });
  const { exit, err } = await runProgram(['status', vault], { pack: SMALL_PACK });
  expect(exit).toBe(1);
  expect(err).toMatch(/^Mine\.md, line 3: /);
});
