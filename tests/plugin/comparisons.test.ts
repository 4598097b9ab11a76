import { MarkdownView } from 'obsidian';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { type Host, startPlugin } from '../support/app/host.mjs';

let host: Host;
const start = async (files: Readonly<Record<string, string>>): Promise<void> => {
  host = await startPlugin({ ...builtPlugin(), files });
};
afterEach(() => host.stop());
const title = (): string | undefined => host.log.modals.at(-1)?.titleEl.textContent;
const text = (): string => host.top.textContent;
const editorText = (): string | undefined => host.app.workspace.activeEditor?.editor?.getValue();

describe('comparing the open note with similar ones', () => {
  beforeEach(async () => {
    await start(CASES);
    await host.open('Cases/Austria.md');
    await host.run('compare-notes');
  });

  const withBelgium = async (): Promise<void> => {
    await host.tick('Cyprus');
    await host.click('Compare with 1 note');
  };

  test('shows them with the reasons, and writes nothing', () => {
    expect(title()).toBe('Compare Austria with similar notes');
    expect(text()).toContain('Belgiumsame kind: case');
    expect(host.files).toEqual(CASES);
  });

  test('makes a new note of it, which opens, and leaves the note compared alone', async () => {
    await withBelgium();
    expect(title()).toBe('Compare notes');
    expect(text()).toContain('It is created as Cases/Comparison of Austria');
    await host.tick('since');
    await host.click('Create note');
    const { 'Cases/Comparison of Austria and Belgium.md': made, ...rest } = host.files;
    expect(rest).toEqual(CASES);
    expect(made).toMatch(
      /^<!-- comparison\nnotes:\n {2}- "\[\[Austria\]\]"\n {2}- "\[\[Belgium\]\]"\n[\s\S]+<!-- \/comparison [0-9a-f]{12} -->\n$/,
    );
    expect(made).toContain('| Name | [[Austria]] | [[Belgium]] |');
    expect(host.log.opened).toMatchObject([
      { linktext: 'Cases/Comparison of Austria and Belgium.md', pane: 'tab' },
    ]);
  });

  test('never writes over a note of the same name', async () => {
    await host.write('Cases/comparison of austria and belgium.md', 'Mine.\n');
    await withBelgium();
    await host.click('Create note');
    expect(host.files['Cases/comparison of austria and belgium.md']).toBe('Mine.\n');
    expect(Object.keys(host.files)).toContain('Cases/Comparison of Austria and Belgium 1.md');
  });

  test('puts it at the cursor of the open note when told to', async () => {
    await withBelgium();
    await host.set('Put it', 'cursor');
    await host.click('Insert');
    expect(editorText()).toContain('<!-- comparison\nnotes:\n  - "[[Austria]]"\n');
    expect(host.log.opened).toEqual([]);
  });

  test('names the new note by its caption, without what no file name can hold', async () => {
    await withBelgium();
    await host.set('Caption', '.Law: a/b | [[c]]?');
    await host.click('Create note');
    expect(Object.keys(host.files)).toContain('Cases/Law a b c.md');
  });

  test('tells differences against the open note', async () => {
    await withBelgium();
    await host.set('Insert as', 'block');
    await host.set('Differences', 'mark');
    await host.click('Create note');
    expect(host.files['Cases/Comparison of Austria and Belgium.md']).toContain(
      'differences: mark\nbaseline: "[[Austria]]"\n',
    );
  });
});

test('offers no cursor where the open note is only read', async () => {
  await start(CASES);
  await host.open('Cases/Austria.md');
  const view = host.app.workspace.getActiveViewOfType(MarkdownView);
  if (view !== null) view.getMode = () => 'preview';
  await host.run('compare-notes');
  await host.click('Compare with ');
  expect(text()).not.toContain('At the cursor');
});

test('says why a note that cannot be read is not compared', async () => {
  await start({ ...CASES, 'Broken.md': '---\na: 1\na: 2\n---\n' });
  await host.open('Broken.md');
  await host.run('compare-notes');
  expect(host.log.notices.join()).toMatch(/^Broken\.md cannot be compared\./);
  expect(host.log.modals).toEqual([]);
});

test('asks for a note to be open', async () => {
  await start(CASES);
  expect(await host.run('compare-notes')).toBe(false);
});

describe('the menu of files', () => {
  beforeEach(() => start({ ...CASES, 'Picture.png': '' }));

  test('compares several notes in the order selected, in a new note where none is open', async () => {
    const paths = ['Cases/Cyprus.md', 'Picture.png', 'Cases/Austria.md'];
    expect(await host.fileMenu(paths, 'Compare notes')).toEqual(['Compare notes']);
    expect(text()).not.toContain('At the cursor');
    await host.click('Create note');
    expect(host.files['Comparison of Cyprus and Austria.md']).toContain(
      '| Name | [[Cyprus]] | [[Austria]] |',
    );
  });

  test('compares one note with similar ones', async () => {
    const offered = await host.fileMenu(['Cases/Austria.md'], 'Compare with similar notes');
    expect(offered).toEqual(['Compare with similar notes']);
    expect(title()).toBe('Compare Austria with similar notes');
  });

  test('compares no folders, no other files, and no single note among them', async () => {
    expect(await host.fileMenu(['Cases', 'Picture.png', 'Law.md'])).toEqual([]);
    expect(await host.fileMenu(['Cases'])).toEqual(['New note of a kind']);
    expect(await host.fileMenu(['Picture.png'])).toEqual([]);
  });
});
