import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../support/run-program';
import { temporaryFolder, writeInto } from '../support/temporary-vault';
import { wordsOf } from './console';
import { blocksOf, type Page, PAGES, TEMPLATE } from './pages';

/**
 * A command that can be run as it stands: `…`, brackets and NOTE stand for something else. Those after a `$` are run by
 * console.test.ts.
 */
const COMMAND =
  /(?<!\$ )neutrality-atlas (?:table|refresh|install|status|restore|remove|check|export) VAULT\b(?! NOTE)[^`\n…[\]#]*(?=`|\n|#)/g;

const commandsOf = ({ name, text }: Page): { page: string; command: string }[] =>
  [...text.matchAll(COMMAND)].map(([command]) => ({ page: name, command: command.trim() }));

const help = await runProgram(['table', '--help']);
const commands = [...PAGES, { name: 'table --help', text: help.out }].flatMap(commandsOf);

/** Commands that write nothing in a vault: they can be run on the notes themselves. */
const READING = ['table', 'export', 'status', 'check'];

/** A vault with our notes, and with the base that each page shows where a command names it. */
function vaultFor(words: readonly string[], page: string): string {
  const bases = words.filter((each) => each.endsWith('.base'));
  if (READING.includes(words[0] ?? '') && bases.length === 0) return TEMPLATE;
  const vault = temporaryFolder();
  cpSync(TEMPLATE, vault, { recursive: true });
  const base = PAGES.filter(({ name }) => name === page)
    .flatMap(blocksOf)
    .find(({ kind }) => kind === 'base');
  for (const word of bases) writeInto(vault, word, base?.yaml ?? '');
  return vault;
}

/** What a command says where our notes stand as shipped. */
const SAID: Readonly<Record<string, string>> = {
  table: 'Name',
  refresh: ' fresh',
  install: 'unchanged',
  status: 'Everything is up to date.',
  restore: 'It stands as shipped.',
  remove: 'remove ',
  check: 'checked',
  export: 'title',
};

/** Each command once, with the first page that shows it. */
const distinct = commands.filter(
  ({ command }, at) => commands.findIndex((each) => each.command === command) === at,
);

test.each(distinct)('$page: $command', async ({ page, command }) => {
  const [, ...words] = wordsOf(command);
  const vault = vaultFor(words, page);
  const cwd = temporaryFolder();
  const argv = words.map((word) => (word === 'VAULT' ? vault : word));
  const { exit, out, err } = await runProgram(argv, { cwd });
  expect(exit).toBe(0);
  const files = words.filter((_, at) => /^--(?:output|bibliography)$/.test(words[at - 1] ?? ''));
  for (const file of files) expect(existsSync(path.join(cwd, file))).toBe(true);
  if (files.length === 0) {
    expect(err).toBe('');
    expect(out).toContain(SAID[words[0] ?? '']);
  }
});

test('every page that shows a command is looked through', () => {
  expect(new Set(commands.map(({ page }) => page))).toEqual(
    new Set([
      'README.md',
      'docs/bases-view.md',
      'docs/checking.md',
      'docs/exports.md',
      'docs/how-to.md',
      'docs/json.md',
      'docs/static-tables.md',
      'docs/updating.md',
      'table --help',
    ]),
  );
});
