import type { ProgramHost } from './program-host';

/** One option of a command. */
export interface Flag {
  /** The name of its value in the help; absent for one that is on or off. */
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly many?: true;
  /** One line for the help. */
  readonly help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What a command is given. */
export interface Arguments {
  /** What stands behind the command without a name; of a `Program`, what stands behind the vault. */
  readonly operands: readonly string[];
  /** Whether an option is given. */
  readonly has: (flag: string) => boolean;
  /** The value of an option; undefined where it is not given. */
  readonly text: (flag: string) => string | undefined;
  /** The values of an option that may be given several times. */
  readonly texts: (flag: string) => readonly string[];
}

/** A command that needs a vault and no more of the machine than its host gives: the same on the disk and in the app. */
export interface Program {
  readonly name: string;
  /** One line for a list of commands. */
  readonly summary: string;
  readonly flags: Flags;
  /**
   * @returns The exit code; see `EXIT`.
   * @throws UsageError where it is misused, and nothing was written.
   */
  readonly run: (args: Arguments, host: ProgramHost) => Promise<number>;
}
