import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../support/built';
import { bundleOf } from '../support/bundles';

const PAGE = 'docs/security-and-privacy.md';
const MADE = /(<!-- made by [^>]* -->\n\n)[\s\S]*?(\n*<!-- \/made -->)/;

/** The packages of a bundle that another has not, by licence. */
function rowsOf(file: string, bundle: string, without: ReadonlyMap<string, string>): string[] {
  const packages = [...bundleOf(bundle).licences].filter(([name]) => !without.has(name));
  const licences = [...new Set(packages.map(([, licence]) => licence))].sort();
  return licences.map((licence) => {
    const names = packages.filter((each) => each[1] === licence).map(([name]) => `\`${name}\``);
    return `| ${file} | ${licence} | ${names.sort().join(', ')} |`;
  });
}

test('the page on security names each package that is built in, with its licence', () => {
  const rows = [
    '| In | Licence | Packages |',
    '| --- | --- | --- |',
    ...rowsOf('both', 'main.js', new Map()),
    ...rowsOf('the program alone', 'dist/neutrality-atlas.mjs', bundleOf('main.js').licences),
  ];
  const page = readSource(PAGE);
  const made = page.replace(MADE, (_, before: string, after: string) =>
    [before, rows.join('\n'), `\n\n${after.trim()}`].join(''),
  );
  if (process.env['RECORD_GOLDEN'] !== undefined)
    writeFileSync(path.resolve(import.meta.dirname, '../..', PAGE), made);
  expect(page).toBe(made);
});

test('and none is in the plugin alone', () => {
  const ofProgram = bundleOf('dist/neutrality-atlas.mjs').licences;
  expect([...bundleOf('main.js').licences.keys()].filter((name) => !ofProgram.has(name))).toEqual(
    [],
  );
});

test('all are under licences that let anybody use and change them', () => {
  const licences = [...bundleOf('dist/neutrality-atlas.mjs').licences.values()];
  expect(licences.filter((each) => !['MIT', 'ISC'].includes(each))).toEqual([]);
});
