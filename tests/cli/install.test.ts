import packText from 'neutrality-atlas:pack';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { failingDisk } from '../support/failing-disk';
import type { PackFiles } from '../../src/core/pack/pack';
import { runProgram, SMALL_FILES, SMALL_PACK } from '../support/run-program';
import {
  readTimes,
  readTree,
  temporaryFolder,
  temporaryVault,
  writeInto,
} from '../support/temporary-vault';

const AUSTRIA = 'Neutrality Atlas/States/Austria.md';
const PLUGIN = { 'main.js': 'built();\n', 'manifest.json': '{}\n', 'styles.css': '/**/\n' };

const small = (...argv: string[]) => runProgram(['install', ...argv], { pack: SMALL_PACK });

interface PlanDocument {
  readonly version: number;
  readonly folder: string;
  readonly plan: readonly { path: string; disposition: string; reason: string; written: boolean }[];
  readonly faults: readonly { path: string; line?: number }[];
  readonly exit: number;
}

async function planOf(...argv: string[]): Promise<PlanDocument> {
  const { out, exit } = await small(...argv, '--json');
  const document = JSON.parse(out) as PlanDocument;
  expect(document.exit).toBe(exit);
  return document;
}

const dispositions = ({ plan }: PlanDocument): Record<string, string> =>
  Object.fromEntries(plan.map(({ path: name, disposition }) => [name, disposition]));

