import { expect, test } from 'vitest';
import type { Table } from '../../src/core/table/table';
import { drawFaults, drawProblems, drawTable } from '../../src/ui/table/draw-table';
import { cell, citation, link, table } from '../support/tables';

const LIVE = { page: 0, hasMenu: false, drawForeign: null };
const draw = (drawn: Table): HTMLElement => {
  const element = createDiv();
  drawTable(element, drawn, LIVE);
  return element;
};
const rows = (element: HTMLElement): string[][] =>
  [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((each) => each.textContent),
  );

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
  expect(element.querySelector<HTMLElement>('ol a')?.dataset['href']).toBe('London.md#II');
  expect(draw({ ...sourced, sources: 'off' }).querySelector('ol')).toBeNull();
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

test('makes a link of a web address, alone or in a list, where links can be followed', () => {
  const address = 'https://example.org/a?b=1#c';
  const rows = [[address, ['x', address], `see ${address}`, 'javascript:alert(1)']];
  const addresses = table(['a', 'b', 'c', 'd'], rows);
  const links = [...draw(addresses).querySelectorAll('a')];
  expect(links.map(({ href, rel, target }) => [href, rel, target])).toEqual([
    [address, 'noopener nofollow', '_blank'],
    [address, 'noopener nofollow', '_blank'],
  ]);
  const element = createDiv();
  drawTable(element, addresses, null);
  expect(element.querySelectorAll('a')).toHaveLength(0);
});

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
  expect(element.querySelector('a')?.getAttribute('data-href')).toBe('A.md');
  expect(element.querySelector('summary')?.textContent).toBe(
    '1 note is left out: it could not be read or compared',
  );
  expect(element.querySelector('[role=alert]')).toBeNull();
});

test('draws whatever tells of all items: summaries, counts and the lines that name them', () => {
  const one = { filled: 1, unknown: 0, notApplicable: 0, missing: 1 };
  const all = table(
    ['file.name', 'since'],
    [
      [link('A.md'), 1955],
      [link('B.md'), null],
    ],
    {
      notes: ['A.md', 'B.md'],
      summaries: [null, { name: 'Earliest', value: link('A.md') }],
      gaps: { columns: [null, one], rows: [one, one], total: one },
    },
  );
  const element = draw(all);
  expect([...element.querySelectorAll('tfoot tr')].map((row) => row.textContent)).toEqual([
    'SummaryEarliest: A',
    'Filled11',
    'Unknown00',
    'n/a00',
    'Missing11',
  ]);
  expect(element.querySelectorAll('tfoot th[scope=row]')).toHaveLength(5);
  expect(element.querySelector('tfoot a')?.textContent).toBe('A');
  const across = draw({ ...all, orientation: 'columns' });
  expect(rows(across)[0]).toEqual([
    ...['Name', 'A', 'B', 'Summary'],
    ...['Filled', 'Unknown', 'n/a', 'Missing'],
  ]);
  expect(rows(across)[1]?.slice(3)).toEqual(['Earliest: A', '1', '0', '0', '1']);
});

test('says of a missing value that it is missing where gaps are counted, and nothing elsewhere', () => {
  const gaps = {
    columns: [],
    rows: [],
    total: { filled: 0, unknown: 0, notApplicable: 0, missing: 1 },
  };
  const element = draw(table(['x'], [[null]], { gaps }));
  expect(element.querySelector('.neutrality-atlas-missing')?.textContent).toBe('missing');
  expect(element.querySelector('.neutrality-atlas-legend')?.textContent.trim()).toBe('missing');
  expect(draw(table(['x'], [[null]])).querySelector('td')?.textContent).toBe('');
});

