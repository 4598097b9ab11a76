import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Editor } from 'obsidian';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { keepCopied } from '../support/clipboard';
import { type Host, startPlugin } from '../support/app/host.mjs';

let host: Host;
const DEFINITION = 'filters: kind == "case"\norder: [file.name, since]';
const BLOCK = `\`\`\`comparison\n${DEFINITION}\n\`\`\``;
const EMPTY_TABLE = `<!-- comparison\n${DEFINITION}\n-->\n\n<!-- /comparison -->`;
const note = (middle: string): string => `Above.\n\n${middle}\n\nBelow.\n`;

const editor = (): Editor => {
  const open = host.app.workspace.activeEditor?.editor;
  if (open === undefined) throw new Error('No note is open.');
  return open;
};
/** Open a note with the cursor in front of a word. */
async function open(text: string, word: string, files: Record<string, string> = {}): Promise<void> {
  host = await startPlugin({
    ...builtPlugin(),
    files: { ...CASES, ...files, 'Papers/Note.md': text },
    phone: true,
  });
  await host.open('Papers/Note.md');
  editor().setCursor(editor().offsetToPos(text.indexOf(word)));
}

afterEach(() => {
  vi.unstubAllGlobals();
  host.stop();
});

describe('converting', () => {
  test('a live comparison becomes a static table in one step that can be undone, and comes back as it was', async () => {
    await open(note(BLOCK), 'kind');
    expect(await host.run('convert-to-table')).toBe(true);
    const converted = editor().getValue();
    expect(converted).toMatch(
      /^Above\.\n\n<!-- comparison\nfilters: kind == "case"\norder: \[file\.name, since\]\n-->\n\n\| Name \| since \|\n[\s\S]*\| \[\[Austria\]\] \| 1955-10-26 \|[\s\S]*<!-- \/comparison [0-9a-f]{12} -->\n\nBelow\.\n$/,
    );
    editor().undo();
    expect(editor().getValue()).toBe(note(BLOCK));
    editor().setValue(converted);
    editor().setCursor(editor().offsetToPos(converted.indexOf('Austria')));
    expect(await host.run('convert-to-block')).toBe(true);
    expect(editor().getValue()).toBe(note(BLOCK));
  });

  test('the table that was made is up to date', async () => {
    await open(note(BLOCK), 'kind');
    await host.run('convert-to-table');
    await host.run('refresh-tables');
    expect(host.log.notices).toEqual(['Tables: 1 up to date.']);
  });

  test.each([
    ['beside a comparison', note(BLOCK), 'Below'],
    ['in a base', note('```base\nviews: []\n```'), 'views'],
    ['in a quotation', note(`> ${BLOCK.replaceAll('\n', '\n> ')}`), 'kind'],
  ])('is not offered %s', async (_, text, word) => {
    await open(text, word);
    expect(await host.run('convert-to-table')).toBe(false);
    expect(await host.run('convert-to-block')).toBe(false);
    expect(editor().getValue()).toBe(text);
  });

  test('says what is wrong with a definition, and converts nothing', async () => {
    const text = note(BLOCK.replace('order', 'ordr'));
    await open(text, 'ordr');
    await host.run('convert-to-table');
    expect(host.log.notices).toEqual([
      expect.stringMatching(/^Nothing was converted\. Line 2: Unknown key "ordr"/),
    ]);
    expect(editor().getValue()).toBe(text);
  });

  test.each([
    ['Convert and lose my edit', note(BLOCK)],
    ['Cancel', null],
  ])('a table changed by hand is asked about first: %s', async (answer, expected) => {
    await open(note(EMPTY_TABLE), '<!--');
    await host.run('refresh-tables');
    const edited = editor().getValue().replace('1955-10-26', '1956');
    editor().setValue(edited);
    editor().setCursor(editor().offsetToPos(edited.indexOf('1956')));
    await host.run('convert-to-block');
    expect(host.top.textContent).toContain('What you changed in the table is lost.');
    expect(editor().getValue()).toBe(edited);
    await host.click(answer);
    expect(editor().getValue()).toBe(expected ?? edited);
  });

  test('a table in which Git has left a conflict is left alone', async () => {
    const text = note(
      EMPTY_TABLE.replace('-->\n\n', '-->\n\n<<<<<<< a\n| b |\n=======\n>>>>>>> c\n\n'),
    );
    await open(text, '| b |');
    await host.run('convert-to-block');
    expect(host.log.notices).toEqual([expect.stringContaining('Line 8: Git has left a conflict')]);
    expect(editor().getValue()).toBe(text);
  });
});

describe('copying', () => {
  test.each([
    ['a live comparison', BLOCK],
    ['a static table', EMPTY_TABLE],
  ])('%s gives HTML and Markdown, both with the stamp', async (_, text) => {
    await open(note(text), 'kind');
    const written = keepCopied();
    await host.run('copy-comparison');
    expect(host.log.notices).toEqual(['Comparison copied.']);
    expect(written[0]?.['text/plain']).toMatch(
      /\| \[\[Austria\]\] \| 1955-10-26 \|[\s\S]*3 cases, compared with Neutrality Atlas\. \d{4}-\d\d-\d\d\./,
    );
    expect(written[0]?.['text/html']).toMatch(
      /<table[\s\S]*Austria[\s\S]*3 cases, compared with Neutrality Atlas/,
    );
    expect(host.files['Papers/Note.md']).toBe(note(text));
  });

  test('falls back to Markdown where the device takes no HTML', async () => {
    await open(note(BLOCK), 'kind');
    const written = keepCopied({ takesHtml: false });
    await host.run('copy-comparison');
    expect(host.log.notices[0]).toContain('copied as Markdown');
    expect(written[0]?.['text']).toContain('| [[Austria]] |');
  });

  test('says what is wrong with a definition', async () => {
    await open(note(BLOCK.replace('order', 'ordr')), 'ordr');
    const written = keepCopied();
    await host.run('copy-comparison');
    expect(host.log.notices[0]).toMatch(/^Nothing was copied\. Line 2: Unknown key "ordr"/);
    expect(written).toEqual([]);
  });
});

