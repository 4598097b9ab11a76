import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { type Host, startPlugin } from '../support/app/host.mjs';

let host: Host;
const start = async (files: Readonly<Record<string, string>>): Promise<void> => {
  host = await startPlugin({ ...builtPlugin(), files, phone: true });
};
const title = (): string => host.log.modals.at(-1)?.titleEl.textContent ?? '';
const text = (): string => host.top.textContent;

afterEach(() => {
  expect(host.log.network).toEqual([]);
  host.stop();
});

test('loads on a phone, reads nothing, writes nothing and asks for obsidian alone', async () => {
  await start(CASES);
  expect(new Set(host.required)).toEqual(new Set(['obsidian']));
  expect(host.log.events).toEqual([]);
  expect(host.commands).toEqual([
    { id: 'install-notes', name: 'Install notes' },
    { id: 'remove-notes', name: 'Remove notes' },
    { id: 'restore-note', name: 'Restore note' },
    { id: 'open-home', name: 'Open home note' },
    { id: 'open-note', name: 'Open note of a kind' },
    { id: 'new-note', name: 'New note of a kind' },
    { id: 'check-notes', name: 'Check notes' },
    { id: 'insert-comparison', name: 'Insert comparison' },
    { id: 'compare-notes', name: 'Compare with similar notes' },
    { id: 'convert-to-table', name: 'Convert to static table' },
    { id: 'convert-to-block', name: 'Convert to live block' },
    { id: 'copy-comparison', name: 'Copy comparison' },
    { id: 'export-comparison', name: 'Export comparison' },
    { id: 'refresh-tables', name: 'Refresh tables in this note' },
    { id: 'refresh-all-tables', name: 'Refresh tables in all notes' },
  ]);
});

/** The files of a vault into which the notes are installed and nothing else. */
async function installedFiles(): Promise<Record<string, string>> {
  await start({});
  await host.run('install-notes');
  await host.click('Install');
  const { files } = host;
  host.stop();
  return files;
}

/** What an app leaves that ended while it was writing a note. */
const endedInside = (path: string, text: string): Record<string, string> => ({
  [path]: text.slice(0, 700),
  '.obsidian/plugins/neutrality-atlas/data.json': JSON.stringify({
    folder: 'Neutrality Atlas',
    writing: [{ path, text }],
  }),
});

