import { expect, test } from 'vitest';
import { openPack } from '../../../../src/core/pack/pack';
import { choose } from '../../../../src/core/pack/plan/plan';
import { planInstall } from '../../../../src/core/pack/plan/plan-install';
import { planRemove } from '../../../../src/core/pack/plan/plan-remove';
import { runRemoval } from '../../../../src/core/pack/plan/run-removal';
import { summarizeRun } from '../../../../src/core/pack/plan/summarize-run';
import { surveyVault } from '../../../../src/core/pack/plan/survey-vault';
import { memoryPorts } from '../../../support/memory-ports';
import { MemoryVault } from '../../../support/memory-vault';
import { note } from '../../../support/notes';
import { packOf } from '../../../support/packs';

const ours = (key: string, body: string, edition = 1): string =>
  note({ atlas: `${key}@${edition}`, kind: key.split('/')[0] ?? '' }, body);
const OLD = {
  'Austria.md': ours('case/austria', 'Austria.\n'),
  'Gone.md': ours('case/gone', 'Gone.\n'),
  'Plan.canvas': '{"nodes":[]}',
  'Form.md': 'A form.\n',
};
const { 'Gone.md': gone, ...rest } = OLD;
const pack = openPack(
  packOf(OLD, { ...rest, 'Austria.md': ours('case/austria', 'Austria now.\n') }),
);

const removal = async (files: Record<string, string>) => {
  const vault = new MemoryVault(files);
  const plan = planRemove(pack, await surveyVault(memoryPorts(vault), pack));
  const told = plan.steps.map(
    ({ path, disposition, reason }) => `${path}: ${disposition}. ${reason}`,
  );
  return { vault, plan, told };
};

test('what was never edited goes, of every edition and of what is shipped no more; all else stays with its reason', async () => {
  const { told } = await removal({
    'Austria.md': OLD['Austria.md'],
    'Gone.md': gone,
    'Mine.md': 'See [[Austria]] and [[Gone]].\n',
    'Mine too.md': 'See [[Austria]].\n',
    'Form.md': 'A form of mine.\n',
    'Plan.canvas': '{ "nodes": [] }',
    'Note.md': note({ atlas: 'conflict/case-austria@2' }, 'x'),
    'A.md': ours('case/twin', 'a'),
    'B.md': ours('case/twin', 'a'),
    'Far.md': ours('case/far', 'b', 9),
  });
  expect(told).toEqual([
    'A.md: keep. 2 notes have the identity case/twin; all stay.',
    'Austria.md: remove. You never edited it. 2 notes of yours link to it.',
    'B.md: keep. 2 notes have the identity case/twin; all stay.',
    expect.stringMatching(/^Far\.md: keep\. What you changed cannot be told/),
    'Form.md: keep. You edited it.',
    'Gone.md: remove. You never edited it. 1 note of yours links to it.',
    expect.stringMatching(/^Note\.md: keep\. It says what is to be settled/),
    'Plan.canvas: remove. You never edited it.',
  ]);
});

test('a note that changes after the plan is made stays, and the summary says so', async () => {
  const { vault, plan } = await removal({ 'Austria.md': OLD['Austria.md'], 'Gone.md': gone });
  await vault.process('Austria.md', () => 'Mine now.\n');
  const chosen = choose(plan, new Map([['case/gone', 'leave' as const]]));
  const reports = await runRemoval(chosen, vault);
  expect(vault.texts()).toMatchObject({ 'Austria.md': 'Mine now.\n', 'Gone.md': gone });
  const { links } = await vault.readNotes();
  const clash = { property: 'kind', ours: 'text', theirs: 'multitext' };
  const target = {
    type: 'link',
    target: 'X',
    subpath: '',
    display: null,
    from: 'Mine.md',
  } as const;
  const retargeted = [
    { note: 'Mine.md', link: target, before: null, after: 'Gone.md' },
    { note: 'Mine.md', link: target, before: 'Y.md', after: 'Gone.md' },
  ];
  const summary = summarizeRun({ ...chosen, typeClashes: [clash], retargeted }, reports, {
    day: '2026-01-02',
    path: 'Summary.md',
    links,
  });
  expect(summary).toContain('It was changed after the plan was made');
  expect(summary).toContain('kind: multitext, not text');
  expect(summary).toContain('[[Gone]]');
});

test('a note whose identity cannot be written anew stays, and ours can be put beside it', async () => {
  const flow = '---\n{atlas: "case/austria@1\n\n", kind: case}\n---\nAustria.\n';
  const vault = new MemoryVault({ 'Austria.md': flow });
  const plan = planInstall(pack, '', await surveyVault(memoryPorts(vault), pack));
  expect(plan.steps.find(({ key }) => key === 'case/austria')).toMatchObject({
    disposition: 'keep',
    alternatives: [{ choice: 'beside', beside: { path: 'Austria (edition 2).md' } }],
  });
});

test('of an edition that nobody shipped the note stays, and ours can be put beside it', async () => {
  const mine = ours('case/austria', 'All mine.\n').replace('@1', '@2').replace('All', 'Not');
  const vault = new MemoryVault({ 'Austria.md': ours('case/austria', 'Mine.\n', 7), 'X.md': mine });
  const plan = planInstall(pack, '', await surveyVault(memoryPorts(vault), pack));
  expect(plan.steps.find(({ key }) => key === 'case/austria')?.disposition).toMatch(
    /keep|unchanged/,
  );
});

test('a note in whose properties the reader wrote a comment stays', async () => {
  for (const [from, to] of [
    ['kind: case', 'kind: case # sure?'],
    ['kind: case', '# sure?\nkind: case'],
    ['@1', '@1 # mine'],
  ] as const) {
    const { told } = await removal({ 'Austria.md': OLD['Austria.md'].replace(from, to) });
    expect(told).toEqual(['Austria.md: keep. You edited it.']);
  }
  const inText = ours('case/austria', 'Austria.\n').replace('kind: case', 'kind: "case"');
  const { told } = await removal({ 'Austria.md': inText });
  expect(told).toEqual(['Austria.md: remove. You never edited it.']);
});
