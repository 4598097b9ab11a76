import { App } from 'obsidian';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyPlan } from '../../src/core/pack/apply-plan';
import type { Disposition, Plan } from '../../src/core/pack/plan';
import { PlanModal, type PlanModalOptions } from '../../src/ui/plan-modal';
import { openApp } from '../support/app/host.mjs';
import { MemoryVault } from '../support/memory-vault';

const plan = (folder: string, dispositions: readonly Disposition[]): Plan => ({
  folder,
  steps: dispositions.map((disposition, index) => ({
    path: `${folder}/${index}.md`,
    disposition,
    reason: `Because ${index}.`,
    text: disposition === 'create' ? 'text' : null,
  })),
});

let app: App;
let modal: PlanModal;
let vault: MemoryVault;
beforeEach(async () => {
  ({ app } = await openApp({}));
  vault = new MemoryVault();
});
afterEach(() => {
  modal.close();
});

const open = async (over: Partial<PlanModalOptions>): Promise<void> => {
  modal = new PlanModal(app, {
    folder: 'Atlas',
    plan: (folder) => Promise.resolve(plan(folder, ['create', 'create', 'keep', 'blocked'])),
    install: (made, options) => applyPlan(made, vault, options),
    openHome: vi.fn(),
    ...over,
  });
  modal.open();
  await vi.waitUntil(() => !modal.contentEl.textContent.includes('Looking at the vault'));
};
const button = (label: string): HTMLButtonElement => {
  const all = [...modal.contentEl.querySelectorAll('button')];
  const found = all.find((each) => each.textContent === label);
  if (!found)
    throw new Error(`No button ${label} among ${all.map((each) => each.textContent).join()}`);
  return found;
};
const paths = (): string[] =>
  [...modal.contentEl.querySelectorAll('.neutrality-atlas-path')].map((each) => each.textContent);
const finished = (): Promise<boolean> =>
  vi.waitUntil(() => modal.contentEl.textContent.includes(' written.'));

test('shows counts, every file and why, and filters by disposition', async () => {
  await open({});
  const chips = [...modal.contentEl.querySelectorAll('.neutrality-atlas-chip')];
  expect(chips.map((each) => each.textContent)).toEqual([
    '4All',
    '2New',
    '1Edited by you',
    '1Blocked',
  ]);
  expect(paths()).toEqual(['Atlas/0.md', 'Atlas/1.md', 'Atlas/2.md', 'Atlas/3.md']);
  expect(modal.contentEl.textContent).toContain('Because 2.');
  button('1Blocked').click();
  expect(paths()).toEqual(['Atlas/3.md']);
  expect(button('1Blocked').getAttribute('aria-pressed')).toBe('true');
  button('4All').click();
  expect(paths()).toHaveLength(4);
});

test('writes nothing when it is cancelled', async () => {
  await open({});
  button('Cancel').click();
  expect(vault.texts()).toEqual({});
});

test('stops when asked to, and says that running again completes it', async () => {
  const create = vi.spyOn(vault, 'create').mockImplementation(() => {
    button('Stop').click();
    return Promise.resolve();
  });
  await open({});
  button('Install 2 notes').click();
  await finished();
  expect(create).toHaveBeenCalledTimes(1);
  expect(modal.titleEl.textContent).toBe('Stopped');
  expect(modal.contentEl.textContent).toContain('1 of 2 notes written.');
  expect(modal.contentEl.textContent).toContain('Run the command again');
});

test('lists what could not be written, with the reason', async () => {
  vault.broken.set('Atlas/1.md', 'The disk is full.');
  await open({});
  button('Install 2 notes').click();
  await finished();
  expect(modal.titleEl.textContent).toBe('Some notes could not be written');
  expect(paths()).toEqual(['Atlas/1.md', 'Atlas/3.md']);
  expect(modal.contentEl.textContent).toContain('The disk is full.');
});

test('opens the home note from the summary', async () => {
  const openHome = vi.fn();
  await open({ openHome });
  button('Install 2 notes').click();
  await finished();
  button('Open home note').click();
  expect(openHome).toHaveBeenCalledOnce();
});

test('drops the answer to a folder that is no longer wanted', async () => {
  const answers = new Map<string, (plan: Plan) => void>();
  const ask = (folder: string): Promise<Plan> =>
    new Promise((resolve) => answers.set(folder, resolve));
  await open({
    plan: (folder) => (folder === 'Atlas' ? Promise.resolve(plan(folder, [])) : ask(folder)),
  });
  const input = modal.contentEl.querySelector('input');
  for (const folder of ['Slow', 'Quick']) {
    if (input) input.value = folder;
    input?.dispatchEvent(new Event('input'));
    await vi.waitUntil(() => answers.has(folder));
  }
  answers.get('Quick')?.(plan('Quick', ['create']));
  answers.get('Slow')?.(plan('Slow', ['create']));
  await vi.waitUntil(() => paths().length > 0);
  expect(paths()).toEqual(['Quick/0.md']);
});

test('says why no plan could be made', async () => {
  await open({ plan: () => Promise.reject(new Error('No.')) });
  expect(modal.contentEl.textContent).toContain('The vault could not be read: No.');
  expect(button('Install 0 notes').disabled).toBe(true);
});
