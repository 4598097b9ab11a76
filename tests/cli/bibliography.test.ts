import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPandoc } from '../../scripts/programs.mjs';
import { runProgram } from '../support/run-program';
import { readTree, temporaryVault } from '../support/temporary-vault';

const SHIPPED = path.resolve(import.meta.dirname, '../../vault-template');

interface CslItem {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[] };
}

describe('the sources of the notes', () => {
  test('each work with a citekey is an entry, in the order of the keys', async () => {
    const { exit, out, err } = await runProgram(['export', SHIPPED, '--format', 'csl-json']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const keys = (JSON.parse(out) as CslItem[]).map(({ id }) => id);
    expect(keys.length).toBeGreaterThan(250);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys).toContain('london1867');
  });

  test.skipIf(findPandoc() === null)('Pandoc reads both formats alike', async () => {
    const [csl, bibtex] = await Promise.all(
      ['csl-json', 'bibtex'].map((format) => runProgram(['export', SHIPPED, '--format', format])),
    );
    const read = spawnSync(findPandoc() ?? '', ['-f', 'biblatex', '-t', 'csljson'], {
      input: bibtex?.out,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    expect(read.stderr).toBe('');
    const straight = (text: string): string => text.replace(/’/g, "'");
    const told = ({ id, title, author = [], issued }: CslItem): unknown => ({
      id,
      title: straight(title),
      author: author.map(({ 'dropping-particle': particle = '', given, family, literal }) =>
        straight(literal ?? `${given ?? ''} ${particle} ${family ?? ''}`.replace(/\s+/g, ' ')),
      ),
      year: Number(issued?.['date-parts']?.[0]?.[0]),
    });
    const theirs = JSON.parse(read.stdout) as CslItem[];
    const ours = JSON.parse(csl?.out ?? '') as CslItem[];
    expect(theirs.map(told)).toEqual(ours.map(told));
  });
});

test('what cannot be exported is told, and the rest is written into the file', async () => {
  const source = (key: string, title: string): string =>
    `---\ncitekey: ${key}\ntitle: ${title}\n---\n`;
  const vault = temporaryVault({
    'A.md': source('a', 'One'),
    'B.md': source('a', 'Another'),
    'C.md': source('"ä b"', 'Umlaut'),
    'D.md': '---\ncitekey: [d\n---\n',
    'E.md': 'No source.\n',
  });
  const argv = ['export', vault, '--format', 'bibtex', '--output', 'out.bib'];
  const { exit, out, err } = await runProgram(argv, { cwd: vault });
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(err).toContain('B.md: Its citekey "a" is also that of A.md');
  expect(err).toContain('D.md, line 2: The properties cannot be read');
  expect(err).toContain('"Umlaut" is left out: BibTeX cannot read its citekey "ä b".');
  expect(err).toContain('1 work in ');
  expect(readTree(vault)['out.bib']).toBe('@misc{a,\n  title = {{One}},\n}\n');
});

test.each([
  [[], 'export needs a format: --format bibtex or --format csl-json.'],
  [['--format', 'ris'], '--format'],
])('with %j nothing is written', async (flags, message) => {
  const { exit, out, err } = await runProgram(['export', SHIPPED, ...flags]);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain(message);
});
