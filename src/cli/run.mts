import { reasonOf } from '../core/problem';
import { EXIT } from '../core/program/exit';
import { nearest, UsageError } from '../core/program/usage-error';
import { checkOperands, readArguments } from './arguments.mts';
import type { Command } from './command.mts';
import { DiskError } from './disk.mts';
import { commandHelp, programHelp } from './help.mts';
import type { Io } from './io.mts';
import { table } from './table.mts';

/**
 * Run the program.
 *
 * @param argv - What stands on the command line after the program's name.
 * @param io - The machine; nothing else is touched.
 * @returns The exit code.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name === undefined) throw new UsageError('A command is missing.');
    if (['--help', '-h', 'help'].includes(name)) io.stdout(programHelp((await others()).COMMANDS));
    else return await runCommand(await findCommand(name), rest, io);
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageError) {
      const isCommand = (await others()).COMMANDS.some((command) => command.name === name);
      const help = isCommand ? `${name ?? ''} --help` : '--help';
      io.stderr(`${error.message}\nSee: neutrality-atlas ${help}\n`);
      return EXIT.usage;
    }
    const message = reasonOf(error);
    io.stderr(error instanceof DiskError ? `${error.path}: ${message}\n` : `${message}\n`);
    return EXIT.failed;
  }
}

/** What tables do not need is loaded when it is wanted: they are made again and again, and should start at once. */
const others = () => import('./commands.mts');

async function findCommand(name: string): Promise<Command> {
  if (name === table.name) return table;
  const { COMMANDS } = await others();
  const command = COMMANDS.find((each) => each.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((each) => each.name);
  throw new UsageError(
    `There is no command "${name}".${nearest(name, names)} There are: ${names.join(', ')}.`,
  );
}

async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<number> {
  if (argv.some((each) => each === '--help' || each === '-h')) {
    io.stdout(commandHelp(command));
    return EXIT.done;
  }
  const args = readArguments(argv, command);
  checkOperands(args, command);
  return await command.run(args, io);
}