describe('installing', () => {
  test('writes nothing before the button is pressed, then every note, and the second time nothing', async () => {
    await start(CASES);
    const before = host.files;
    await host.run('install-notes');
    expect(title()).toBe('Install the notes');
    expect(host.files).toEqual(before);
    const button = host.top.querySelector('.mod-cta')?.textContent ?? '';
    expect(button).toMatch(/^Install \d+ notes$/);
    await host.click(button);
    expect(title()).toBe('The notes are installed');
    const installed = host.files;
    expect(installed).toMatchObject(before);
    expect(Object.keys(installed)).toContain('Neutrality Atlas/States/Switzerland.md');

    expect(Object.keys(installed)).not.toContain('Neutrality Atlas/States/Austria.md');
    expect(text()).toContain('2 left out for a note of yours');

    await host.click('Close');
    host.log.events.length = 0;
    await host.run('install-notes');
    expect(host.top.querySelector('.mod-cta')?.textContent).toBe('Close');
    expect(text()).toContain('There is nothing to write.');
    expect(host.files).toEqual(installed);
    expect(host.log.events).toEqual([]);
  });

  test('keeps an edited note, leaves a file of the reader alone, and tells both', async () => {
    await start({ 'Mine/States/Belgium.md': 'My Belgium.\n' });
    await host.run('install-notes');
    await host.set('Folder', 'Mine');
    await host.click('Install');
    await host.click('Close');
    const path = 'Mine/States/Austria.md';
    await host.write(path, `${host.files[path] ?? ''}\nMy remark.\n`);
    const edited = host.files;

    await host.run('install-notes');
    expect(text()).toContain('The notes are in the folder "Mine".');
    await host.click('1Kept');
    expect(text()).toContain(path);
    const rows = [...host.top.querySelectorAll<HTMLElement>('.neutrality-atlas-step')];
    expect(rows.filter(({ style }) => style.display !== 'none')).toHaveLength(1);
    await host.click('1Kept');
    await host.click('1Blocked');
    expect(text()).toContain('Mine/States/Belgium.md');
    expect(text()).toContain('A file of yours has this path.');
    expect(host.files).toEqual(edited);
  });

  test('completes a note that the app was writing when it was ended, and takes it for nobody’s', async () => {
    const whole = await installedFiles();

    const path = 'Neutrality Atlas/States/Austria.md';
    await start({ ...whole, ...endedInside(path, whole[path] ?? '') });
    await host.run('install-notes');
    await host.click('1New');
    expect(text()).toContain('Writing it was interrupted; the rest is added.');
    await host.click('Update 1 note');
    expect(host.files[path]).toBe(whole[path]);
  });

  test('bringing back a note completes what the app was writing when it was ended, in whichever note', async () => {
    const whole = await installedFiles();

    const path = 'Neutrality Atlas/States/Austria.md';
    const deleted = 'Neutrality Atlas/States/Belgium.md';
    const { [deleted]: belgium, ...others } = whole;
    await start({ ...others, ...endedInside(path, whole[path] ?? '') });
    await host.run('restore-note');
    await host.click('Belgium');
    expect(host.files).toEqual({ ...whole, [deleted]: belgium });
  });

  test('refuses a folder that no vault can have, and says why', async () => {
    await start({});
    await host.run('install-notes');
    await host.set('Folder', '../elsewhere');
    expect(text()).toContain('"../elsewhere" cannot be the folder of the notes');
    expect(host.top.querySelector('.neutrality-atlas-plan')?.textContent).toBe('');
    expect(host.top.querySelector<HTMLButtonElement>('.mod-cta')?.disabled).toBe(true);
  });

  test('leads to the home note after installing, but not to a note of the reader in its place', async () => {
    await start({ 'Mine/Neutrality Atlas.md': 'Mine.\n' });
    await host.run('install-notes');
    await host.set('Folder', 'Mine');
    await host.click('Install');
    expect(host.top.querySelector('.mod-cta')?.textContent).toBe('Close');
    expect(text()).not.toContain('Open home note');
    host.stop();

    await start({});
    await host.run('install-notes');
    await host.click('Install');
    await host.click('Open home note');
    expect(host.log.opened).toMatchObject([{ linktext: 'Neutrality Atlas/Neutrality Atlas.md' }]);
  });

  test('opens the home note wherever it stands, and says so where it is missing', async () => {
    await start({});
    await host.run('open-home');
    expect(host.log.notices).toEqual([
      'The home note is not in this vault. Install the notes first.',
    ]);
    await host.write('Moved/Home.md', '---\natlas: guide/neutrality-atlas@1\n---\n');
    await host.run('open-home');
    expect(host.log.opened).toMatchObject([{ linktext: 'Moved/Home.md' }]);
    await host.run('install-notes');
    expect(text()).toContain('The notes are in the folder "Moved".');
  });

  test('removes what was never edited, and brings back what was deleted', async () => {
    await start({ 'Mine.md': 'Mine.' });
    await host.run('install-notes');
    await host.click('Install');
    await host.click('Close');
    const path = 'Neutrality Atlas/States/Austria.md';
    const edited = `${host.files[path] ?? ''}\nMy remark.\n`;
    await host.write(path, edited);
    const deleted = 'Neutrality Atlas/States/Belgium.md';
    const belgium = host.files[deleted];
    await host.delete(deleted);

    await host.run('restore-note');
    await host.click('Belgium');
    expect(host.files[deleted]).toBe(belgium);

    await host.run('remove-notes');
    await host.click('to the trash');
    expect(title()).toBe('The notes are removed');
    expect(host.files).toEqual({ 'Mine.md': 'Mine.', [path]: edited });
  });

  test('starts with saved data that is damaged', async () => {
    await start({ '.obsidian/plugins/neutrality-atlas/data.json': '{"folder": ' });
    await host.run('install-notes');
    expect(host.top.querySelector('input')?.value).toBe('Neutrality Atlas');
  });
});

const BLOCK =
  '```comparison\nfilters: kind == "case"\norder: [file.name, since, form, power]\n```\n';
