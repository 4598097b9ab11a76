import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { flatCode } from '../../../src/core/note/flat-code';
import { markdownSpans } from '../../../src/core/note/markdown';

/** How many texts are made up. */
const RUNS = Number(process.env['FLAT_CODE'] ?? 3000);

/** Whether it was sure; where it was, it must have found what the parser of Markdown finds. */
function agrees(text: string): boolean {
  const mine = flatCode(text);
  if (mine === null) return false;
  expect(mine, JSON.stringify(text)).toEqual([...markdownSpans(text).code]);
  return true;
}

/** What code is made of, what hides it, and what it may stand in. */
const piece = fc.constantFrom(
  ...['`', '``', '```', '````', '~~~', '~', '\\', '\n', '\n\n', '\r\n', '\n\n\n', ' ', '    '],
  ...[
    '\t',
    '- ',
    '* ',
    '1. ',
    '10) ',
    '> ',
    '# ',
    '=',
    '---',
    '[',
    ']',
    '(',
    ')',
    '![',
    '[[',
    ']]',
  ],
  ...['](', '](x)', ']: ', '[x](y)', '[[Austria]]', '![[a.png]]', '<', '>', '<b>', '<!--', '-->'],
  ...[
    '"',
    "'",
    '|',
    '*',
    '_',
    'a',
    'Word ',
    'more words',
    'js',
    '`x`',
    '`` ` ``',
    '1',
    '.',
    '\uFEFF',
  ],
  ...[
    '\n```js\n',
    '\n```\n',
    '\n~~~\n',
    '\n- a\n\t- b',
    '\n    - c',
    '\n- [ ] task',
    '\n  ',
    '&#96;',
    '\u2028',
    '\u00a0',
  ],
);
const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** Notes as people write them, with something thrown in here and there. */
const written = fc
  .array(
    fc.constantFrom(
      'A paragraph with `code` and [[a link]].\n',
      'It goes on\nin the next line.\n',
      '```js\nconst x = `y`; // [[no link]]\n\n    deep\n```\n',
      '~~~\n```\n~~~\n',
      '- one\n- two\n\t- three `x`\n\t- four\n',
      '1. one\n    2. two\n',
      '- [ ] to do\n    - [x] done\n',
      '> quoted `code`\n',
      '# Heading\n',
      '![[picture.png]] and [a](b.md) and `x`\n',
      '| a | `b` |\n| --- | --- |\n',
      '\n',
      '\n',
    ),
    { maxLength: 10 },
  )
  .chain((parts) =>
    fc.tuple(fc.constant(parts.join('')), fc.nat(), fc.oneof(fc.constant(''), piece)),
  )
  .map(([text, at, more]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + more + text.slice(place);
  });

test.each([
  ['texts as odd as they come', texts],
  ['notes with something thrown in', written],
])('where it is sure, it finds the code that the parser finds: %s', (_, arbitrary) => {
  let sure = 0;
  fc.assert(
    fc.property(arbitrary, (text) => void (sure += Number(agrees(text)))),
    {
      numRuns: RUNS,
    },
  );
  expect(sure).toBeGreaterThan(RUNS / 10);
});

test('in the notes that we ship, too', () => {
  const folder = path.resolve('vault-template');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.md')))
    agrees(readFileSync(path.join(folder, name), 'utf8'));
});

test.each([
  ['a fenced block', 'Text.\n```js\n[[A]]\n```\nMore `code`.'],
  ['a fence within a longer one', '````\n```\n````\n'],
  ['nested lists', '- a `x`\n    - b\n\t\t- c\n'],
  ['Windows line ends', 'One `x`\r\n```\r\ny\r\n```\r\n'],
  ['links and embeds', '![[a]] [b](c) [[d]] `e`'],
])('it is sure of %s', (_, text) => {
  expect(agrees(text)).toBe(true);
});
