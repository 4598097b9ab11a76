import type { Events } from 'obsidian';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compare } from '../../src/core/compare';
import type { BlockActions } from '../../src/plugin/live/block-actions';
import { ComparisonBlock } from '../../src/plugin/live/comparison-block';
import { ObsidianNotes } from '../../src/plugin/vault/obsidian-notes';
import { ObsidianVault } from '../../src/plugin/vault/obsidian-vault';
import { OpenNotes } from '../../src/plugin/vault/open-notes';
import { openApp, type AppLog, type TestApp } from '../support/app/host.mjs';
import { CASES } from '../support/cases';
import { note } from '../support/notes';

vi.mock('../../src/core/compare', async (original) => {
  const module = await original<typeof import('../../src/core/compare')>();
  return { ...module, compare: vi.fn(module.compare) };
});

const DEFINITION = 'filters: kind == "case"\norder: [file.name, since, power]';
const HOLDER = 'Before.\n\n```comparison\nDEFINITION\n```\n\nAfter.\n';
const NO_ACTIONS = { copy: vi.fn(), export: vi.fn(), convert: vi.fn() };
const LINES = { lineStart: 2, lineEnd: 8 };

let app: TestApp;
let log: AppLog;
let block: ComparisonBlock;
let element: HTMLElement;

/** Open a vault with a live comparison in `Live.md`; what it computed so far does not count. */
async function open(
  definition = DEFINITION,
  {
    files = {},
    actions = NO_ACTIONS,
  }: { files?: Record<string, string>; actions?: BlockActions } = {},
): Promise<void> {
  const text = HOLDER.replace('DEFINITION', definition);
  ({ app, log } = await openApp({ ...CASES, 'Live.md': text, ...files }));
  element = activeDocument.body.createDiv();
  const getSectionInfo = (): { text: string; lineStart: number; lineEnd: number } => ({
    text,
    ...LINES,
  });
  const context = { sourcePath: 'Live.md', getSectionInfo };
  const source = new ObsidianNotes(app);
  const editor = new OpenNotes(app, new ObsidianVault(app));
  block = new ComparisonBlock(element, { app, source, editor, definition, context, actions });
  block.load();
  await settle();
  vi.mocked(compare).mockClear();
}

async function settle(): Promise<void> {
  await app.metadataCache.idle__();
  await new Promise((done) => window.setTimeout(done, 300));
}

async function write(path: string, text: string): Promise<void> {
  const file = app.vault.getFileByPath(path);
  await (file ? app.vault.modify(file, text) : app.vault.create(path, text));
  await settle();
}

async function rename(from: string, to: string): Promise<void> {
  const file = app.vault.getFileByPath(from);
  if (file) await app.vault.rename(file, to);
  await settle();
}

const computed = (): number => vi.mocked(compare).mock.calls.length;
const rows = (): string[] =>
  [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((each) => each.textContent).join('|'),
  );

afterEach(() => {
  block.unload();
  activeDocument.body.empty();
});

