import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberFocus } from '../../src/ui/remember-focus';

let block: HTMLElement;
beforeEach(() => {
  block = activeDocument.body.createDiv();
});
afterEach(() => {
  block.remove();
});

/** Draw anew and give the focus back. */
const redraw = (...links: Parameters<typeof draw>): void => {
  const refocus = rememberFocus(block);
  draw(...links);
  refocus();
};
const draw = (links: readonly (readonly [href: string, text: string])[]): void => {
  block.empty();
  for (const [href, text] of links)
    block.createEl('a', { text, href, attr: { 'data-href': href } });
};
const focus = (index: number): void => block.querySelectorAll('a')[index]?.focus();
const focused = (): number =>
  [...block.querySelectorAll('a')].findIndex((each) => each === activeDocument.activeElement);
const AUSTRIA = ['Austria.md', 'Austria'] as const;
const BELGIUM = ['Belgium.md', 'Belgium'] as const;
const CYPRUS = ['Cyprus.md', 'Cyprus'] as const;

test('gives the focus back to the same link, wherever it has gone', () => {
  draw([AUSTRIA, CYPRUS]);
  focus(1);
  redraw([AUSTRIA, BELGIUM, CYPRUS]);
  expect(focused()).toBe(2);
});

test('tells links to the same note apart by their order', () => {
  draw([AUSTRIA, BELGIUM, AUSTRIA]);
  focus(2);
  redraw([AUSTRIA, BELGIUM, CYPRUS, AUSTRIA]);
  expect(focused()).toBe(3);
});

test('gives it to what has the place of a link that is gone', () => {
  draw([AUSTRIA, BELGIUM, CYPRUS]);
  focus(1);
  redraw([AUSTRIA, CYPRUS]);
  expect(focused()).toBe(1);
});

test('takes the focus from nothing else', () => {
  draw([AUSTRIA]);
  redraw([AUSTRIA, BELGIUM]);
  expect(focused()).toBe(-1);
});