const rowsOf = (element: HTMLElement): string[] =>
  [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((each) => each.textContent).join('|'),
  );

describe('the live comparison', () => {
  test('is drawn, and drawn again when a note changes, appears or goes', async () => {
    await start({ ...CASES, 'Live.md': BLOCK });
    const element = await host.render('Live.md');
    expect(rowsOf(element)).toEqual([
      'Name|since|form|power',
      'Austria|1955-10-26|law, notes†|',
      'Belgium|1831|unknown|',
      'Cyprus|n/a||Austria',
    ]);
    await host.write('Cases/Cyprus.md', '---\nkind: case\nsince: 1960\n---\n');
    expect(rowsOf(element)).toContain('Cyprus|1960||');
    await host.write('Cases/Finland.md', '---\nkind: case\n---\n');
    await host.delete('Cases/Belgium.md');
    expect(rowsOf(element).map((row) => row.split('|')[0])).toEqual([
      'Name',
      'Austria',
      'Cyprus',
      'Finland',
    ]);
  });

  test('keeps what is drawn when nothing of it changed', async () => {
    await start({ ...CASES, 'Live.md': BLOCK });
    const element = await host.render('Live.md');
    const table = element.querySelector('table');
    await host.write('Law.md', '---\nkind: instrument\nsince: 1900\n---\n');
    expect(element.querySelector('table')).toBe(table);
  });

  test('opens the note of a link, in a new tab with a modifier', async () => {
    await start({ ...CASES, 'Live.md': BLOCK });
    const element = await host.render('Live.md');
    const link = element.querySelector<HTMLElement>('a.internal-link');
    link?.dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }),
    );
    expect(host.log.opened).toEqual([
      { linktext: 'Cases/Austria.md', source: 'Live.md', pane: 'tab' },
    ]);
  });

  test('says what is wrong with its definition, with the line', async () => {
    await start({
      ...CASES,
      'Live.md': '```comparison\nfilters: kind == "case"\nsorted: since\n```\n',
    });
    const element = await host.render('Live.md');
    expect(element.textContent).toContain('Line 2 (line 3 of the note): Unknown key "sorted"');
  });

  test('tells which notes could not be read, and draws the rest', async () => {
    await start({ ...CASES, 'Broken.md': '---\na: 1\na: 2\n---\n', 'Live.md': BLOCK });
    const element = await host.render('Live.md');
    expect(element.textContent).toContain('1 note is left out');
    expect(element.textContent).toContain('Broken.md');
    expect(element.textContent).toContain('Line 3:');
    expect(rowsOf(element)).toHaveLength(4);
  });
});

describe('inserting', () => {
  beforeEach(async () => {
    await start(CASES);
    await host.open('Holder.md');
    const editor = host.app.workspace.activeEditor?.editor;
    editor?.setCursor({ line: 0, ch: 7 });
    await host.run('insert-comparison');
    await host.set('Kind', 'kind == "case"');
  });

  test('puts a static table at the cursor, which a refresh then finds up to date', async () => {
    await host.tick('since');
    await host.tick('form');
    await host.set('Caption', 'Cases');
    await host.set('Sources', 'footnotes');
    expect(rowsOf(host.top)[1]).toBe('Austria|1955-10-261|law, notes†');
    await host.click('Insert');
    const editor = host.app.workspace.activeEditor?.editor;
    const inserted = editor?.getValue() ?? '';
    expect(inserted).toMatch(
      /^Before\.\n\n<!-- comparison\n[\s\S]+<!-- \/comparison [0-9a-f]{12} -->\n\nAfter\.\n$/,
    );
    expect(inserted).toContain('| [[Austria]] | 1955-10-26[^c-');
    await host.write('Holder.md', inserted);
    await host.run('refresh-tables');
    expect(host.log.notices).toEqual(['Tables: 1 up to date.']);
    expect(host.files['Holder.md']).toBe(inserted);
  });

  test('puts a live code block, narrowed by a filter', async () => {
    await host.set('Insert as', 'block');
    await host.set('Filter', 'since == "1831" || form');
    await host.set('Layout', 'columns');
    await host.click('Insert');
    expect(host.app.workspace.activeEditor?.editor?.getValue()).toBe(
      'Before.\n\n```comparison\nfilters: kind == "case" && (since == "1831" || form)\norientation: columns\n```\n\nAfter.\n',
    );
  });

  test('shows a fault of the filter at its field, and inserts nothing', async () => {
    await host.set('Filter', 'since ==');
    expect(host.top.querySelector('.setting-item.is-invalid')?.textContent).toContain('Filter');
    expect(host.top.querySelector<HTMLButtonElement>('.mod-cta')?.disabled).toBe(true);
  });

  test('compares notes picked by hand, in that order', async () => {
    await host.set('Notes', 'picked');
    await host.click('Add note');
    await host.click('Cases/Cyprus');
    await host.click('Add note');
    await host.click('Cases/Austria');
    await host.click('Insert');
    expect(host.app.workspace.activeEditor?.editor?.getValue()).toContain(
      'notes:\n  - "[[Cyprus]]"\n  - "[[Austria]]"\n',
    );
  });
});