describe('recomputes only when something it used changed', () => {
  test('not for a body, a property that it does not show, or a note that is none of its cases', async () => {
    await open();
    await write('Cases/Austria.md', `${CASES['Cases/Austria.md']}More text, and [[Law]].\n`);
    await write('Law.md', note({ kind: 'instrument', title: 'A law' }));
    await write(
      'Cases/Cyprus.md',
      note({ kind: 'case', power: '"[[Austria]]"', form: 'treaty', not_applicable: '[since]' }),
    );
    await write('Live.md', 'Another text around it.\n');
    expect(computed()).toBe(0);
  });

  test('for a property that it shows, filters by, or that marks a value', async () => {
    await open();
    await write(
      'Cases/Cyprus.md',
      note({ kind: 'case', power: '"[[Belgium]]"', not_applicable: '[since]' }),
    );
    expect(computed()).toBe(1);
    expect(rows()).toContain('Cyprus|n/a|Belgium');
    await write('Law.md', note({ kind: 'case', since: '"1900"' }));
    expect(rows()).toContain('Law|1900|');
    await write('Law.md', note({ kind: 'case', since: '"1900"', disputed: '[since]' }));
    expect(rows()).toContain('Law|1900†|');
    expect(computed()).toBe(3);
  });

  test('for text, where it looks at links and tags', async () => {
    await open('filters: file.hasLink("Law")\norder: [file.name, file.tags]');
    expect(rows()).not.toContain('Holder|');
    await write('Holder.md', 'To [[Law]]. #new\n');
    expect(rows()).toContain('Holder|new');
    await write('Holder.md', 'To [[Law]]. #new And more.\n');
    expect(computed()).toBe(1);
  });

  test('for notes that come, go and are renamed, so that no link is stale', async () => {
    await open();
    await write('Cases/Denmark.md', note({ kind: 'case' }));
    expect(rows()).toContain('Denmark||');
    await rename('Cases/Austria.md', 'Cases/Österreich.md');
    expect(rows()).toContain('Österreich|1955-10-26|');
    const power = (): string | undefined =>
      element.querySelector<HTMLElement>('td a:not([aria-hidden])')?.dataset['href'];
    expect(power()).toBe('Austria');
    await write('Austria.md', 'Again.\n');
    expect(power()).toBe('Austria.md');
    const belgium = app.vault.getFileByPath('Cases/Belgium.md');
    if (belgium) await app.fileManager.trashFile(belgium);
    await settle();
    expect(rows().join()).not.toContain('Belgium');
  });

  test('for a note that was left out of view since', async () => {
    await open();
    await app.vault.adapter.write('.obsidian/app.json', '{"userIgnoreFilters": ["Cases/Cyprus"]}');
    await write('Law.md', note({ kind: 'instrument', title: 'Anything' }));
    expect(rows().join()).not.toContain('Cyprus');
  });

  const CLOCK =
    'filters: kind == "case"\norder: [file.name, formula.day]\nformulas: { day: today() }';

  test.each([
    ['when its note is looked at again, where it reads the clock', CLOCK, 1],
    ['not when its note is looked at again, where it does not', DEFINITION, 0],
  ])('%s', async (_, definition, times) => {
    await open(definition);
    app.workspace.trigger('active-leaf-change', null);
    await settle();
    expect(computed()).toBe(times);
  });

  test('when the day has changed, where it reads the clock', async () => {
    const every = vi.spyOn(window, 'setInterval');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 1, 28, 23) });
    await open(CLOCK);
    expect(rows()).toContain('Austria|2024-02-28');
    const passMinute = every.mock.calls.find(([, pause]) => pause === 60_000)?.[0] as () => void;
    passMinute();
    await settle();
    expect(computed()).toBe(0);
    vi.setSystemTime(Date.UTC(2024, 1, 29, 1));
    passMinute();
    await settle();
    expect(rows()).toContain('Austria|2024-02-29');
    vi.useRealTimers();
  });

  test('not at all once it is unloaded', async () => {
    await open();
    block.unload();
    await write('Cases/Denmark.md', note({ kind: 'case' }));
    expect(computed()).toBe(0);
  });
});

test('tells an error with its line in the block and in the note', async () => {
  await open('filters: kind == "case"\nsorted: since');
  expect(element.textContent).toContain('Line 2 (line 5 of the note): Unknown key "sorted"');
});

test('is never empty while it is drawn', async () => {
  await open();
  const lengths: number[] = [];
  const watch = new MutationObserver(() => lengths.push(element.textContent.length));
  watch.observe(element, { subtree: true, childList: true });
  await write('Cases/Denmark.md', note({ kind: 'case' }));
  watch.disconnect();
  expect(Math.min(...lengths)).toBeGreaterThan(20);
});

/** Open the menu and give its entries by their titles. */
function menu(): Map<string, () => void> {
  element.querySelector<HTMLElement>('[aria-label="More options"]')?.click();
  const items = [...activeDocument.querySelectorAll<HTMLElement>('.menu-item')];
  return new Map(items.map((item) => [item.textContent, () => item.click()]));
}
const choose = (title: string): void => {
  const entry = menu().get(title);
  if (entry === undefined) throw new Error(`There is no "${title}".`);
  entry();
};
const checked = (): string[] => {
  menu();
  return [...activeDocument.querySelectorAll('[aria-checked=true]')].map(
    ({ textContent }) => textContent,
  );
};

