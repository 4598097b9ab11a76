import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram } from '../support/run-program';
import { temporaryFolder, writeInto } from '../support/temporary-vault';
import { blocksOf, type Page, PAGES, TEMPLATE } from './pages';

/** A command that can be run as it stands: `…`, brackets and NOTE stand for something else. */
const COMMAND =
  /neutrality-atlas (?:table|refresh|install|status|restore|remove|check) VAULT\b(?! NOTE)[^`\n…[\]#]*(?=`|\n|#)/g;

const commandsOf = ({ name, text }: Page): { page: string; command: string }[] =>
  [...text.matchAll(COMMAND)].map(([command]) => ({ page: name, command: command.trim() }));

const help = await runProgram(['table', '--help']);
const commands = [...PAGES, { name: 'table --help', text: help.out }].flatMap(commandsOf);

/** The words of a command as a shell reads them. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare = '']) => single ?? double ?? bare,
  );

/** A vault with our notes, and with the base that each page shows where a command names it. */
function vaultFor(words: readonly string[], page: string): string {
  const vault = temporaryFolder();
  cpSync(TEMPLATE, vault, { recursive: true });
  const base = PAGES.filter(({ name }) => name === page)
    .flatMap(blocksOf)
    .find(({ kind }) => kind === 'base');
  for (const word of words.filter((each) => each.endsWith('.base')))
    writeInto(vault, word, base?.yaml ?? '');
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
};

test.each(commands)('$page: $command', async ({ page, command }) => {
  const [, ...words] = wordsOf(command);
  const vault = vaultFor(words, page);
  const ran = await runProgram(words.map((word) => (word === 'VAULT' ? vault : word)));
  expect(ran).toMatchObject({ exit: 0, err: '' });
  expect(ran.out).toContain(SAID[words[0] ?? '']);
});

test('every page that shows a command is looked through', () => {
  expect(new Set(commands.map(({ page }) => page))).toEqual(
    new Set(['README.md', 'docs/bases-view.md', 'docs/checking.md', 'docs/json.md', 'docs/static-tables.md',
      'docs/updating.md', 'table --help']),
  );
});
