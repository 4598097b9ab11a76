import { expect, test, vi } from 'vitest';
import { RefreshModal, type RefreshModalOptions } from '../../src/ui/refresh-modal';
import { openApp } from '../support/app/host.mjs';

const edited = [
  {
    path: 'A.md',
    line: 3,
    text: 'one',
    nth: 0,
    mine: ['Austria | 1956'],
    made: ['Austria | 1955'],
  },
  { path: 'A.md', line: 9, text: 'one', nth: 1, mine: ['a', 'b', 'c', 'd', 'e'], made: [] },
  { path: 'B.md', line: 1, text: 'two', nth: 0, mine: [], made: [] },
];

async function open(options: Partial<RefreshModalOptions>) {
  const apply = vi.fn<RefreshModalOptions['apply']>();
  const { app } = await openApp({});
  const modal = new RefreshModal(app, {
    edited: [],
    errors: [],
    faults: [],
    apply,
    open: () => undefined,
    ...options,
  });
  modal.onOpen();
  const choose = (index: number, value: string): void => {
    const select = modal.contentEl.querySelectorAll('select')[index];
    if (!select) throw new Error('no such table');
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
  const press = (): void => modal.contentEl.querySelector<HTMLElement>('.mod-cta')?.click();
  return { modal, apply, choose, press };
}

test('asks about each table by its place, and answers for those that were chosen alone', async () => {
  const { modal, apply, choose, press } = await open({ edited });
  const names = [...modal.contentEl.querySelectorAll('select')].map((each) =>
    each.getAttribute('aria-label'),
  );
  expect(names).toEqual(['A.md, line 3', 'A.md, line 9', 'B.md, line 1']);
  choose(1, 'overwrite');
  press();
  expect(apply.mock.calls).toEqual([[new Map([[edited[1], 'overwrite']])]]);
});

test('shows what was changed against what would be written', async () => {
  const { modal } = await open({ edited });
  const lists = [...modal.contentEl.querySelectorAll('.neutrality-atlas-changes')].map((list) =>
    [...list.children].map((each) => each.textContent),
  );
  expect(lists).toEqual([
    ['In your note: Austria | 1956', 'From the notes: Austria | 1955'],
    ['a', 'b', 'c', 'd'].map((line) => `In your note: ${line}`).concat('and 1 more line'),
    ['Only the order of the lines differs.'],
  ]);
});

test('opens the note at the line of a place', async () => {
  const openNote = vi.fn<RefreshModalOptions['open']>();
  const { modal } = await open({ edited, open: openNote });
  modal.contentEl.querySelectorAll('a')[1]?.click();
  expect(openNote.mock.calls).toEqual([['A.md', 9]]);
});

test('does nothing where every edit is kept', async () => {
  const { apply, choose, press } = await open({ edited });
  choose(0, 'release');
  choose(0, 'keep');
  press();
  expect(apply).not.toHaveBeenCalled();
});

test('tells errors and left-out notes with their places, and asks nothing', async () => {
  const { modal } = await open({
    errors: [{ path: 'B.md', line: 4, message: 'Unknown key "x".' }],
    faults: [{ path: 'C.md', message: 'It cannot be read.' }],
  });
  expect(modal.contentEl.textContent).toContain('B.md, line 4');
  expect(modal.contentEl.textContent).toContain('C.md');
  expect(modal.contentEl.querySelector('select, .mod-cta')).toBeNull();
});
