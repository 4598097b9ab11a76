import { describe, expect, test } from 'vitest';
import { openPack } from '../../../../src/core/pack/pack';
import { applyPlan } from '../../../../src/core/pack/plan/apply-plan';
import { choose, type Choices } from '../../../../src/core/pack/plan/plan';
import { planInstall } from '../../../../src/core/pack/plan/plan-install';
import { summarizeRun } from '../../../../src/core/pack/plan/summarize-run';
import { surveyVault } from '../../../../src/core/pack/plan/survey-vault';
import { memoryPorts } from '../../../support/memory-ports';
import { MemoryVault } from '../../../support/memory-vault';
import { note } from '../../../support/notes';
import { packOf } from '../../../support/packs';

const HOME = note({ atlas: 'guide/neutrality-atlas@1', kind: 'guide' }, 'Begin.\n');
const austria = (words: string) =>
  note({ atlas: 'case/austria@1', kind: 'case', from: '1955' }, `${words}\n\nThe rest.\n`);
const FIRST = { 'Neutrality Atlas.md': HOME, 'Austria.md': austria('Ours.') };
const first = openPack(packOf(FIRST));
const second = openPack(packOf(FIRST, { ...FIRST, 'Austria.md': austria('Ours anew.') }));

const plan = async (vault: MemoryVault, pack = second, choices: Choices = new Map()) =>
  choose(planInstall(pack, '', await surveyVault(memoryPorts(vault), pack), choices), choices);
const installed = async (edit: (texts: Record<string, string>) => Record<string, string>) => {
  const vault = new MemoryVault();
  await applyPlan(await plan(vault, first), vault);
  return new MemoryVault(edit(vault.texts()));
};
const austriaIn = async (vault: MemoryVault) =>
  (await plan(vault)).steps.find(({ key }) => key === 'case/austria');

test('a file that changes after the plan was made is not written, told, and updated by the next run', async () => {
  const vault = await installed((texts) => texts);
  const made = await plan(vault);
  await vault.process('Austria.md', (text) => text.replace('kind', 'mine: 1\nkind'));
  const { reports, complete } = await applyPlan(made, vault);
  expect(complete).toBe(false);
  expect(reports.flatMap(({ error }) => error ?? [])).toEqual([
    'It was changed after the plan was made, and stays. Run this again.',
  ]);
  expect(vault.texts()['Austria.md']).toContain('Ours.\n');
  await applyPlan(await plan(vault), vault);
  expect(vault.texts()['Austria.md']).toMatch(/@2\nmine: 1\n[^]*Ours anew\.\n/);
});

describe('a conflict', () => {
  const edited = (texts: Record<string, string>) => ({
    ...texts,
    'Austria.md': austria('Mine.'),
  });

  test('takes no name that a note of the reader’s has', async () => {
    const mine = { 'Austria (edition 2).md': 'My own.\n' };
    const step = await austriaIn(await installed((texts) => ({ ...edited(texts), ...mine })));
    expect(step).toMatchObject({
      disposition: 'conflict',
      beside: { path: 'Austria (edition 2) 2.md' },
    });
  });

  test('is told in one note, also if that was written and the run ended before the other', async () => {
    const vault = await installed(edited);
    const beside = (await austriaIn(vault))?.beside;
    await vault.create(beside?.path ?? '', beside?.text ?? '');
    await applyPlan(await plan(vault), vault);
    expect(Object.keys(vault.texts()).sort()).toEqual([
      'Austria (edition 2).md',
      'Austria.md',
      'Neutrality Atlas.md',
    ]);
    expect(vault.texts()['Austria.md']).toContain('@2');
  });
});

test('one note of a newer edition stays, whatever the others are', async () => {
  const newer = austria('Newer.').replace('@1', '@9');
  const step = await austriaIn(await installed((texts) => ({ ...texts, 'Austria.md': newer })));
  expect(step).toMatchObject({ disposition: 'unchanged', text: null });
  expect(step?.reason).toContain('edition 9, which is newer');
});

describe('a note of ours that has lost its identity', () => {
  const without = (text: string) => text.replace(/atlas: .*\n/, '');

  test.each(['\n', '\r\n'])('gets it back where nothing else was edited (%j)', async (eol) => {
    const text = without(FIRST['Austria.md']).replaceAll('\n', eol);
    const vault = await installed((texts) => ({ ...texts, 'Austria.md': text }));
    await applyPlan(await plan(vault), vault);
    expect(vault.texts()['Austria.md']).toContain('atlas: case/austria@2');
    expect((await plan(vault)).steps.every((step) => step.text === null)).toBe(true);
  });

  test('is a note of the reader’s where it was edited, and adopting it changes none of their words', async () => {
    const text = without(austria('Mine.')).replace('from: 1955', 'from:').replaceAll('\n', '\r\n');
    const vault = await installed((texts) => ({ ...texts, 'Austria.md': text }));
    expect(await austriaIn(vault)).toMatchObject({ disposition: 'yours', text: null });
    await applyPlan(await plan(vault, second, new Map([['case/austria', 'adopt']])), vault);
    expect(vault.texts()['Austria.md']).toBe(
      '---\r\natlas: case/austria@2\r\nkind: case\r\nfrom: 1955\r\n---\r\nMine.\r\n\r\nThe rest.\r\n',
    );
  });
});

