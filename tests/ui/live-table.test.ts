import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '../../src/core/problem';
import type { Table } from '../../src/core/table/table';
import { LiveTable } from '../../src/ui/table/live-table';
import { cell, citation, link, table } from '../support/tables';

const actions = {
  open: vi.fn(),
  hover: vi.fn(),
  menu: vi.fn(),
  dragText: vi.fn((target: string) => `[[${target}]]`),
  openMenu: vi.fn(),
};
let root: HTMLElement;
let live: LiveTable;
beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  root = activeDocument.body.createDiv();
  live = new LiveTable(root, actions);
  live.load();
});
afterEach(() => {
  live.unload();
  root.remove();
  vi.useRealTimers();
});

const query = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};
const mouse = (type: string, options: MouseEventInit = {}): MouseEvent =>
  new MouseEvent(type, { bubbles: true, cancelable: true, ...options });
const popover = (): string | undefined =>
  activeDocument.querySelector('.neutrality-atlas-popover')?.textContent;

const states = table(
  ['file.name', 'since'],
  [
    [link('States/Austria.md'), '1955'],
    [link('States/Belgium.md'), '1831'],
  ],
  { notes: ['States/Austria.md', 'States/Belgium.md'] },
);
const sourced = table(
  ['file.name', 'since', 'form'],
  [
    [
      link('A.md'),
      cell('1955', { sources: [citation('Law.md', 'Law 1955'), citation('B.md', 'Book, p. 3')] }),
      cell('law', { sources: [citation('Law.md', 'Law 1955')] }),
    ],
  ],
  { sources: 'pandoc', notes: ['A.md'] },
);
const many = (size: number, orientation: Table['orientation'] = 'columns'): Table => {
  const notes = Array.from({ length: size }, (_, index) => `N${index + 1}.md`);
  const rows = notes.map((note) => [link(note), 'x']);
  return table(['file.name', 'x'], rows, { notes, orientation });
};

test('says that it is reading until there is something to show', () => {
  expect(root.textContent).toBe('Reading the notes…');
  live.show(success(states));
  expect(root.textContent).not.toContain('Reading');
});

test('answers a link with its path, once, and a middle click too', () => {
  live.show(success(states));
  const outside = vi.fn();
  root.addEventListener('click', outside);
  const click = mouse('click');
  query('tbody a').dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
  expect(outside).not.toHaveBeenCalled();
  query('tbody a').dispatchEvent(mouse('auxclick', { button: 1 }));
  query('tbody a').dispatchEvent(mouse('auxclick', { button: 2 }));
  expect(actions.open.mock.calls.map(([target]) => target as string)).toEqual([
    'States/Austria.md',
    'States/Austria.md',
  ]);
});

test('previews a link, has a menu for it, and lets it be dragged as a link', () => {
  live.show(success(states));
  const anchor = query('tbody a');
  anchor.dispatchEvent(mouse('mouseover'));
  anchor.dispatchEvent(mouse('mouseover', { relatedTarget: anchor }));
  expect(actions.hover).toHaveBeenCalledOnce();
  const menu = mouse('contextmenu');
  anchor.dispatchEvent(menu);
  expect(menu.defaultPrevented).toBe(true);
  expect(actions.menu.mock.calls[0]?.[0]).toBe('States/Austria.md');
  const setData = vi.fn();
  const drag = Object.assign(mouse('dragstart'), { dataTransfer: { setData } });
  anchor.dispatchEvent(drag);
  expect(setData).toHaveBeenCalledWith('text/plain', '[[States/Austria.md]]');
  expect(drag.defaultPrevented).toBe(false);
});

test('leaves what is no link to the app', () => {
  live.show(success(states));
  for (const type of ['click', 'contextmenu', 'mouseover', 'dragstart']) {
    const event = mouse(type);
    query('td').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  }
  expect(actions.open).not.toHaveBeenCalled();
});

test('goes on answering links after it was drawn anew', () => {
  live.show(success(states));
  live.show(failure({ message: 'Wrong.' }));
  live.show(success(states));
  query('tbody a').click();
  expect(actions.open).toHaveBeenCalledOnce();
});

test('leads from a number to its source, and back to the first number', () => {
  live.show(success(sourced));
  const numbers = [...root.querySelectorAll<HTMLElement>('sup a')];
  expect(numbers.map(({ textContent }) => textContent)).toEqual(['1', '2', '1']);
  numbers[2]?.click();
  expect(activeDocument.activeElement?.textContent).toContain('Law 1955');
  query('[role=doc-backlink]').click();
  expect(activeDocument.activeElement).toBe(numbers[0]);
  expect(actions.open).not.toHaveBeenCalled();
});

test('shows the sources of a cell beside it while its number has the focus, until Escape', () => {
  live.show(success(sourced));
  const number = query('sup a');
  number.focus();
  expect(popover()).toBe('1. Law 19552. Book, p. 3');
  const id = activeDocument.querySelector('[role=tooltip]')?.id;
  expect(number.getAttribute('aria-describedby')).toBe(id);
  number.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(popover()).toBeUndefined();
  expect(number.hasAttribute('aria-describedby')).toBe(false);
});

