import { expect, test } from 'vitest';
import { AfterFrame } from '../../src/ui/timeline/after-frame';

/** A window that draws a frame, and then does what is due, only when it is told to. */
function windowByHand() {
  const due = new Map<number, () => void>();
  const add = (run: () => void): number => {
    const id = due.size + 1;
    due.set(id, run);
    return id;
  };
  const cancel = (id: number): void => void due.delete(id);
  const doNext = (): void => {
    for (const [id, run] of [...due]) {
      due.delete(id);
      run();
    }
  };
  const win = {
    requestAnimationFrame: add,
    setTimeout: add,
    cancelAnimationFrame: cancel,
    clearTimeout: cancel,
  };
  return { win, doNext };
}

function asker() {
  const first = windowByHand();
  let { win } = first;
  const element = createDiv();
  Object.defineProperty(element, 'win', { get: () => win });
  let done = 0;
  const soon = new AfterFrame(element, () => (done += 1));
  soon.load();
  const moveTo = (other: { readonly win: typeof win }): void => {
    win = other.win;
  };
  return { first, moveTo, soon, times: () => done };
}

test('does once what is asked for often, after the frame, and again when it is asked again', () => {
  const { first, soon, times } = asker();
  soon.ask();
  soon.ask();
  first.doNext();
  expect(times()).toBe(0); // that was the frame
  first.doNext();
  expect(times()).toBe(1);
  soon.ask();
  first.doNext();
  first.doNext();
  expect(times()).toBe(2);
});

test('goes on in the window to which its element is moved, when the old one draws no more', () => {
  const { moveTo, soon, times } = asker();
  soon.ask();
  const second = windowByHand();
  moveTo(second);
  soon.ask();
  second.doNext();
  second.doNext();
  expect(times()).toBe(1);
});

test('does nothing any more once it is unloaded', () => {
  const { first, soon, times } = asker();
  soon.ask();
  soon.unload();
  first.doNext();
  first.doNext();
  expect(times()).toBe(0);
});
