import { beforeEach, expect, test, vi } from 'vitest';
import type { Table } from '../../src/core/table/table';
import { drawFaults, drawProblems, drawTable, type LinkActions } from '../../src/ui/draw-table';
import { cell, citation, link, table } from '../support/tables';

const actions = { open: vi.fn(), hover: vi.fn() } satisfies LinkActions;
const draw = (drawn: Table): HTMLElement => {
  const element = createDiv();
  drawTable(element, drawn, actions);
  return element;
};
const rows = (element: HTMLElement): string[][] =>
  [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((each) => each.textContent),
  );

beforeEach(() => {
  vi.clearAllMocks();
});

const states = table(
  ['file.name', 'since', 'powers'],
  [
    [link('States/Austria.md'), '1955-10-26', [link('NATO.md'), link('Soviet Union.md')]],
    [link('States/Belgium.md'), 1831, { special: 'unknown' }],
  ],
  { notes: ['States/Austria.md', 'States/Belgium.md'], caption: 'Two states' },
);

test('draws items as rows, with headers for columns and rows and a caption', () => {
  const element = draw(states);
  expect(rows(element)).toEqual([
    ['Name', 'since', 'powers'],
    ['Austria', '1955-10-26', 'NATO, Soviet Union'],
    ['Belgium', '1831', 'unknown'],
  ]);
  expect(element.querySelector('caption')?.textContent).toBe('Two states');
  expect(element.querySelectorAll('thead th[scope=col]')).toHaveLength(3);
  expect(element.querySelectorAll('tbody th[scope=row]')).toHaveLength(2);
});

test('draws items as columns, their names as linked headers', () => {
  const element = draw({ ...states, orientation: 'columns' });
  expect(rows(element)).toEqual([
    ['Name', 'Austria', 'Belgium'],
    ['since', '1955-10-26', '1831'],
    ['powers', 'NATO, Soviet Union', 'unknown'],
  ]);
  expect(element.querySelector('thead th:nth-child(2) a')?.textContent).toBe('Austria');
  expect(element.querySelectorAll('tbody th[scope=row]')).toHaveLength(2);
});

test('answers a link with its path, once, and a middle click too', () => {
  const anchor = draw(states).querySelector<HTMLAnchorElement>('tbody a');
  expect(anchor?.dataset['href']).toBe('States/Austria.md');
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  anchor?.dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
  anchor?.dispatchEvent(new MouseEvent('auxclick', { button: 1 }));
  anchor?.dispatchEvent(new MouseEvent('auxclick', { button: 2 }));
  expect(actions.open.mock.calls.map(([target]) => target as string)).toEqual([
    'States/Austria.md',
    'States/Austria.md',
  ]);
  anchor?.dispatchEvent(new MouseEvent('mouseover'));
  expect(actions.hover).toHaveBeenCalledOnce();
});

test('shows a link that leads nowhere as one, by its target', () => {
  const anchor = draw(table(['x'], [[link(null, null, 'Atlantis')]])).querySelector('a');
  expect(anchor?.className).toBe('internal-link is-unresolved');
  expect(anchor?.getAttribute('data-href')).toBe('Atlantis');
});

test('shows links as text where they are only to be seen', () => {
  const element = createDiv();
  drawTable(element, states, null);
  expect(element.querySelector('a')).toBeNull();
  expect(rows(element)[1]?.[0]).toBe('Austria');
});

test('marks what is disputed or unchecked, in words too, and says what the marks mean', () => {
  const element = draw(table(['x'], [[cell('a', { disputed: true, unchecked: true })]]));
  expect(rows(element)[1]).toEqual(['a†°']);
  expect(element.querySelector('[aria-label=disputed]')?.textContent).toBe('†');
  expect(element.textContent).toContain('† disputed · ° seen in no primary text');
});

