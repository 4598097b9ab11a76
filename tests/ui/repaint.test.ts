import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Table } from '../../src/core/table/table';
import { drawFaults, drawTable } from '../../src/ui/table/draw-table';
import { repaint } from '../../src/ui/table/repaint';
import { link, table } from '../support/tables';

let root: HTMLElement;
beforeEach(() => {
  root = activeDocument.body.createDiv();
});
afterEach(() => {
  root.remove();
});

const LIVE = { page: 0, hasMenu: true, drawForeign: null };
const show = (shown: Table): void =>
  repaint(root, (parent) => {
    drawTable(parent, shown, LIVE);
    drawFaults(parent, [{ path: 'A.md', message: 'Broken.' }]);
  });
const states = (values: Readonly<Record<string, string>>, over: Partial<Table> = {}): Table =>
  table(
    ['file.name', 'since'],
    Object.entries(values).map(([name, since]) => [link(`${name}.md`), since]),
    { notes: Object.keys(values).map((name) => `${name}.md`), ...over },
  );
const named = (name: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('a')].find(({ textContent }) => textContent === name);
const texts = (): string[] =>
  [...root.querySelectorAll('td')].map(({ textContent }) => textContent);

test.each(['rows', 'columns'] as const)(
  'changes only the cell that is different: %s',
  (orientation) => {
    const old = { Austria: '1955', Belgium: '1831', Cyprus: '1960' };
    show(states(old, { orientation }));
    const before = [...root.querySelectorAll('tr, th, td')];
    const changed = before.find(
      ({ textContent, tagName }) => textContent === '1831' && tagName === 'TD',
    );
    const touched: Node[] = [];
    const records = new MutationObserver((list) =>
      touched.push(...list.map(({ target }) => target)),
    );
    records.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    show(states({ ...old, Belgium: '1839' }, { orientation }));
    touched.push(...records.takeRecords().map(({ target }) => target));
    records.disconnect();
    expect(texts()).toEqual(['1955', '1839', '1960']);
    expect([...root.querySelectorAll('tr, th, td')]).toEqual(before);
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.every((node) => changed?.contains(node))).toBe(true);
  },
);

test.each(['rows', 'columns'] as const)(
  'moves nothing when a note comes or goes: %s',
  (orientation) => {
    show(states({ Austria: '1955', Cyprus: '1960', Denmark: '1864' }, { orientation }));
    const kept = ['Austria', 'Cyprus'].map(named);
    named('Cyprus')?.focus();
    show(states({ Austria: '1955', Belgium: '1831', Cyprus: '1960' }, { orientation }));
    expect(['Austria', 'Cyprus'].map(named)).toEqual(kept);
    expect(activeDocument.activeElement).toBe(named('Cyprus'));
    expect(named('Denmark')).toBeUndefined();
    expect(texts()).toEqual(['1955', '1831', '1960']);
  },
);

test('keeps the focus on a link whose row goes elsewhere', () => {
  show(states({ Austria: '1955', Belgium: '1831', Cyprus: '1960' }));
  const focused = named('Austria');
  focused?.focus();
  show(states({ Belgium: '1831', Cyprus: '1960', Austria: '1961' }));
  expect(named('Austria')).toBe(focused);
  expect(activeDocument.activeElement).toBe(focused);
});

test('gives the focus to what has the place of a link that is gone', () => {
  show(states({ Austria: '1955', Belgium: '1831', Cyprus: '1960' }));
  named('Belgium')?.focus();
  show(states({ Austria: '1955', Cyprus: '1960' }));
  expect(activeDocument.activeElement).toBe(named('Cyprus'));
});

test('takes the focus from nothing else', () => {
  const other = activeDocument.body.createEl('button');
  other.focus();
  show(states({ Austria: '1955' }));
  show(states({ Belgium: '1831' }));
  expect(activeDocument.activeElement).toBe(other);
  other.remove();
});

test('keeps open what was unfolded, and folded what was not', () => {
  const details = (): HTMLDetailsElement | null => root.querySelector('details');
  show(states({ Austria: '1955' }));
  show(states({ Belgium: '1831' }));
  expect(details()?.open).toBe(false);
  details()?.setAttribute('open', '');
  show(states({ Austria: '1955' }));
  expect(details()?.open).toBe(true);
});

test('keeps the table when something else appears beside it', () => {
  show(states({ Austria: '1955' }));
  const element = root.querySelector('table');
  show(states({ Austria: '1955' }, { agreeing: ['kind'], gaps: null }));
  expect(root.querySelector('table')).toBe(element);
  expect(root.textContent).toContain('All agree on: kind');
});

test('draws a property that is shown twice twice, whatever stood there before', () => {
  const twice = (first: string): Table => table(['x', 'x', 'y'], [[first, first, 'c']]);
  show(twice('a'));
  show(twice('b'));
  expect(texts()).toEqual(['b', 'b', 'c']);
  show(table(['y', 'x'], [['c', 'b']]));
  expect(texts()).toEqual(['c', 'b']);
});

test('never patches what the app has drawn, for it answers clicks by itself', () => {
  const clicked: string[] = [];
  const paint = (note: string, text: string): void =>
    repaint(root, (parent) => {
      const drawForeign = (element: HTMLElement): boolean => {
        element.createEl('a', { text }).addEventListener('click', () => clicked.push(text));
        return true;
      };
      drawTable(parent, table(['x'], [['value']], { notes: [note] }), { ...LIVE, drawForeign });
    });
  const click = (): void => root.querySelector<HTMLElement>('td a')?.click();
  paint('A.md', 'one');
  const same = root.querySelector('td a');
  paint('A.md', 'one');
  expect(root.querySelector('td a')).toBe(same);
  paint('A.md', 'two');
  click();
  paint('B.md', 'three');
  click();
  expect(clicked).toEqual(['two', 'three']);
});
