import { App } from 'obsidian';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyPlan } from '../../src/core/pack/plan/apply-plan';
import type { Choices, Disposition, Plan } from '../../src/core/pack/plan/plan';
import { PlanModal, type PlanModalOptions } from '../../src/ui/plan/plan-modal';
import { type AppLog, openApp } from '../support/app/host.mjs';
import { MemoryVault } from '../support/memory-vault';
import { planIn as plan, planOf, step } from './plans';

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
    isInstalled: false,
    untyped: () => 0,
    install: async (made, options) => ({
      reports: (await applyPlan(made, vault, options)).reports,
      told: [],
    }),
    keepSummary: () => Promise.resolve('Summary.md'),
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
  [...modal.contentEl.querySelectorAll<HTMLElement>('.neutrality-atlas-steps > li')]
    .filter((each) => each.style.display !== 'none')
    .map((each) => each.querySelector('.neutrality-atlas-path')?.textContent ?? '');
const finished = (): Promise<boolean> =>
  vi.waitUntil(() => modal.contentEl.textContent.includes(' written.'));

test('shows counts, every file and why, and filters by disposition', async () => {
  await open({});
  const chips = [...modal.contentEl.querySelectorAll('.neutrality-atlas-chip')];
  expect(chips.map((each) => each.textContent)).toEqual(['4All', '1Blocked', '2New', '1Kept']);
  expect(paths()).toEqual(['Atlas/3.md', 'Atlas/0.md', 'Atlas/1.md', 'Atlas/2.md']);
  expect(modal.contentEl.textContent).toContain('Because of Atlas/2.md.');
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
  expect(notices).toEqual(['1 of 2 notes written. Run the command again to do the rest.']);
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
  expect(modal.titleEl.textContent).toBe('Not everything could be done');
  expect(paths()).toEqual(['Atlas/1.md', 'Atlas/3.md']);
  expect(modal.contentEl.textContent).toContain('The disk is full.');
  expect(modal.contentEl.querySelector('.neutrality-atlas-badge')?.textContent).toBe('Not done');
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

const row = (path: string): HTMLElement => {
  const rows = [...modal.contentEl.querySelectorAll<HTMLElement>('.neutrality-atlas-steps > li')];
  const found = rows.find(
    (each) => each.querySelector('.neutrality-atlas-path')?.textContent === path,
  );
  if (!found) throw new Error(`No row of ${path}`);
  return found;
};
const tick = (path: string): void => row(path).querySelector('input')?.click();
const pick = (path: string, choice: string): void => {
  const select = row(path).querySelector('select');
  if (!select) throw new Error(`Nothing to choose for ${path}`);
  select.value = choice;
  select.dispatchEvent(new Event('change'));
};
const unfold = (path: string): HTMLElement => {
  const details = row(path).querySelector('details');
  if (!details) throw new Error(`No difference of ${path}`);
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  return details;
};
const boxes = (): number => modal.contentEl.querySelectorAll('input[type=checkbox]').length;

test('writes neither what is left out nor what is beside it, and keeps that through filtering', async () => {
  const beside = { path: 'Atlas/C (edition 2).md', text: 'ours' };
  const steps = [
    step('Atlas/A.md', 'create'),
    step('Atlas/B.md', 'create'),
    step('Atlas/C.md', 'conflict', { text: 'both', beside }),
    step('Atlas/D.md', 'unchanged'),
  ];
  await open({ plan: () => Promise.resolve(planOf(steps)) });
  expect(boxes()).toBe(3);
  tick('Atlas/A.md');
  tick('Atlas/C.md');
  expect(row('Atlas/A.md').textContent).toContain('You left it out.');
  button('2New').click();
  button('2New').click();
  expect(row('Atlas/A.md').querySelector('input')?.checked).toBe(false);
  button('Install 1 note').click();
  await finished();
  expect(vault.texts()).toEqual({ 'Atlas/B.md': 'text' });
  expect(modal.contentEl.textContent).toContain('1 left out by you');
});

test('lets nothing be installed once all is left out', async () => {
  await open({ plan: (folder) => Promise.resolve(plan(folder, ['create'])) });
  tick('Atlas/0.md');
  expect(main()).toMatchObject({ textContent: 'Install 0 notes', disabled: true });
  tick('Atlas/0.md');
  expect(main()).toMatchObject({ textContent: 'Install 1 note', disabled: false });
});

test('lets the keyboard skip the list, however long', async () => {
  await open({});
  button('Skip the list').click();
  expect(activeDocument.activeElement).toBe(main());
});

test('forgets what was decided when the folder changes', async () => {
  await open({ plan: (folder) => Promise.resolve(plan(folder, ['create', 'create'])) });
  tick('Atlas/0.md');
  type('Other');
  await vi.waitUntil(() => paths().includes('Other/0.md'));
  expect(main()?.textContent).toBe('Install 2 notes');
});

test('adopts a note of the reader on their word alone', async () => {
  vault = new MemoryVault({ 'My.md': 'mine' });
  const adopt = {
    choice: 'adopt' as const,
    path: 'My.md',
    before: 'mine',
    text: 'filled',
    beside: null,
  };
  const yours = step('Atlas/A.md', 'yours', { alternatives: [adopt] });
  await open({ plan: () => Promise.resolve(planOf([yours, step('Atlas/B.md', 'create')])) });
  const select = row('Atlas/A.md').querySelector('select');
  expect([...(select?.options ?? [])].map((each) => each.text)).toEqual([
    'Leave ours out',
    'Adopt your note',
  ]);
  expect(main()?.textContent).toBe('Install 1 note');
  pick('Atlas/A.md', 'adopt');
  expect(row('Atlas/A.md').textContent).toContain('Your note takes the place of ours.');
  expect(unfold('Atlas/A.md').textContent).toContain('filled');
  button('Install 2 notes').click();
  await finished();
  expect(vault.texts()['My.md']).toBe('filled');
});

const RETARGETED: Plan['retargeted'][number] = {
  note: 'My.md',
  link: { type: 'link', target: 'Austria', subpath: '', display: null, from: 'My.md' },
  before: 'Old/Austria.md',
  after: 'Atlas/Austria.md',
};

test('has the plan made anew where ours gets a place beside the note of the reader', async () => {
  const both = {
    choice: 'both' as const,
    path: 'Atlas/A.md',
    before: null,
    text: 'ours',
    beside: null,
  };
  const asked: Choices[] = [];
  await open({
    plan: (_, choices) => {
      asked.push(new Map(choices));
      const link = choices.size === 0 ? '[[A]]' : '[[Atlas/A|A]]';
      const first =
        choices.size === 0
          ? step('Atlas/A.md', 'yours', { alternatives: [both] })
          : step('Atlas/A.md', 'create', { text: 'ours' });
      const retargeted = choices.size === 0 ? [] : [RETARGETED];
      const steps = [first, step('Atlas/B.md', 'create', { text: link })];
      return Promise.resolve(planOf(steps, { retargeted }));
    },
  });
  unfold('Atlas/B.md');
  pick('Atlas/A.md', 'both');
  expect(main()?.disabled).toBe(true);
  await vi.waitUntil(() => main()?.textContent === 'Install 2 notes');
  expect(asked).toEqual([new Map(), new Map([['key of Atlas/A.md', 'both']])]);
  expect(row('Atlas/B.md').textContent).toContain('[[Atlas/A|A]]');
  expect(modal.contentEl.textContent).toContain('1 link that would open another note');
  expect(row('Atlas/A.md').querySelector('select')?.value).toBe('both');
  main()?.click();
  await finished();
  expect(vault.texts()).toEqual({ 'Atlas/A.md': 'ours', 'Atlas/B.md': '[[Atlas/A|A]]' });
});

test('compares the texts of a file only when somebody looks, and says what was removed and added', async () => {
  const beside = { path: 'Atlas/A (edition 2).md', text: 'Ours.' };
  const change = { before: 'Head\nNeutral since 1955.', text: 'Head\nNeutral since 1956.', beside };
  await open({ plan: () => Promise.resolve(planOf([step('Atlas/A.md', 'conflict', change)])) });
  expect(row('Atlas/A.md').querySelector('.neutrality-atlas-diff')).toBeNull();
  const difference = unfold('Atlas/A.md');
  const lines = [...difference.querySelectorAll('.neutrality-atlas-diff-line')];
  expect(lines.map((each) => each.textContent)).toEqual([
    ' Head',
    '−Removed: Neutral since 1955.',
    '+Added: Neutral since 1956.',
    '+Added: Ours.',
  ]);
  expect(difference.querySelector('del')?.textContent).toBe('Neutral since 1955.');
  expect(difference.querySelector('ins .neutrality-atlas-diff-part')?.textContent).toBe('1956');
  expect(difference.textContent).toContain('New note: Atlas/A (edition 2).md');
});

test('draws a long text in parts', async () => {
  const text = Array.from({ length: 700 }, (_, index) => `Line ${String(index)}`).join('\n');
  await open({ plan: () => Promise.resolve(planOf([step('Atlas/A.md', 'create', { text })])) });
  const difference = unfold('Atlas/A.md');
  const count = (): number => difference.querySelectorAll('.neutrality-atlas-diff-line').length;
  expect(count()).toBe(300);
  button('Show 400 more lines').click();
  button('Show 100 more lines').click();
  expect(count()).toBe(700);
});

test('tells which links would open another note, and which properties have another type', async () => {
  await open({
    plan: () =>
      Promise.resolve(
        planOf([step('Atlas/A.md', 'create')], {
          retargeted: [RETARGETED],
          typeClashes: [{ property: 'born', ours: 'text', theirs: 'date' }],
        }),
      ),
  });
  const [links, types] = [...modal.contentEl.querySelectorAll('.neutrality-atlas-fold')];
  expect(links?.textContent).toContain('1 link that would open another note');
  expect(links?.textContent).toContain('Old/Austria.md → Atlas/Austria.md');
  expect(types?.textContent).toContain('born: date in this vault, text in our notes.');
});

test('sets property types only if that is asked for', async () => {
  const asked: boolean[] = [];
  const install: PlanModalOptions['install'] = (_, { setTypes }) => {
    asked.push(setTypes);
    return Promise.resolve({ reports: [], told: ['The types of 3 properties are set.'] });
  };
  const unchanged = (): Promise<Plan> => Promise.resolve(plan('Atlas', ['unchanged']));
  await open({ plan: unchanged, untyped: () => 3, isInstalled: true, install });
  expect(main()?.textContent).toBe('Close');
  modal.contentEl.querySelector<HTMLElement>('.checkbox-container')?.click();
  button('Set property types').click();
  await finished();
  expect(asked).toEqual([true]);
  expect(modal.contentEl.textContent).toContain('The types of 3 properties are set.');
});

test('asks for no folder where the notes are installed, and speaks of an update', async () => {
  await open({ isInstalled: true });
  expect(modal.titleEl.textContent).toBe('Update the notes');
  expect(modal.contentEl.textContent).toContain('The notes are in the folder "Atlas".');
  expect(modal.contentEl.querySelector('input[type=text]')).toBeNull();
  expect(main()?.textContent).toBe('Update 2 notes');
});

test('leads to the notes made beside those of the reader, and keeps the summary as a note', async () => {
  vault = new MemoryVault({ 'Atlas/A.md': 'mine' });
  const beside = { path: 'Atlas/A (edition 2).md', text: 'ours' };
  const conflict = step('Atlas/A.md', 'conflict', { before: 'mine', text: 'both', beside });
  const opened = vi.fn();
  await open({ plan: () => Promise.resolve(planOf([conflict])), open: opened });
  main()?.click();
  await finished();
  button('Keep as a note').click();
  await vi.waitUntil(() => modal.contentEl.textContent.includes('It is kept as Summary.md'));
  const links = [...modal.contentEl.querySelectorAll('a')];
  expect(links.map((each) => each.textContent)).toEqual(['Atlas/A (edition 2).md', 'Summary.md']);
  links[0]?.click();
  expect(opened).toHaveBeenCalledExactlyOnceWith('Atlas/A (edition 2).md');
});

test('says why the summary could not be kept, and lets one try again', async () => {
  await open({ keepSummary: () => Promise.reject(new Error('No room.')) });
  main()?.click();
  await finished();
  button('Keep as a note').click();
  await vi.waitUntil(() => modal.contentEl.textContent.includes('could not be kept. No room.'));
  expect(button('Keep as a note').disabled).toBe(false);
});

test('says what went wrong when the run breaks off', async () => {
  await open({ install: () => Promise.reject(new Error('The disk is gone.')) });
  main()?.click();
  await vi.waitUntil(() => modal.contentEl.textContent.includes('The disk is gone.'));
  expect(modal.titleEl.textContent).toBe('Not everything could be done');
  expect(main()?.textContent).toBe('Close');
});
