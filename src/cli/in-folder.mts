import type { Arguments, Program } from '../core/program/program';
import type { Command } from './command.mts';
import { folderHost } from './folder-host.mts';
import { openExistingVault } from './open-vault.mts';

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
