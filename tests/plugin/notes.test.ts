import { afterEach, describe, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { type Host, startPlugin } from '../support/app/host.mjs';

let host: Host;
const start = async (files: Readonly<Record<string, string>>): Promise<void> => {
  host = await startPlugin({ ...builtPlugin(), files });
};
afterEach(() => host.stop());

const shown = (): string[] =>
  [...host.top.querySelectorAll('.suggestion-item')].map(({ textContent }) => textContent);
const type = async (text: string): Promise<void> => {
  const input = host.top.querySelector('input');
  if (input === null) throw new Error('There is no field.');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await host.settle();
};

const OURS = {
  'Atlas/States/Austria.md':
    '---\natlas: case/austria@1\nkind: case\naliases: [Republic of Austria]\n---\n## In brief\n\nAustria wrote its *neutrality* into law. More.\n',
  'Atlas/Sources/Law.md': '---\natlas: source/law@1\nkind: source\n---\nA law of [[Austria]].\n',
  'Mine/Novel.md': '---\nkind: book\n---\nA story.\n',
  'Mine/Plain.md': 'No kind.\n',
};

describe('opening a note of a kind', () => {
  test('lists our kinds first, with aliases, kind and first sentence, and opens the one chosen', async () => {
    await start(OURS);
    await host.run('open-note');
    expect(shown()).toEqual([
      'AustriaAustria wrote its neutrality into law.Also: Republic of Austriacase',
      'LawA law of Austria.source',
      'NovelA story.book',
    ]);
    await type('republic case');
    expect(shown()).toHaveLength(1);
    await host.click('Austria');
    expect(host.log.opened).toMatchObject([{ linktext: 'Atlas/States/Austria.md' }]);
    expect(host.files).toEqual(OURS);
  });

  test('says what to do in a vault in which no note has a kind', async () => {
    await start({ 'Plain.md': 'Text.' });
    await host.run('open-note');
    expect(host.top.textContent).toContain('No note says of what kind it is. Install the notes');
  });
});

describe('beginning a note of a kind', () => {
  const path = (): string =>
    host.top.querySelector('.neutrality-atlas-new-files')?.textContent ?? '';
  const button = (): HTMLButtonElement | null => host.top.querySelector('.mod-cta');

  test('writes it from the template where the reader chooses, never as one of ours, and opens it', async () => {
    await start(OURS);
    await host.run('new-note');
    expect(button()?.disabled).toBe(true);
    expect(host.top.textContent).toContain('One period of neutrality');
    await host.set('Kind', 'concept');
    expect(host.top.textContent).toContain('A term of law or theory.');
    await host.set('Name', 'Finlandisation');
    await host.set('Folder', 'Mine/New');
    expect(path()).toBe('New file: Mine/New/Finlandisation.md');
    expect(host.files).toEqual(OURS);
    await host.click('Create note');
    const { 'Mine/New/Finlandisation.md': made, ...others } = host.files;
    expect(others).toEqual(OURS);
    expect(made).toMatch(/^---\nkind: concept\n/);
    expect(made).toMatch(/\nas_of: "\d{4}-\d\d-\d\d"\n/);
    expect(made).toContain('Finlandisation. The note “Codebook”');
    expect(made).not.toMatch(/^atlas:|\{\{/m);
    expect(host.log.opened).toMatchObject([
      { linktext: 'Mine/New/Finlandisation.md', pane: 'tab' },
    ]);
  });

  test('takes the reader’s own copy of a template, unless it would name a note of ours', async () => {
    const own = {
      'Atlas/Neutrality Atlas.md': '---\natlas: guide/neutrality-atlas@1\n---\n',
      'Atlas/Templates/New case.md': '---\nkind: case\nmine: true\n---\n{{title}}\n',
      'Atlas/Templates/New power.md': '---\natlas: power/x@1\nkind: power\n---\n',
    };
    await start(own);
    await host.run('new-note');
    await host.set('Name', 'Ruritania');
    await host.click('Create note');
    expect(host.files['Ruritania.md']).toBe('---\nkind: case\nmine: true\n---\nRuritania\n');
    await host.run('new-note');
    await host.set('Kind', 'power');
    await host.set('Name', 'Zenda');
    await host.click('Create note');
    expect(host.files['Zenda.md']).toMatch(/^---\nkind: power\n/);
    expect(host.files['Zenda.md']).not.toContain('atlas:');
  });

  test.each([
    ['a name that is taken, in whatever case', 'NOVEL', 'Mine', 'Mine/NOVEL.md exists already.'],
    ['a name that is a path', 'a/b', '', '"a/b" cannot be the name of a file'],
    ['a folder outside the vault', 'Note', '../up', '"../up" cannot be the folder of a note'],
  ])('refuses %s, and says why', async (_, name, folder, why) => {
    await start(OURS);
    await host.run('new-note');
    await host.set('Name', name);
    await host.set('Folder', folder);
    expect(host.top.textContent).toContain(why);
    expect(button()?.disabled).toBe(true);
    expect(host.files).toEqual(OURS);
  });
});
