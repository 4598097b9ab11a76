import { parseArgs } from 'node:util';
import type { Arguments, Flag } from '../core/program/program';
import { nearest, UsageError } from '../core/program/usage-error';
import { COMMON_FLAGS, type Command } from './command.mts';

/**
 * Read a command's arguments.
 *
 * @throws UsageError for an option that the command does not have, or that lacks its value or has one too
 *   many; not for operands, see `checkOperands`.
 */
export function readArguments(argv: readonly string[], command: Command): Arguments {
  const flags = { ...command.flags, ...COMMON_FLAGS };
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const value = checkedValue(token, flags, command);
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
  }
  const twice = [...given].find(([name, values]) => values.length > 1 && !flags[name]?.many);
  if (twice)
    throw new UsageError(`--${twice[0]} is given ${String(twice[1].length)} times. Give it once.`);
  return {
    operands: positionals,
    has: (flag) => given.has(flag),
    text: (flag) => given.get(flag)?.[0],
    texts: (flag) => given.get(flag) ?? [],
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** The value of an option as given; empty for one that has none. */
function checkedValue(
  { name, rawName, value, inlineValue }: OptionToken,
  flags: Readonly<Record<string, Flag>>,
  command: Command,
): string {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) {
    const names = Object.keys(flags).map((each) => `--${each}`);
    throw new UsageError(`${command.name} has no option ${rawName}.${nearest(rawName, names)}`);
  }
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value. Write it alone.`);
    return '';
  }
  if (value === undefined || (!inlineValue && value.startsWith('--'))) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}.`);
  }
  return value;
}

/**
 * Check the number of operands.
 *
 * @throws UsageError where there are too few or too many.
 */
export function checkOperands(
  { operands }: Arguments,
  { name, operands: usage, count }: Command,
): void {
  const [least, most] = count;
  if (operands.length < least) {
    const missing = usage.split(' ')[operands.length] ?? usage;
    const what = missing === 'VAULT' ? ": the path of a vault's folder" : '';
    throw new UsageError(`${name} needs ${missing}${what}.`);
  }
  if (operands.length > most) {
    throw new UsageError(
      `${name} takes ${usage}, and "${operands[most] ?? ''}" is too much. Put a text with spaces in quotes.`,
    );
  }
}
