import path from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { failingDisk } from '../support/failing-disk';
import { runProgram } from '../support/run-program';
import { readTimes, temporaryVault } from '../support/temporary-vault';

const VAULT = {
  'Home.md': '[[A]] and [[Nothing]]\n\n[[A#None]]\n',
  'Notes/A.md': '---\nsize: 1\n---\n',
  'Notes/B.md': '---\nsize: 2\n---\n',
  'Notes/Deep/C.md': '---\nsize: big\n---\n',
  '.obsidian/app.json': '{"userIgnoreFilters": ["Old/"]}',
  'Old/D.md': '[[Nothing]]\n',
};

test('tells the findings note by note, counts them in the last line, ends with 1 and writes nothing', async () => {
  const vault = temporaryVault(VAULT);
  const times = readTimes(vault);
  expect(await runProgram(['check', vault])).toEqual({
    exit: 1,
    err: '',
    out: `Home.md
  line 1, broken-link: [[Nothing]] leads to no file.
    Write that note, or mend or remove the link.
  line 3, missing-heading: [[A#None]]: Notes/A.md has no such heading.
    Link to a heading as it stands there now, or to the note alone.

Notes/Deep/C.md
  line 2, mixed-types: "size" is a text here; in most notes it is a number.
    Write the value in the type of the others, or give the property another type in the app.

3 findings in 2 of 4 notes: 1 broken-link, 1 missing-heading, 1 mixed-types.
`,
  });
  expect(readTimes(vault)).toEqual(times);
});

test('ends with 0 where nothing is found, also in a vault without notes', async () => {
  expect(await runProgram(['check', temporaryVault({ 'A.md': '[[A]]\n' })])).toEqual({
    exit: 0,
    out: '1 note checked: no finding.\n',
    err: '',
  });
  expect((await runProgram(['check', temporaryVault()])).out).toBe(
    '0 notes checked: no finding.\n',
  );
});

test('--json is one document, with findings and without', async () => {
  const { out, exit } = await runProgram([
    'check',
    temporaryVault(VAULT),
    '--json',
    '--folder',
    'Notes',
  ]);
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    checked: 3,
    findings: [
      {
        path: 'Notes/Deep/C.md',
        line: 2,
        rule: 'mixed-types',
        message: '"size" is a text here; in most notes it is a number.',
        fix: 'Write the value in the type of the others, or give the property another type in the app.',
      },
    ],
    exit: 1,
  });
  const clean = await runProgram(['check', temporaryVault({ 'A.md': '' }), '--json']);
  expect(JSON.parse(clean.out)).toEqual({ version: 1, checked: 1, findings: [], exit: 0 });
});

test.each([
  ['./Notes/Deep/', 1, 'Notes/Deep/C.md\n'],
  ['.', 1, '3 findings in 2 of 4 notes'],
  ['Old', 0, '0 notes checked: no finding.'],
])('--folder %s limits the findings', async (folder, exit, said) => {
  const ran = await runProgram(['check', temporaryVault(VAULT), '--folder', folder]);
  expect(ran.exit).toBe(exit);
  expect(ran.out).toContain(said);
});

test.each([
  ['notes', '--folder notes: there is no folder "notes" in VAULT. Did you mean Notes?'],
  ['Notes/Dep', '--folder Notes/Dep: there is no folder "Dep" in "Notes". Did you mean Deep?'],
  ['Notes/A.md', 'there is no folder "A.md" in "Notes".'],
  ['../..', 'there is no folder ".." in VAULT.'],
])('--folder %s is bad usage and says what is there', async (folder, said) => {
  const { exit, out, err } = await runProgram(['check', temporaryVault(VAULT), '--folder', folder]);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain(said);
});

test('a folder that cannot be read is bad usage where it is named, and a finding elsewhere', async () => {
  const vault = temporaryVault(VAULT);
  const disk = failingDisk(realDisk, (call, file) =>
    call === 'readdirSync' && file === path.join(vault, 'Notes/Deep') ? 'EACCES' : null,
  );
  const named = await runProgram(['check', vault, '--folder', 'Notes/Deep'], { disk });
  expect(named.exit).toBe(2);
  expect(named.err).toContain('--folder Notes/Deep: "Notes/Deep" cannot be read.');
  const { exit, out } = await runProgram(['check', vault], { disk });
  expect(exit).toBe(1);
  expect(out).toContain('Notes/Deep\n  line 1, unreadable-note: ');
});

test('a vault that is not there is bad usage', async () => {
  const { exit, err } = await runProgram(['check', '/nowhere/at/all']);
  expect(exit).toBe(2);
  expect(err).toContain('does not exist');
});

test('shows how far it is on a terminal alone', async () => {
  const vault = temporaryVault({ 'A.md': '', 'B.md': '' });
  expect((await runProgram(['check', vault], { isTerminal: true })).err).toBe('\r\u001B[K');
});
