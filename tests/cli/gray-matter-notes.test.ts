import fc from 'fast-check';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../../src/cli/disk.mts';
import { GrayMatterNotes } from '../../src/cli/gray-matter-notes.mts';
import { readGrayMatter } from '../../src/cli/read-gray-matter.mts';
import { readNote } from '../../src/core/note/read-note';
import type { ProgramNotes } from '../../src/core/program/program-host';
import { failingDisk } from '../support/failing-disk';
import { temporaryVault, writeInto } from '../support/temporary-vault';

const STAT = { size: 1, created: 2, modified: 3 };

const readVault = (root: string, disk: Disk = realDisk): Promise<ProgramNotes> =>
  new GrayMatterNotes({ root, configFolder: '.obsidian', disk }).readNotes();

describe('gray-matter reads what the core reads', () => {
  const piece = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        '---',
        '---\n',
        '\n',
        '\r\n',
        ' ',
        '\t',
        '#',
        '---x',
        '---js\n',
        '--- ',
        '...',
        '----',
        '\uFEFF',
        '\u00A0',
        '\0',
      ),
    },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        'a: 1\n',
        'b: yes\n',
        'c: [x, "[[Y]]"]\n',
        'a: 2\n',
        'd:\n  - e\n',
        '# note\n',
        'f: |\n  text\n',
        '? g\n',
        '&h i: *h\n',
        '---foo: 1\n',
        'j: 1955-10-26\n',
        'k: {l: m}\n',
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  );
  const joined = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const notes = fc.oneof(
    joined,
    joined.map((text) => `---\n${text}\n---\n${text}`),
    joined.map((text) => `\uFEFF---\r\n${text.replaceAll('\n', '\r\n')}\r\n---\r\n`),
    fc.string({ unit: 'binary' }).map((text) => `---\n${text}\n---\n`),
  );
  test('over texts as odd as they come', () => {
    fc.assert(
      fc.property(notes, fc.boolean(), (text, fullYaml) => {
        const mine = readGrayMatter('A.md', text, STAT, fullYaml);
        const cores = readNote('A.md', text, STAT);
        if ('note' in cores && 'note' in mine) {
          expect([...mine.note.properties]).toEqual([...cores.note.properties]);
          expect(mine.note.contents()).toEqual(cores.note.contents());
        } else expect(mine).toEqual(cores);
      }),
      { numRuns: 6000 },
    );
  });

  test('however often it is asked', () => {
    const broken = '---\na: [1\n---\n';
    const first = readGrayMatter('A.md', broken, STAT);
    expect(first).toHaveProperty('fault');
    expect(readGrayMatter('A.md', broken, STAT)).toEqual(first);
  });
});

