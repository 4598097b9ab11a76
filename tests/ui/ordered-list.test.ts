import { beforeEach, expect, test, vi } from 'vitest';
import { OrderedList } from '../../src/ui/form/ordered-list';

let changed: (items: readonly string[]) => void;
let list: OrderedList;
beforeEach(() => {
  activeDocument.body.empty();
  changed = vi.fn();
  list = new OrderedList(activeDocument.body, {
    name: 'Fruit',
    label: (item) => item,
    detail: () => '',
    change: (items) => changed(items),
    focusElsewhere: () => undefined,
  });
  list.show(['apple', 'pear', 'plum']);
});
const lines = (): HTMLElement[] => [...activeDocument.querySelectorAll('li')];
const names = (): string[] => lines().map((line) => line.querySelector('span')?.textContent ?? '');
const button = (label: string): HTMLElement | null =>
  activeDocument.querySelector(`[aria-label="${label}"]`);

test('the first cannot go up, nor the last down', () => {
  expect(button('Move apple up')?.matches(':disabled')).toBe(true);
  expect(button('Move plum down')?.matches(':disabled')).toBe(true);
});

test('Alt and an arrow key move an item, and it is said where it is now', () => {
  button('Remove apple')?.focus();
  const key = (key: string, altKey: boolean): void => {
    const event = new KeyboardEvent('keydown', { key, altKey, bubbles: true });
    activeDocument.activeElement?.dispatchEvent(event);
  };
  key('ArrowDown', false);
  expect(names()).toEqual(['apple', 'pear', 'plum']);
  key('ArrowUp', true);
  expect(names()).toEqual(['apple', 'pear', 'plum']);
  key('ArrowDown', true);
  expect(names()).toEqual(['pear', 'apple', 'plum']);
  expect(activeDocument.querySelector('[role=status]')?.textContent).toBe('apple, place 2 of 3');
  key('ArrowDown', true);
  expect(changed).toHaveBeenLastCalledWith(['pear', 'plum', 'apple']);
});

test('an item dragged onto another takes its place', () => {
  const drag = (line: HTMLElement | undefined, name: string): boolean | undefined =>
    line?.dispatchEvent(new Event(name, { cancelable: true }));
  const [apple, , plum] = lines();
  expect(drag(plum, 'dragover')).toBe(true);
  drag(plum, 'drop');
  expect(changed).not.toHaveBeenCalled();
  drag(apple, 'dragstart');
  expect(drag(plum, 'dragover')).toBe(false);
  drag(plum, 'drop');
  expect(changed).toHaveBeenCalledWith(['pear', 'plum', 'apple']);
});

test('what is shown already stays, so that the keyboard keeps its place', () => {
  button('Remove pear')?.focus();
  const before = lines();
  list.show(['apple', 'pear', 'plum']);
  expect(lines()).toEqual(before);
  list.show(['apple', 'pear', 'plum', 'quince']);
  expect(activeDocument.activeElement?.getAttribute('aria-label')).toBe('Remove pear');
});
