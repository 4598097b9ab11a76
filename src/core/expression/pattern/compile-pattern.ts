import { ProblemError } from '../../problem';
import { characterAt, characterTest, edgeTest, stretchTest } from './character';
import { parsePattern, type PatternNode, type Repetition } from './parse-pattern';
import type { Instruction, Program } from './program';

type NodeOf<Kind extends PatternNode['kind']> = Extract<PatternNode, { readonly kind: Kind }>;

const MOST_INSTRUCTIONS = 5000;

/** Whether a part of a pattern can match the empty text. */
function canBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'character':
      return false;
    case 'group':
      return canBeEmpty(node.body);
    case 'sequence':
      return node.parts.every(canBeEmpty);
    case 'choice':
      return node.options.some(canBeEmpty);
    case 'repetition':
      return node.least === 0 || canBeEmpty(node.body);
    default:
      return true;
  }
}

/**
 * Make the program of a regular expression that the JavaScript engine has found valid.
 *
 * Counted repetitions are written out, and each way through the pattern is one through the program, in the
 * order in which JavaScript tries them.
 *
 * @throws ProblemError when the pattern is too large written out, or uses lookbehind.
 */
export function compilePattern(source: string, flags: string): Program {
  const { tree, names } = parsePattern(source, flags);
  const unicode = flags.includes('u');
  const instructions: Instruction[] = [];
  const marks: number[] = [];
  let registers = 2 * (names.length + 1);
  let splits = 0;
  let hasBackreference = false;

  const checkSize = (size: number): void => {
    if (size <= MOST_INSTRUCTIONS) return;
    throw new ProblemError(
      `The regular expression /${source}/${flags} is too large when its counted repetitions are written out: use smaller numbers, or * and +.`,
    );
  };

  const emit = (instruction: Instruction): number => {
    checkSize(instructions.length + 1);
    return instructions.push(instruction) - 1;
  };

  const set = (from: number, to: number, value: 'position' | 'none'): void => {
    if (from < to) emit({ op: 'set', from, to, value });
  };

  /** A place for an instruction that is known only after what follows it. */
  const reserve = (): number => emit({ op: 'match' });

  const split = (at: number, first: number, second: number): void => {
    instructions[at] = { op: 'split', first, second, id: splits };
    splits += 1;
  };

  const writeChoice = (options: readonly PatternNode[]): void => {
    const ends: number[] = [];
    for (const [index, option] of options.entries()) {
      const isLast = index === options.length - 1;
      const fork = isLast ? -1 : reserve();
      write(option);
      if (isLast) continue;
      ends.push(reserve());
      split(fork, fork + 1, instructions.length);
    }
    for (const end of ends) instructions[end] = { op: 'jump', to: instructions.length };
  };

  /** One turn of a repetition: as in JavaScript, the groups within forget what they captured before. */
  const writeTurn = ({ body, groups: [first, last] }: Repetition): void => {
    set(2 * first, 2 * last, 'none');
    write(body);
  };

  /** A turn that need not be taken, and is not when it would match nothing. */
  const writeOptionalTurn = (node: Repetition, mark: number | null): void => {
    if (mark !== null) set(mark, mark + 1, 'position');
    writeTurn(node);
    if (mark === null) return;
    const pass: Extract<Instruction, { op: 'test' }>['pass'] = (_, position, values) =>
      values[mark] === position ? -1 : position;
    emit({ op: 'test', pass });
  };

  /** The register that tells whether a turn matched anything; null where it always does. */
  const markFor = ({ body }: Repetition): number | null => {
    if (!canBeEmpty(body)) return null;
    marks.push(registers);
    registers += 1;
    return registers - 1;
  };

  const writeRepetition = (node: Repetition): void => {
    const { least, most, lazy } = node;
    const turns = most === Infinity ? 1 : most - least;
    checkSize(least + turns);
    for (let turn = 0; turn < least; turn += 1) writeTurn(node);
    const mark = turns > 0 ? markFor(node) : null;
    const forks: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const fork = reserve();
      forks.push(fork);
      writeOptionalTurn(node, mark);
      if (most === Infinity) emit({ op: 'jump', to: fork });
    }
    const end = instructions.length;
    for (const fork of forks) split(fork, lazy ? end : fork + 1, lazy ? fork + 1 : end);
  };

  const writeCharacter = (element: string): void => {
    const isMatch = characterTest(element, flags);
    emit({
      op: 'test',
      pass: (text, position) => {
        const character = characterAt(text, position, unicode);
        return character !== '' && isMatch(character) ? position + character.length : -1;
      },
    });
  };

  const writeEdge = (edge: string): void => {
    const isEdge = edgeTest(edge, flags);
    emit({ op: 'test', pass: (text, position) => (isEdge(text, position) ? position : -1) });
  };

  const writeLook = (negative: boolean, body: PatternNode): void => {
    const at = reserve();
    write(body);
    emit({ op: 'match' });
    instructions[at] = { op: 'look', negative, to: instructions.length };
  };

  const writeGroup = (group: number, body: PatternNode): void => {
    set(2 * group, 2 * group + 1, 'position');
    write(body);
    set(2 * group + 1, 2 * group + 2, 'position');
  };

  const writeBackreference = (group: number): void => {
    hasBackreference = true;
    emit({ op: 'repeat', group, same: stretchTest(flags) });
  };

  const writers: { readonly [Kind in PatternNode['kind']]: (node: NodeOf<Kind>) => void } = {
    character: (node) => writeCharacter(node.source),
    edge: (node) => writeEdge(node.source),
    backreference: (node) => writeBackreference(node.group),
    group: (node) => writeGroup(node.group, node.body),
    look: (node) => writeLook(node.negative, node.body),
    sequence: (node) => node.parts.forEach(write),
    choice: (node) => writeChoice(node.options),
    repetition: (node) => writeRepetition(node),
  };

  function write<Kind extends PatternNode['kind']>(node: NodeOf<Kind>): void {
    const writer: (node: NodeOf<Kind>) => void = writers[node.kind];
    writer(node);
  }

  write(tree);
  emit({ op: 'match' });
  return { instructions, registers, splits, marks, hasBackreference, names, unicode };
}
