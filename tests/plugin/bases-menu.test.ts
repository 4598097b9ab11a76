import { StringValue } from 'obsidian';
import { afterEach, expect, test, vi } from 'vitest';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { keepCopied } from '../support/clipboard';
import { type Host, type OpenBase, startPlugin } from '../support/app/host.mjs';

let host: Host;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  expect(host.log.network).toEqual([]);
  host.stop();
});

const BASE = `filters: kind == "case"
views:
  - type: neutrality-atlas-comparison
    name: "Three: compared"
    order: [file.name, kind, since]
    differences: only
    limit: 2
`;

async function open(files: Readonly<Record<string, string>> = {}): Promise<OpenBase> {
  host = await startPlugin({
    ...builtPlugin(),
    files: { ...CASES, 'Bases/Cases.base': BASE, ...files },
  });
  return host.openBase('Bases/Cases.base');
}

/** Open the menu of the table, and choose an entry in it. */
async function choose({ element }: OpenBase, entry: string): Promise<void> {
  element.querySelector<HTMLElement>('.neutrality-atlas-menu')?.click();
  await host.click(entry);
}

test('offers to copy, to export and to explain; what the table looks like is set in the base', async () => {
  const { element } = await open();
  element.querySelector<HTMLElement>('.neutrality-atlas-menu')?.click();
  const items = [...activeDocument.querySelectorAll<HTMLElement>('.menu-item')];
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Copy table',
    'Export…',
    'Explain…',
  ]);
});

test('copies what the base shows now, with the stamp', async () => {
  const base = await open();
  const copied = keepCopied();
  await host.write('Cases/Belgium.md', '---\nkind: case\nsince: 1839\n---\n');
  await choose(base, 'Copy table');
  expect(host.log.notices).toEqual(['Comparison copied.']);
  expect(copied[0]?.['text/plain']).toMatch(
    /\| since \| 1955-10-26 \| 1839 \|\n\n\*2 cases, compared with Neutrality Atlas\. \d{4}-\d\d-\d\d\.\*/,
  );
  expect(copied[0]?.['text/html']).toContain('<table');
});

test('exports it to a new file beside the base, named as the view, with its sources if wanted', async () => {
  const base = await open();
  const file = host.app.vault.getFileByPath('Bases/Cases.base');
  vi.spyOn(host.app.workspace, 'getActiveFile').mockReturnValue(file);
  const before = host.files;
  await choose(base, 'Export…');
  await host.set('Format', 'csv');
  await host.set('Sources', 'footnotes');
  expect(host.files).toEqual(before);
  await host.click('Export');
  const { 'Bases/Three compared.csv': written, ...others } = host.files;
  expect(others).toEqual(before);
  expect(written).toBe(
    'file name,Austria,Belgium\r\nsince,1955-10-26,1831\r\nsince (source),Law 1955,Law; Law 1955\r\n',
  );
});

test('explains what the base selected, what all agree on, and which notes have a fault', async () => {
  const base = await open({ 'Cases/Belgium.md': '---\nkind: case\nkind: case\n---\n' });
  await choose(base, 'Explain…');
  const modal = host.log.modals.at(-1);
  expect(modal?.contentEl.querySelector('ol')?.textContent).toContain(
    'entries selected by the base',
  );
  expect(modal?.contentEl.textContent).toContain('notes are shown.');
});

test('never asks the app to draw a text that as Markdown would load a picture', async () => {
  const drawn = vi.spyOn(StringValue.prototype, 'renderTo');
  const remote = '![](https://example.org/x.png)';
  const { element } = await open({
    'Cases/Austria.md': `---\nkind: case\nsince: "${remote}"\n---\n`,
  });
  const texts = drawn.mock.contexts.map(String);
  expect(texts).toContain('1831');
  expect(texts).not.toContain(remote);
  expect(element.querySelector('img')).toBeNull();
  expect(element.textContent).toContain(remote);
});
