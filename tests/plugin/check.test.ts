import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { type Host, startPlugin } from '../support/app/host.mjs';
import { readTree } from '../support/temporary-vault';
import { runProgram } from '../support/run-program';

const FAULTY = path.resolve(import.meta.dirname, '../golden/check/vault');

let host: Host;
afterEach(() => host.stop());

async function check(files: Readonly<Record<string, string>>): Promise<void> {
  host = await startPlugin({ ...builtPlugin(), files, phone: true });
  await host.run('check-notes');
}

test('finds in the app what the program finds', async () => {
  await check(readTree(FAULTY));
  expect(host.top.textContent).toContain('40 findings in 22 of 30 notes.');
  const { out } = await runProgram(['check', FAULTY]);
  const told = [...out.matchAll(/^ {2}line \d+, [a-z-]+: (.*)\n {4}(.*)$/gm)];
  const rows = [...host.top.querySelectorAll('li a')].map((row) => row.textContent);
  expect(rows).toHaveLength(told.length);
  for (const [index, [, message = '', fix = '']] of told.entries())
    expect(rows[index]).toContain(message + fix);
});

test('writes nothing until the findings are kept as a note, and then that note alone', async () => {
  const files = { 'A.md': '[[Nothing]] ![[no.png]]\n', 'B.md': '[[A]]\n' };
  await check(files);
  expect(host.files).toEqual(files);
  await host.click('Keep as a note');
  const { 'A.md': a, 'B.md': b, ...others } = host.files;
  expect({ 'A.md': a, 'B.md': b }).toEqual(files);
  expect(Object.keys(others)).toEqual([
    expect.stringMatching(/^Check of notes \d{4}-\d\d-\d\d\.md$/),
  ]);
  expect(Object.values(others)[0]).toContain('## [[A]]\n\n- [ ] Line 1, broken-link: ');
  await host.click('Close');
  await host.run('check-notes');
  expect(host.top.textContent).toContain('2 findings in 1 of 3 notes.');
});

test('leads to the note, and says so where nothing is wrong', async () => {
  await check({ 'A.md': '---\nsee: "[[Nothing]]"\n---\n' });
  await host.click('Broken link');
  expect(host.log.opened).toMatchObject([{ linktext: 'A.md' }]);
  await host.write('A.md', 'Nothing wrong.\n');
  await host.run('check-notes');
  expect(host.top.textContent).toContain('1 note checked, and nothing was found');
});
