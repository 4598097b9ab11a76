import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PluginManifest } from 'obsidian';
import { afterAll, describe, expect, test } from 'vitest';

// What the community directory asks of a plugin: docs/directory-rules.md names each test here.

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const json = (name: string): unknown => JSON.parse(read(name));

const manifest = json('manifest.json') as PluginManifest & Record<string, unknown>;
const SOURCES = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({
    file: path.relative(root, file).split(path.sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }))
  .filter(({ file }) => /^src\/(plugin|ui)\//.test(file)); // the core has no app to misuse

/** The files of the plugin that say what a pattern looks for. */
const saying = (pattern: RegExp): string[] =>
  SOURCES.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

/** Hidden files are no business of the vault: folders for the notes, and the settings of the vault. */
const ADAPTERS = ['src/plugin/vault/obsidian-settings.ts', 'src/plugin/vault/obsidian-vault.ts'];

describe('manifest.json', () => {
  test('has the fields that are asked for, and no other', () => {
    expect(Object.keys(manifest).sort()).toEqual(
      ['author', 'description', 'id', 'isDesktopOnly', 'minAppVersion', 'name', 'version'].sort(),
    );
    expect(manifest.isDesktopOnly).toBe(false);
  });

  test('has an id and a name without "obsidian" and "plugin"', () => {
    const { id, name } = manifest;
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(`${id} ${name}`).not.toMatch(/obsi|sidian|plugin/i);
  });

  test('describes the plugin shortly: at most 250 characters, with a full stop, without its own name', () => {
    const { description, name } = manifest;
    expect(description.length).toBeLessThanOrEqual(250);
    expect(description).toMatch(/^[A-Z][\x20-\x7e]*\.$/);
    expect(description).not.toMatch(/obsidian|\bthis plugin\b|\ba plugin\b/i);
    expect(description).not.toContain(name);
  });

  test('agrees with package.json, package-lock.json and versions.json', () => {
    const { version, minAppVersion } = manifest;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(json('package.json')).toMatchObject({ name: manifest.id, version });
    expect(json('package-lock.json')).toMatchObject({ version, packages: { '': { version } } });
    const versions = json('versions.json') as Record<string, string>;
    expect(versions[version]).toBe(minAppVersion);
    for (const each of Object.entries(versions).flat()) expect(each).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('styles.css', () => {
  const styles = read('styles.css').replaceAll(/\/\*[\s\S]*?\*\//g, '');

  test('has no rule that could reach anything but what is ours', () => {
    const selectors = [...styles.matchAll(/([^{}]+)\{/g)]
      .map(([, selector = '']) => selector.trim())
      .filter((selector) => !selector.startsWith('@'))
      .flatMap((selector) => selector.split(/,(?![^(]*\))/));
    expect(selectors.length).toBeGreaterThan(100);
    expect(selectors.filter((selector) => !selector.includes('.neutrality-atlas-'))).toEqual([]);
  });

  test('loads nothing, and overrules no theme by force', () => {
    expect(styles).not.toMatch(/url\(|@import|!important/);
  });

  test('takes its colors from the app', () => {
    expect(styles).not.toMatch(/#[0-9a-f]{3,8}\b|\b(rgba?|hsla?)\(/i);
  });
});

describe('the sources of the plugin', () => {
  test('write to no console, set no hotkey and detach no leaf', () => {
    expect(saying(/\bconsole\.|\bhotkeys\b|\bdetach(LeavesOfType)?\(/)).toEqual([]);
  });

  test('use the app that they are given, and neither the active leaf nor a global document', () => {
    const pattern =
      /\bwindow\.app\b|\bactiveLeaf\b|(^|[^.\w])document\.(body|head|create|query|get|add)/m;
    expect(saying(pattern)).toEqual([]);
  });

  test('change files in one step, and ask the adapter only for what is hidden from the vault', () => {
    expect(saying(/\bvault\.(modify|modifyBinary|append)\(|processFrontMatter\(/)).toEqual([]);
    expect(saying(/\badapter\b *[.}]/).sort()).toEqual(ADAPTERS);
  });

  test('have nothing of the sample plugin', () => {
    expect(saying(/\bMyPlugin|SampleSettingTab|SampleModal|ExampleView/)).toEqual([]);
  });
});

describe('a release', () => {
  const workflow = read('.github/workflows/release.yml');

  test('has the three files of the plugin and the two vaults, built from the tag and attested', () => {
    expect(workflow).toContain("tags: ['[0-9]+.[0-9]+.[0-9]+']");
    const files = 'main.js manifest.json styles.css dist/neutrality-atlas-vault-*.zip';
    expect(workflow).toMatch(
      new RegExp(`gh release create .* ${files.replaceAll(/[.*]/g, '\\$&')}`),
    );
    const attested = /subject-path: \|\n((?: {12}.*\n)+)/.exec(workflow)?.[1] ?? '';
    expect(attested.trim().split(/\s+/)).toEqual(files.split(' '));
    expect(workflow).toMatch(/id-token: write\n {2}attestations: write/);
  });

  test('uses no action but those of GitHub itself', () => {
    const folder = path.join(root, '.github/workflows');
    const used = readdirSync(folder).flatMap((name) =>
      [...readFileSync(path.join(folder, name), 'utf8').matchAll(/uses: (\S+)/g)].map(
        ([, use]) => use,
      ),
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((use) => !use?.startsWith('actions/'))).toEqual([]);
  });

  test('has nothing built in the repository', () => {
    const ignored = read('.gitignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['main.js', 'dist/']));
  });

  test('has a README that says what it does, and the licences', () => {
    expect(read('LICENSE')).toContain('MIT License');
    const readme = read('README.md');
    for (const part of ['## Install', '## What it does and does not do', 'No network.', 'LICENSE'])
      expect(readme).toContain(part);
  });
});

describe('the build', () => {
  const BUNDLES = ['main.js', 'dist/neutrality-atlas.mjs'];
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  /** A copy of what the build reads, built in a folder of its own. */
  function builtElsewhere(): Record<string, string> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'neutrality-atlas-build-'));
    folders.push(folder);
    for (const name of ['src', 'scripts', 'editions', 'vault-template'])
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    for (const name of ['esbuild.config.mjs', 'package.json', 'manifest.json', 'tsconfig.json'])
      copyFileSync(path.join(root, name), path.join(folder, name));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const parts = readdirSync(path.join(folder, 'dist/parts')).map((name) => `dist/parts/${name}`);
    return Object.fromEntries(
      [...BUNDLES, 'dist/metafiles.json', ...parts].map((name) => [
        name,
        readFileSync(path.join(folder, name), 'utf8'),
      ]),
    );
  }

  test('gives the same bytes in whatever folder it is made', () => {
    const [one, other] = [builtElsewhere(), builtElsewhere()];
    expect(Object.keys(one)).toEqual(Object.keys(other));
    expect(Object.keys(one).length).toBeGreaterThan(BUNDLES.length + 3);
    for (const [name, text] of Object.entries(one))
      expect(text === other[name], `${name} differs`).toBe(true);
    expect(one['main.js']).not.toContain(os.tmpdir());
  });

  test('hands on the notices that the libraries in it ask for', () => {
    const built = builtElsewhere();
    const metafiles = JSON.parse(built['dist/metafiles.json'] ?? '') as {
      inputs: Record<string, unknown>;
      outputs: Record<string, unknown>;
    }[];
    for (const { inputs, outputs } of metafiles) {
      const name = BUNDLES.find((bundle) => bundle in outputs) ?? '';
      const [, notices = ''] = /\n\/\*!\n([\s\S]*)\n\*\/\n$/.exec(built[name] ?? '') ?? [];
      const libraries = new Set(
        Object.keys(inputs).flatMap((input) => {
          const [, library] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
          return library === undefined ? [] : [library];
        }),
      );
      expect(libraries.size).toBeGreaterThan(30);
      for (const library of libraries)
        expect(notices).toMatch(new RegExp(`^${library}: copyright .*\\w`, 'im'));
      expect(notices.match(/permission is hereby granted/gi)?.length).toBeGreaterThan(1);
    }
  });
});