const SOURCED = `\`\`\`comparison\nfilters: kind == "case"\norder: [file.name, since]\nsources: footnotes\ncaption: Cases\n\`\`\``;

describe('exporting', () => {
  const preview = (): string => host.top.querySelector('pre')?.textContent ?? '';
  const WORK = '---\nkind: source\ncitekey: law1955\nauthors: [A]\nyear: 1955\n---\n';

  test('writes one new file beside the note, with the stamp, and tells before and after', async () => {
    await open(note(SOURCED), 'kind');
    const before = host.files;
    await host.run('export-comparison');
    expect(preview()).toMatch(/^\*\*Cases\*\*\n\n\| Name \| since \|/);
    expect(host.top.textContent).toContain('New file: Papers/Cases.md');
    expect(host.files).toEqual(before);
    await host.click('Export');
    const { 'Papers/Cases.md': written, ...others } = host.files;
    expect(others).toEqual(before);
    expect(written).toMatch(/\[\[Austria\]\][\s\S]*3 cases, compared with Neutrality Atlas/);
    expect(host.log.notices).toEqual(['Exported to Papers/Cases.md.']);
  });

  test('never writes over a file: the name is numbered', async () => {
    const mine = { 'Papers/Cases.csv': 'mine', 'Papers/cases 2.csv': 'mine too' };
    await open(note(SOURCED), 'kind', mine);
    await host.run('export-comparison');
    await host.set('Format', 'csv');
    await host.set('Byte order mark');
    await host.click('Export');
    expect(host.files).toMatchObject(mine);
    expect(host.files['Papers/Cases 3.csv']).toMatch(/^\uFEFFName,since,[^\r]*\r\nAustria,/);
  });

  test('puts the works cited beside it, where they are cited by key, and tells so before', async () => {
    const austria = (CASES as Record<string, string>)['Cases/Austria.md'] ?? '';
    const cited = austria.replace(/since_source:.*\n/, 'since_source: ["[[Work|A 1955, 3]]"]\n');
    await open(note(SOURCED), 'kind', { 'Cases/Austria.md': cited, 'Work.md': WORK });
    await host.run('export-comparison');
    await host.set('Format', 'latex');
    await host.set('Sources', 'biblatex');
    await host.set('Folder', 'Out/Tables');
    await host.set('Name', 'My cases');
    expect(host.top.textContent).toContain(
      'New files: Out/Tables/My cases.tex, Out/Tables/My cases.bib',
    );
    await host.click('Export');
    expect(host.files['Out/Tables/My cases.tex']).toContain('\\autocite[3]{law1955}');
    expect(host.files['Out/Tables/My cases.bib']).toContain('{law1955,');
    expect(host.log.notices).toEqual([
      'Exported to Out/Tables/My cases.tex and Out/Tables/My cases.bib.',
    ]);
  });

  test.each([
    ['Name', 'a/b', '"a/b" cannot be the name of a file'],
    ['Name', '', '"" cannot be the name of a file'],
    ['Folder', '../x', '"../x" cannot be the folder of the export'],
  ])('refuses a %s of "%s", and says why', async (field, value, why) => {
    await open(note(SOURCED), 'kind');
    await host.run('export-comparison');
    await host.set(field, value);
    expect(host.top.textContent).toContain(why);
    expect(host.top.querySelector<HTMLButtonElement>('.mod-cta')?.disabled).toBe(true);
  });
});

describe('the menu of a live comparison', () => {
  const TWICE = note(`${BLOCK}\n\nBetween.\n\n${BLOCK}`);

  /** Draw the note, and choose entries in the menu of its last comparison. */
  async function choose(...entries: string[]): Promise<void> {
    await host.render('Papers/Note.md');
    for (const entry of entries) {
      const buttons = activeDocument.querySelectorAll<HTMLElement>('.neutrality-atlas-menu');
      buttons[buttons.length - 1]?.click();
      await host.click(entry);
    }
  }

  test('puts a static table in its place, also where the same stands in the note twice', async () => {
    await open(TWICE, 'Above');
    await choose('Convert to static table');
    const [before, after] = (host.files['Papers/Note.md'] ?? '').split('Between.');
    expect(before).toBe(`Above.\n\n${BLOCK}\n\n`);
    expect(after).toMatch(
      /^\n\n<!-- comparison\nfilters: [\s\S]*\[\[Austria\]\][\s\S]*-->\n\nBelow\.\n$/,
    );
    editor().undo();
    expect(editor().getValue()).toBe(TWICE);
  });

  test('says so where the block is not in the note any more, and writes nothing', async () => {
    await open(note(BLOCK), 'Above');
    await host.render('Papers/Note.md');
    await host.write('Papers/Note.md', note('Gone.'));
    activeDocument.querySelector<HTMLElement>('.neutrality-atlas-menu')?.click();
    await host.click('Convert to static table');
    expect(host.files['Papers/Note.md']).toBe(note('Gone.'));
    expect(host.log.notices[0]).toContain('Nothing was converted.');
  });

  test('exports it as it is looked at', async () => {
    await open(note(BLOCK), 'Above');
    await choose('Notes as columns', 'Export…');
    expect(host.top.querySelector('pre')?.textContent).toContain(
      '| Name | [[Austria]] | [[Belgium]] | [[Cyprus]] |',
    );
  });
});
