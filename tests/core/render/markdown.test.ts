import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { indexLinks } from '../../../src/core/note/link-index';
import { renderMarkdown } from '../../../src/core/render/markdown';
import { readAsSeen } from '../../../src/core/static-table/reading';
import type { CellLink } from '../../../src/core/table/table';
import { cell, citation, link, table } from '../../support/tables';
import { noteSet } from '../../support/notes';

const { links } = noteSet({
  'States/Austria.md': '',
  'A/Twin.md': '',
  'B/Twin.md': '',
  'T.md': '',
});
const place = { links, holder: 'Home.md', footnotes: 'c-1a2b' };
const render = (...args: Parameters<typeof table>) => renderMarkdown(table(...args), place);

describe('a table as Markdown', () => {
  test('has a header, a row of dashes and a row for each item', () => {
    expect(
      render(
        ['Name', 'Year'],
        [
          ['Austria', 1955],
          ['Belgium', null],
        ],
      ),
    ).toBe('| Name | Year |\n| --- | --- |\n| Austria | 1955 |\n| Belgium |  |');
  });

  test('has its caption above, bold and escaped', () => {
    expect(render(['A'], [], { caption: 'Five *states*' })).toBe(
      '**Five \\*states\\***\n\n| A |\n| --- |',
    );
  });

  test('shows what is no value, and marks what is disputed or unchecked', () => {
    expect(
      render(
        ['A', 'B', 'C', 'D'],
        [
          [
            { special: 'unknown' },
            { special: 'n/a' },
            cell('1955', { disputed: true }),
            cell('x', { disputed: true, unchecked: true }),
          ],
        ],
      ),
    ).toContain('| unknown | n/a | 1955† | x†° |');
  });

  test('joins lists, and writes booleans and numbers as they are', () => {
    expect(render(['A'], [[['a', 2, true, link('States/Austria.md')]]])).toContain(
      '| a, 2, true, [[Austria]] |',
    );
  });

  test('writes links in the vault’s format, with the pipe escaped; unresolved ones as they stood', () => {
    expect(
      render(
        ['A'],
        [[link('States/Austria.md', 'AT')], [link('A/Twin.md')], [link(null, null, 'Gone')]],
      ),
    ).toBe('| A |\n| --- |\n| [[Austria\\|AT]] |\n| [[A/Twin\\|Twin]] |\n| [[Gone]] |');
    expect(render(['A'], [[link(null, 'lost', 'Gone')]])).toContain('| [[Gone\\|lost]] |');
  });

  test('lays items out as columns, with their names as linked headers and no row for the name', () => {
    const rows = [
      [link('States/Austria.md'), 'in force'],
      [link('T.md'), 'ended'],
    ];
    const options = { orientation: 'columns', notes: ['States/Austria.md', 'T.md'] } as const;
    expect(render(['file.name', 'status'], rows, options)).toBe(
      '| Name | [[Austria]] | [[T]] |\n| --- | --- | --- |\n| status | in force | ended |',
    );
  });

  test('numbers sources in the order they are met, each once, and lists them below', () => {
    const [a, b] = [citation('T.md', 'T, art. 1'), citation('States/Austria.md', 'Law, art. I')];
    const text = render(
      ['A', 'B'],
      [[cell('x', { sources: [a, b] }), cell('y', { sources: [b] })]],
      { sources: 'footnotes' },
    );
    expect(text).toBe(
      '| A | B |\n| --- | --- |\n| x[^c-1a2b-1][^c-1a2b-2] | y[^c-1a2b-2] |\n\n' +
        '[^c-1a2b-1]: [[T|T, art. 1]]\n[^c-1a2b-2]: [[Austria|Law, art. I]]',
    );
  });

  test('leaves sources out unless they are asked for', () => {
    expect(render(['A'], [[cell('x', { sources: [citation('T.md')] })]])).not.toContain('[^');
  });
});