test('the summary names what was not done, what failed and what was left out, and no folder for the root', async () => {
  const vault = await installed((texts) => ({ ...texts, 'Mine.md': 'See [[Austria]].\n' }));
  const made = await plan(vault);
  const links = (await vault.readNotes()).links;
  const told = (reports: Parameters<typeof summarizeRun>[1]) =>
    summarizeRun(made, reports, { day: '2026-01-02', path: 'Log.md', links });
  const stopped = made.steps.map((step) => ({ ...step, written: false }));
  expect(told(stopped)).toMatch(
    /^Run of 2026-01-02, with edition 2 of the notes\.\n\n## Not done\n\n- \[\[Austria\]\]: We changed it/,
  );
  expect(told(stopped.map((step) => ({ ...step, error: 'The disk is full.' })))).toContain(
    '## Not written\n\n- [[Austria]]: The disk is full.',
  );
  const left = stopped.map((step) => ({ ...step, text: null, chosen: 'leave' as const }));
  expect(told(left)).toContain('## Left out by you\n\n- [[Austria]]');
});

test('a link by an older name of a note that is away is ours, and no edit', async () => {
  const belgium = (link: string, rest = '') =>
    note({ atlas: 'case/belgium@1', kind: 'case' }, `See [[${link}]].\n${rest}`);
  const luxembourg = note({ atlas: 'case/luxembourg@1', kind: 'case' }, 'Small.\n');
  const one = { ...FIRST, 'Belgium.md': belgium('Luxembourg'), 'Luxembourg.md': luxembourg };
  const renamed = {
    ...FIRST,
    'Belgium.md': belgium('Grand Duchy'),
    'Grand Duchy.md': luxembourg,
  };
  const three = { ...renamed, 'Belgium.md': belgium('Grand Duchy', '\nMore.\n') };
  const vault = new MemoryVault();
  await applyPlan(await plan(vault, openPack(packOf(one))), vault);
  await applyPlan(await plan(vault, openPack(packOf(one, renamed))), vault);
  expect(vault.texts()['Belgium.md']).toContain('[[Luxembourg]]');

  await vault.process('Luxembourg.md', () => 'Mine now.\n');
  await applyPlan(await plan(vault, openPack(packOf(one, renamed, three))), vault);
  expect(vault.texts()['Belgium.md']).toMatch(/@3\n[^]*See \[\[Grand Duchy\]\]\.\n\nMore\.\n/);
});

test('a note of the reader’s with a name that ours had is still about the same', async () => {
  const belgium = note({ atlas: 'case/belgium@1', kind: 'case' }, 'Ours.\n');
  const one = { ...FIRST, 'Belgium.md': belgium };
  const renamed = openPack(packOf(one, { ...FIRST, 'Kingdom of Belgium.md': belgium }));
  const vault = new MemoryVault({ 'Mine/Belgium.md': note({ kind: 'case' }, 'Mine.\n') });
  const { steps } = await plan(vault, renamed);
  expect(steps.find(({ key }) => key === 'case/belgium')).toMatchObject({ disposition: 'yours' });
});

test('of a copied note the one with the shorter path is ours for links, also when we ship it no more', async () => {
  const belgium = note({ atlas: 'case/belgium@1', kind: 'case' }, 'Ours.\n');
  const luxembourg = (words: string) =>
    note({ atlas: 'case/luxembourg@1', kind: 'case' }, `${words}\n`);
  const one = { ...FIRST, 'Belgium.md': belgium, 'Luxembourg.md': luxembourg('See [[Belgium]].') };
  const two = { ...FIRST, 'Luxembourg.md': luxembourg('See nothing.') };
  const vault = new MemoryVault();
  await applyPlan(await plan(vault, openPack(packOf(one))), vault);
  const { 'Belgium.md': text = '', ...rest } = vault.texts();
  const copied = new MemoryVault({ ...rest, 'M/A longer Belgium.md': text, 'M/Belgium.md': text });
  const { steps } = await plan(copied, openPack(packOf(one, two)));
  expect(steps.find(({ key }) => key === 'case/luxembourg')).toMatchObject({
    disposition: 'update',
  });
});
