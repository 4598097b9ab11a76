import fc from 'fast-check';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { NodeVault } from '../../src/cli/node-vault.mts';
import { failingDisk, type Fault, faultyDisk } from '../support/failing-disk';
import {
  readTimes,
  readTree,
  temporaryFolder,
  temporaryVault,
  writeInto,
} from '../support/temporary-vault';

const vaultAt = (root: string, disk = realDisk): NodeVault =>
  new NodeVault({ root, configFolder: '.obsidian', disk });

test.each([
  ['case', 'N/Austria.md', 'N/AUSTRIA.md'],
  ['the composition of letters', 'N/\u00e9.md', 'N/e\u0301.md'],
])('of two files made at the same time that differ in %s alone one is refused', async (_, a, b) => {
  const root = temporaryVault({});
  const vault = vaultAt(root);
  const made = await Promise.allSettled([vault.create(a, 'a'), vault.create(b, 'b')]);
  expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(readdirSync(path.join(root, 'N'))).toEqual([path.basename(a)]);
  await expect(vault.create(b, 'b')).rejects.toThrow('which some systems take for the same name');
});

describe('links', () => {
  test('a link that leads out is neither read nor written through', async () => {
    const outside = temporaryVault({ 'secret.md': 'secret', 'folder/x.md': 'x' });
    const root = temporaryVault({ 'A.md': 'a' });
    symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'file.md'));
    symlinkSync(path.join(outside, 'folder'), path.join(root, 'folder'));
    symlinkSync(path.join(outside, 'new.md'), path.join(root, 'new.md'));
    const vault = vaultAt(root);
    expect([...(await vault.list())].sort()).toEqual([
      ['A.md', 'file'],
      ['file.md', 'other'],
      ['folder', 'other'],
      ['new.md', 'other'],
    ]);
    const before = readTree(outside);
    for (const name of ['file.md', 'folder/x.md', 'folder/new.md', 'folder/a/b.md', 'new.md']) {
      await expect(vault.create(name, 'mine')).rejects.toThrow(/\.$/);
      await expect(vault.replace(name, 'mine')).rejects.toThrow(/\.$/);
      await expect(vault.process(name, () => 'mine')).rejects.toThrow(/\.$/);
    }
    await expect(vault.read('file.md')).rejects.toThrow('out of the vault');
    await expect(vault.read('folder/x.md')).rejects.toThrow('out of the vault');
    expect(readTree(outside)).toEqual(before);
  });

  test('links inside are followed once, and circles end', async () => {
    const root = temporaryVault({ 'F/A.md': 'a' });
    symlinkSync('.', path.join(root, 'F/here'));
    symlinkSync('..', path.join(root, 'F/up'));
    symlinkSync('self', path.join(root, 'self'));
    symlinkSync('F/A.md', path.join(root, 'B.md'));
    const vault = vaultAt(root);
    expect([...(await vault.list())].sort()).toEqual([
      ['B.md', 'file'],
      ['F', 'folder'],
      ['F/A.md', 'file'],
      ['F/here', 'folder'],
      ['F/up', 'folder'],
      ['self', 'other'],
    ]);
    await vault.process('B.md', (text) => `${text}!`);
    expect(readFileSync(path.join(root, 'F/A.md'), 'utf8')).toBe('a!');
    expect(await vault.read('B.md')).toBe('a!');
  });

  test('a vault that is itself reached by a link is a vault', async () => {
    const root = temporaryVault({ 'A.md': 'a' });
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(root, link);
    await vaultAt(link).create('F/B.md', 'b');
    expect(readTree(root)).toEqual({ 'A.md': 'a', 'F/B.md': 'b' });
  });
});

test('no path, however strange, leads out of the vault', async () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    'A.md',
    'out',
    'C:',
    '\\',
    '..\\..',
    '\0',
    '~',
    '%2e%2e',
    'é',
  );
  const paths = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/')),
    fc.string({ maxLength: 20 }),
    fc.constantFrom('/etc/passwd', '//x', 'C:\\x', '\\\\server\\x', '../x.md', 'a/../../x.md'),
  );
  const world = temporaryFolder();
  await fc.assert(
    fc.asyncProperty(paths, async (name) => {
      const base = path.join(world, String(readdirSync(world).length));
      writeInto(base, 'outside/keep.md', 'keep');
      mkdirSync(path.join(base, 'vault'));
      symlinkSync(path.join(base, 'outside'), path.join(base, 'vault/out'));
      const vault = vaultAt(path.join(base, 'vault'));
      await vault.create(name, 'x').catch(() => undefined);
      await vault.replace(name, 'x').catch(() => undefined);
      await vault.process(name, () => 'y').catch(() => undefined);
      expect(readdirSync(base).sort()).toEqual(['outside', 'vault']);
      expect(readTree(path.join(base, 'outside'))).toEqual({ 'keep.md': 'keep' });
    }),
    { numRuns: 300 },
  );
});