const HOSTILE = [
  'a | b',
  '\\|',
  '\\\\',
  'a\\',
  '`code`',
  '``',
  '[[Austria]]',
  '[a](b)',
  '![x](y)',
  '*a* **b**',
  '_a_',
  '__a__',
  'snake_case_name',
  '~~gone~~',
  '==mark==',
  '%%hidden%%',
  '$x$',
  '<b>',
  '<!-- x -->',
  '&amp;',
  '&copy',
  '#tag',
  'a #tag',
  '# head',
  '- item',
  '1. one',
  '> quote',
  '[^1]',
  '^id',
  '😀 👩‍👩‍👧',
  'ש‎לום مرحبا',
  '---',
  '|',
  '||',
  ':--',
  '\u0000',
  'one\ntwo',
  'one\r\ntwo',
  '=1+1',
  '\\*',
  '\\[',
  '<br>',
  'http://a.b/_c_',
  '***',
  '~',
  '`',
  '![[x]]',
  '\\n',
  '[x]: y',
  ' x ',
];

/** Whether a parser sees HTML or an image anywhere in a tree. */
const hasHtml = (node: Nodes): boolean =>
  node.type === 'html' ||
  node.type === 'image' ||
  ('children' in node && node.children.some(hasHtml));

/** What a Markdown parser with GFM makes of the only body cell. */
function parsedCell(markdown: string): string {
  const tree = remark().use(remarkGfm).parse(markdown);
  const found = tree.children.find((node) => node.type === 'table');
  const body = found?.children[1]?.children[0];
  const texts = body?.children.map((node) => {
    if (node.type === 'text') return node.value;
    if (node.type === 'html' && node.value === '<br>') return '\n';
    if (node.type === 'link' && node.children[0]?.type === 'text') return node.children[0].value; // a bare address
    throw new Error(`${node.type} in ${markdown}`);
  });
  return (texts ?? []).join('');
}

/** What our own reading leaves escaped. */
const unescaped = (cell: string) =>
  cell.replace(/\\([!-/:-@[-`{-~])|<br>/g, (_, escaped?: string) => escaped ?? '\n');

const asText = (text: string) => text.trim().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');

describe('every text stays text (contract, promise 5)', () => {
  test.each(HOSTILE)('%j', (text) => {
    expect(parsedCell(render(['A'], [[text]]))).toBe(asText(text));
    expect(readAsSeen(render(['A'], [[text]]))[1]?.map(unescaped)).toEqual([asText(text)]);
  });

  test('for any text, through a Markdown parser and through our own reading', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme' }),
      fc.string(),
    );
    const texts = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const markdown = render(['A', 'B'], [[text, 'next']]);
        expect(markdown.split('\n')).toHaveLength(3);
        expect(readAsSeen(markdown)[1]?.map(unescaped)).toEqual([asText(text), 'next']);
        expect(parsedCell(markdown)).toBe(asText(text));
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['wiki', 'markdown', 'plain'] as const)(
    'the text of a link is text too, in %s links, whatever it says',
    (markup) => {
      const index = indexLinks(['n.md', 'a\nb.md', 'a\\|b.md'], { markup, path: 'shortest' });
      const draw = (item: CellLink) =>
        renderMarkdown(
          table(
            ['A', 'B'],
            [[cell(item, { sources: [{ ...item, key: null, locator: '' }] }), 'next']],
            { sources: 'footnotes' },
          ),
          {
            ...place,
            links: index,
          },
        );
      const shown = fc.oneof(fc.constantFrom(...HOSTILE, '<img src=x>', 'b\\|c'), fc.string());
      const file = fc.constantFrom('n.md', 'a\nb.md', 'a\\|b.md', null);
      fc.assert(
        fc.property(shown, file, (text, path) => {
          const display = text.replace(/[[\]\r\n]/g, '').trim() || null;
          const markdown = draw(link(path, display, path ?? 'Gone'));
          const [head, , body, blank, note, more] = markdown.split('\n');
          expect([head, blank, more]).toEqual(['| A | B |', '', undefined]);
          expect(readAsSeen(body ?? '')[0]).toHaveLength(2);
          expect(note).toMatch(/^\[\^c-1a2b-1\]: /);
          expect(remark().use(remarkGfm).parse(markdown)).not.toSatisfy(hasHtml);
        }),
        { numRuns: 1000 },
      );
    },
  );

  test('ten kilobytes in one cell', () => {
    const text = 'a|b '.repeat(2560).trim();
    expect(parsedCell(render(['A'], [[text]]))).toBe(text);
  });
});
