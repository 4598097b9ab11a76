import type { App, CliData, CliFlags, Plugin } from 'obsidian';
import { reasonOf } from '../../core/problem';
import { check } from '../../core/program/check';
import { EXIT } from '../../core/program/exit';
import { install } from '../../core/program/install';
import type { Program } from '../../core/program/program';
import { refresh } from '../../core/program/refresh';
import { remove } from '../../core/program/remove';
import { status } from '../../core/program/status';
import { table } from '../../core/program/table';
import { jsonText } from '../../core/program/tell';
import { UsageError } from '../../core/program/usage-error';
import { type AppPorts, appHost } from './app-host';
import { readCliData } from './read-cli-data';

/** A program as the app's command line has it. */
interface Handled {
  readonly program: Program;
  /** The key of what the program's own command line has without a name; null for none. */
  readonly operand: string | null;
}

const HANDLED: readonly Handled[] = [
  { program: install, operand: null },
  { program: remove, operand: null },
  { program: table, operand: 'definition' },
  { program: refresh, operand: 'note' },
  { program: check, operand: null },
];

/** Add the programs to the app's command line: `neutrality-atlas` tells the status, `neutrality-atlas:table` compares. */
export function addCliHandlers(plugin: Plugin, ports: AppPorts): void {
  const { app, manifest } = plugin;
  const add = (command: string, handled: Handled): void =>
    plugin.registerCliHandler(
      command,
      sentence(handled.program.summary),
      flagsOf(handled),
      (data) => answer(app, ports, handled, data),
    );
  add(manifest.id, { program: status, operand: null });
  for (const handled of HANDLED) add(`${manifest.id}:${handled.program.name}`, handled);
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

const flagsOf = ({ program, operand }: Handled): CliFlags => ({
  ...(operand === null ? {} : { [operand]: OPERANDS[operand] ?? { description: operand } }),
  ...Object.fromEntries(
    Object.entries(program.flags).map(([name, { value, help }]) => [
      name,
      { ...(value === undefined ? {} : { value: `<${value}>` }), description: help },
    ]),
  ),
});

const OPERANDS: CliFlags = {
  definition: {
    value: '<path>',
    description: 'a base, a YAML file, or a note that holds a comparison or a base',
  },
  note: { value: '<note>', description: 'only the tables of this note: a path or a link' },
};

/** Run a program, and answer with its results, then its messages, then its exit code; or with one JSON document. */
async function answer(
  app: App,
  ports: AppPorts,
  { program, operand }: Handled,
  data: CliData,
): Promise<string> {
  const said = { out: '', err: '' };
  const host = appHost(app, ports, {
    stdout: (text) => void (said.out += text),
    stderr: (text) => void (said.err += text),
  });
  const isJson = (data['json'] ?? 'false') !== 'false' || data['format'] === 'json';
  try {
    const exit = await program.run(readCliData(data, program, operand), host);
    if (isJson && said.out !== '') return said.out.trimEnd();
    return `${said.out}${said.err}exit: ${exit}`;
  } catch (error) {
    const exit = error instanceof UsageError ? EXIT.usage : EXIT.failed;
    const message = reasonOf(error);
    if (isJson) return jsonText({ version: 1, message, exit }).trimEnd();
    return `${said.out}${said.err}${message}\nexit: ${exit}`;
  }
}