describe('writing', () => {
  test('keeps the access rights of a file it changes', async () => {
    const root = temporaryVault({ 'A.md': 'a' });
    chmodSync(path.join(root, 'A.md'), 0o640);
    await vaultAt(root).process('A.md', () => 'b');
    expect(statSync(path.join(root, 'A.md')).mode & 0o777).toBe(0o640);
  });

  test('keeps an edit that is made while it writes', async () => {
    const root = temporaryVault({ 'A.md': 'one' });
    let edited = false;
    const disk = failingDisk(realDisk, (call) => {
      if (call === 'sync' && !edited) {
        edited = true;
        writeInto(root, 'A.md', 'one, edited');
      }
      return null;
    });
    await vaultAt(root, disk).process('A.md', (text) => `${text} +`);
    expect(readTree(root)).toEqual({ 'A.md': 'one, edited +' });
  });

  test.each(['EPERM', 'EOPNOTSUPP'])(
    'makes files where there are no hard links (%s)',
    async (code) => {
      const root = temporaryVault({ 'A.md': 'mine' });
      const vault = vaultAt(
        root,
        failingDisk(realDisk, (call) => (call === 'linkSync' ? code : null)),
      );
      await vault.create('F/B.md', 'b');
      await expect(vault.create('A.md', 'theirs')).rejects.toThrow(
        'nothing existing is overwritten',
      );
      expect(readTree(root)).toEqual({ 'A.md': 'mine', 'F/B.md': 'b' });
    },
  );

  test('never replaces a file that appears while it writes', async () => {
    const root = temporaryVault();
    const disk = failingDisk(realDisk, (call) => {
      if (call === 'linkSync') writeInto(root, 'A.md', 'theirs');
      return null;
    });
    await expect(vaultAt(root, disk).create('A.md', 'mine')).rejects.toThrow('EEXIST');
    expect(readTree(root)).toEqual({ 'A.md': 'theirs' });
  });

  test.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
    'tells %s in a sentence and leaves nothing behind',
    async (code) => {
      const root = temporaryVault({ 'A.md': 'a' });
      const disk = failingDisk(realDisk, (call) => (call === 'writeFileSync' ? code : null));
      await expect(vaultAt(root, disk).create('B.md', 'b')).rejects.toThrow(
        /^It cannot be written: .*\.$/,
      );
      await expect(vaultAt(root, disk).process('A.md', () => 'b')).rejects.toThrow(code);
      expect(readTree(root)).toEqual({ 'A.md': 'a' });
    },
  );

  test.each<Fault>(['kill', 'short'])(
    'stopped at any write (%s), a file is wholly old or wholly new, and the next run completes',
    async (fault) => {
      for (let nth = 1, died = true; died; nth += 1) {
        const root = temporaryVault({ 'A.md': 'old' });
        const { disk, hasFailed } = faultyDisk(realDisk, nth, fault);
        const dying = vaultAt(root, disk);
        await dying.create('F/G/B.md', 'new').catch(() => undefined);
        await dying.process('A.md', () => 'new').catch(() => undefined);
        died = hasFailed();
        const names = Object.keys(readTree(root)).filter(
          (name) => !path.basename(name).startsWith('.'),
        );
        for (const name of names) {
          expect([...(name === 'A.md' ? ['old'] : []), 'new']).toContain(readTree(root)[name]);
        }
        const vault = vaultAt(root);
        if (!existsSync(path.join(root, 'F/G/B.md'))) await vault.create('F/G/B.md', 'new');
        await vault.process('A.md', () => 'new');
        await vault.sweep();
        expect(readTree(root)).toEqual({ 'A.md': 'new', 'F/G/B.md': 'new' });
      }
    },
  );

  test('sweeps what it left behind, and nothing that another process is writing', async () => {
    const dead = '.neutrality-atlas-999999999-abcdef.tmp';
    const living = `.neutrality-atlas-${String(process.ppid)}-abcdef.tmp`;
    const root = temporaryVault({
      [`F/${dead}`]: '',
      [`F/${living}`]: '',
      '.neutrality-atlas.tmp': '',
    });
    await vaultAt(root).sweep();
    expect(Object.keys(readTree(root))).toEqual(['.neutrality-atlas.tmp', `F/${living}`]);
  });

  test('a hard link to a note stays another file', async () => {
    const root = temporaryVault({ 'A.md': 'a' });
    linkSync(path.join(root, 'A.md'), path.join(root, 'B.md'));
    await vaultAt(root).process('A.md', () => 'b');
    expect(readTree(root)).toEqual({ 'A.md': 'b', 'B.md': 'a' });
  });

  test('reads and changes nothing of a note that is not UTF-8', async () => {
    const root = temporaryVault();
    writeInto(root, 'A.md', Uint8Array.from([0x61, 0x0a, 0xe9, 0x0a]));
    utimesSync(path.join(root, 'A.md'), 1, 1);
    const before = readTimes(root);
    await expect(vaultAt(root).read('A.md')).rejects.toMatchObject({ line: 2 });
    await expect(vaultAt(root).process('A.md', () => 'b')).rejects.toThrow('not UTF-8');
    expect(readTimes(root)).toEqual(before);
  });
});
