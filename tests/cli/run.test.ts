import { describe, expect, test } from 'vitest';
import { runProgram } from '../support/run-program';

const COMMANDS = [
  ...['install', 'remove', 'restore', 'status', 'table', 'refresh', 'check', 'export'],
];

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])(
    '%s lists the commands there are, and no others',
    async (flag) => {
      const { exit, out } = await runProgram([flag]);
      expect(exit).toBe(0);
      expect(out.match(/^ {2}[a-z]+(?= {2})/gm)).toEqual(COMMANDS.map((name) => `  ${name}`));
    },
  );

  test.each(COMMANDS)('%s --help lists its options', async (name) => {
    const { exit, out, err } = await runProgram([name, '--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(`Usage: neutrality-atlas ${name} VAULT`);
    expect(out).toContain('--config-folder NAME');
  });

  test.each(['', ...COMMANDS])(
    '%s --help has no line that a terminal would break',
    async (name) => {
      const { out } = await runProgram(name === '' ? ['--help'] : [name, '--help']);
      const lines = out
        .split('\n')
        .filter((line) => !line.includes('neutrality-atlas table VAULT'));
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(100);
    },
  );

  test('table --help has every option of the contract with its users', async () => {
    const { out } = await runProgram(['table', '--help']);
    expect(out.match(/^ {2}--[a-z-]+/gm)?.map((option) => option.slice(4))).toEqual([
      ...['filter', 'note', 'columns', 'sort', 'group', 'limit', 'orientation', 'differences'],
      ...['baseline', 'gaps', 'sources', 'citations', 'caption', 'view', 'this', 'format', 'bom'],
      ...['links', 'explain', 'bibliography', 'output', 'config-folder', 'help'],
    ]);
  });
});

test.each([
  [[], 'A command is missing.'],
  [['tabel'], 'There is no command "tabel". Did you mean table?'],
  [['table'], 'table needs VAULT'],
  [['table', '/tmp', 'a', 'b'], '"b" is too much'],
  [['install', '/tmp', 'extra'], '"extra" is too much'],
  [['table', '/tmp', '--colums', 'a'], 'table has no option --colums. Did you mean --columns?'],
  [['table', '/tmp', '-x'], 'table has no option -x.'],
  [['table', '/tmp', '--constructor'], 'table has no option --constructor.'],
  [['table', '/tmp', '--filter'], '--filter needs a value: --filter EXPR.'],
  [['table', '/tmp', '--filter', '--sort', 'a'], '--filter needs a value'],
  [['table', '/tmp', '--sources=yes'], '--sources takes no value.'],
  [['table', '/tmp', '--limit', '1', '--limit', '2'], '--limit is given 2 times.'],
  [['table', '/tmp', '--json'], 'table has no option --json.'],
  [['refresh', '/tmp', '--dry-run'], 'refresh has no option --dry-run.'],
  [['table', '/tmp', '--config-folder', '../x'], 'cannot be the configuration folder'],
  [['table', '/tmp', '--config-folder', '..'], 'cannot be the configuration folder'],
  [['install', ''], 'VAULT is empty.'],
  [['refresh', ''], 'VAULT is empty.'],
  [['install', '/tmp', '--config-folder', 'conf', '--folder', 'conf/x'], 'configuration folder'],
  [['table', '/tmp', '--columns', ','], '--columns should name a property'],
  [['table', '/tmp', '--filter', 'formula.x'], 'There is no formula "x".'],
  [['table', '/tmp', '--group'], '--group needs a value: --group prop[:asc|:desc].'],
  [['table', '/tmp', '--gaps=yes'], '--gaps takes no value.'],
])('%j is told, with the way to the help', async (argv, message) => {
  const { exit, out, err } = await runProgram(argv);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain(message);
  expect(err).toMatch(/\nSee: neutrality-atlas .*--help\n$/);
});
