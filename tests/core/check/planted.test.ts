import path from 'node:path';
import { expect, test } from 'vitest';
import { reportFindings } from '../../../src/core/check/report-findings';
import { RULES } from '../../../src/core/check/rules';
import { checkVault } from '../../support/checks';
import { noteSet } from '../../support/notes';
import { readTree } from '../../support/temporary-vault';

// The findings themselves are written out in tests/golden/check/expected/output.txt.
const { '.obsidian/types.json': types = null, ...files } = readTree(
  path.resolve(import.meta.dirname, '../../golden/check/vault'),
);

test('in a vault with forty planted faults a check finds forty, and each rule finds one at least', async () => {
  const { findings } = await checkVault(files, { types });
  expect(findings).toHaveLength(40);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(Object.keys(RULES)));
});

test('the findings stand by path and line, and each says what to do', async () => {
  const { findings } = await checkVault(files, { types });
  const places = findings.map(({ path: note, line }) => `${note} ${String(line).padStart(4)}`);
  expect(places).toEqual([...places].sort());
  for (const { message, fix } of findings) {
    expect(message).toMatch(/\S.*\.$/);
    expect(fix).toMatch(/\S.*[.?]$/);
  }
});

test('findings kept as a note have none themselves, and hide none', async () => {
  const run = await checkVault(files, { types });
  const name = 'Check of notes.md';
  const { links } = noteSet({ ...files, [name]: '' });
  const report = reportFindings(run, { day: '2026-11-27', path: name, links });
  expect(report).toContain(
    'Check of 2026-11-27: 30 notes looked at, 40 findings in 22 of them.\n\n- unreadable-note: 1\n',
  );
  expect(report).toContain(
    '\n\n## [[Qatar]]\n\n- [ ] Line 26, broken-link: \\[\\[Nothing\\]\\] leads',
  );
  expect(report).toContain('\n\n## Neutrality Atlas/States/Lonely.md\n\n- [ ] Line 1, orphan: ');
  const again = await checkVault({ ...files, [name]: report }, { types });
  expect(again.findings).toEqual(run.findings);
});
