import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPack } from '../../../../src/core/pack/pack';
import { applyPlan } from '../../../../src/core/pack/plan/apply-plan';
import { findShipped, planRestore } from '../../../../src/core/pack/plan/plan-restore';
import { surveyVault } from '../../../../src/core/pack/plan/survey-vault';
import { memoryPorts } from '../../../support/memory-ports';
import { MemoryVault } from '../../../support/memory-vault';
import { note } from '../../../support/notes';
import { packOf } from '../../../support/packs';

const SHIPPED = note({ atlas: 'case/austria@1', kind: 'case' }, 'Austria is neutral.\n');
const HOME = note({ atlas: 'guide/neutrality-atlas@1', kind: 'guide' }, 'Begin.\n');
const BASE = 'views:\n  - type: table\n    name: All\n';
const pack = openPack(
  packOf({ 'Neutrality Atlas.md': HOME, 'Austria.md': SHIPPED, 'All.base': BASE }),
);
const MINE = SHIPPED.replace('neutral', 'neutral, I think');
const KEPT = MINE.replace('atlas: case/austria@1\n', '');

/** Bring back a note, as in an app that may have ended in the middle of a file. */
async function restore(
  vault: MemoryVault,
  name: string,
  unfinished: readonly { path: string; text: string }[] = [],
) {
  const survey = await surveyVault(memoryPorts(vault), pack, unfinished);
  const file = findShipped(name, pack, survey);
  if (!file.ok) throw new Error(file.problems[0]?.message);
  const { reports } = await applyPlan(planRestore(pack, survey, file.value), vault);
  return reports.map(({ path, disposition, written }) => ({ path, disposition, written }));
}

test('interrupted anywhere, and done again: the note is as shipped, and the text of the reader is kept once', async () => {
  const done = { 'Austria.md': SHIPPED, 'Austria (yours).md': KEPT };
  const unfinished = Object.entries(done).map(([path, text]) => ({ path, text }));
  await fc.assert(
    fc.asyncProperty(fc.nat(KEPT.length), fc.nat(SHIPPED.length), async (kept, shipped) => {
      const besides = new MemoryVault({
        'Austria.md': MINE,
        'Austria (yours).md': KEPT.slice(0, kept),
      });
      await restore(besides, 'Austria', unfinished);
      expect(besides.texts()).toEqual(done);
      const note = new MemoryVault({ ...done, 'Austria.md': SHIPPED.slice(0, shipped) });
      await restore(note, 'Austria', unfinished);
      expect(note.texts()).toEqual(done);
    }),
  );
});

test('another text that the reader kept there stays, and this one gets the next name', async () => {
  const vault = new MemoryVault({ 'Austria.md': MINE, 'Austria (yours).md': 'Older.\n' });
  await restore(vault, 'Austria');
  expect(vault.texts()).toEqual({
    'Austria.md': SHIPPED,
    'Austria (yours).md': 'Older.\n',
    'Austria (yours) 2.md': KEPT,
  });
});

test('a base that was changed is as shipped again, and yours is kept beside it', async () => {
  const mine = BASE.replace('All', 'Mine');
  const vault = new MemoryVault({ 'Neutrality Atlas.md': HOME, 'All.base': mine });
  await restore(vault, 'All.base');
  expect(vault.texts()).toMatchObject({ 'All.base': BASE, 'All (yours).base': mine });
});

test('with several notes of one identity nothing is written', async () => {
  const vault = new MemoryVault({ 'A/One.md': MINE, 'A/Two.md': SHIPPED });
  expect(await restore(vault, 'Austria')).toEqual([
    { path: 'A/One.md', disposition: 'blocked', written: false },
  ]);
  expect(vault.texts()).toEqual({ 'A/One.md': MINE, 'A/Two.md': SHIPPED });
});

test('a note whose identity cannot be taken out stays, and no copy of it takes that identity', async () => {
  for (const mine of [
    '---\n{atlas: case/austria@1, kind: case, mine: 1}\n---\nMine.\n',
    '---\natlas: &id case/austria@1\nkind: case\nmine: *id\n---\nMine.\n',
  ]) {
    const vault = new MemoryVault({ 'Austria.md': mine });
    expect(await restore(vault, 'Austria')).toEqual([
      { path: 'Austria.md', disposition: 'blocked', written: false },
    ]);
    expect(vault.texts()).toEqual({ 'Austria.md': mine });
  }
});

test('what the reader noted at the identity is kept with the text', async () => {
  const vault = new MemoryVault({ 'Austria.md': MINE.replace('@1', '@1 # from the seminar') });
  await restore(vault, 'Austria');
  expect(vault.texts()['Austria (yours).md']).toContain('# from the seminar');
});
