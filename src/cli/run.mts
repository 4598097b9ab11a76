import { reasonOf } from '../core/problem';
import { version } from '../../manifest.json';
import { EXIT } from '../core/program/exit';
import { nearest, UsageError } from '../core/program/usage-error';
import { checkOperands, readArguments } from './arguments.mts';
import { check } from './check.mts';
import type { Command } from './command.mts';
import { DiskError } from './disk.mts';
import { exportWorks } from './export.mts';
import { commandHelp, programHelp } from './help.mts';
import { install } from './install.mts';
import type { Io } from './io.mts';
import { refresh } from './refresh.mts';
import { remove } from './remove.mts';
import { restore } from './restore.mts';
import { status } from './status.mts';
import { table } from './table.mts';

const COMMANDS: readonly Command[] = [
  install,
  remove,
  restore,
  status,
  table,
  refresh,
  check,
  exportWorks,
];

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
    if (['--help', '-h', 'help'].includes(name)) io.stdout(programHelp(COMMANDS));
    else if (name === '--version') io.stdout(`${version}\n`);
    else return await runCommand(findCommand(name), rest, io);
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageError) {
      const help = COMMANDS.some((command) => command.name === name)
        ? `${name ?? ''} --help`
        : '--help';
      io.stderr(`${error.message}\nSee: neutrality-atlas ${help}\n`);
      return EXIT.usage;
    }
    const message = reasonOf(error);
    io.stderr(error instanceof DiskError ? `${error.path}: ${message}\n` : `${message}\n`);
    return EXIT.failed;
  }
}

function findCommand(name: string): Command {
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
