import { ProblemError } from '../../problem';
import { characterAt } from './character';
import type { Instruction, Program, Registers } from './program';

/** What a match found: the start and end of the whole, then of each group; -1 for what took no part. */
export type Found = Registers;

/** Finds a pattern in one text, from left to right. */
export interface Matcher {
  /** The first match that starts at a position or after it; null when there is none. */
  find(from: number): Found | null;
  /** Where to look for the next match: behind one, and a character further where it was empty. */
  after(found: Found): number;
}

/** The most that may be remembered of failures, in bits; 16 MB. */
const MOST_MEMORY = 2 ** 27;

/** Steps of matching that it takes to begin. */
const STEPS_TO_START = 20;

/** How many bits can be made ready in one step. */
const BITS_PER_STEP = 8000;

/** The most ways that may stand open at once. */
const MOST_WAYS = 500_000;

/** Beyond so many repetitions that may match nothing, failures are not remembered. */
const MOST_MARKS = 8;

/** Steps of matching that cost as much as one step of an evaluation. */
const STEPS_PER_STEP = 4;

/** What leads on; at `match` a way ends. */
type Move = Exclude<Instruction, { op: 'match' }>;

interface State {
  readonly address: number;
  readonly position: number;
  readonly registers: Registers;
}

const tooLong = (length: number): ProblemError =>
  new ProblemError(
    `A text of ${String(length)} characters is too long for this regular expression: shorten the text with slice(), or the pattern.`,
  );

/** Remembers from where a match was tried in vain, so that no way is gone twice. */
interface Failures {
  /** How many are remembered. */
  count(): number;
  /** Whether this split was already reached there; takes note of it. */
  reached(id: number, position: number, registers: Registers): boolean;
  /** Take note that a match was found up to `end`: what was reached up to there since `from` need not fail. */
  forget(from: number, end: number): void;
}

const NO_FAILURES: Failures = {
  count: () => 0,
  reached: () => false,
  forget: () => undefined,
};

function rememberFailures(
  { splits, marks }: Program,
  length: number,
  spend: (steps: number) => void,
): Failures {
  const perPosition = splits * 2 ** marks.length;
  const bits = perPosition * (length + 1);
  if (bits > MOST_MEMORY) throw tooLong(length);
  spend(bits / BITS_PER_STEP);
  const memory = new Uint8Array(Math.ceil(bits / 8));
  const trail: number[] = [];
  return {
    count: () => trail.length,
    reached: (id, position, registers) => {
      let kind = id;
      // Whether a turn has matched anything yet decides whether it may end.
      for (const [index, mark] of marks.entries()) {
        if (registers[mark] === position) kind += splits * 2 ** index;
      }
      const bit = position * perPosition + kind;
      const [byte, mask] = [bit >>> 3, 1 << (bit & 7)];
      if (((memory[byte] ?? 0) & mask) !== 0) return true;
      memory[byte] = (memory[byte] ?? 0) | mask;
      trail.push(bit);
      return false;
    },
    forget: (from, end) => {
      for (const bit of trail.splice(from)) {
        if (bit >= (end + 1) * perPosition) trail.push(bit);
        else memory[bit >>> 3] = (memory[bit >>> 3] ?? 0) & ~(1 << (bit & 7));
      }
    },
  };
}

/**
 * Match a program against a text by trying one way after the other, as JavaScript does, but never the
 * same way from the same place twice: the work grows with the length of the text times the pattern, unless
 * the pattern looks ahead or refers back to what it captured. Every step is counted.
 *
 * @param spend - Takes note of steps of work, and throws when they are used up.
 * @throws ProblemError when the text is too long for the pattern.
 */
export function createMatcher(
  program: Program,
  text: string,
  spend: (steps: number) => void,
): Matcher {
  const { instructions, unicode } = program;
  const remembers = !program.hasBackreference && program.marks.length <= MOST_MARKS;
  const failures = remembers ? rememberFailures(program, text.length, spend) : NO_FAILURES;
  let uncounted = 0;

  const settle = (): void => {
    const steps = uncounted;
    uncounted = 0;
    spend(steps / STEPS_PER_STEP);
  };

  const count = (steps: number): void => {
    uncounted += steps;
    if (uncounted > 1000) settle();
  };

  const withSet = (
    { from, to, value }: Extract<Instruction, { op: 'set' }>,
    { position, registers }: State,
  ): Registers => {
    const next = [...registers];
    count(next.length / 4);
    return next.fill(value === 'position' ? position : -1, from, to);
  };

  const look = ({ negative, to }: Extract<Instruction, { op: 'look' }>, state: State) => {
    count(STEPS_TO_START);
    const found = run({ ...state, address: state.address + 1 });
    if ((found === null) !== negative) return null;
    return { ...state, address: to, registers: (found ?? state).registers };
  };

  const repeat = ({ group, same }: Extract<Instruction, { op: 'repeat' }>, state: State) => {
    const [from = -1, to = -1] = state.registers.slice(2 * group, 2 * group + 2);
    if (to < 0) return { ...state, address: state.address + 1 };
    count((to - from) / 4);
    if (!same(text, state.position, text.slice(from, to))) return null;
    return { ...state, address: state.address + 1, position: state.position + to - from };
  };

  /** The next state of a way, null where it fails; the other ways are put by. */
  const step = (instruction: Move, state: State, others: State[]): State | null => {
    const { address, position, registers } = state;
    switch (instruction.op) {
      case 'test': {
        const next = instruction.pass(text, position, registers);
        return next < 0 ? null : { address: address + 1, position: next, registers };
      }
      case 'set':
        return { address: address + 1, position, registers: withSet(instruction, state) };
      case 'split':
        if (failures.reached(instruction.id, position, registers)) return null;
        if (others.length > MOST_WAYS) throw tooLong(text.length);
        others.push({ address: instruction.second, position, registers });
        return { address: instruction.first, position, registers };
      case 'jump':
        return { address: instruction.to, position, registers };
      case 'look':
        return look(instruction, state);
      case 'repeat':
        return repeat(instruction, state);
    }
  };

  const run = (start: State): State | null => {
    const known = failures.count();
    const others: State[] = [];
    let state: State | null = start;
    while (state !== null) {
      const instruction: Instruction = instructions[state.address] ?? { op: 'match' };
      if (instruction.op === 'match') {
        failures.forget(known, state.position);
        return state;
      }
      count(1);
      state = step(instruction, state, others) ?? others.pop() ?? null;
    }
    return null;
  };

  const empty: Registers = new Array<number>(program.registers).fill(-1);
  const groups = 2 * (program.names.length + 1);

  /** Whether a match may begin at a position, as far as the first instruction tells. */
  const canStart = (start: number): boolean => {
    const [first] = instructions;
    return first?.op !== 'test' || first.pass(text, start, empty) >= 0;
  };

  return {
    find: (from) => {
      count(STEPS_TO_START);
      for (let start = from; start <= text.length;) {
        count(1);
        const found = canStart(start)
          ? run({ address: 0, position: start, registers: empty })
          : null;
        if (found !== null) {
          settle();
          return [start, found.position, ...found.registers.slice(2, groups)];
        }
        start += characterAt(text, start, unicode).length || 1;
      }
      settle();
      return null;
    },
    after: ([from = 0, to = 0]) =>
      to > from ? to : to + (characterAt(text, to, unicode).length || 1),
  };
}
