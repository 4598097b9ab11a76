import { afterEach, describe, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { type Host, startPlugin } from '../support/app/host.mjs';

const DATA = '.obsidian/plugins/neutrality-atlas/data.json';
let host: Host;
const start = async (data?: unknown): Promise<void> => {
  const saved =
    data === undefined ? {} : { [DATA]: typeof data === 'string' ? data : JSON.stringify(data) };
  host = await startPlugin({ ...builtPlugin(), files: { ...CASES, ...saved } });
  await host.settle();
};
const saved = async (): Promise<unknown> => JSON.parse(await host.app.vault.adapter.read(DATA));
const field = (name: string): HTMLInputElement => {
  const found = host.top.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
  if (found === null) throw new Error(`There is no field "${name}".`);
  return found;
};
afterEach(() => host.stop());

describe('the settings', () => {
  test('are what the app needs to draw and search them, and change what begins', async () => {
    await start();
    await host.openSettings();
    const names = [...host.top.querySelectorAll('.setting-item-name')].map(
      (each) => each.textContent,
    );
    expect(names).toEqual([
      'Notes',
      'Install or update the notes',
      'Folder for the notes',
      'New comparisons',
      'Differences',
      'Sources',
      'Exports',
      'Byte order mark',
    ]);
    await host.set('Folder for the notes', 'Studies/Neutrality');
    await host.set('Differences', 'mark');
    await host.set('Sources', 'pandoc');
    await host.set('Byte order mark');
    expect(await saved()).toEqual({
      folder: 'Studies/Neutrality',
      differences: 'mark',
      sources: 'pandoc',
      bom: true,
    });
    expect(host.files).toEqual(CASES);

    await host.run('install-notes');
    expect(field('Folder').value).toBe('Studies/Neutrality');
    await host.click('Cancel');
    await host.open('Holder.md');
    await host.run('insert-comparison');
    expect(field('Differences').value).toBe('mark');
    expect(field('Sources').value).toBe('pandoc');
  });

  test('begin an export with what is set', async () => {
    await start({ bom: true });
    await host.write('Live.md', '```comparison\nfilters: kind == "case"\n```\n');
    await host.open('Live.md');
    await host.run('export-comparison');
    await host.set('Format', 'csv');
    await host.set('Folder', '');
    await host.click('Export');
    expect(host.files['Live, comparison.csv']?.startsWith('\uFEFF')).toBe(true);
  });

  test('refuse a folder that no vault can have, say why, and keep what was set', async () => {
    await start({ folder: 'Studies' });
    await host.openSettings();
    await host.set('Folder for the notes', '../elsewhere');
    expect(host.top.textContent).toContain('"../elsewhere" cannot be the folder of the notes');
    expect(await saved()).toEqual({ folder: 'Studies' });
  });

  test('show the plan of an installation and write nothing', async () => {
    await start();
    await host.openSettings();
    host.top.querySelector<HTMLElement>('.mod-action')?.click();
    await host.settle();
    expect(host.log.modals.at(-1)?.titleEl.textContent).toBe('Install the notes');
    expect(host.files).toEqual(CASES);
  });
});

describe('saved data of another version', () => {
  test('keeps what this one does not know, takes what it cannot use as by default, and tells that once', async () => {
    const newer = { folder: 'Atlas', differences: 'heat', sources: 7, theme: { later: true } };
    await start(newer);
    expect(host.log.notices).toEqual([
      'The setting "differences" is "heat", which this version does not know. It works as "off"; the settings have it to choose again.\nThe setting "sources" is 7, which this version does not know. It works as "off"; the settings have it to choose again.',
    ]);
    host.plugin.onExternalSettingsChange?.();
    await host.settle();
    expect(host.log.notices).toHaveLength(1);
    expect(await saved()).toEqual(newer);
    await host.openSettings();
    expect(field('Differences').value).toBe('off');
    await host.set('Sources', 'footnotes');
    expect(await saved()).toEqual({ ...newer, sources: 'footnotes' });
  });

  test('of the first version is read as it was written', async () => {
    await start({ folder: null, writing: [] });
    expect(host.log.notices).toEqual([]);
    await host.run('install-notes');
    expect(field('Folder').value).toBe('Neutrality Atlas');
  });

  test.each([
    ['that ends in the middle', '{"folder": '],
    ['that is a list', []],
    ['that is a text', '"Atlas"'],
  ])('%s breaks nothing, and is told', async (_, data) => {
    await start(data);
    expect(host.log.notices).toEqual([
      'The settings cannot be read, so every one is as by default. They are written anew when you change one.',
    ]);
    await host.openSettings();
    expect(field('Folder for the notes').value).toBe('Neutrality Atlas');
    await host.set('Differences', 'only');
    expect(await saved()).toEqual({ differences: 'only' });
  });

  test('is read anew when a sync changes it', async () => {
    await start({ differences: 'mark' });
    await host.app.vault.adapter.write(DATA, '{"differences": "only"}');
    host.plugin.onExternalSettingsChange?.();
    await host.settle();
    await host.openSettings();
    expect(field('Differences').value).toBe('only');
  });
});
