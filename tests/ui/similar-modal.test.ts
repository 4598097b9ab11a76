import { beforeEach, expect, test, vi } from 'vitest';
import type { SimilarNote } from '../../src/core/draft/similar-notes';
import { SimilarModal } from '../../src/ui/similar-modal';
import { openApp, type TestApp } from '../support/app/host.mjs';

let app: TestApp;
beforeEach(async () => {
  activeDocument.body.empty();
  ({ app } = await openApp({}));
});

const SIMILAR: readonly SimilarNote[] = [
  {
    path: 'States/Belgium.md',
    isClose: true,
    reasons: [
      { type: 'kind', items: ['case'] },
      { type: 'properties', items: ['a', 'b'] },
      { type: 'targets', items: ['Powers/Prussia.md'] },
      { type: 'values', items: ['form (law)', 'since (1815)', 'end (1839)'] },
      { type: 'tags', items: ['not told any more'] },
    ],
  },
  {
    path: 'States/Law.md',
    isClose: false,
    reasons: [
      { type: 'links', items: ['States/Austria.md'] },
      { type: 'linked', items: ['States/Law.md'] },
      { type: 'linkers', items: ['Index.md'] },
      { type: 'folder', items: ['States'] },
    ],
  },
];

function open(similar = SIMILAR) {
  const compare = vi.fn();
  const modal = new SimilarModal(app, { path: 'States/Austria.md', similar, compare });
  modal.open();
  const text = (selector: string): string[] =>
    [...modal.modalEl.querySelectorAll(selector)].map((each) => each.textContent);
  const boxes = [...modal.contentEl.querySelectorAll<HTMLInputElement>('label input')];
  const cta = modal.contentEl.querySelector<HTMLButtonElement>('.mod-cta');
  return { modal, compare, text, boxes, cta };
}

test('says why each note is similar, the weightiest reasons only', () => {
  const { modal, text } = open();
  expect(modal.titleEl.textContent).toBe('Compare Austria with similar notes');
  expect(text('label')).toEqual([
    'Belgiumsame kind: case · 2 properties in common · both link to Prussia · alike in form (law), since (1815) and 1 more',
    'Lawlinks to Austria · Austria links to it · both linked from Index · same folder: States',
  ]);
});

test('ticks the closest, and compares with those ticked in the order of the list', () => {
  const { boxes, cta, compare, text } = open();
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
  expect(cta?.textContent).toBe('Compare with 1 note');
  boxes[0]?.click();
  boxes[1]?.click();
  boxes[0]?.click();
  expect(text('[role=status]')).toEqual(['2 notes ticked']);
  cta?.click();
  expect(compare).toHaveBeenCalledWith(['States/Belgium.md', 'States/Law.md']);
});

test('leads on with none ticked, to pick by hand', () => {
  const { boxes, cta, compare } = open();
  boxes[0]?.click();
  expect(cta?.textContent).toBe('Pick by hand');
  cta?.click();
  expect(compare).toHaveBeenCalledWith([]);
});

test('says so where no note is similar, and leads on', () => {
  const { modal, cta } = open([]);
  expect(modal.contentEl.textContent).toContain('No note has enough in common');
  expect(cta?.textContent).toBe('Pick by hand');
});