describe('a hostile vault', () => {
  const hostile = (): string => {
    const root = temporaryVault({
      'Good.md': '---\nkind: case\nsince: 1955-10-26\n---\n',
      'Broken.md': '---\na: 1\nb: "open\n---\n',
      'Twice.md': '---\na: 1\nb: 2\na: 3\n---\n',
      'Windows.md': '---\r\nkind: case\r\n---\r\n',
      'Mark.md': '\uFEFF---\nkind: case\n---\n',
      'Plain.md': 'Only text.',
      'Code.md': '---js\n{ ran: (process.ranCode = true) }\n---\n',
      'Shut.md': '---\nkind: case\n---\n',
      '.hidden/Hidden.md': '---\na: [\n---\n',
    });
    mkdirSync(path.join(root, 'x.md'));
    writeInto(root, 'x.md/Inside.md', '---\nkind: case\n---\n');
    writeInto(root, 'Latin.md', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0x3a, 0xe9, 0x0a]));
    symlinkSync('/etc/hostname', path.join(root, 'Out.md'));
    return root;
  };

  test('tells every fault with its path and line, reads the rest and runs nothing', async () => {
    const root = hostile();
    const shut = path.join(root, 'Shut.md');
    const disk = failingDisk(realDisk, (call, file) =>
      call === 'readBlockSync' && file === shut ? 'EIO' : null,
    );
    const { notes, faults } = await readVault(root, disk);
    expect(notes.map(({ path: name }) => name)).toEqual([
      'Good.md',
      'Mark.md',
      'Plain.md',
      'Windows.md',
      'x.md/Inside.md',
    ]);
    expect(faults.map(({ path: name, line }) => [name, line])).toEqual([
      ['Broken.md', 3],
      ['Code.md', 1],
      ['Latin.md', 2],
      ['Out.md', undefined],
      ['Shut.md', undefined],
      ['Twice.md', 4],
    ]);
    for (const { message } of faults) expect(message).toMatch(/^[A-Z].*\.$/s);
    expect('ranCode' in process).toBe(false);
  });

  test('tells a note that its access rights shut; nothing is shut to root', async () => {
    const root = hostile();
    chmodSync(path.join(root, 'Shut.md'), 0);
    const { faults } = await readVault(root);
    const told = faults
      .filter(({ path: name }) => name === 'Shut.md')
      .map(({ message }) => message);
    if (process.getuid?.() === 0) expect(told).toEqual([]);
    else expect(told).toEqual([expect.stringContaining('permission was denied')]);
  });

  test('tells a folder that cannot be read', async () => {
    const root = temporaryVault({ 'A.md': '', 'Shut/B.md': '' });
    const shut = path.join(root, 'Shut');
    const disk = failingDisk(realDisk, (call, file) =>
      call === 'readdirSync' && file === shut ? 'EACCES' : null,
    );
    const { notes, faults } = await readVault(root, disk);
    expect(notes).toHaveLength(1);
    expect(faults).toMatchObject([{ path: 'Shut' }]);
  });
});

describe('the settings of the vault', () => {
  const HOME = '---\natlas: guide/neutrality-atlas@1\n---\n';

  test('keep notes out of view', async () => {
    const { isExcluded } = await readVault(
      temporaryVault({
        '.obsidian/app.json': '{"userIgnoreFilters": ["Archive/", "/^Old .*/", "/(/", 7, ""]}',
        '.obsidian/templates.json': '{"folder": "/Forms/"}',
        '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "Scripts"}',
        'Studies/Home.md': HOME,
      }),
    );
    const names = [
      'Archive/A.md',
      'Old B.md',
      'Forms/C.md',
      'Scripts/D.md',
      'Studies/Templates/E.md',
    ];
    expect(names.filter((name) => !isExcluded(name))).toEqual([]);
    const others = ['Archive.md', 'F/Old B.md', 'Formsx/C.md', 'Templates/E.md', 'Studies/E.md'];
    expect(others.filter(isExcluded)).toEqual([]);
  });

  test.each(['', 'no JSON', '[]', 'null', '{"userIgnoreFilters": "x", "folder": 3}'])(
    'that cannot be read (%j) hide nothing',
    async (text) => {
      const files = { '.obsidian/app.json': text, '.obsidian/templates.json': text, 'A.md': '' };
      const { isExcluded } = await readVault(temporaryVault(files));
      expect(isExcluded('A.md')).toBe(false);
    },
  );

  test.each([
    ['{}', '[[B]]'],
    ['{"useMarkdownLinks": true}', '[B](B.md)'],
    ['{"newLinkFormat": "absolute"}', '[[F/B|B]]'],
    ['{"newLinkFormat": "relative", "useMarkdownLinks": true}', '[B](../F/B.md)'],
  ])('%s decide how links are written', async (app, link) => {
    const { links } = await readVault(temporaryVault({ '.obsidian/app.json': app, 'F/B.md': '' }));
    expect(links.write('F/B.md', 'G/A.md', null, '')).toBe(link);
  });

  test('stand in the configuration folder of the reader', async () => {
    const root = temporaryVault({
      'config/app.json': '{"useMarkdownLinks": true}',
      'config/X.md': '',
      'B.md': '',
    });
    const source = new GrayMatterNotes({ root, configFolder: 'config', disk: realDisk });
    const { links, notes } = await source.readNotes();
    expect(links.write('B.md', 'A.md', null, '')).toBe('[B](B.md)');
    expect(notes.map(({ path: name }) => name)).toEqual(['B.md']);
  });
});
