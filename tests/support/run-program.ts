import { type Disk, realDisk } from '../../src/cli/disk.mts';
import type { Io } from '../../src/cli/io.mts';
import { run } from '../../src/cli/run.mts';
import { shippedCodebook, shippedPack } from '../../src/cli/shipped.mts';
import type { PackFiles } from '../../src/core/pack/pack';
import { packOf } from './packs';

/** What a run of the program said. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** What a test may choose of the machine. */
export interface Machine {
  readonly cwd?: string;
  readonly disk?: Disk;
  readonly pack?: PackFiles;
  readonly pluginFolder?: string;
  readonly isTerminal?: boolean;
  readonly fullYaml?: boolean;
}

/** Noon of the day on which the tests think they run. */
const NOON = Date.UTC(2026, 0, 2, 12);

/** Run the program in this process. */
export async function runProgram(argv: readonly string[], machine: Machine = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    cwd: machine.cwd ?? '/',
    isTerminal: machine.isTerminal ?? false,
    now: () => NOON,
    pluginFolder: machine.pluginFolder ?? '/nowhere',
    disk: machine.disk ?? realDisk,
    fullYaml: machine.fullYaml ?? false,
    pack: async () => machine.pack ?? shippedPack(),
    codebook: shippedCodebook,
  };
  const exit = await run(argv, io);
  return { exit, out, err };
}

/** Two cases and a home note. */
export const SMALL_FILES = {
  'Neutrality Atlas.md':
    '---\natlas: guide/neutrality-atlas@1\nkind: guide\n---\n[[Austria]], [[Belgium]]\n',
  'States/Austria.md':
    '---\natlas: case/austria@1\nkind: case\naliases: [AT]\nneutral_from: 1955-10-26\n---\nBody.\n',
  'States/Belgium.md':
    '---\natlas: case/belgium@1\nkind: case\nneutral_from: 1831-11-15\n---\nBody.\n',
};

const TYPES = { aliases: 'aliases', atlas: 'text', kind: 'text', neutral_from: 'text' };

/** They as a pack. */
export const SMALL_PACK = { ...packOf(SMALL_FILES), propertyTypes: TYPES };
