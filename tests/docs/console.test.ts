import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../support/run-program';
import { temporaryVault, writeInto } from '../support/temporary-vault';
import { type Section, type Session, sectionsOf, shownOf, wordsOf } from './console';
import { PAGES, ROOT, TEMPLATE } from './pages';

const all = PAGES.flatMap(sectionsOf);
const sections = all.filter(({ sessions }) => sessions.length > 0);

/** A vault named VAULT has our notes; one of any other name only the files that the section shows. */
function vaultNamed(name: string, files: Section['files']): string {
  const vault = temporaryVault();
  if (name === 'VAULT') cpSync(TEMPLATE, vault, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeInto(vault, file, text);
  return vault;
}

/** What each command of a section says, in order, each vault lasting through the section. */
async function answersOf({ sessions, files }: Section): Promise<string[]> {
  const vaults = new Map<string, string>();
  const answers: string[] = [];
  let exit = 0;
  for (const { command } of sessions.flat()) {
    if (command === 'echo $?') {
      answers.push(`${String(exit)}\n`);
      continue;
    }
    const [program, name, vault = '', ...words] = wordsOf(command);
    expect(program).toBe('neutrality-atlas');
    const folder = vaults.get(vault) ?? vaultNamed(vault, files);
    vaults.set(vault, folder);
    const ran = await runProgram([name ?? '', folder, ...words], { cwd: folder });
    exit = ran.exit;
    answers.push((ran.out + ran.err).replaceAll(folder, vault));
  }
  return answers;
}

describe('every command that a page shows typed answers as it shows', () => {
  test.each(sections)('$page: $title', async (section) => {
    const shown = section.sessions.flat();
    const said = await answersOf(section);
    const now = shown.map(({ answer }, index) => shownOf(answer, said[index] ?? ''));
    if (process.env['RECORD_GOLDEN'] !== undefined) record(section.page, shown, now);
    expect(now).toEqual(shown.map(({ answer }) => answer));
  });

  test('and there are some, and no file is shown that none of them reads', () => {
    expect(sections.length).toBeGreaterThan(6);
    const idle = all.filter(({ files }) => Object.keys(files).length > 0);
    expect(idle.filter(({ sessions }) => sessions.length === 0)).toEqual([]);
  });
});

/** Put what was said into a page in the place of what it shows. */
function record(page: string, shown: Session, said: readonly string[]): void {
  const file = path.join(ROOT, page);
  let text = readFileSync(file, 'utf8');
  for (const [index, { typed, answer }] of shown.entries())
    text = text.replace(`$ ${typed}${answer}`, () => `$ ${typed}${said[index] ?? ''}`);
  writeFileSync(file, text);
}
