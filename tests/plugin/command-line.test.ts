import type { CliData } from 'obsidian';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { civilToday } from '../../src/plugin/civil-now';
import { type Host, startPlugin } from '../support/app/host.mjs';
import { builtPlugin } from '../support/built';
import { CASES } from '../support/cases';
import { runProgram } from '../support/run-program';
import { temporaryVault } from '../support/temporary-vault';

const TABLE =
  '<!-- comparison\nfilters: kind == "case"\norder: [file.name, since]\n-->\n\n| Name |\n| --- |\n| Old |\n\n<!-- /comparison 000000000000 -->\n';
const FILES = {
  ...CASES,
  'Broken.md': '---\na: 1\na: 2\n---\n',
  'Tables.md': `Before.\n\n${TABLE}`,
  'Cases.base':
    'filters: kind == "case"\nviews:\n  - type: table\n    name: All\n    order: [file.name, form]\n',
};

let host: Host;
beforeEach(async () => {
  host = await startPlugin({ ...builtPlugin(), files: FILES });
  await host.settle();
});
afterEach(() => host.stop());

/** What the program says of the same files on a disk, as the app's command line tells it. */
async function headless(name: string, ...options: string[]): Promise<string> {
  const root = temporaryVault({ ...FILES, '.obsidian/app.json': '{}' });
  const { out, err, exit } = await runProgram([name, root, ...options]);
  const isJson = options.includes('--json') || options.includes('json');
  const text = isJson ? out.trimEnd() : `${out}${err}exit: ${exit}`;
  return withoutPlace(text.replaceAll(root, 'VAULT'));
}

/** Names of vaults and days are those of each host. */
const withoutPlace = (text: string): string =>
  text.replaceAll('2026-01-02', 'DAY').replaceAll(civilToday(), 'DAY');
const inApp = async (command: string, data: CliData = {}): Promise<string> =>
  withoutPlace(
    (await host.cli(`neutrality-atlas${command}`, data)).replaceAll(
      host.app.vault.getName(),
      'VAULT',
    ),
  );

describe('the app’s command line says what the program says of the same vault', () => {
  test.each<[string, CliData, string, string[]]>([
    ['', {}, 'status', []],
    ['', { json: 'true' }, 'status', ['--json']],
    [
      ':table',
      { filter: 'kind == "case"', columns: 'file.name,since', sort: 'since:desc', sources: 'true' },
      'table',
      [
        '--filter',
        'kind == "case"',
        '--columns',
        'file.name,since',
        '--sort',
        'since:desc',
        '--sources',
      ],
    ],
    [
      ':table',
      { definition: 'Cases.base', format: 'csv' },
      'table',
      ['Cases.base', '--format', 'csv'],
    ],
    [
      ':table',
      { definition: 'Tables.md', format: 'json' },
      'table',
      ['Tables.md', '--format', 'json'],
    ],
    [
      ':table',
      { note: '[[Austria]], [[Belgium]]', links: 'wiki', columns: 'file.name,form' },
      'table',
      [
        '--note',
        '[[Austria]]',
        '--note',
        '[[Belgium]]',
        '--links',
        'wiki',
        '--columns',
        'file.name,form',
      ],
    ],
    [':refresh', { check: 'true' }, 'refresh', ['--check']],
    [':refresh', { note: 'Holder.md', check: 'true' }, 'refresh', ['Holder.md', '--check']],
    [':check', {}, 'check', []],
    [':check', { folder: 'Cases', json: 'true' }, 'check', ['--folder', 'Cases', '--json']],
    [':install', { 'dry-run': 'true' }, 'install', ['--dry-run']],
    [':remove', { 'dry-run': 'true' }, 'remove', ['--dry-run']],
  ])('neutrality-atlas%s %j', async (command, data, name, options) => {
    expect(await inApp(command, data)).toBe(await headless(name, ...options));
    expect(host.files).toEqual(FILES);
  });
});

test('installs, refreshes and removes, and writes nothing the second time', async () => {
  const installed = await inApp(':install', { folder: 'Mine' });
  expect(installed).toContain('written; nothing that you wrote was changed.');
  expect(Object.keys(host.files)).toContain('Mine/States/Switzerland.md');
  const before = host.files;
  expect(await inApp(':install')).toContain('There was nothing to do.');
  expect(host.files).toEqual(before);

  expect(await inApp(':refresh', { note: 'Tables.md', force: 'true' })).toContain(
    'written: made anew.',
  );
  const refreshed = host.files['Tables.md'];
  expect(refreshed).toContain('| [[Cyprus]] |');

  expect(await inApp(':remove')).toContain('moved to the trash.');
  expect(host.files).toEqual({ ...FILES, 'Tables.md': refreshed });
});

test('writes a table into the file of the vault that is named, and nowhere else', async () => {
  const wanted = { filter: 'kind == "case"', columns: 'file.name', format: 'csv' };
  expect(await inApp(':table', { ...wanted, output: 'Out/Cases.csv' })).toContain(
    'compared in Out/Cases.csv\n',
  );
  expect(host.files['Out/Cases.csv']).toBe('Name\r\nAustria\r\nBelgium\r\nCyprus\r\n');
  await inApp(':table', { ...wanted, output: 'Out/Cases.csv', limit: '1' });
  expect(host.files['Out/Cases.csv']).toBe('Name\r\nAustria\r\n');
  expect(await inApp(':table', { output: '../Cases.csv' })).toMatch(
    /^output=\.\.\/Cases\.csv cannot be a file of the vault: .+\nexit: 2$/,
  );
});

describe('a wrong command', () => {
  test.each<[string, CliData, string]>([
    [':table', { fliter: 'x' }, 'table has no option fliter. Did you mean filter?'],
    [':table', { filter: '' }, 'filter needs a value: filter=EXPR.'],
    [':table', { filter: 'kind ==' }, '--filter: '],
    [':table', { definition: 'None.base' }, 'The definition None.base is no file in the vault.'],
    [
      ':check',
      { folder: 'Casse' },
      'folder=Casse: there is no such folder in the vault. Did you mean Cases?',
    ],
    [':refresh', { note: 'Ruritania' }, '"Ruritania" leads to no note.'],
  ])('%s %j writes nothing, says why, and ends with 2', async (command, data, why) => {
    const text = await inApp(command, data);
    expect(text).toContain(why);
    expect(text.split('\n').at(-1)).toBe('exit: 2');
    expect(host.files).toEqual(FILES);
  });

  test('answers a program with a document', async () => {
    const text = await inApp(':table', { format: 'json', definition: 'None.base' });
    expect(JSON.parse(text)).toEqual({
      version: 1,
      message: expect.stringContaining('None.base'),
      exit: 2,
    });
  });
});

test('the app can list every command with its options', () => {
  expect([...host.cliHandlers.keys()]).toEqual([
    'neutrality-atlas',
    'neutrality-atlas:install',
    'neutrality-atlas:remove',
    'neutrality-atlas:table',
    'neutrality-atlas:refresh',
    'neutrality-atlas:check',
  ]);
  const { description, flags } = host.cliHandlers.get('neutrality-atlas:table') ?? {};
  expect(description).toBe('Compare notes by their properties in a table.');
  expect(flags).toMatchObject({
    definition: { value: '<path>' },
    filter: { value: '<EXPR>', description: 'only notes for which this holds: kind == "case"' },
    gaps: { description: 'count what is filled, unknown, not applicable and missing' },
  });
});

test('what the app itself understands is left to it', async () => {
  expect(await inApp(':refresh', { vault: 'Mine', check: 'true' })).toMatch(/exit: 1$/);
});
