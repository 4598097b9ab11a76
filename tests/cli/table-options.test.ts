import { describe, expect, test } from 'vitest';
import { type Ran, runProgram } from '../support/run-program';
import { temporaryVault } from '../support/temporary-vault';

const BASE = `filters: kind == "case"
formulas:
  age: 2000 - since
properties:
  formula.age:
    displayName: Age
views:
  - type: table
    name: All
    order: [file.name, since]
    rowHeight: tall
  - type: neutrality-atlas-comparison
    name: Old
    filters: formula.age > 100
    order: [file.name, formula.age, form]
    sort: [{ property: formula.age, direction: DESC }]
    groupBy: { property: form, direction: ASC }
    orientation: columns
    summaries: { formula.age: Average }
`;

const VAULT = {
  'A.md': '---\nkind: case\nsince: 1815\nform: law\n---\n',
  'B.md': '---\nkind: case\nsince: 1831\nform: treaty\nform_source: ["[[T|T, art. 1]]"]\n---\n',
  'C.md': '---\nkind: case\nsince: 1955\nform: law\nunknown: [ally]\n---\n[[A]]\n',
  'T.md': '---\nkind: instrument\n---\n',
  'Cases.base': BASE,
  'Embedded.md': `Text\n\n\`\`\`base\n${BASE}\`\`\`\n`,
  'Nameless.base':
    'views:\n  - type: table\n    filters: file.hasLink(this.file)\n    order: [file.name]\n',
};

/** Run `table` on the vault; the padding of columns and the stamp are left out. */
async function table(...argv: string[]): Promise<Ran> {
  const ran = await runProgram(['table', temporaryVault(VAULT), ...argv]);
  return { ...ran, out: ran.out.replace(/ {2,}/g, ' ').replace(/\n\n\*.*\*\n$/, '') };
}

const rowsOf = ({ out }: Ran): string[] => out.split('\n');

describe('a base', () => {
  test('gives its first view, and what only draws is passed over and named', async () => {
    const ran = await table('Cases.base');
    expect(rowsOf(ran).slice(2)).toEqual(['| A | 1815 |', '| B | 1831 |', '| C | 1955 |']);
    expect(ran.err).toBe('Cases.base: passed over what only draws: rowHeight\n');
  });

  test.each(['Cases.base', 'Embedded.md'])(
    'gives the view that is named, with its formulas, groups and summaries: %s',
    async (name) => {
      const ran = await table(name, '--view', 'Old');
      expect({ ...ran, out: rowsOf(ran) }).toEqual({
        exit: 0,
        err: '',
        out: [
          '| Name | A | B | Summary |',
          '| ---- | --- | ------ | ------------ |',
          '| form | law | treaty | |',
          '| Age | 185 | 169 | Average: 177 |',
        ],
      });
    },
  );

  test('names its views where there is no such one', async () => {
    const { exit, out, err } = await table('Cases.base', '--view', 'New');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('The base has no view "New". It has: "All", "Old".');
  });

  test('is what "this" means, unless a note is named', async () => {
    expect(rowsOf(await table('Nameless.base')).slice(2)).toEqual([]);
    expect(rowsOf(await table('Nameless.base', '--this', 'A')).slice(2)).toEqual(['| C |']);
  });

  test('lends its formulas to the options', async () => {
    const argv = ['--columns', 'file.name,formula.age', '--filter', 'formula.age > 180'];
    expect(rowsOf(await table('Cases.base', ...argv))).toEqual([
      '| Name | Age |',
      '| ---- | --- |',
      '| A | 185 |',
    ]);
  });
});

describe('what is told beside the values', () => {
  const CASES = ['--filter', 'kind == "case"', '--columns', 'file.name,form,ally'];

  test('names in brackets may hold commas and colons, in quotes of either kind', async () => {
    const vault = temporaryVault({
      'A.md': '---\n"a:b": 2\n"a,b": 3\n---\n',
      'B.md': '---\n"a:b": 1\n"a,b": 4\n---\n',
    });
    const columns = `note["a,b"],note['a,b']`;
    const told = async (sort: string) =>
      (await runProgram(['table', vault, '--columns', columns, '--sort', sort, '--format', 'csv']))
        .out;
    expect(await told('note["a:b"]')).toBe('"a,b","a,b"\r\n4,4\r\n3,3\r\n');
    expect(await told(`note['a:b']:desc`)).toBe('"a,b","a,b"\r\n3,3\r\n4,4\r\n');
  });

  test('--group puts the group first', async () => {
    const grouped = await table(...CASES, '--group', 'form:desc', '--limit', '2');
    expect(rowsOf(grouped)).toEqual([
      '| form | Name | ally |',
      '| ------ | ---- | ---- |',
      '| treaty | B | |',
      '| law | A | |',
    ]);
  });

  test('--differences marks the properties, and with --baseline the values', async () => {
    const marked = await table(...CASES, '--differences', 'mark', '--baseline', 'B');
    expect(rowsOf(marked)).toEqual([
      '| Name | ≠ form | ≠ ally |',
      '| ---- | ------ | --------- |',
      '| A | ≠ law | |',
      '| B | treaty | |',
      '| C | ≠ law | ≠ unknown |',
    ]);
    const only = await table(...CASES, '--note', 'A', '--note', 'C', '--differences', 'only');
    expect(rowsOf(only)[0]).toBe('| Name | ally |');
  });

  test('--gaps counts what is missing', async () => {
    const counted = await table(...CASES, '--gaps', '--limit', '1');
    expect(rowsOf(counted).slice(2)).toEqual([
      '| A | law | | 1 | 0 | 0 | 1 |',
      '| Filled | 1 | 0 | 1 | | | |',
      '| Unknown | 0 | 0 | | 0 | | |',
      '| n/a | 0 | 0 | | | 0 | |',
      '| Missing | 0 | 1 | | | | 1 |',
    ]);
  });

  test.each([
    [['--sources'], 'treaty[^'],
    [['--citations', 'pandoc'], 'treaty^[T, art. 1]'],
    [['--citations', 'biblatex'], 'treaty\\footnote{T, art. 1}'],
  ])('%j cites', async (argv, text) => {
    expect((await table(...CASES, ...argv)).out).toContain(text);
  });

  test('--explain tells each step and the notes with faults, apart from the table', async () => {
    const vault = temporaryVault({ ...VAULT, 'Bad.md': '---\na: 1\na: 2\n---\n' });
    const { out, err } = await runProgram(['table', vault, ...CASES, '--limit', '2', '--explain']);
    expect(out).not.toContain('vault');
    expect(err.split('\n').slice(0, 5)).toEqual([
      '5 in the vault',
      '3 where kind == "case"',
      '2 within the limit',
      'With faults: Bad.md',
      'Bad.md, line 3: The properties cannot be read: Map keys must be unique.',
    ]);
  });
});
