import type { Io } from './io.mts';

/** One option of a command. */
export interface Flag {
  /** The name of its value in the help; absent for one that is on or off. */
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly many?: true;
  /** One line for the help. */
  readonly help: string;
}

/** What stands on the command line after the command's name. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Whether an option without value is given. */
  readonly has: (flag: string) => boolean;
  /** The value of an option; undefined where it is not given. */
  readonly text: (flag: string) => string | undefined;
  /** The values of an option that may be given several times. */
  readonly texts: (flag: string) => readonly string[];
}

/** What the program can be told to do. */
export interface Command {
  readonly name: string;
  /** What stands after the name: `VAULT [DEFINITION]`. */
  readonly operands: string;
  /** The least and the most operands. */
  readonly count: readonly [number, number];
  /** One line for the list of commands. */
  readonly summary: string;
  /** What the help says beyond its options. */
  readonly about: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** @returns The exit code. */
  readonly run: (args: Arguments, io: Io) => Promise<number>;
}

/** The options of every command. */
export const COMMON_FLAGS: Command['flags'] = {
  'config-folder': { value: 'NAME', help: "the app's configuration folder (default .obsidian)" },
  help: { help: 'show this' },
};