test('puts every note of the edition into a vault that is made for it', async () => {
  const vault = path.join(temporaryFolder(), 'new/vault');
  const { exit, err } = await runProgram(['install', vault]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const { files } = JSON.parse(packText) as PackFiles;
  const shipped = files.map(({ path: name, text }) => [`Neutrality Atlas/${name}`, text]);
  expect(readTree(vault)).toEqual(Object.fromEntries(shipped));
});

test('changes no byte and no modification time the second time, with the plugin too', async () => {
  const vault = temporaryFolder();
  const argv = ['install', vault, '--with-plugin'];
  const machine = { pluginFolder: temporaryVault(PLUGIN) };
  expect((await runProgram(argv, machine)).exit).toBe(0);
  const [tree, times] = [readTree(vault), readTimes(vault)];
  const { exit, out } = await runProgram(argv, machine);
  expect(exit).toBe(0);
  expect(out).toContain('There was nothing to do.');
  expect(readTree(vault)).toEqual(tree);
  expect(readTimes(vault)).toEqual(times);
});

test('leaves an edited note, a note of yours and a file in the way as they are, and tells them', async () => {
  const vault = temporaryVault({
    [AUSTRIA]: SMALL_FILES['States/Austria.md']?.replace('Body.', 'My words.') ?? '',
    'My notes/belgium.md': '---\nkind: case\n---\nMine.\n',
    'Neutrality Atlas/Neutrality Atlas.md': 'Mine.',
  });
  const before = readTree(vault);
  const document = await planOf(vault);
  expect(dispositions(document)).toEqual({
    [AUSTRIA]: 'keep',
    'Neutrality Atlas/States/Belgium.md': 'yours',
    'Neutrality Atlas/Neutrality Atlas.md': 'blocked',
  });
  expect(document.exit).toBe(1);
  expect(document.plan.some(({ written }) => written)).toBe(false);
  expect(readTree(vault)).toEqual(before);
});

test('tells the notes that cannot be read, and installs all the same', async () => {
  const vault = temporaryVault({ 'Mine.md': '---\na: 1\na: 2\n---\n' });
  const { exit, err } = await small(vault);
  expect(exit).toBe(1);
  expect(err).toMatch(/^Mine\.md, line 3: .*\.\n$/);
  expect(existsSync(path.join(vault, AUSTRIA))).toBe(true);
});

describe('the folder', () => {
  test('is the one named', async () => {
    const vault = temporaryFolder();
    await small(vault, '--folder', 'Studies/Neutral');
    expect(Object.keys(readTree(vault))).toContain('Studies/Neutral/States/Austria.md');
  });

  test('is by default the one to which the home note was moved', async () => {
    const vault = temporaryVault({
      'Elsewhere/Home.md': SMALL_FILES['Neutrality Atlas.md'],
      'Elsewhere/States/Austria.md': SMALL_FILES['States/Austria.md'],
    });
    const document = await planOf(vault);
    expect(document.folder).toBe('Elsewhere');
    expect(dispositions(document)).toEqual({
      'Elsewhere/Home.md': 'moved',
      'Elsewhere/States/Austria.md': 'unchanged',
      'Elsewhere/States/Belgium.md': 'deleted',
    });
  });

  test.each(['../out', '/etc', '.hidden', 'a//b', 'CON'])('cannot be %s', async (folder) => {
    const vault = path.join(temporaryFolder(), 'vault');
    const { exit, err } = await small(vault, '--folder', folder);
    expect(exit).toBe(2);
    expect(err).toContain('cannot be the folder of the notes');
    expect(existsSync(vault)).toBe(false);
  });
});

describe('--dry-run', () => {
  test('lists every file and writes nothing, not even the vault', async () => {
    const vault = path.join(temporaryFolder(), 'vault');
    const { exit, out } = await small(vault, '--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain(`${AUSTRIA}: It is not in the vault yet.`);
    expect(existsSync(vault)).toBe(false);
  });

  test('plans what the run does', async () => {
    const vault = temporaryVault({ [AUSTRIA]: 'Mine.' });
    const planned = await planOf(vault, '--dry-run');
    const times = readTimes(vault);
    expect(Object.keys(times)).toEqual([AUSTRIA]);
    expect(dispositions(await planOf(vault))).toEqual(dispositions(planned));
  });
});

describe('what can go wrong', () => {
  test('a vault that is a file', async () => {
    const { exit, err } = await small(path.join(temporaryVault({ x: '' }), 'x'));
    expect(exit).toBe(2);
    expect(err).toContain('is no folder');
  });

  test('a folder that leads out of the vault', async () => {
    const outside = temporaryFolder();
    const vault = temporaryFolder();
    symlinkSync(outside, path.join(vault, 'Neutrality Atlas'));
    const { exit } = await small(vault);
    expect(exit).toBe(1);
    expect(readTree(outside)).toEqual({});
  });

  test('a file that cannot be written: told, and the others are written', async () => {
    const vault = temporaryFolder();
    const disk = failingDisk(realDisk, (call, file) =>
      call === 'mkdirSync' && file.endsWith('States') ? 'EACCES' : null,
    );
    const { exit, err, out } = await runProgram(['install', vault], { pack: SMALL_PACK, disk });
    expect(exit).toBe(3);
    expect(err).toContain(`${AUSTRIA}: It cannot be written: permission was denied`);
    expect(out).toContain('2 files could not be written; run this again to complete it.');
    expect(readTree(vault)).toEqual({});
    expect((await small(vault)).exit).toBe(0);
    expect(Object.keys(readTree(vault))).toContain('Neutrality Atlas/Neutrality Atlas.md');
  });
});

describe('--with-plugin', () => {
  const ID = 'neutrality-atlas';
  const withPlugin = (vault: string, ...argv: string[]) =>
    runProgram(['install', vault, '--with-plugin', ...argv], {
      pack: SMALL_PACK,
      pluginFolder: temporaryVault(PLUGIN),
    });
  const read = (vault: string, name: string): string =>
    readFileSync(path.join(vault, '.obsidian', name), 'utf8');

  test('puts the plugin, its id and the property types into the configuration folder', async () => {
    const vault = temporaryFolder();
    const { exit, out } = await withPlugin(vault);
    expect(exit).toBe(0);
    expect(out).toContain('Trust author and enable plugins');
    for (const [name, text] of Object.entries(PLUGIN)) {
      expect(read(vault, `plugins/${ID}/${name}`)).toBe(text);
    }
    expect(JSON.parse(read(vault, 'community-plugins.json'))).toEqual([ID]);
    expect(JSON.parse(read(vault, 'types.json'))).toEqual({
      types: SMALL_PACK.propertyTypes,
    });
  });

  test('adds what is missing and keeps every other byte', async () => {
    const enabled = '[\n\t"dataview",\n\t"templater-obsidian"\n]\n';
    const types =
      '{\r\n    "types": {\r\n        "kind": "multitext",\r\n        "mine": "number"\r\n    },\r\n    "other": 1.0\r\n}';
    const vault = temporaryVault({
      '.obsidian/community-plugins.json': enabled,
      '.obsidian/types.json': types,
      '.obsidian/app.json': '{"x":  1}',
    });
    const { exit, out } = await withPlugin(vault);
    expect(exit).toBe(0);
    expect(out).toContain('      kind: multitext in this vault, text in our notes');
    const text = read(vault, 'types.json');
    expect(text.startsWith(types.slice(0, types.indexOf('\r\n    },')))).toBe(true);
    expect(text.endsWith('\r\n    },\r\n    "other": 1.0\r\n}')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(JSON.parse(text)).toMatchObject({
      types: { kind: 'multitext', mine: 'number', neutral_from: 'text' },
    });
    expect(read(vault, 'community-plugins.json')).toBe(
      '[\n\t"dataview",\n\t"templater-obsidian",\n\t"neutrality-atlas"\n]\n',
    );
    expect(read(vault, 'app.json')).toBe('{"x":  1}');
  });

  test.each(['{', '{"a": 1}', '"text"', ''])(
    'never touches a list of plugins that is none: %j',
    async (text) => {
      const vault = temporaryVault({ '.obsidian/community-plugins.json': text });
      const { exit, out } = await withPlugin(vault);
      expect(exit).toBe(1);
      expect(out).toContain('It should be a JSON list of plugin ids.');
      expect(read(vault, 'community-plugins.json')).toBe(text);
    },
  );

  test.each(['[]', '{"types": []}', '{"types": null}', '{"types": {}, "types": {}}', 'x'])(
    'never touches types that are none: %j',
    async (text) => {
      const vault = temporaryVault({ '.obsidian/types.json': text });
      expect((await withPlugin(vault)).exit).toBe(1);
      expect(read(vault, 'types.json')).toBe(text);
    },
  );

  test('replaces another build of the plugin, and says so', async () => {
    const vault = temporaryVault({
      [`.obsidian/plugins/${ID}/main.js`]: 'old',
      [`.obsidian/plugins/${ID}/data.json`]: '{}',
    });
    const { out } = await withPlugin(vault);
    expect(out).toMatch(/^ {2}update {8}1$/m);
    expect(read(vault, `plugins/${ID}/main.js`)).toBe(PLUGIN['main.js']);
    expect(read(vault, `plugins/${ID}/data.json`)).toBe('{}');
  });

  test('leaves a newer version of the plugin as it is, and says so', async () => {
    const vault = temporaryVault({
      [`.obsidian/plugins/${ID}/main.js`]: 'new',
      [`.obsidian/plugins/${ID}/manifest.json`]: '{"version": "99.10.0"}',
    });
    const { out } = await withPlugin(vault);
    expect(out).toContain('The vault has version 99.10.0, which is newer than');
    expect(read(vault, `plugins/${ID}/main.js`)).toBe('new');
  });

  test('writes nothing through a plugin folder that leads out of the vault', async () => {
    const outside = temporaryVault({ 'main.js': 'mine' });
    const vault = temporaryFolder();
    mkdirSync(path.join(vault, '.obsidian/plugins'), { recursive: true });
    symlinkSync(outside, path.join(vault, `.obsidian/plugins/${ID}`));
    expect((await withPlugin(vault)).exit).toBe(1);
    expect(readTree(outside)).toEqual({ 'main.js': 'mine' });
  });

  test('uses another configuration folder when told', async () => {
    const vault = temporaryFolder();
    await withPlugin(vault, '--config-folder', '.mobile');
    expect(existsSync(path.join(vault, '.mobile/types.json'))).toBe(true);
    expect(existsSync(path.join(vault, '.obsidian'))).toBe(false);
  });

  test('says where the built plugin should be, and writes nothing without it', async () => {
    const vault = path.join(temporaryFolder(), 'vault');
    const { exit, err } = await small(vault, '--with-plugin');
    expect(exit).toBe(3);
    expect(err).toContain('npm run build');
    expect(existsSync(vault)).toBe(false);
  });
});

test('shows progress on a terminal only', async () => {
  const silent = await small(temporaryFolder());
  expect(silent.err).toBe('');
  const { err } = await runProgram(['install', temporaryFolder()], {
    pack: SMALL_PACK,
    isTerminal: true,
  });
  expect(err).toContain('writing 1 of 3');
  expect(err.endsWith('\r\u001B[K')).toBe(true);
});

test('finds a note again that was renamed and moved', async () => {
  const vault = temporaryFolder();
  await small(vault);
  const text = readFileSync(path.join(vault, AUSTRIA), 'utf8');
  const other = temporaryVault({ 'Mine/Österreich.md': text });
  expect(dispositions(await planOf(other))['Mine/Österreich.md']).toBe('moved');
  writeInto(other, 'Mine/Österreich.md', `${text}\nMine.`);
  expect(dispositions(await planOf(other))['Mine/Österreich.md']).toBe('keep');
});
