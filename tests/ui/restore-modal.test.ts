import { expect, test, vi } from 'vitest';
import { RestoreModal, type RestorableNote } from '../../src/ui/restore-modal';
import { type AppLog, openApp } from '../support/app/host.mjs';

const AUSTRIA: RestorableNote = {
  key: 'case/austria',
  name: 'Austria',
  kind: 'case',
  state: 'deleted',
};
const BELGIUM: RestorableNote = {
  key: 'case/belgium',
  name: 'Belgium',
  kind: 'case',
  state: 'edited',
};

async function open(notes: readonly RestorableNote[]) {
  const restore = vi.fn<(note: RestorableNote) => void>();
  const { app, log } = await openApp({});
  new RestoreModal(app, { notes, restore }).open();
  const press = (label: string): void => {
    const all = top(log)?.querySelectorAll<HTMLElement>('button, .suggestion-item') ?? [];
    [...all].find((each) => each.textContent.includes(label))?.click();
  };
  await vi.waitUntil(() => (top(log)?.textContent ?? '') !== '');
  return { log, restore, press };
}
const top = (log: AppLog): HTMLElement | undefined => log.modals.at(-1)?.containerEl;

test('lists notes with what they are and what became of them, and brings back a deleted one at once', async () => {
  const { log, restore, press } = await open([AUSTRIA, BELGIUM]);
  const items = [...(top(log)?.querySelectorAll('.suggestion-item') ?? [])];
  expect(items.map((each) => each.textContent)).toEqual([
    'AustriacaseDeleted',
    'BelgiumcaseEdited by you',
  ]);
  press('Austria');
  expect(restore).toHaveBeenCalledExactlyOnceWith(AUSTRIA);
});

test('asks before it writes an edited note anew, and says where the edit goes', async () => {
  const { log, restore, press } = await open([BELGIUM]);
  press('Belgium');
  expect(restore).not.toHaveBeenCalled();
  expect(top(log)?.textContent).toContain('Your text is kept in a note beside it.');
  press('Bring back');
  expect(restore).toHaveBeenCalledExactlyOnceWith(BELGIUM);
});

test('says that there is nothing to bring back', async () => {
  const { log } = await open([]);
  expect(top(log)?.textContent).toContain('All our notes stand as shipped.');
});
