import { expect, test } from 'vitest';
import type { StepReport } from '../../src/core/pack/plan/apply-plan';
import { WritingRecord } from '../../src/plugin/install/record';
import { SettingsStore } from '../../src/plugin/settings/settings-store';

const CUT = { path: 'Atlas/Z.md', text: 'all of Z' };
const step = (path: string, written: boolean, over: Partial<StepReport> = {}): StepReport => ({
  ...{ key: path, path, disposition: 'create', reason: '', before: null, text: `all of ${path}` },
  ...{ beside: null, alternatives: [], written },
  ...over,
});

/** What is on record after a run over what an earlier one left. */
async function afterRun(reports: readonly StepReport[]): Promise<unknown> {
  let data: unknown = { folder: 'Atlas', writing: [CUT] };
  const store = new SettingsStore({
    loadData: () => Promise.resolve(data),
    saveData: (next: unknown) => {
      data = next;
      return Promise.resolve();
    },
  });
  const record = await WritingRecord.open(store);
  await record.keep('Atlas', [{ path: 'Atlas/A.md', text: 'A' }]);
  expect(data).toMatchObject({ writing: [CUT, { path: 'Atlas/A.md' }] });
  await record.keep('Atlas', []);
  await record.close('Atlas', reports);
  return (data as { writing: unknown }).writing;
}

test('what an interrupted run left stays on record while a run is stopped before it comes to that', async () => {
  expect(await afterRun([step('Atlas/A.md', true), step('Atlas/Z.md', false)])).toEqual([CUT]);
  const beside = { path: 'Atlas/Z.md', text: CUT.text };
  expect(await afterRun([step('Atlas/Y.md', false, { beside })])).toEqual([CUT]);
});

test('what was completed, or left out by the reader, is on record no more', async () => {
  expect(await afterRun([step('Atlas/Z.md', true)])).toEqual([]);
  expect(await afterRun([step('Atlas/Z.md', false, { text: null, chosen: 'leave' })])).toEqual([]);
});
