import type { Arguments, Flags, Program } from '../core/program/program';
import type { Io } from './io.mts';

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
