import type { BasesFileOption } from 'obsidian';
import { afterEach, describe, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { type Host, type OpenBase, startPlugin } from '../support/app/host.mjs';

let host: Host;
afterEach(() => {
  expect(host.log.network).toEqual([]);
  host.stop();
});

const VIEW = 'neutrality-atlas-comparison';
const baseWith = (view: string, top = ''): string =>
  `filters: kind == "case"\n${top}views:\n  - type: ${VIEW}\n    name: Compared\n${view.replace(/^(?=.)/gm, '    ')}`;

async function open(
  view: string,
  { top = '', files = {}, place }: OpenOptions = {},
): Promise<OpenBase> {
  host = await startPlugin({
    ...builtPlugin(),
    files: { ...CASES, ...files, 'Cases.base': baseWith(view, top) },
  });
  return host.openBase('Cases.base', undefined, place);
}
interface OpenOptions {
  top?: string;
  files?: Readonly<Record<string, string>>;
  place?: 'tab' | 'embed' | 'sidebar';
}

/** The table as its texts, row by row. */
const grid = ({ element }: OpenBase): string[][] =>
  [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
const text = ({ element }: OpenBase): string => element.textContent;
const setOption = async (base: OpenBase, key: string, value: unknown): Promise<void> => {
  base.view.config.set(key, value);
  await host.settle();
};

describe('what is Bases’ own', () => {
  test('compares the entries that Bases selected, in its order, as columns', async () => {
    const base = await open(
      'order: [file.name, since, form]\nlimit: 2\nsort: [{ property: file.name, direction: DESC }]\n',
    );
    expect(grid(base)).toEqual([
      ['file name', 'Cyprus', 'Belgium'],
      ['since', 'n/a', '1831'],
      ['form', '', 'unknown'],
    ]);
  });

  test('shows the values of formulas and the names that the base gives its properties', async () => {
    const base = await open('order: [formula.year, since]\n', {
      top: `formulas: { year: 'if(since, since.slice(0, 4))' }\nproperties: { note.since: { displayName: Neutral since }, formula.year: { displayName: Year } }\n`,
    });
    expect(grid(base).map(([name, ...values]) => [name, values])).toEqual([
      ['Name', ['Austria', 'Belgium', 'Cyprus']],
      ['Year', ['1955', '1831', '']],
      ['Neutral since', ['1955-10-26', '1831', 'n/a']],
    ]);
  });

  test('keeps the groups of Bases and names the property that makes them', async () => {
    const base = await open(
      'orientation: rows\norder: [file.name, rank]\ngroupBy: { property: rank, direction: DESC }\n',
      {
        files: {
          'Cases/Austria.md': '---\nkind: case\nrank: 2\n---\n',
          'Cases/Belgium.md': '---\nkind: case\nrank: 7\n---\n',
          'Cases/Cyprus.md': '---\nkind: case\nrank: 2\n---\n',
        },
      },
    );
    expect(grid(base)).toEqual([
      ['rank', 'file name'],
      ['7', 'Belgium'],
      ['2', 'Austria'],
      ['2', 'Cyprus'],
    ]);
  });

  test('asks Bases for the summaries that the base names, its own formulas among them', async () => {
    const base = await open(
      'orientation: rows\norder: [file.name, since, kind]\nsummaries: { since: Filled, kind: twice }\n',
      { top: `summaries: { twice: 'values.length * 2' }\n` },
    );
    expect(grid(base).at(-1)).toEqual(['Summary', 'Filled: 2', 'twice: 6']);
  });

  test('lets the app draw values, so that its links open', async () => {
    const base = await open('order: [power]\n');
    const link = base.element.querySelector<HTMLElement>('td a:not([aria-hidden])');
    expect(link?.textContent).toBe('Austria');
    link?.click();
    expect(host.log.opened).toMatchObject([{ linktext: 'Austria', source: 'Cases/Cyprus.md' }]);
  });

  test('opens what a value now leads to, and opens it once, after it changed', async () => {
    const base = await open('order: [power, kind]\n');
    await host.write('Cases/Cyprus.md', '---\nkind: case\npower: "[[Belgium]]"\n---\n');
    base.element.querySelector<HTMLElement>('td a:not([aria-hidden])')?.click();
    expect(host.log.opened).toMatchObject([{ linktext: 'Belgium' }]);
  });

  test('previews links once, those that the app draws and those that are ours', async () => {
    const base = await open('order: [power]\n');
    const hovered: unknown[] = [];
    host.app.workspace.on('hover-link' as 'quit', (...given: unknown[]) => hovered.push(given[0]));
    for (const link of base.element.querySelectorAll('a:not([aria-hidden])'))
      link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(hovered).toMatchObject([
      ...['Austria', 'Belgium', 'Cyprus'].map((name) => ({
        linktext: `Cases/${name}.md`,
        hoverParent: base.view,
      })),
      { linktext: 'Austria', sourcePath: 'Cases/Cyprus.md' },
    ]);
  });

  test('shows a value as text that the app fails to draw', async () => {
    const base = await open('order: [since]\n');
    const { data } = base.view;
    for (const entry of data.data) {
      const getValue = entry.getValue.bind(entry);
      entry.getValue = (id) => {
        const value = getValue(id);
        if (value !== null)
          value.renderTo = (element) => {
            element.createEl('b', { text: 'Half' });
            throw new Error('The app cannot draw it.');
          };
        return value;
      };
    }
    base.view.onDataUpdated();
    await host.settle();
    expect(grid(base)[1]).toEqual(['since', '1955-10-26', '1831', 'n/a']);
  });

  test('opens an entry from its name', async () => {
    const base = await open('order: [since]\n');
    base.element.querySelector<HTMLElement>('th a')?.click();
    expect(host.log.opened).toMatchObject([{ linktext: 'Cases/Austria.md' }]);
  });

  test('shows HTML, images and icons as text, and loads nothing', async () => {
    const base = await open('order: [formula.bold, formula.picture, formula.sign]\n', {
      top: `formulas:\n  bold: html("<b onclick=alert(1)>x</b>")\n  picture: image("https://example.org/x.png")\n  sign: icon("star")\n`,
    });
    expect(grid(base).slice(1)).toEqual(
      [
        ['bold', '<b onclick=alert(1)>x</b>'],
        ['picture', 'https://example.org/x.png'],
        ['sign', 'star'],
      ].map(([name, shown]) => [name, shown, shown, shown]),
    );
    expect(base.element.querySelectorAll('td :is(b, img, svg)')).toHaveLength(0);
  });

  test('takes entries that are no notes, and notes whose properties are broken', async () => {
    host = await startPlugin({
      ...builtPlugin(),
      files: {
        'Broken.md': '---\na: 1\na: 2\n---\n',
        'Map.canvas': '{}',
        'Files.base': `views:\n  - type: ${VIEW}\n    order: [file.ext]\n`,
      },
    });
    const base = await host.openBase('Files.base');
    expect(grid(base)).toEqual([
      ['Name', 'Broken', 'Files', 'Map'],
      ['ext', 'md', 'base', 'canvas'],
    ]);
    expect(text(base)).toContain('1 note or formula could not be read');
  });
});

describe('what is ours', () => {
  test('marks what differs, from each other and from a note to compare with', async () => {
    const base = await open('order: [since, kind]\ndifferences: mark\n');
    expect(grid(base).map(([name]) => name)).toEqual(['Name', '≠\u00a0since', 'kind']);
    await setOption(base, 'differences', 'only');
    expect(grid(base).map(([name]) => name)).toEqual(['Name', 'since']);
    await setOption(base, 'baseline', 'Cases/Belgium.md');
    expect(text(base)).not.toContain('is not among the entries');
  });

  test('says so when the note to compare with is not among the entries, and still draws', async () => {
    const base = await open('order: [since]\ndifferences: mark\nbaseline: Law\n');
    expect(text(base)).toContain('"Law" is not among the entries of this view');
    expect(grid(base)).toHaveLength(2);
  });

  test('prints the sources of values below the table, and what is disputed or unknown', async () => {
    const base = await open('order: [since, form]\nsources: footnotes\n');
    expect(grid(base)).toEqual([
      ['Name', 'Austria', 'Belgium', 'Cyprus'],
      ['since', '1955-10-261', '183121', 'n/a'],
      ['form', 'law, notes†', 'unknown', ''],
    ]);
    const sources = [...base.element.querySelectorAll('.neutrality-atlas-sources li')];
    expect(sources.map((item) => item.textContent.replace(/\W+$/, ''))).toEqual([
      'Law 1955',
      'Law',
    ]);
  });

  test('counts gaps, sums up each item, and turns the table', async () => {
    const base = await open('order: [file.name, since, form]\n');
    await setOption(base, 'gaps', true);
    await setOption(base, 'summary', 'Filled');
    await setOption(base, 'orientation', 'rows');
    expect(grid(base)).toEqual([
      ['file name', 'since', 'form', 'Filled', 'Filled', 'Unknown', 'n/a', 'Missing'],
      ['Austria', '1955-10-26', 'law, notes†', '2', '2', '0', '0', '0'],
      ['Belgium', '1831', 'unknown', '1', '1', '1', '0', '0'],
      ['Cyprus', 'n/a', 'missing', '0', '0', '0', '1', '1'],
      ['Filled', '2', '1', '', '3', '', '', ''],
      ['Unknown', '0', '1', '', '', '1', '', ''],
      ['n/a', '1', '0', '', '', '', '1', ''],
      ['Missing', '0', '1', '', '', '', '', '1'],
    ]);
  });

  test('offers every choice in the menu of the view, the note to compare with only where it matters', async () => {
    const base = await open('order: [since]\n');
    expect(base.options.map(({ key }) => key)).toEqual([
      ...['orientation', 'summary', 'gaps', 'sources', 'differences', 'baseline'],
    ]);
    const baseline = (): BasesFileOption | undefined =>
      base.options.find((option): option is BasesFileOption => option.type === 'file');
    expect(baseline()?.shouldHide?.()).toBe(true);
    await setOption(base, 'differences', 'mark');
    expect(baseline()?.shouldHide?.()).toBe(false);
    const isOffered = (path: string): boolean | undefined => {
      const file = host.app.vault.getFileByPath(path);
      return file === null ? undefined : baseline()?.filter?.(file);
    };
    expect([isOffered('Law.md'), isOffered('Cases.base')]).toEqual([true, false]);
  });

  test('says which setting means nothing, and draws with the usual one', async () => {
    const base = await open('order: [since]\norientation: diagonal\n');
    expect(text(base)).toContain('"orientation" should be rows or columns, but it is "diagonal"');
    expect(grid(base)).toHaveLength(2);
  });
});

describe('drawing', () => {
  test('shows a change of a note, a new entry and a removed one', async () => {
    const base = await open('order: [since]\n');
    await host.write('Cases/Cyprus.md', '---\nkind: case\nsince: 1960\n---\n');
    await host.write('Cases/Denmark.md', '---\nkind: case\nsince: 1864\n---\n');
    await host.delete('Cases/Austria.md');
    expect(grid(base)).toEqual([
      ['Name', 'Belgium', 'Cyprus', 'Denmark'],
      ['since', '1831', '1960', '1864'],
    ]);
  });

  test('draws a burst of updates once', async () => {
    const base = await open('order: [since]\n');
    const { adapter } = host.app.vault;
    const exists = adapter.exists.bind(adapter);
    const asked: string[] = [];
    adapter.exists = (path) => {
      asked.push(path); // once for each reading of the notes
      return exists(path);
    };
    for (let n = 0; n < 20; n += 1) base.view.onDataUpdated();
    await host.settle();
    expect(asked.filter((path) => path.endsWith('/app.json'))).toHaveLength(1);
    expect(grid(base)).toHaveLength(2);
  });

  test('keeps what it shows while the notes are read, and draws nothing that a later update overtook', async () => {
    const base = await open('order: [form]\n');
    const { adapter } = host.app.vault;
    const exists = adapter.exists.bind(adapter);
    let release: () => void = () => undefined;
    const gate = new Promise<void>((open) => (release = open));
    adapter.exists = async (path) => {
      await gate;
      return exists(path);
    };
    base.view.onDataUpdated();
    await host.settle();
    expect(grid(base)[1]).toEqual(['form', 'law, notes†', 'unknown', '']);
    adapter.exists = exists;
    await host.write('Cases/Austria.md', '---\nkind: case\nform: [law]\n---\n');
    expect(grid(base)[1]).toEqual(['form', 'law', 'unknown', '']);
    release();
    await host.settle();
    expect(grid(base)[1]).toEqual(['form', 'law', 'unknown', '']);
  });

  test('says that no entry matches, and that no property is chosen', async () => {
    const base = await open('filters: since == "never"\norder: [since]\n');
    expect(text(base)).toContain('No note matches this comparison.');
    expect(base.element.querySelector('table')).toBeNull();
    await host.write('Cases.base', baseWith('order: [file.name]\n'));
    expect(text(base)).toContain('Choose the properties to compare in the toolbar of the base.');
    await host.write('Cases.base', baseWith('limit: 1\n'));
    expect(grid(base).map(([name]) => name)).toContain('since');
  });

  test('draws a formula without an answer as an error, and tells why below', async () => {
    const base = await open('order: [since, formula.bad]\n', {
      top: `formulas: { bad: 'since.round()' }\n`,
    });
    expect(grid(base).at(-1)).toEqual(['bad', 'error', 'error', '']);
    expect(text(base)).toContain('2 notes and formulas could not be read');
    expect(text(base)).toContain('A text has no function round()');
  });

  test('says what went wrong instead of going blank, and recovers', async () => {
    const base = await open('order: [since]\n');
    const { data } = base.view;
    Object.defineProperty(base.view, 'data', {
      get: () => {
        throw new Error('Bases is out of order.');
      },
      configurable: true,
    });
    base.view.onDataUpdated();
    await host.settle();
    expect(text(base)).toContain('This comparison cannot be drawn.');
    expect(text(base)).toContain('Bases is out of order.');
    Object.defineProperty(base.view, 'data', { value: data, writable: true, configurable: true });
    base.view.onDataUpdated();
    await host.settle();
    expect(grid(base)).toHaveLength(2);
  });

  test('is silent about broken notes that are not among the entries', async () => {
    const base = await open('order: [since]\n', {
      files: { 'Broken.md': '---\na: 1\na: 2\n---\n' },
    });
    expect(grid(base)[0]).toHaveLength(4);
    expect(text(base)).not.toContain('could not be read');
  });

  test('takes the focus that the app gives it, and leaves nothing behind when it is closed', async () => {
    const base = await open('order: [since]\n');
    base.view.focus();
    expect(document.activeElement?.className).toBe('neutrality-atlas-view');
    const container = base.element.querySelector('.bases-view');
    base.view.onDataUpdated();
    base.view.unload();
    await host.settle();
    expect(container?.childNodes).toHaveLength(0);
  });
});