test('draws a link anew whose file came while another note was read', async () => {
  const files = { 'Cases/Doc.md': note({ kind: 'case', since: '"[[Doc.pdf]]"' }), 'B.md': 'Text.' };
  await open(DEFINITION, { files });
  expect(element.querySelectorAll('.is-unresolved')).toHaveLength(1);
  const { vault } = app;
  const read = vault.cachedRead.bind(vault);
  vi.spyOn(vault, 'cachedRead').mockImplementationOnce(async (file) => {
    await vault.create('Doc.pdf', '%PDF');
    return await read(file);
  });
  await write('B.md', 'Another text.');
  await settle();
  expect(vault.getFileByPath('Doc.pdf')).not.toBeNull();
  expect(element.querySelectorAll('.is-unresolved')).toHaveLength(0);
});

describe('the menu', () => {
  test('changes how the table is looked at, and writes nothing', async () => {
    await open();
    log.events.length = 0;
    choose('Notes as columns');
    expect(rows()[0]).toBe('Name|Austria|Belgium|Cyprus');
    choose('Mark differences');
    expect(rows()[1]).toContain('≠\u00A0since');
    choose('Count gaps');
    expect(rows().map((row) => row.split('|')[0])).toContain('Missing');
    choose('Sources');
    expect(element.querySelector('.neutrality-atlas-sources')?.textContent).toContain('Law 1955');
    expect(checked()).toEqual(['Notes as columns', 'Count gaps', 'Sources', 'Mark differences']);
    choose('Sources');
    expect(element.querySelector('.neutrality-atlas-sources')).toBeNull();
    expect(log.events).toEqual([]);
  });

  test('shows sources as they are, also where they changed while none was shown', async () => {
    await open();
    const source = '"[[Law|Law of another year]]"';
    await write(
      'Cases/Austria.md',
      (CASES['Cases/Austria.md'] ?? '').replace(/since_source: .*/, `since_source: ${source}`),
    );
    expect(computed()).toBe(0);
    choose('Sources');
    const sources = element.querySelector('.neutrality-atlas-sources');
    expect(sources?.textContent).toContain('Law of another year');
  });

  test('keeps the view when a note changes', async () => {
    await open();
    choose('Notes as columns');
    await write('Cases/Denmark.md', note({ kind: 'case' }));
    expect(rows()[0]).toBe('Name|Austria|Belgium|Cyprus|Denmark');
  });

  test('turns sources on in the style that the definition has', async () => {
    await open(`${DEFINITION}\nsources: pandoc`);
    const seen: string[] = [];
    choose('Sources');
    choose('Sources');
    for (const [definition] of vi.mocked(compare).mock.calls) seen.push(definition.sources);
    expect(seen).toEqual(['off', 'pandoc']);
  });

  test('saves the view in the block, and leaves everything else of the note as it is', async () => {
    await open(`# Mine\n${DEFINITION}\norientation: rows # for now`);
    expect([...menu().keys()]).not.toContain('Save this view in the block');
    choose('Notes as columns');
    choose('Count gaps');
    choose('Save this view in the block');
    await settle();
    const file = app.vault.getFileByPath('Live.md');
    expect(file && (await app.vault.read(file))).toBe(
      HOLDER.replace(
        'DEFINITION',
        `# Mine\n${DEFINITION}\norientation: columns # for now\ngaps: true`,
      ),
    );
    expect(log.notices).toEqual(['The view is saved in the block.']);
  });

  test('saves it through the editor where the note is open, so that it can be undone', async () => {
    await open();
    const live = app.vault.getFileByPath('Live.md');
    if (live) await app.workspace.getLeaf(true).openFile(live);
    const editor = app.workspace.activeEditor?.editor;
    const transaction = vi.spyOn(editor ?? { transaction: vi.fn() }, 'transaction');
    editor?.setValue(`Typed just now.\n${editor.getValue()}`);
    const process = vi.spyOn(app.vault, 'process');
    choose('Notes as columns');
    choose('Save this view in the block');
    await settle();
    expect(transaction).toHaveBeenCalledOnce();
    expect(editor?.getValue()).toBe(
      `Typed just now.\n${HOLDER.replace('DEFINITION', `${DEFINITION}\norientation: columns`)}`,
    );
    expect(process).not.toHaveBeenCalled();
    editor?.undo();
    expect(editor?.getValue()).toBe(`Typed just now.\n${HOLDER.replace('DEFINITION', DEFINITION)}`);
  });

  test('writes nothing, and says so, where the block is not there any more', async () => {
    await open();
    await write('Live.md', 'Nothing here.\n');
    choose('Notes as columns');
    choose('Save this view in the block');
    await settle();
    expect(log.notices[0]).toContain('nothing was written');
    const file = app.vault.getFileByPath('Live.md');
    expect(file && (await app.vault.read(file))).toBe('Nothing here.\n');
  });

  test('copies, exports and converts the table as it is looked at', async () => {
    const actions = { copy: vi.fn(), export: vi.fn(), convert: vi.fn() };
    await open(DEFINITION, { actions });
    choose('Notes as columns');
    choose('Copy table');
    choose('Export…');
    choose('Convert to static table');
    for (const action of [actions.copy, actions.export])
      expect(action.mock.calls).toMatchObject([[{ orientation: 'columns' }]]);
    expect(actions.convert).toHaveBeenCalledOnce();
  });

  test('explains how the table was made, and leads to the notes with a fault', async () => {
    await open(`${DEFINITION}\ndifferences: only`, {
      files: { 'Broken.md': '---\na: 1\na: 2\n---\n' },
    });
    choose('Explain…');
    const modal = log.modals.at(-1);
    expect(modal?.titleEl.textContent).toBe('How this table was made');
    const steps = [...(modal?.contentEl.querySelectorAll('ol li') ?? [])];
    expect(steps.map(({ textContent }) => textContent.trim())).toEqual([
      '6 notes in the vault',
      '3 where kind == "case"',
    ]);
    expect(modal?.contentEl.textContent).toContain('Broken.md');
    modal?.contentEl.querySelector('a')?.click();
    expect(log.opened).toMatchObject([{ linktext: 'Broken.md' }]);
  });
});

