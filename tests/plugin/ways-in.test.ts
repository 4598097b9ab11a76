import { afterEach, describe, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { type Host, startPlugin } from '../support/app/host.mjs';

let host: Host;
const start = async (files: Readonly<Record<string, string>> = CASES): Promise<void> => {
  host = await startPlugin({ ...builtPlugin(), files });
  await host.settle();
};
const title = (): string | undefined => host.log.modals.at(-1)?.titleEl.textContent;
const HOME = { 'Atlas/Home.md': '---\natlas: guide/neutrality-atlas@1\n---\n' };
const AUSTRIA = {
  'Atlas/States/Austria.md':
    '---\natlas: case/austria@1\nkind: case\n---\n## In brief\n\nA state.\n',
};
afterEach(() => host.stop());

describe('the offer to install the notes', () => {
  const enable = async (): Promise<void> => {
    host.plugin.onUserEnable();
    await host.settle();
  };
  const OFFER = /^Neutrality Atlas: the notes are not in this vault yet\./;

  test('is not made at a start, and writes nothing when it is made', async () => {
    await start();
    expect(host.log.notices).toEqual([]);
    await enable();
    expect(host.log.notices).toEqual([expect.stringMatching(OFFER)]);
    expect(host.files).toEqual(CASES);
    await host.click('See what would be installed');
    expect(title()).toBe('Install the notes');
    expect(host.files).toEqual(CASES);
  });

  test('that is declined is never made again', async () => {
    await start();
    await enable();
    await host.click('Do not offer again');
    expect(title()).toBeUndefined();
    await enable();
    expect(host.log.notices).toHaveLength(1);
  });

  test('that nobody answers is made again when the plugin is next enabled', async () => {
    await start();
    await enable();
    await enable();
    expect(host.log.notices).toHaveLength(2);
  });

  test('is not made where the notes are', async () => {
    await start(HOME);
    await enable();
    expect(host.log.notices).toEqual([]);
  });
});

describe('an address obsidian://neutrality-atlas', () => {
  test.each([
    [{}, 'Atlas/Home.md'],
    [{ note: 'case/austria' }, 'Atlas/States/Austria.md'],
    [{ note: 'case/austria@1' }, 'Atlas/States/Austria.md'],
    [{ note: 'Austria#In brief' }, 'Atlas/States/Austria.md#In brief'],
    [{ note: 'Atlas/States/Austria.md' }, 'Atlas/States/Austria.md'],
  ])('with %j opens %s', async (parameters, linktext) => {
    await start({ ...HOME, ...AUSTRIA });
    await host.follow({ vault: 'Mine', ...parameters });
    expect(host.log.opened).toMatchObject([{ linktext }]);
  });

  test('to a note that is not there says so, and makes none', async () => {
    await start();
    await host.follow({ note: 'Ruritania' });
    expect(host.log.notices).toEqual([
      'The link leads to "Ruritania", and no note has this identity, name or path.',
    ]);
    expect(host.files).toEqual(CASES);
    expect(host.log.opened).toEqual([]);
  });

  test('of an installation shows the plan and writes nothing', async () => {
    await start();
    await host.follow({ install: 'true' });
    expect(title()).toBe('Install the notes');
    expect(host.files).toEqual(CASES);
  });
});

describe('menus and the ribbon', () => {
  test('the one icon of the ribbon finds a note', async () => {
    await start(AUSTRIA);
    expect(await host.ribbon()).toEqual(['Open note of a kind']);
    await host.click('Austria');
    expect(host.log.opened).toMatchObject([{ linktext: 'Atlas/States/Austria.md' }]);
  });

  test('the menu of a folder begins a note in it', async () => {
    await start();
    expect(await host.fileMenu(['Cases'], 'New note of a kind')).toEqual(['New note of a kind']);
    await host.set('Name', 'Denmark');
    await host.click('Create note');
    expect(Object.keys(host.files)).toContain('Cases/Denmark.md');
  });

  test('the menu of the editor inserts a comparison where none is', async () => {
    await start();
    await host.open('Holder.md');
    expect(await host.editorMenu('Insert comparison')).toEqual(['Insert comparison']);
    expect(title()).toBe('Insert comparison');
    expect(host.files).toEqual(CASES);
  });

  test('and has for the comparison at the cursor what makes sense there', async () => {
    const block = '```comparison\nfilters: kind == "case"\norder: [file.name]\n```\n';
    await start({ ...CASES, 'Live.md': block });
    await host.open('Live.md');
    expect(await host.editorMenu('Convert to static table')).toEqual([
      'Convert to static table',
      'Copy comparison',
      'Export comparison',
    ]);
    const text = host.app.workspace.activeEditor?.editor?.getValue() ?? '';
    expect(text).toContain('| [[Austria]] |');
    expect(await host.editorMenu()).toEqual([
      'Convert to live block',
      'Copy comparison',
      'Export comparison',
    ]);
  });
});
