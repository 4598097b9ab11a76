/** Where the captures and marks of a match stand: positions in the text, -1 for none. */
export type Registers = readonly number[];

/** One step of matching. Its place in the program is its address; after it comes the next one. */
export type Instruction =
  /** Go on at the position given back, or fail at -1. */
  | {
      readonly op: 'test';
      readonly pass: (text: string, position: number, registers: Registers) => number;
    }
  /** Put the position, or -1, into some registers: from the first up to, not including, the last. */
  | {
      readonly op: 'set';
      readonly from: number;
      readonly to: number;
      readonly value: 'position' | 'none';
    }
  /** Go on at one address, and when that fails at the other. `id` counts the splits from 0. */
  | {
      readonly op: 'split';
      readonly first: number;
      readonly second: number;
      readonly id: number;
    }
  /** Go on where the text repeats what a group captured. */
  | {
      readonly op: 'repeat';
      readonly group: number;
      readonly same: (text: string, position: number, sought: string) => boolean;
    }
  | { readonly op: 'jump'; readonly to: number }
  /** Match what follows, up to its `match`, without moving; then go on at `to`. */
  | { readonly op: 'look'; readonly negative: boolean; readonly to: number }
  | { readonly op: 'match' };

/** A regular expression ready to be matched. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly registers: number;
  readonly splits: number;
  /** The registers that remember where a repetition began that may match nothing. */
  readonly marks: readonly number[];
  /** Whether a failure may depend on what was captured, so that it cannot be remembered. */
  readonly hasBackreference: boolean;
  /** The name of each group from 1 on. */
  readonly names: readonly (string | undefined)[];
  /** Whether the text is read by whole characters, not by the halves of those beyond U+FFFF. */
  readonly unicode: boolean;
}