describe('links', () => {
  const anchor = (): HTMLElement => {
    const found = element.querySelector<HTMLElement>('tbody a');
    if (found === null) throw new Error('There is no link.');
    return found;
  };

  test('have the menu that other plugins add to', async () => {
    await open();
    const added = vi.fn();
    app.workspace.on('file-menu', added);
    anchor().dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    const [, file, source] = added.mock.calls[0] ?? [];
    expect(file).toBe(app.vault.getFileByPath('Cases/Austria.md'));
    expect(source).toBe('link-context-menu');
    const items = [...activeDocument.querySelectorAll<HTMLElement>('.menu-item')];
    items.find(({ textContent }) => textContent === 'Open to the right')?.click();
    expect(log.opened).toEqual([
      { linktext: 'Cases/Austria.md', source: 'Live.md', pane: 'split' },
    ]);
  });

  test('are previewed and dragged as links of the note', async () => {
    await open();
    const hover = vi.fn();
    const { workspace }: { workspace: Events } = app;
    workspace.on('hover-link', hover);
    anchor().dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(hover.mock.calls[0]?.[0]).toMatchObject({
      source: 'neutrality-atlas',
      linktext: 'Cases/Austria.md',
      sourcePath: 'Live.md',
      hoverParent: block,
    });
    const setData = vi.fn();
    anchor().dispatchEvent(
      Object.assign(new MouseEvent('dragstart', { bubbles: true }), { dataTransfer: { setData } }),
    );
    expect(setData).toHaveBeenCalledWith('text/plain', '[[Austria]]');
  });
});
