import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Editor } from 'obsidian';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { type Host, startPlugin } from '../support/app/host.mjs';

let host: Host;
const TABLE =
  '<!-- comparison\nfilters: kind == "case"\norder: [file.name, since]\n-->\n\n<!-- /comparison -->\n';
const NOTE = `Above.\n\n${TABLE}\nBetween.\n\n${TABLE}\nBelow.\n`;

const start = async (files: Readonly<Record<string, string>>): Promise<void> => {
  host = await startPlugin({ ...builtPlugin(), files: { ...CASES, ...files }, phone: true });
};
const editor = (): Editor => {
  const open = host.app.workspace.activeEditor?.editor;
  if (open === undefined) throw new Error('No note is open.');
  return open;
};
const textAtCursor = (): string => editor().getLine(editor().getCursor().line);

afterEach(() => host.stop());

describe('refreshing a note that is open', () => {
  test('goes through its editor: the cursor stays, and one undo takes it all back', async () => {
    await start({ 'A.md': NOTE });
    await host.open('A.md');
    editor().setCursor(editor().offsetToPos(NOTE.indexOf('tween.')));
    const processed = vi.spyOn(host.app.vault, 'process');
    await host.run('refresh-tables');
    expect(host.log.notices).toEqual(['Tables: 2 refreshed.']);
    expect(processed).not.toHaveBeenCalled();
    expect(host.files['A.md']).toContain('| [[Austria]] | 1955-10-26 |');
    expect(editor().getValue()).toBe(host.files['A.md']);
    expect(textAtCursor()).toBe('Between.');
    editor().undo();
    expect(editor().getValue()).toBe(NOTE);
  });

  test('counts what was typed and is not saved yet', async () => {
    await start({ 'A.md': NOTE });
    await host.open('A.md');
    editor().replaceRange('Typed. ', { line: 0, ch: 0 });
    await host.run('refresh-tables');
    expect(host.files['A.md']).toMatch(/^Typed\. Above\.[\s\S]*\[\[Austria\]\]/);
  });

  test('writes nothing the second time, and leaves nothing to undo', async () => {
    await start({ 'A.md': NOTE });
    await host.open('A.md');
    await host.run('refresh-tables');
    host.log.events.length = 0;
    const transaction = vi.spyOn(editor(), 'transaction');
    await host.run('refresh-tables');
    expect(host.log.events).toEqual([]);
    expect(transaction).not.toHaveBeenCalled();
  });

  test('keeps Windows line endings, which no editor knows', async () => {
    const text = NOTE.replaceAll('\n', '\r\n');
    await start({ 'A.md': text });
    await host.open('A.md');
    await host.run('refresh-tables');
    expect(host.files['A.md']).toContain('| [[Austria]] | 1955-10-26 |\r\n');
    expect(host.files['A.md']).not.toMatch(/[^\r]\n/);
  });

  test('takes back nothing that another program has just written', async () => {
    await start({ 'A.md': NOTE });
    await host.open('A.md');
    const other = NOTE.replace('Above.', 'Above, written elsewhere.');
    await host.app.vault.adapter.write('A.md', other);
    await host.run('refresh-tables');
    expect(host.files['A.md']).toContain('Above, written elsewhere.');
    expect(host.files['A.md']).toContain('[[Austria]]');
  });
});

test('tables that ask for each other’s links settle: the second refresh writes nothing', async () => {
  const asking = (name: string): string =>
    `#own [[${name}]]\n\n<!-- comparison\nfilters: file.hasLink("${name}") || file.backlinks.length > 0 || file.hasTag("x")\norder: [file.name, file.links, file.backlinks, file.tags, tagged]\n-->\n\n<!-- /comparison -->\n`;
  await start({
    'A.md': asking('B'),
    'B.md': `---\ntagged: "#x"\n---\n${asking('C')}`,
    'C.md': asking('A'),
  });
  await host.run('refresh-all-tables');
  expect(host.log.notices).toEqual(['Tables: 3 refreshed.']);
  host.log.events.length = 0;
  await host.run('refresh-all-tables');
  expect(host.log.notices.at(-1)).toBe('Tables: 3 up to date.');
  expect(host.log.events).toEqual([]);
});

test('a table with a Git conflict is left alone and told with the line', async () => {
  const conflict = TABLE.replace(
    '-->\n\n',
    '-->\n\n<<<<<<< HEAD\n| a |\n=======\n| b |\n>>>>>>> theirs\n\n',
  );
  await start({ 'A.md': conflict });
  await host.run('refresh-all-tables');
  expect(host.files['A.md']).toBe(conflict);
  expect(host.top.textContent).toContain('A.md, line 6');
  expect(host.top.textContent).toContain('Git has left a conflict here');
});