test('numbers sources, the same one once, and lists them below', () => {
  const london = citation('London.md', 'Treaty of London, art. II', { subpath: '#II' });
  const paris = citation('Paris.md', 'Act of Paris');
  const sourced = table(
    ['x', 'y'],
    [[cell('a', { sources: [london, paris] }), cell('b', { sources: [london] })]],
    { sources: 'footnotes' },
  );
  const element = draw(sourced);
  expect(rows(element)[1]).toEqual(['a12', 'b1']);
  expect([...element.querySelectorAll('ol li')].map((each) => each.textContent)).toEqual([
    'Treaty of London, art. II ↩\uFE0E',
    'Act of Paris ↩\uFE0E',
  ]);
  expect(element.querySelector('ol')?.getAttribute('aria-label')).toBe('Sources');
  element.querySelector<HTMLElement>('ol a')?.click();
  expect(actions.open.mock.calls[0]?.[0]).toBe('London.md#II');
  expect(draw({ ...sourced, sources: 'off' }).querySelector('ol')).toBeNull();
});

test('leads from a number to its source, and back to the first number', () => {
  const element = activeDocument.body.createDiv();
  const sources = [citation('Paris.md', 'Act of Paris')];
  const twice = [[cell('a', { sources }), cell('b', { sources })]];
  drawTable(element, table(['x', 'y'], twice, { sources: 'footnotes' }), actions);
  const [first, second] = element.querySelectorAll<HTMLElement>('sup a');
  second?.click();
  expect(activeDocument.activeElement?.textContent).toContain('Act of Paris');
  element.querySelector<HTMLElement>('[role=doc-backlink]')?.click();
  expect(activeDocument.activeElement).toBe(first);
  expect(actions.open).not.toHaveBeenCalled();
  element.remove();
});

test('names the table for a screen reader by its caption, or by what it is', () => {
  const named = draw(states);
  expect(named.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Two states');
  expect(named.querySelector('table')?.hasAttribute('aria-label')).toBe(false);
  const unnamed = draw({ ...states, caption: null });
  expect(unnamed.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Comparison');
  expect(unnamed.querySelector('table')?.getAttribute('aria-label')).toBe('Comparison');
});

test.each([
  ['1831-11-15', true],
  ['-43', true],
  ['1955~', true],
  ['1815/1839', true],
  ['1831-11-15, or later', false],
  ['1'.repeat(30), false],
])('keeps a date on one line, and lets anything else wrap: %s', (value, together) => {
  const date = draw(table(['x'], [[value]])).querySelector('.neutrality-atlas-date');
  expect(date !== null).toBe(together);
});

test('keeps the items of a list apart, whichever way each is written', () => {
  const element = draw(table(['x'], [[['שלום', 'a', link('NATO.md')]]]));
  expect([...element.querySelectorAll('td bdi')].map((each) => each.textContent)).toEqual([
    'שלום',
    'a',
    'NATO',
  ]);
});

test.each(['<img src=x onerror=alert(1)>', '**bold** [[Link]] $x$', '<!-- comment -->', 'a\nb'])(
  'shows a value as the text it is: %s',
  (value) => {
    const element = draw(table(['x'], [[value]]));
    expect(element.querySelector('td')?.textContent).toBe(value);
    expect(element.querySelector('td')?.children).toHaveLength(0);
  },
);

test('says so when nothing matches', () => {
  const element = draw(table(['x'], []));
  expect(element.textContent).toBe('No note matches this comparison.');
});

test('lists problems with their lines, and faults with their paths', () => {
  const element = createDiv();
  drawProblems(element, [{ message: 'Unknown key "x".', line: 3 }, { message: 'No line.' }]);
  drawFaults(element, []);
  drawFaults(element, [{ path: 'A.md', message: 'Broken.', line: 2 }]);
  expect([...element.querySelectorAll('li')].map((each) => each.textContent)).toEqual([
    'Line 3: Unknown key "x".',
    'No line.',
    'A.mdLine 2: Broken.',
  ]);
  expect(element.querySelector('summary')?.textContent).toBe(
    '1 note is left out: it could not be read or compared',
  );
  expect(element.querySelector('[role=alert]')).toBeNull();
});
