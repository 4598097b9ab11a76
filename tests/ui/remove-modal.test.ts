import { afterEach, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/core/pack/plan/plan';
import { runRemoval } from '../../src/core/pack/plan/run-removal';
import { RemoveModal } from '../../src/ui/plan/remove-modal';
import { openApp } from '../support/app/host.mjs';
import { MemoryVault } from '../support/memory-vault';
import { planOf, step } from './plans';

const FILES = { 'Atlas/A.md': 'before', 'Atlas/B.md': 'before', 'Atlas/C.md': 'mine' };
const PLAN = planOf([
  step('Atlas/A.md', 'remove'),
  step('Atlas/B.md', 'remove'),
  step('Atlas/C.md', 'keep'),
]);

let modal: RemoveModal;
afterEach(() => modal.close());

async function open(plan: Plan = PLAN): Promise<MemoryVault> {
  const vault = new MemoryVault(FILES);
  const { app } = await openApp({});
  modal = new RemoveModal(app, {
    plan,
    run: async (made, options) => ({ reports: await runRemoval(made, vault, options), told: [] }),
    keepSummary: () => Promise.resolve('Summary.md'),
    open: vi.fn(),
  });
  modal.open();
  return vault;
}
const warning = (): HTMLButtonElement | null => modal.contentEl.querySelector('button.mod-warning');
const boxes = (): HTMLInputElement[] => [...modal.contentEl.querySelectorAll('input')];

test('moves what was never edited to the trash, and says what stays and why', async () => {
  const vault = await open();
  expect(modal.contentEl.textContent).toContain('Because of Atlas/C.md.');
  expect(boxes()).toHaveLength(2);
  expect(warning()?.textContent).toBe('Move 2 notes to the trash');
  warning()?.click();
  await vi.waitUntil(() => modal.contentEl.textContent.includes('2 notes moved to the trash.'));
  expect(vault.texts()).toEqual({
    'Atlas/C.md': 'mine',
    '.trash/A.md': 'before',
    '.trash/B.md': 'before',
  });
});

test('lets a note stay that is left out', async () => {
  const vault = await open();
  boxes()[0]?.click();
  expect(modal.contentEl.textContent).toContain('You left it out.');
  expect(warning()?.textContent).toBe('Move 1 note to the trash');
  warning()?.click();
  await vi.waitUntil(() => modal.contentEl.textContent.includes('1 note moved to the trash.'));
  expect(Object.keys(vault.texts())).toEqual(['Atlas/A.md', 'Atlas/C.md', '.trash/B.md']);
});

test('moves nothing until it is asked to', async () => {
  const vault = await open();
  modal.close();
  expect(vault.texts()).toEqual(FILES);
});

test.each([
  ['None of our notes is in this vault.', []],
  ['There is no note of ours that could be removed.', [step('Atlas/C.md', 'keep')]],
])('says: %s', async (sentence, steps) => {
  await open(planOf(steps));
  expect(modal.contentEl.textContent).toContain(sentence);
  expect(warning()).toBeNull();
  expect(modal.contentEl.querySelector('button.mod-cta')?.textContent).toBe('Close');
});