test('marks what differs with a sign that has a name, and names the item compared with', () => {
  const plain = table(
    ['file.name', 'form'],
    [
      [link('A.md'), 'law'],
      [link('B.md'), cell('treaty', { differs: true })],
    ],
    { notes: ['A.md', 'B.md'], differences: 'mark' },
  );
  const compared: Table = {
    ...plain,
    columns: plain.columns.map((column, index) => ({ ...column, differs: index === 1 })),
    rows: plain.rows.map((row, index) => ({ ...row, isBaseline: index === 0 })),
  };
  for (const orientation of ['rows', 'columns'] as const) {
    const element = draw({ ...compared, orientation });
    const differs = element.querySelector('.neutrality-atlas-differs');
    expect(differs?.textContent).toBe('≠\u00A0treaty');
    expect(differs?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
      'differs from the baseline',
    );
    const headers = [...element.querySelectorAll('th')].map((each) => each.textContent);
    expect(headers).toContain('≠\u00A0form');
    expect(headers).toContain('A baseline');
    expect(element.textContent).toContain('≠ differs from the baseline');
  }
  const among = table(['form'], [['law'], ['treaty']], { differences: 'mark' });
  const columns = among.columns.map((column) => ({ ...column, differs: true }));
  expect(draw({ ...among, columns }).textContent).toContain('≠ not the same everywhere');
});

test('tells on which properties all agree', () => {
  const element = draw(table(['x'], [['a']], { agreeing: ['kind', 'origin'] }));
  expect(element.textContent).toContain('All agree on: kind, origin');
});

test('shows the value of a group once, and says it with each of its items', () => {
  const groups = {
    column: { property: 'status', name: 'Status' },
    list: [
      { cell: cell('in force'), size: 2 },
      { cell: cell('ended'), size: 1 },
    ],
  };
  const element = draw(table(['x'], [['a'], ['b'], ['c']], { groups }));
  expect(rows(element)).toEqual([
    ['Status', 'x'],
    ['in force', 'a'],
    ['in force', 'b'],
    ['ended', 'c'],
  ]);
  const repeated = [...element.querySelectorAll('.neutrality-atlas-repeated')];
  expect(repeated.map((each) => each.textContent)).toEqual(['in force']);
});

test('stays a table to a screen reader, whatever it is made to look like', () => {
  const element = draw(states);
  const roles = (selector: string): (string | null)[] => [
    ...new Set([...element.querySelectorAll(selector)].map((each) => each.getAttribute('role'))),
  ];
  expect(roles('table')).toEqual(['table']);
  expect(roles('thead, tbody')).toEqual(['rowgroup']);
  expect(roles('tr')).toEqual(['row']);
  expect(roles('thead th')).toEqual(['columnheader']);
  expect(roles('tbody th')).toEqual(['rowheader']);
  expect(roles('td')).toEqual(['cell']);
  const labels = [...element.querySelectorAll<HTMLElement>('td')].map(
    (each) => each.dataset['label'],
  );
  expect(labels).toEqual(['since', 'powers', 'since', 'powers']);
});

test('says on a card of which note a cell is, by a link that the keyboard has in the head', () => {
  const element = draw({ ...states, orientation: 'columns' });
  const labels = [...element.querySelectorAll('td > a[aria-hidden]')];
  const told = labels.map((each) => [
    each.getAttribute('data-label'),
    each.getAttribute('data-href'),
    each.getAttribute('tabindex'),
  ]);
  const both = [
    ['Austria', 'States/Austria.md', '-1'],
    ['Belgium', 'States/Belgium.md', '-1'],
  ];
  expect(told).toEqual([...both, ...both]);
});

test('lets long names of properties go on in the next line, and keeps their text', () => {
  const element = draw(table(['file.name', 'guarantee_form'], [[link('A.md'), 'x']]));
  const head = element.querySelector('th:last-child');
  expect(head?.textContent).toBe('guarantee_form');
  expect(head?.querySelectorAll('wbr')).toHaveLength(1);
  expect(element.querySelector('td')?.dataset['label']).toBe('guarantee_\u200Bform');
});

test('shows the words of a mark once in the legend, for whatever mark occurs', () => {
  const values = [{ special: 'unknown' }, { special: 'n/a' }, { special: 'error' }] as const;
  const legend = draw(
    table(
      ['x'],
      values.map((value) => [value]),
    ),
  ).querySelector('.neutrality-atlas-legend');
  expect(legend?.textContent).toBe(
    'unknown: looked for, not found · n/a: does not apply · error: a formula has no answer here',
  );
});

test('tells the line of the note too, where it is known', () => {
  const element = createDiv();
  drawProblems(element, [{ message: 'Unknown key "x".', line: 3 }, { message: 'No line.' }], 10);
  expect([...element.querySelectorAll('li')].map((each) => each.textContent)).toEqual([
    'Line 3 (line 13 of the note): Unknown key "x".',
    'No line.',
  ]);
});
