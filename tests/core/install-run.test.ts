import { expect, test } from 'vitest';
import { editStored } from '../../src/core/edit-stored';
import { runInstall } from '../../src/core/install-run';
import { openPack } from '../../src/core/pack/pack';
import { planInstall } from '../../src/core/pack/plan/plan-install';
import { surveyVault } from '../../src/core/pack/plan/survey-vault';
import { memoryPorts } from '../support/memory-ports';
import { MemoryVault } from '../support/memory-vault';
import { note } from '../support/notes';
import { packOf } from '../support/packs';

const TABLE =
  '<!-- comparison\nfilters: kind == "case"\norder: [file.name]\n-->\n\n<!-- /comparison -->\n';
const template = (words: string) => ({
  'Neutrality Atlas.md': note({ atlas: 'guide/neutrality-atlas@1' }, TABLE),
  'Austria.md': note({ atlas: 'case/austria@1', kind: 'case' }, `${words}\n`),
});

test('a home note with a table that is out of date is updated, and its table with it', async () => {
  const vault = new MemoryVault();
  const ports = memoryPorts(vault);
  const update = async (...templates: Record<string, string>[]) => {
    const pack = openPack(packOf(...templates));
    const plan = planInstall(pack, '', await surveyVault(ports, pack));
    return runInstall(plan, { ...ports, editor: editStored(vault) }, { now: () => 0 });
  };
  await update(template('First.'));
  await vault.create('My case.md', note({ kind: 'case' }));

  const { reports, tables } = await update(template('First.'), template('Second.'));
  expect(reports.flatMap(({ error }) => error ?? [])).toEqual([]);
  expect(tables.tables.map(({ state }) => state)).toEqual(['written']);
  const home = vault.texts()['Neutrality Atlas.md'];
  expect(home).toContain('atlas: guide/neutrality-atlas@2');
  expect(home).toContain('| [[My case]] |');
});
