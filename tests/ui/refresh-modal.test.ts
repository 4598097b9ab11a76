import { expect, test, vi } from 'vitest';
import { RefreshModal, type RefreshModalOptions } from '../../src/ui/refresh-modal';
import { openApp } from '../support/app/host.mjs';

const edited = [
  { path: 'A.md', line: 3, text: 'one', nth: 0 },
  { path: 'A.md', line: 9, text: 'one', nth: 1 },
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
  expect(names).toEqual(['A.md, line 3', 'A.md, line 9']);
  choose(1, 'overwrite');
  press();
  expect(apply.mock.calls).toEqual([[new Map([[edited[1], 'overwrite']])]]);
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
