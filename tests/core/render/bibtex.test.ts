import { describe, expect, test } from 'vitest';
import { renderBibtex } from '../../../src/core/render/latex/bibtex';
import type { Work } from '../../../src/core/table/work';
import { bareWork } from '../../support/works';

const work = (over: Partial<Work>): Work => ({
  ...bareWork('kelsen1952', 'book', 'Principles'),
  ...over,
});

/** The fields of the only entry, as BibTeX reads braces. */
function fieldsOf(over: Partial<Work>): Record<string, string> {
  const text = renderBibtex([work(over)]);
  const fields: Record<string, string> = {};
  const body = text.slice(text.indexOf(',') + 1);
  for (const { 1: name = '', index } of body.matchAll(/\n {2}(\w+) = \{/g)) {
    const from = body.indexOf('{', index) + 1;
    let [depth, at] = [1, from];
    for (; depth > 0 && at < body.length; at += 1)
      depth += body[at] === '{' ? 1 : body[at] === '}' ? -1 : 0;
    expect(body.slice(at, at + 2)).toBe(',\n');
    fields[name] = body.slice(from, at - 1);
  }
  return fields;
}

test('a bibliography has one entry for each work', () => {
  const book = work({
    authors: ['Hans Kelsen'],
    date: '1952',
    container: 'Rinehart',
    url: 'https://a.b/c_d?e=%20#f',
  });
  const treaty = work({ key: 'london1867', type: 'treaty', title: 'Treaty', date: '1867-05-11' });
  expect(renderBibtex([book, treaty])).toBe(`@book{kelsen1952,
  author = {Kelsen, Hans},
  title = {{Principles}},
  date = {1952},
  publisher = {Rinehart},
  url = {https://a.b/c_d?e=%20#f},
}

@misc{london1867,
  title = {{Treaty}},
  date = {1867-05-11},
}
`);
});

test.each([
  ['book', '@book', 'publisher'],
  ['article', '@article', 'journaltitle'],
  ['press', '@article', 'journaltitle'],
  ['report', '@report', 'institution'],
  ['web', '@online', 'organization'],
  ['treaty', '@misc', 'howpublished'],
  ['constructor', '@misc', 'howpublished'],
])('the type %s becomes an entry that biblatex has: %s', (type, entry, container) => {
  const text = renderBibtex([work({ type, container: 'X' })]);
  expect(text.startsWith(`${entry}{kelsen1952,`)).toBe(true);
  expect(text).toContain(`  ${container} = {X},\n`);
});

test('an article that is in nothing is no article', () => {
  expect(renderBibtex([work({ type: 'press' })])).toMatch(/^@misc/);
});

describe('authors', () => {
  test.each([
    ['kelsen1952', ['Hans Kelsen'], 'Kelsen, Hans'],
    ['mueller2019', ['Leos Müller'], '{Leos Müller}'],
    ['muller2019', ['Leos Müller'], 'Müller, Leos'],
    ['sybel', ['Heinrich von Sybel'], 'von Sybel, Heinrich'],
    ['carr1939', ['E. H. Carr', 'Hans J. Morgenthau'], 'Carr, E. H. and Morgenthau, Hans J.'],
    ['unitednations1955', ['United Nations'], '{United Nations}'],
    ['swissdiet1815', ['Swiss Diet'], '{Swiss Diet}'],
    ['afp2014', ['AFP'], '{AFP}'],
    ['state2022', ['US Department of State'], '{US Department of State}'],
    [
      'price2022',
      ['Ned Price', 'US Department of State'],
      'Price, Ned and {US Department of State}',
    ],
    ['x', ['Simon and Schuster'], '{Simon and Schuster}'],
  ])('%s: %j', (key, authors, written) => {
    expect(fieldsOf({ key, authors })['author']).toBe(written);
  });
});

test.each([
  ['p. 173', 'pages', '173'],
  ['pp. 127–142', 'pages', '127--142'],
  ['art. 185 para. 1', 'note', 'art. 185 para. 1'],
])('the place %s stands under %s', (locator, field, value) => {
  expect(fieldsOf({ locator })).toMatchObject({ [field]: value });
});

test.each([
  ['1815/1819', { date: '1815/1819' }],
  ['1839~', { date: '1839~' }],
  ['no year', { year: 'no year' }],
])('the date %s', (date, fields) => {
  expect(fieldsOf({ date })).toMatchObject(fields);
});

test('what a note says ends no field and starts no command', () => {
  const text = '100 % \\input{x} } { # $ & _ ^ ~\n@book{y,';
  const fields = fieldsOf({
    title: text,
    container: text,
    locator: text,
    authors: [text],
    url: 'a}b{c \\d',
  });
  expect(Object.keys(fields)).toEqual(['author', 'title', 'publisher', 'note', 'url']);
  expect(fields['publisher']).toBe(
    '100 \\% \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\textbraceright{} \\textbraceleft{} ' +
      '\\# \\$ \\& \\_ \\textasciicircum{} \\textasciitilde{} @book\\textbraceleft{}y,',
  );
  expect(fields['url']).toBe('a%7Db%7Bc%20%5Cd');
});

test('a work whose key other programs would misread is left out', () => {
  const keys = ['a b', 'a,b', 'a{b', 'ä', 'a%b', '-a', ''];
  expect(renderBibtex(keys.map((key) => work({ key })))).toBe('');
});
