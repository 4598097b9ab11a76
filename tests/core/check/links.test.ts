import { describe, expect, test } from 'vitest';
import { checkVault, findingsIn } from '../../support/checks';
import { note } from '../../support/notes';

const AUSTRIA = note(
  { aliases: '[AT, Österreich]' },
  `# Austria

## In brief: **the** [[Vienna|capital]] ^brief

Text. ^p1

### After 1955

## Sources

### After 1955

## The \`code\` in it

![[Map.png]]^image

Twice
=====

Underlined
----------

| a | b |
| - | - |
^table

\`\`\`
# no heading
no block ^code
\`\`\`
`,
);
const VAULT = { 'States/Austria.md': AUSTRIA, 'Vienna.md': 'A city.\n', 'img/Map.png': '' };

const check = (text: string): Promise<string[]> => findingsIn({ ...VAULT, 'A.md': text });

describe('links that the app resolves are no findings', () => {
  test.each([
    '[[Austria]] [[States/Austria|AT]] [[austria]] [[Austria.md]] ![[Map.png|300]] ![[img/Map.png]]',
    '[x](States/Austria.md) [x](<States/Austria.md> "A title") [x](States/Austria.md "A title")',
    "[x](States/Austria.md#Sources 'A title') [x](States/Austria#%5Ep1)",
    '| [[Austria\\|AT]] | b |\n| --- | --- |\n',
    '[[Austria#Austria]] [[Austria#sources]] [[Austria#In brief the Vienna capital]] [[Austria#Underlined]] [[Austria#Twice#Underlined]]',
    '[[Austria#In brief the Vienna capital#After 1955]] [[Austria#Sources#After 1955]]',
    '[[Austria#^p1]] [[Austria#^P1]] [[Austria#^table]] [[Austria#^brief]] [[Austria#^image]] [[Austria#The `code` in it]] [[Austria#The code in it]] [[Map.png#page=3]] [[Austria#]]',
    '# Here\n\n[[#Here]] [x](#Here)\n\nBlock. ^b\n\n[[#^b]]',
    '[x](https://example.org) [x](mailto:a@example.org) https://example.org [^1](see there) [sic](as it says)',
  ])('%s', async (text) => {
    expect(await check(`${text}\n`)).toEqual([]);
  });
});

describe('what the app shows as no link is no finding', () => {
  test.each([
    '`[[Nothing]]`',
    '```\n[[Nothing]]\n```',
    '%%\n[[Nothing]]\n%%',
    '<!-- [[Nothing]] -->',
    '$[[a]]$ and $$\n[b](c)\n$$',
    '    [[Nothing]]',
  ])('%s', async (text) => {
    expect(await check(`Text.\n\n${text}\n`)).toEqual([]);
  });

  test('but what costs money does not hide the links beside it', async () => {
    expect(await check('It cost $5 in [[Nothing]] and $6 later.\n')).toEqual([
      'A.md:1 broken-link',
    ]);
  });
});

test('every broken link is told with its line, also below properties and with Windows line endings', async () => {
  expect(
    await check(
      '---\r\nsee: "[[No]]"\r\nall:\r\n  - "[[Austria]]"\r\n  - "[[None]]"\r\n---\r\nText\r\n[[Nothing]]\r\n',
    ),
  ).toEqual(['A.md:2 broken-link', 'A.md:5 broken-link', 'A.md:8 broken-link']);
  expect(
    await check('One [a](No%20note.md), two\n\n![[no.png]] three [b](<No note.md>)\n'),
  ).toEqual(['A.md:1 broken-link', 'A.md:3 broken-link', 'A.md:3 broken-link']);
});

test('headings and blocks that are not there are told, those in code included', async () => {
  expect(
    await check(
      '[[Austria#Nothing]]\n[[Austria#no heading]]\n[[Austria#Sources#Austria]]\n[[Austria#^code]]\n[[#Nothing]]\n',
    ),
  ).toEqual([
    'A.md:1 missing-heading',
    'A.md:2 missing-heading',
    'A.md:3 missing-heading',
    'A.md:4 missing-block',
    'A.md:5 missing-heading',
  ]);
});

test('a link to an alias says how to write it, and one to a note that was moved where that is', async () => {
  const { findings } = await checkVault({
    ...VAULT,
    'A.md': '[[AT]] and [[österreich|the country]] and [[Old/Austria#Sources]]\n',
  });
  expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([
    ['alias-link', 'Write [[Austria|AT]].'],
    ['alias-link', 'Write [[Austria|the country]].'],
    ['broken-link', expect.stringContaining('Write [[Austria#Sources|Old/Austria]]')],
  ]);
});

test('a link without quotes is told once, at its line, and a list in a list of another kind is not', async () => {
  expect(
    await findingsIn({
      ...VAULT,
      'A.md': note({
        one: '[[Austria]]',
        citation: '[[Austria|State Treaty, art. 1]]',
        many: '\n  - "[[Austria]]"\n  - [[Austria]]',
        inline: '[[[Austria]]]',
        nested: '[[1, 2], [3, 4]]',
      }),
    }),
  ).toEqual([
    'A.md:2 unquoted-link',
    'A.md:3 unquoted-link',
    'A.md:6 unquoted-link',
    'A.md:7 unquoted-link',
  ]);
});

test('links into a note that cannot be read are not blamed', async () => {
  expect(
    await findingsIn({ 'B.md': '---\na: 1\na: 2\n---\n# Here\n', 'A.md': '[[B#Here]]\n' }),
  ).toEqual(['B.md:3 unreadable-note']);
});
