import { describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../../src/cli/disk.mts';
import type { PackFiles } from '../../src/core/pack/pack';
import { failingDisk, type Fault, faultyDisk } from '../support/failing-disk';
import { runProgram } from '../support/run-program';
import { FIRST_EDITION, leftByReader, SECOND_EDITION } from '../support/scene';
import { readTree, temporaryFolder, temporaryVault } from '../support/temporary-vault';

type Tree = Record<string, string>;

const PLUGIN = { 'main.js': 'built();\n', 'manifest.json': '{}\n', 'styles.css': '/**/\n' };

/** A disk that brings nothing down to the disk, which a test need not wait for. */
const quickDisk: Disk = { ...realDisk, sync: () => Promise.resolve() };

/** What is done, to which vault. */
interface Deed {
  readonly argv: readonly string[];
  readonly vault: () => Promise<Tree>;
  readonly pack: PackFiles;
}

const installed = async (): Promise<Tree> => {
  const vault = temporaryFolder();
  await runProgram(['install', vault], { pack: FIRST_EDITION, disk: quickDisk });
  return readTree(vault);
};

const DEEDS: Readonly<Record<string, Deed>> = {
  'installing with the plugin': {
    argv: ['install', '--with-plugin'],
    vault: () => Promise.resolve({ 'Mine.md': 'Mine.\n' }),
    pack: FIRST_EDITION,
  },
  updating: {
    argv: ['install'],
    vault: async () => leftByReader(await installed()),
    pack: SECOND_EDITION,
  },
  'restoring an edited note': {
    argv: ['restore', 'Austria'],
    vault: async () => leftByReader(await installed()),
    pack: FIRST_EDITION,
  },
  removing: {
    argv: ['remove'],
    vault: async () => leftByReader(await installed()),
    pack: SECOND_EDITION,
  },
  'bringing back a note that was edited': {
    argv: ['restore', 'Austria'],
    vault: async () => leftByReader(await installed()),
    pack: FIRST_EDITION,
  },
};

describe.each(Object.entries(DEEDS))('%s', (_, { argv, vault, pack }) => {
  const run = (root: string, disk: Disk = quickDisk) => {
    const [command = '', ...rest] = argv;
    return runProgram([command, root, ...rest], {
      pack,
      disk,
      pluginFolder: temporaryVault(PLUGIN),
    });
  };

  test.each<Fault>(['error', 'kill', 'short'])(
    'with a disk that fails (%s) at any write: each file is old or new, and the next run completes',
    async (fault) => {
      const start = await vault();
      const undisturbed = temporaryVault(start);
      const states = recordStates(start);
      await run(undisturbed, states.disk(undisturbed));
      const expected = readTree(undisturbed);
      expect(expected).not.toEqual(start);
      for (let nth = 1, failed = true; failed; nth += 1) {
        const root = temporaryVault(start);
        const { disk, hasFailed } = faultyDisk(quickDisk, nth, fault);
        await run(root, disk);
        failed = hasFailed();
        for (const [name, text] of Object.entries(readTree(root))) {
          if (!name.endsWith('.tmp'))
            expect(states.of(name), `${name}, ${String(nth)}`).toContain(text);
        }
        await run(root);
        expect(readTree(root), `after ${fault} at ${String(nth)}`).toEqual(expected);
      }
    },
  );
});

/** Every text that a file has under its own name, from the start to the end of a run. */
function recordStates(start: Tree): {
  disk: (root: string) => Disk;
  of: (name: string) => readonly string[];
} {
  const states = new Map(Object.entries(start).map(([name, text]) => [name, [text]]));
  return {
    of: (name) => states.get(name) ?? [],
    disk: (root) =>
      failingDisk(quickDisk, (call, from, to) => {
        if (call !== 'linkSync' && call !== 'renameSync') return null;
        const name = String(to).slice(root.length + 1);
        states.set(name, [...(states.get(name) ?? []), realDisk.readFileSync(from, 'utf8')]);
        return null;
      }),
  };
}
