import type { Arguments, Flags, Program } from '../core/program/program';
import { folderHost } from './folder-host.mts';
import type { Io } from './io.mts';
import { openExistingVault } from './open-vault.mts';

/** What the program can be told to do. */
export interface Command extends Pick<Program, 'name' | 'summary' | 'flags'> {
  /** What stands after the name: `VAULT [DEFINITION]`. */
  readonly operands: string;
  /** The least and the most operands. */
  readonly count: readonly [number, number];
  /** What the help says beyond its options. */
  readonly about: string;
  /** @returns The exit code. */
  readonly run: (args: Arguments, io: Io) => Promise<number>;
}

/** The options of every command. */
export const COMMON_FLAGS: Flags = {
  'config-folder': { value: 'NAME', help: "the app's configuration folder (default .obsidian)" },
  help: { help: 'show this' },
};

/** A command of a vault's folder that is there. */
export const inFolder = (
  program: Program,
  words: Pick<Command, 'operands' | 'count' | 'about'>,
): Command => ({
  ...program,
  ...words,
  run: (args, io) => {
    const host = folderHost({ vault: openExistingVault(args, io), exists: true }, io);
    return program.run(behindVault(args), host);
  },
});

/** The arguments of a program, which knows its vault already. */
export const behindVault = (args: Arguments): Arguments => ({
  ...args,
  operands: args.operands.slice(1),
});
