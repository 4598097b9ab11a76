import { afterEach, describe, expect, test, vi } from 'vitest';
import { builtPlugin } from '../support/built';
import { keepCopied } from '../support/clipboard';
import { note } from '../support/notes';
import { type Host, type OpenBase, startPlugin } from '../support/app/host.mjs';

let host: Host;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  expect(host.log.network).toEqual([]);
  host.stop();
});

const FILES = {
  'Belgium.md': note({
    kind: 'case',
    neutral_from: '1831-11-15',
    neutral_until: '1919-06-28',
    violated_on: '[1914-08-04]',
    status: 'ended',
  }),
  'Cracow.md': note({ kind: 'case', neutral_from: '1815-05', status: 'in force' }),
  'Undated.md': note({ kind: 'case', neutral_from: 'long ago' }),
};
const baseWith = (view: string): string =>
  `filters: kind == "case"\nviews:\n  - type: neutrality-atlas-timeline\n    name: "Cases: in time"\n    order: [file.name]\n${view.replace(/^(?=.)/gm, '    ')}`;

async function open(view = '', files: Readonly<Record<string, string>> = FILES): Promise<OpenBase> {
  host = await startPlugin({
    ...builtPlugin(),
    files: { ...files, 'Bases/Times.base': baseWith(view) },
  });
  return host.openBase('Bases/Times.base');
}
const said = ({ element }: OpenBase): (string | null)[] =>
  [...element.querySelectorAll('[role=listitem] > a')].map((link) =>
    link.getAttribute('aria-label'),
  );
const query = ({ element }: OpenBase, selector: string): HTMLElement => {
  const found = element.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};
const choose = async (base: OpenBase, entry: string): Promise<void> => {
  query(base, '[data-action=menu]').click();
  await host.click(entry);
};

describe('what is drawn', () => {
  test('the notes that Bases selected, in its order, each told in a sentence', async () => {
    const base = await open('sort: [{ property: file.name, direction: DESC }]\n');
    expect(said(base)).toEqual([
      'Cracow: since 1815-05',
      'Belgium: 1831-11-15 to 1919-06-28, broken 1914-08-04',
    ]);
  });

  test('notes without a date are listed below, with what they say instead', async () => {
    const base = await open();
    const details = query(base, '[data-key=undated]');
    expect(details.querySelector('summary')?.textContent).toBe('1 note without a date');
    expect(details.textContent).toContain('neutral_from is "long ago".');
    details.querySelector('a')?.click();
    expect(host.log.opened).toMatchObject([{ linktext: 'Undated.md' }]);
  });

  test('or only counted', async () => {
    const base = await open('undated: false\n');
    expect(base.element.querySelector('details')).toBeNull();
    expect(base.element.textContent).toContain('1 note without a date');
  });

  test('any properties of any notes', async () => {
    const base = await open('begin: born\nend: note.died\nevents: [prize, moved]\n', {
      'Ada.md': note({ kind: 'case', born: '1815-12-10', died: '1852-11-27' }),
      'Bo.md': note({ kind: 'case', prize: '"1901"', moved: '"1902"', neutral_from: '"1800"' }),
    });
    expect(said(base)).toEqual(['Ada: 1815-12-10 to 1852-11-27', 'Bo: prize 1901, moved 1902']);
  });

  test('values in colors that a legend explains, and groups under their names', async () => {
    const base = await open('colorBy: status\ngroupBy: { property: status, direction: ASC }\n');
    const legend = query(base, '.neutrality-atlas-timeline-legend');
    expect([...legend.children].map(({ textContent }) => textContent)).toEqual([
      ...['ended', 'in force', 'violated_on', 'Date not exact', 'Today'],
    ]);
    const bands = [...base.element.querySelectorAll('.neutrality-atlas-band')];
    expect(bands.map(({ textContent }) => textContent)).toEqual(['ended', 'in force']);
  });

  test('where no note has a date, it says what to do', async () => {
    const base = await open('', { 'A.md': note({ kind: 'case' }) });
    expect(base.element.textContent).toContain(
      'Choose the properties for beginning, end and event',
    );
    expect(base.element.querySelector('[data-action]')).toBeNull();
  });

  test('what changes in a note', async () => {
    const base = await open();
    await host.write('Undated.md', note({ kind: 'case', neutral_from: '"1900"' }));
    expect(said(base)).toContain('Undated: since 1900');
    expect(base.element.querySelector('[data-key=undated]')).toBeNull();
  });
});

test('a note opens by a click, and is previewed under the pointer', async () => {
  const base = await open();
  const hovered: unknown[] = [];
  host.app.workspace.on('hover-link' as 'quit', (...given: unknown[]) => hovered.push(given[0]));
  const link = query(base, '[role=listitem] > a');
  link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  link.click();
  expect(hovered).toMatchObject([{ linktext: 'Belgium.md', hoverParent: base.view }]);
  expect(host.log.opened).toMatchObject([{ linktext: 'Belgium.md' }]);
});

test('it is exported to a new file beside the base, which tells all notes and where it comes from', async () => {
  const base = await open();
  const file = host.app.vault.getFileByPath('Bases/Times.base');
  vi.spyOn(host.app.workspace, 'getActiveFile').mockReturnValue(file);
  const before = host.files;
  await choose(base, 'Export as SVG');
  await host.settle();
  await choose(base, 'Export as SVG');
  await host.settle();
  const {
    'Bases/Cases in time.svg': first,
    'Bases/Cases in time 2.svg': second,
    ...others
  } = host.files;
  expect(others).toEqual(before);
  expect(second).toBe(first);
  expect(first).toContain('<title>Belgium: 1831-11-15 to 1919-06-28, broken 1914-08-04</title>');
  expect(first).toContain('Without a date: Undated.');
  expect(first).toMatch(/3 cases, compared with Neutrality Atlas\. \d{4}-\d\d-\d\d\./);
  expect(host.log.notices[0]).toBe('Exported to Bases/Cases in time.svg.');
});

test('it is copied as SVG', async () => {
  const base = await open();
  const copied = keepCopied();
  await choose(base, 'Copy as SVG');
  await host.settle();
  expect(copied[0]?.['text']).toMatch(/^<\?xml[^]*<\/svg>\n$/);
  expect(host.log.notices).toEqual(['Timeline copied as SVG.']);
});

test('its menu offers properties for the dates, those of our notes to begin with', async () => {
  const base = await open();
  expect(base.options.map(({ key, type }) => [key, type])).toEqual([
    ['begin', 'property'],
    ['end', 'property'],
    ['events', 'property'],
    ['otherwise', 'property'],
    ['colorBy', 'property'],
    ['undated', 'toggle'],
  ]);
});
