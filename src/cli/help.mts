import { COMMON_FLAGS, type Command } from './command.mts';

/** The help of the whole program. */
export function programHelp(commands: readonly Command[]): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`);
  return `neutrality-atlas: linked notes on permanent neutrality, and tables that compare the notes of any
Obsidian vault by their properties. Obsidian need not run.

Usage: neutrality-atlas COMMAND VAULT [OPTIONS]

Commands:
${lines.join('\n')}

  neutrality-atlas COMMAND --help   the options of a command
  neutrality-atlas --version        the version

Results go to standard output, messages to standard error. Exit codes: 0 done; 1 done, and something
wants a look; 2 wrong command or definition, nothing written; 3 reading or writing failed.
`;
}

/** The help of one command. */
export function commandHelp({ name, operands, about, flags }: Command): string {
  const lines = Object.entries({ ...flags, ...COMMON_FLAGS }).map(
    ([flag, { value, help, many }]) => ({
      usage: `--${flag}${value === undefined ? '' : ` ${value}`}`,
      help: `${help}${many ? ' (may be given several times)' : ''}`,
    }),
  );
  const width = Math.max(...lines.map(({ usage }) => usage.length));
  return `Usage: neutrality-atlas ${name} ${operands} [OPTIONS]

${about.trim().split('\n\n').map(paragraph).join('\n\n')}

Options:
${lines.map(({ usage, help }) => `  ${usage.padEnd(width)}  ${wrapped(help, width + 4)}`).join('\n')}
`;
}

/** The columns that a line of the help takes at most. */
const COLUMNS = 100;

/** A paragraph in lines of even length; one that is indented is an example, and stays as it is. */
const paragraph = (text: string): string =>
  text.startsWith(' ') ? text : wrapped(text.replaceAll('\n', ' '), 0);

/** A text in lines that begin at a column. */
function wrapped(text: string, column: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || column + longer.length > COLUMNS) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join(`\n${' '.repeat(column)}`);
}
