import { App } from 'obsidian';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyPlan } from '../../src/core/pack/plan/apply-plan';
import type { Disposition, Plan } from '../../src/core/pack/plan/plan';
import { PlanModal, type PlanModalOptions } from '../../src/ui/plan/plan-modal';
import { type AppLog, openApp } from '../support/app/host.mjs';
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
let notices: readonly string[];
beforeEach(async () => {
  let log: AppLog;
  ({ app, log } = await openApp({}));
  ({ notices } = log);
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
    home: () => null,
    open: vi.fn(),
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
const main = (): HTMLButtonElement | null => modal.contentEl.querySelector('button.mod-cta');
const type = (folder: string): void => {
  const input = modal.contentEl.querySelector('input');
  if (input) input.value = folder;
  input?.dispatchEvent(new Event('input'));
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

test('plans for the folder last typed, and not for one before a fault', async () => {
  const asked: string[] = [];
  await open({
    plan: (folder) => {
      asked.push(folder);
      return Promise.resolve(plan(folder, ['create']));
    },
  });
  for (const typed of ['Ab', 'Ab:']) type(typed);
  expect(main()).toMatchObject({ textContent: 'Install the notes', disabled: true });
  await new Promise((resolve) => window.setTimeout(resolve, 300));
  expect(asked).toEqual(['Atlas']);
  expect(main()).toMatchObject({ textContent: 'Install the notes', disabled: true });
  expect(modal.contentEl.querySelector('.neutrality-atlas-plan')?.textContent).toBe('');
  expect(modal.contentEl.querySelector('input')?.getAttribute('aria-label')).toBe('Folder');
});

test('says in a notice what was written when it is closed midway', async () => {
  const create = vi.spyOn(vault, 'create').mockImplementation(() => {
    modal.close();
    return Promise.resolve();
  });
  await open({});
  button('Install 2 notes').click();
  await vi.waitUntil(() => notices.length > 0);
  expect(create).toHaveBeenCalledTimes(1);
  expect(notices).toEqual(['1 of 2 notes written. Run the command again to install the rest.']);
  expect(modal.contentEl.textContent).toBe('');
});

test('tells a screen reader the start, each quarter and the end only', async () => {
  const dispositions = Array.from({ length: 40 }, (): Disposition => 'create');
  const said: string[] = [];
  vi.spyOn(vault, 'create').mockImplementation(() => {
    const words = modal.modalEl.querySelector('[role=status]')?.textContent ?? '';
    if (said.at(-1) !== words) said.push(words);
    return Promise.resolve();
  });
  await open({ plan: (folder) => Promise.resolve(plan(folder, dispositions)) });
  button('Install 40 notes').click();
  expect(modal.contentEl.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe(
    '0',
  );
  await finished();
  expect(said).toEqual(['0 of 40 notes', '10 of 40 notes', '20 of 40 notes', '30 of 40 notes']);
  expect(modal.modalEl.querySelector('[role=status]')?.textContent).toBe(
    'The notes are installed. 40 notes written.',
  );
});

test('says that all is up to date, and leads to the home note', async () => {
  const opened = vi.fn();
  const unchanged = (folder: string): Plan => plan(folder, ['unchanged', 'unchanged']);
  await open({
    plan: (folder) => Promise.resolve(unchanged(folder)),
    home: ({ folder }) => `${folder}/Home.md`,
    open: opened,
  });
  expect(modal.contentEl.textContent).toContain('All 2 notes are up to date.');
  expect(main()?.textContent).toBe('Close');
  button('Open home note').click();
  expect(opened).toHaveBeenCalledExactlyOnceWith('Atlas/Home.md');
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
  expect(modal.contentEl.querySelector('.neutrality-atlas-badge')?.textContent).toBe('Not written');
});

test.each([
  ['Open home note', 'Atlas/Home.md'],
  ['Close', null],
])('has %s as the main button of the summary where the home note is %s', async (label, home) => {
  const opened = vi.fn();
  await open({ home: () => home, open: opened });
  button('Install 2 notes').click();
  await finished();
  expect(main()?.textContent).toBe(label);
  expect(activeDocument.activeElement).toBe(main());
  main()?.click();
  expect(opened.mock.calls).toEqual(home === null ? [] : [[home]]);
});

test('drops the answer to a folder that is no longer wanted', async () => {
  const answers = new Map<string, (plan: Plan) => void>();
  const ask = (folder: string): Promise<Plan> =>
    new Promise((resolve) => answers.set(folder, resolve));
  await open({
    plan: (folder) => (folder === 'Atlas' ? Promise.resolve(plan(folder, [])) : ask(folder)),
  });
  for (const folder of ['Slow', 'Quick']) {
    type(folder);
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
  expect(main()).toMatchObject({ textContent: 'Install the notes', disabled: true });
});
