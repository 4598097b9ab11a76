import { afterEach, expect, test, vi } from 'vitest';
import type { CheckRun } from '../../src/core/check/check-notes';
import type { Finding } from '../../src/core/check/finding';
import { CheckModal } from '../../src/ui/check/check-modal';
import { openApp } from '../support/app/host.mjs';

const finding = (index: number, rule: Finding['rule'] = 'broken-link'): Finding => ({
  path: `Notes/N${String(index)}.md`,
  line: index + 1,
  rule,
  message: `Message ${String(index)}.`,
  fix: `Fix ${String(index)}.`,
});
const FINDINGS = [finding(0), finding(1, 'orphan'), finding(2)];

type Options = ConstructorParameters<typeof CheckModal>[1];

let modal: CheckModal;
afterEach(() => modal.close());

async function open(
  options: Partial<Options> & { findings?: readonly Finding[]; checked?: number },
) {
  const { app } = await openApp({});
  const { findings = [], checked = 7, ...more } = options;
  const leadTo = vi.fn();
  const run = (): Promise<CheckRun> => Promise.resolve({ findings, checked });
  modal = new CheckModal(app, {
    run,
    keep: () => Promise.resolve('Kept.md'),
    open: leadTo,
    ...more,
  });
  modal.open();
  await new Promise((done) => window.setTimeout(done));
  return leadTo;
}
const content = (): string => modal.contentEl.textContent;
const rows = (): HTMLElement[] => [...modal.contentEl.querySelectorAll<HTMLElement>('li a')];
const spoken = (): string => modal.modalEl.querySelector('[role=status]')?.textContent ?? '';
const button = (text: string): HTMLButtonElement => {
  const found = [...modal.contentEl.querySelectorAll('button')].find(
    (each) => each.textContent === text,
  );
  if (!found) throw new Error(`There is no button "${text}".`);
  return found;
};
const select = (): HTMLSelectElement => {
  const found = modal.contentEl.querySelector('select');
  if (!found) throw new Error('There is no filter.');
  return found;
};
const choose = (value: string): void => {
  select().value = value;
  select().dispatchEvent(new Event('change'));
};

test('lists each finding with its rule, place, reason and what to do, the first with the focus', async () => {
  await open({ findings: FINDINGS });
  expect(content()).toContain('3 findings in 3 of 7 notes.');
  expect(rows().map((row) => row.textContent)).toEqual([
    'Broken linkNotes/N0.md, line 1Message 0.Fix 0.',
    'OrphanNotes/N1.md, line 2Message 1.Fix 1.',
    'Broken linkNotes/N2.md, line 3Message 2.Fix 2.',
  ]);
  expect(modal.contentEl.ownerDocument.activeElement).toBe(rows()[0]);
});

test('opens the note of a finding at its line', async () => {
  const leadTo = await open({ findings: FINDINGS });
  rows()[2]?.click();
  expect(leadTo.mock.calls).toEqual([['Notes/N2.md', 3]]);
  expect(modal.contentEl.childElementCount).toBe(0);
});

test('filters by rule, says how many are shown and what the rule means', async () => {
  await open({ findings: FINDINGS });
  expect([...select().options].map(({ text }) => text)).toEqual([
    'All findings (3)',
    'Broken link (2)',
    'Orphan (1)',
  ]);
  choose('orphan');
  expect(rows()).toHaveLength(1);
  expect(spoken()).toBe('1 finding shown');
  expect(content()).toContain('No other note links to this one');
  choose('');
  expect(rows()).toHaveLength(3);
  expect(content()).not.toContain('No other note links to this one');
});

test('draws a hundred at once and the others when they are asked for', async () => {
  await open({ findings: Array.from({ length: 230 }, (_, index) => finding(index)) });
  expect(rows()).toHaveLength(100);
  button('Show 100 more').click();
  expect(modal.contentEl.ownerDocument.activeElement).toBe(rows()[100]);
  button('Show 30 more').click();
  expect(rows()).toHaveLength(230);
});

test('lets the keyboard skip the list', async () => {
  await open({ findings: FINDINGS });
  button('Skip the list').click();
  expect(modal.contentEl.ownerDocument.activeElement).toBe(button('Keep as a note'));
});

test('says in words that nothing was found', async () => {
  await open({ findings: [], checked: 1 });
  expect(content()).toContain('1 note checked, and nothing was found');
  expect(spoken()).toContain('nothing was found');
  expect(modal.contentEl.querySelector('select')).toBeNull();
  modal.close();
  await open({ findings: [], checked: 0 });
  expect(content()).toContain('There is no note to check.');
});

test('keeps the findings as a note and leads to it', async () => {
  const leadTo = await open({ findings: FINDINGS });
  button('Keep as a note').click();
  await vi.waitUntil(() => content().includes('It is kept as Kept.md'));
  modal.contentEl.querySelector<HTMLElement>('p a')?.click();
  expect(leadTo.mock.calls).toEqual([['Kept.md', 1]]);
});

test('shows how far it is, and stops when it is closed', async () => {
  let isStopped = (): boolean => false;
  let step: (done: number, all: number) => Promise<void> = () => Promise.resolve();
  let finish: (run: CheckRun) => void = () => undefined;
  await open({
    run: ({ onProgress, shouldStop }) => {
      [step, isStopped] = [onProgress, shouldStop];
      return new Promise((resolve) => (finish = resolve));
    },
  });
  expect(content()).toContain('Reading the notes…');
  await step(50, 200);
  expect(content()).toContain('50 of 200 notes');
  expect(modal.contentEl.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe(
    '25',
  );
  expect(isStopped()).toBe(false);
  button('Cancel').click();
  expect(isStopped()).toBe(true);
  await step(100, 200);
  finish({ findings: FINDINGS, checked: 3 });
  await new Promise((done) => window.setTimeout(done));
  expect(modal.contentEl.childElementCount).toBe(0);
});

test('says why a check failed', async () => {
  await open({ run: () => Promise.reject(new Error('No disk.')) });
  expect(content()).toContain('The notes could not be checked. No disk.');
});