test('shows them while the pointer rests on the cell, and not when it only passes', () => {
  live.show(success(sourced));
  const value = query('td');
  value.dispatchEvent(mouse('mouseover'));
  vi.advanceTimersByTime(100);
  query('th').dispatchEvent(mouse('mouseover'));
  vi.advanceTimersByTime(1000);
  expect(popover()).toBeUndefined();
  value.dispatchEvent(mouse('mouseover'));
  vi.advanceTimersByTime(400);
  expect(popover()).toContain('Book, p. 3');
  query('.neutrality-atlas-drawing').parentElement?.dispatchEvent(new MouseEvent('mouseleave'));
  vi.advanceTimersByTime(100);
  activeDocument
    .querySelector('.neutrality-atlas-popover')
    ?.dispatchEvent(new MouseEvent('mouseenter'));
  vi.advanceTimersByTime(1000);
  expect(popover()).toContain('Book, p. 3');
  activeDocument
    .querySelector('.neutrality-atlas-popover')
    ?.dispatchEvent(new MouseEvent('mouseleave'));
  vi.advanceTimersByTime(1000);
  expect(popover()).toBeUndefined();
});

test('leaves nothing beside a cell when the table changes or goes', () => {
  live.show(success(sourced));
  query('sup a').focus();
  live.show(success(states));
  expect(popover()).toBeUndefined();
  live.show(success(sourced));
  query('sup a').focus();
  live.unload();
  expect(popover()).toBeUndefined();
});

test('turns the pages of many columns, says which they are, and keeps the button', () => {
  live.show(success(many(43)));
  const headers = (): string[] =>
    [...root.querySelectorAll('thead th')].map(({ textContent }) => textContent);
  const next = query('[data-action=next]');
  next.focus();
  next.click();
  expect(headers().slice(0, 2)).toEqual(['Name', 'N13']);
  expect(headers()).toHaveLength(13);
  expect(query('nav').textContent).toBe('13–24 of 43');
  expect(query('[role=status]').textContent).toBe('13–24 of 43');
  expect(activeDocument.activeElement).toBe(next);
  next.click();
  next.click();
  expect(next.getAttribute('aria-disabled')).toBe('true');
  next.click();
  expect(query('nav').textContent).toBe('37–43 of 43');
  query('[data-action=previous]').click();
  expect(query('nav').textContent).toBe('25–36 of 43');
});

test('stays on its page when it is drawn anew, or on the last there is', () => {
  live.show(success(many(43)));
  query('[data-action=next]').click();
  query('[data-action=next]').click();
  live.show(success(many(42)));
  expect(query('nav').textContent).toBe('25–36 of 42');
  live.show(success(many(20)));
  expect(query('nav').textContent).toBe('13–20 of 20');
  live.show(success(many(43)));
  expect(query('nav').textContent).toBe('13–24 of 43');
});

test('keeps the number of a source from page to page', () => {
  const notes = Array.from({ length: 24 }, (_, index) => `N${index}.md`);
  const rows = notes.map((note, index) => [
    link(note),
    cell('x', { sources: [citation('W.md', index < 12 ? 'First' : 'Second')] }),
  ]);
  live.show(
    success(
      table(['file.name', 'x'], rows, { notes, orientation: 'columns', sources: 'footnotes' }),
    ),
  );
  query('[data-action=next]').click();
  expect(query('sup').textContent).toBe('2');
  expect(query('.neutrality-atlas-sources li').getAttribute('value')).toBe('2');
  expect(query('.neutrality-atlas-sources').textContent).not.toContain('First');
});

test('draws of thousands of rows no more than a page', () => {
  live.show(success(many(5000, 'rows')));
  expect(root.querySelectorAll('tbody tr')).toHaveLength(200);
});

test('opens its menu by a button that has a name', () => {
  live.show(success(states));
  const button = query('[aria-label="More options"]');
  button.click();
  expect(actions.openMenu).toHaveBeenCalledWith(button);
  live.show(success(table(['x'], [])));
  expect(query('[aria-label="More options"]')).toBe(button);
});

test('keeps to itself what is pressed in it, so that an editor around it stays where it is', () => {
  const outside = vi.fn();
  activeDocument.body.addEventListener('click', outside);
  live.show(success({ ...sourced, faults: [{ path: 'B.md', message: 'Broken.' }] }));
  for (const pressed of ['summary', 'details a', 'sup a', 'tbody a', '[data-action=menu]'])
    query(pressed).click();
  expect(outside).not.toHaveBeenCalled();
  query('td').click();
  expect(outside).toHaveBeenCalledTimes(1);
  activeDocument.body.removeEventListener('click', outside);
});

test('answers nothing more once it is unloaded', () => {
  live.show(success(states));
  live.unload();
  query('tbody a').click();
  expect(actions.open).not.toHaveBeenCalled();
});
