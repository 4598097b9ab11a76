import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runProgram, SMALL_PACK } from '../support/run-program';
import { readTree, temporaryFolder, temporaryVault } from '../support/temporary-vault';

const PLUGIN = { 'main.js': 'built();\n', 'manifest.json': '{}\n', 'styles.css': '/**/\n' };
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
  const { exit, err } = await runProgram(['install', vault, '--with-plugin'], { pack: SMALL_PACK });
  expect(exit).toBe(3);
  expect(err).toContain('npm run build');
  expect(existsSync(vault)).toBe(false);
});