describe('refreshing', () => {
  const TABLE =
    'Mine.\n\n<!-- comparison\nfilters: kind == "case"\norder: [file.name, since]\n-->\n\n<!-- /comparison -->\n\nMine too.\n';
  const fresh = async (): Promise<string> => {
    await start({ ...CASES, 'A.md': TABLE, 'B.md': TABLE });
    await host.run('refresh-all-tables');
    expect(host.log.notices).toEqual(['Tables: 2 refreshed.']);
    return host.files['A.md'] ?? '';
  };

  test('fills tables and leaves the text around them alone; the second time nothing is written', async () => {
    const table = await fresh();
    expect(table).toContain('| [[Austria]] | 1955-10-26 |');
    expect(table).toMatch(/^Mine\.\n\n<!-- comparison\n[\s\S]*-->\n\nMine too\.\n$/);
    host.log.events.length = 0;
    await host.run('refresh-all-tables');
    expect(host.log.events).toEqual([]);
    expect(host.log.notices.at(-1)).toBe('Tables: 2 up to date.');
  });

  test('tells the notes that are left out', async () => {
    await start({ ...CASES, 'A.md': TABLE, 'Broken.md': '---\na: 1\na: 2\n---\n' });
    await host.run('refresh-all-tables');
    expect(title()).toBe('Notes that are left out');
    expect(text()).toContain('Broken.md, line 3');
    expect(host.files['A.md']).toContain('[[Austria]]');
  });

  test.each([
    ['keep', (edited: string) => edited],
    ['overwrite', (_: string, table: string) => table],
    [
      'release',
      (edited: string) =>
        edited.replace(/<!-- comparison[\s\S]*?-->\n\n/, '').replace(/\n\n<!-- \/.*-->/, ''),
    ],
  ] as const)('leaves a table changed by hand alone until told to %s', async (choice, expected) => {
    const table = await fresh();
    const edited = table.replace('1955-10-26', '1956');
    await host.write('A.md', edited);
    await host.run('refresh-all-tables');
    expect(host.files['A.md']).toBe(edited);
    expect(host.log.notices.at(-1)).toBe('Tables: 1 changed by hand and left alone, 1 up to date.');
    expect(title()).toBe('Tables changed by hand');
    await host.set('A.md, line 3', choice);
    await host.click('Apply');
    expect(host.files['A.md']).toBe(expected(edited, table));
    expect(host.files['B.md']).toBe(table);
  });

  test('does not overwrite a table that was changed again after the question', async () => {
    const table = await fresh();
    await host.write('A.md', table.replace('1955-10-26', '1956'));
    await host.run('refresh-all-tables');
    await host.set('A.md, line 3', 'overwrite');
    const again = table.replace('1955-10-26', '1957');
    await host.write('A.md', again);
    await host.click('Apply');
    expect(host.files['A.md']).toBe(again);
  });

  test('tells an error with its note and line', async () => {
    await start({ 'A.md': '# A\n\n<!-- comparison\nfilter: x\n-->\n\n<!-- /comparison -->\n' });
    await host.run('refresh-all-tables');
    expect(host.log.notices).toEqual(['Tables: 1 with an error.']);
    expect(text()).toContain('A.md, line 4');
    expect(text()).toContain('line 4Unknown key "filter"');
  });
});
