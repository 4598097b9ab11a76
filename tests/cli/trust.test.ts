import { mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { NodeSettings } from '../../src/cli/node-settings.mts';
import { NodeVault } from '../../src/cli/node-vault.mts';
import { failingDisk } from '../support/failing-disk';
import { foldingDisk } from '../support/folding-disk';
import { readTree, temporaryVault, writeInto } from '../support/temporary-vault';

const vaultAt = (root: string, disk = realDisk): NodeVault =>
  new NodeVault({ root, configFolder: '.obsidian', disk });

describe('the trash', () => {
  test('is never outside the vault', async () => {
    const outside = temporaryVault();
    const root = temporaryVault({ 'A.md': 'a' });
    symlinkSync(outside, path.join(root, '.trash'));
    await expect(vaultAt(root).trash('A.md')).rejects.toThrow('out of the vault');
    expect(readTree(outside)).toEqual({});
    expect(await vaultAt(root).read('A.md')).toBe('a');
  });

  test.each(['A.md', '../secret.md', 'gone.md', 'loop.md'])(
    'takes no link away that leads to %s, nor what it leads to',
    async (target) => {
      const world = temporaryVault({ 'secret.md': 'secret', 'vault/A.md': 'a' });
      const root = path.join(world, 'vault');
      symlinkSync(target, path.join(root, 'loop.md'));
      await expect(vaultAt(root).trash('loop.md')).rejects.toThrow(/\.$/);
      expect(readlinkSync(path.join(root, 'loop.md'))).toBe(target);
      rmSync(path.join(root, 'loop.md'));
      expect(readTree(world)).toEqual({ 'secret.md': 'secret', 'vault/A.md': 'a' });
    },
  );

  test.each(['../secret.md', 'F', 'F/../A.md', '', '/etc/passwd', 'A.md/'])(
    'takes nothing away for %j',
    async (name) => {
      const world = temporaryVault({
        'secret.md': 'secret',
        'vault/A.md': 'a',
        'vault/F/B.md': 'b',
      });
      const before = readTree(world);
      await expect(vaultAt(path.join(world, 'vault')).trash(name)).rejects.toThrow(/\.$/);
      expect(readTree(world)).toEqual(before);
    },
  );

  test('a file is in it or in its place, whatever fails', async () => {
    for (const call of ['mkdirSync', 'renameSync', 'openSync', 'sync']) {
      const root = temporaryVault({ 'F/A.md': 'a', '.trash/A.md': 'older' });
      const disk = failingDisk(realDisk, (each) => (each === call ? 'EIO' : null));
      await expect(vaultAt(root, disk).trash('F/A.md')).rejects.toThrow(/^It cannot be moved/);
      const { '.trash/A.md': older, ...rest } = readTree(root);
      expect(older).toBe('older');
      expect(Object.values(rest)).toEqual(['a']);
    }
  });
});

test('a folder that is swapped for a link after it was looked at leads nothing out', async () => {
  const outside = temporaryVault({ 'A.md': 'theirs' });
  const root = temporaryVault({ 'F/A.md': 'mine' });
  const vault = vaultAt(root);
  await vault.list();
  renameSync(path.join(root, 'F'), path.join(root, 'G'));
  symlinkSync(outside, path.join(root, 'F'));
  await expect(vault.create('F/B.md', 'x')).rejects.toThrow('out of the vault');
  await expect(vault.process('F/A.md', () => 'x')).rejects.toThrow('out of the vault');
  await expect(vault.trash('F/A.md')).rejects.toThrow('out of the vault');
  expect(readTree(outside)).toEqual({ 'A.md': 'theirs' });
  expect(readTree(path.join(root, 'G'))).toEqual({ 'A.md': 'mine' });
});

test('a file that is swapped for a link while it is written leads nothing out', async () => {
  const outside = temporaryVault({ 'secret.md': 'secret' });
  const root = temporaryVault({ 'A.md': 'a' });
  let swapped = false;
  const disk = failingDisk(realDisk, (call) => {
    if (call === 'sync' && !swapped) {
      swapped = true;
      rmSync(path.join(root, 'A.md'));
      symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'A.md'));
    }
    return null;
  });
  await vaultAt(root, disk)
    .process('A.md', (text) => `${text}!`)
    .catch(() => undefined);
  expect(swapped).toBe(true);
  expect(readTree(outside)).toEqual({ 'secret.md': 'secret' });
});

describe('settings', () => {
  test('are neither read nor written where the configuration folder leads out', async () => {
    const outside = temporaryVault({ 'types.json': '{}' });
    const root = temporaryVault();
    symlinkSync(outside, path.join(root, '.obsidian'));
    const settings = new NodeSettings(vaultAt(root), '.obsidian');
    await expect(settings.read('types.json')).rejects.toThrow('out of the vault');
    await expect(settings.change('types.json', () => 'x')).rejects.toThrow('out of the vault');
    expect(readTree(outside)).toEqual({ 'types.json': '{}' });
  });

  test.each(['../A.md', '../../secret.md', '/etc/passwd', ''])(
    'are not called %j',
    async (name) => {
      const world = temporaryVault({
        'secret.md': 's',
        'vault/A.md': 'a',
        'vault/.obsidian/x': '',
      });
      const settings = new NodeSettings(vaultAt(path.join(world, 'vault')), '.obsidian');
      await expect(settings.change(name, () => 'x')).rejects.toThrow(/\.$/);
      expect(readTree(world)).toMatchObject({ 'secret.md': 's', 'vault/A.md': 'a' });
    },
  );
});

describe.each([
  ['takes for one', foldingDisk],
  ['tells apart', (disk: typeof realDisk) => disk],
])('on a disk that %s names which differ in case alone', (_, make) => {
  const files = { 'States/Austria.md': 'mine', 'States/Café.md': 'mine' };

  test.each(['states/Austria.md', 'States/AUSTRIA.md', 'States/Cafe\u0301.md', 'STATES/New.md'])(
    'nothing is written as %s',
    async (name) => {
      const root = temporaryVault(files);
      const vault = vaultAt(root, make(realDisk));
      await expect(vault.create(name, 'x')).rejects.toThrow(/\.$/);
      await expect(vault.replace(name, 'x')).rejects.toThrow(/\.$/);
      await expect(vault.process(name, () => 'x')).rejects.toThrow(/\.$/);
      await expect(vault.trash(name)).rejects.toThrow(/\.$/);
      expect(readTree(root)).toEqual(files);
    },
  );

  test('two that were there already can both be written', async () => {
    const root = temporaryVault();
    mkdirSync(path.join(root, 'F'));
    writeInto(root, 'F/a.md', '1');
    if (make !== foldingDisk) writeInto(root, 'F/A.md', '2');
    await vaultAt(root, make(realDisk)).process('F/a.md', (text) => `${text}!`);
    expect(readTree(root)['F/a.md']).toBe('1!');
  });
});
