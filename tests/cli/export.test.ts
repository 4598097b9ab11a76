import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../scripts/pack.mjs';
import { findPdflatex } from '../../scripts/programs.mjs';
import { compileLatex } from '../support/compile-latex';
import { type Ran, runProgram } from '../support/run-program';
import { readTree, temporaryFolder, temporaryVault } from '../support/temporary-vault';

const FIVE = `filters: kind == "case" && origin == "essay"
order: [file.name, neutral_from, neutral_until, consent, legal_basis, guarantors, nato_member_since]
sort: [neutral_from]
orientation: columns
differences: mark
sources: footnotes
caption: Five states
`;

/** The comparison of the five states of the essay, from the notes that we ship. */
function fiveStates(...argv: string[]): Promise<Ran> {
  const cwd = temporaryVault({ 'five.yaml': FIVE });
  const vault = path.resolve(import.meta.dirname, '../../vault-template');
  return runProgram(['table', vault, 'five.yaml', ...argv], { cwd });
}

const STATES = ['Switzerland', 'Belgium', 'Luxembourg', 'Austria', 'Ukraine'];
const STAMP = `Neutrality Atlas, edition ${readPack().edition}: 5 cases. 2026-01-02.`;

describe('the five states, turned, with differences and sources', () => {
  test.each(['csv', 'tsv'])('as %s', async (format) => {
    const { exit, out } = await fiveStates('--format', format);
    expect(exit).toBe(0);
    const [head, from, marks, sources] = parse(out, { delimiter: format === 'csv' ? ',' : '\t' });
    expect(head).toEqual(['Name', ...STATES]);
    expect(from?.slice(0, 3)).toEqual(['≠ neutral_from', '1815-11-20', '1831-11-15']);
    expect(marks?.slice(0, 3)).toEqual(['≠ neutral_from (mark)', 'disputed', '']);
    expect(sources?.[0]).toBe('≠ neutral_from (source)');
    expect(sources?.[2]).toContain('Treaty of 15 November 1831, art. VII');
    expect((await fiveStates('--format', format, '--bom')).out).toBe(`\uFEFF${out}`);
  });

  test('as HTML', async () => {
    const { out } = await fiveStates('--format', 'html');
    const document = new new Window().DOMParser().parseFromString(out, 'text/html');
    const heads = [...document.querySelectorAll('thead th')].map((th) => th.textContent);
    expect(heads).toEqual(['Name', ...STATES]);
    expect(document.querySelector('.stamp')?.textContent).toBe(STAMP);
    expect(document.querySelectorAll('[role=doc-endnotes] li').length).toBeGreaterThan(20);
  });

  test('as Markdown, with the stamp at its end', async () => {
    const { out } = await fiveStates();
    expect(out.startsWith('**Five states**\n\n| Name ')).toBe(true);
    expect(out.endsWith(`\n\n*${STAMP}*\n`)).toBe(true);
  });

  test
    .skipIf(findPdflatex() === null)
    .each([[], ['--citations', 'biblatex'], ['--orientation', 'rows']])(
    'as LaTeX that compiles %s %s',
    async (...flags) => {
      const { out } = await fiveStates(
        '--format',
        'latex',
        ...flags.filter((flag) => flag !== undefined),
      );
      expect(out).toContain('\\caption{Five states}');
      expect(compileLatex(out)).toEqual({ exit: 0, errors: [] });
    },
  );
});

describe('--bibliography', () => {
  test('writes the works cited in the table, and no others, into a file outside the vault', async () => {
    const file = path.join(temporaryFolder(), 'works.bib');
    const { out, err } = await fiveStates('--citations', 'pandoc', '--bibliography', file);
    expect(err).toBe(`The works cited stand in ${file}\n`);
    const keys = [...out.matchAll(/@([\w:.+/-]*\w)/g)].map(([, key]) => key);
    const listed = [...readFileSync(file, 'utf8').matchAll(/^@\w+\{(.*),$/gm)].map(
      ([, key]) => key,
    );
    expect(listed.length).toBeGreaterThan(10);
    expect(new Set(listed)).toEqual(new Set(keys));
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('replaces a file in the vault, and touches nothing else', async () => {
    const files = {
      'A.md': '---\nx: 1\nx_source: ["[[S|S, p. 2]]"]\n---\n',
      'S.md': '---\ncitekey: s1900\nsource_type: book\ntitle: S\n---\n',
      'works.bib': 'old',
    };
    const vault = temporaryVault(files);
    const argv = ['table', vault, '--note', 'A', '--columns', 'x', '--sources'];
    const { exit } = await runProgram([...argv, '--bibliography', 'works.bib'], { cwd: vault });
    expect(exit).toBe(0);
    const works = '@book{s1900,\n  title = {{S}},\n}\n';
    expect(readTree(vault)).toEqual({ ...files, 'works.bib': works });
  });
});
