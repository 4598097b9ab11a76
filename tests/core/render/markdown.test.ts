import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { indexLinks } from '../../../src/core/note/link-index';
import { gridText, valueText } from '../../../src/core/render/cell-text';
import { renderMarkdown } from '../../../src/core/render/markdown/markdown';
import { readAsSeen } from '../../../src/core/note/as-seen';
import type { CellLink, CellValue, Citation } from '../../../src/core/table/table';
import { type GridCell, layOut } from '../../../src/core/table/lay-out';
import { anyTable, HOSTILE, hostileText, withMarks } from '../../support/generated-tables';
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

  test('shows the same text for a link that leads nowhere as every other format', () => {
    const lost = { ...link(null, null, 'Lost/A'), text: 'A > x', subpath: '#^x' };
    const plain = indexLinks([], { markup: 'plain', path: 'shortest' });
    const any = table(['A'], [[lost]]);
    expect(renderMarkdown(any, { ...place, links: plain })).toContain('| A > x |');
    expect(renderMarkdown(any, place)).toContain('| [[Lost/A#^x\\|A > x]] |');
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

  test('shows the group of each row in the first column, so that rows can be sorted and filtered', () => {
    const groups = {
      column: { property: 'kind', name: 'kind' },
      list: [
        { cell: cell('state'), size: 2 },
        { cell: cell(null), size: 1 },
      ],
    };
    expect(render(['A'], [['x'], ['y'], ['z']], { groups })).toBe(
      '| kind | A |\n| --- | --- |\n| state | x |\n| state | y |\n|  | z |',
    );
  });

  test('shows summaries with their names, and counts, below the rows or behind the columns', () => {
    const counts = { filled: 1, unknown: 0, notApplicable: 0, missing: 1 };
    const told = {
      notes: ['a.md', 'b.md'],
      summaries: [null, { name: 'Average', value: 2 }],
      gaps: { columns: [null, counts], rows: [counts, counts], total: counts },
    };
    const rows = [
      [link('a.md'), 2],
      [link('b.md'), null],
    ];
    expect(render(['file.name', 'x'], rows, told).split('\n').slice(2, 6)).toEqual([
      '| [[a]] | 2 | 1 | 0 | 0 | 1 |',
      '| [[b]] |  | 1 | 0 | 0 | 1 |',
      '| Summary | Average: 2 |  |  |  |  |',
      '| Filled | 1 | 1 |  |  |  |',
    ]);
    const turned = render(['file.name', 'x'], rows, { ...told, orientation: 'columns' });
    expect(turned.split('\n').slice(0, 3)).toEqual([
      '| Name | [[a]] | [[b]] | Summary | Filled | Unknown | n/a | Missing |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| x | 2 |  | Average: 2 | 1 | 0 | 0 | 1 |',
    ]);
  });

  test('marks the properties that differ, and the values that differ from those compared with', () => {
    const differing = table(
      ['A'],
      [['x'], [cell('y', { differs: true })], [cell(null, { differs: true })]],
    );
    const columns = differing.columns.map((column) => ({ ...column, differs: true }));
    expect(renderMarkdown({ ...differing, columns, differences: 'mark' }, place)).toBe(
      '| ≠ A |\n| --- |\n| x |\n| ≠ y |\n| ≠ |',
    );
  });

  test('says below all where it comes from, when it is asked to', () => {
    const any = table(['A'], [[cell('x', { sources: [citation('T.md')] })]], {
      sources: 'footnotes',
    });
    expect(renderMarkdown(any, place, '1 note.').split('\n\n').slice(1)).toEqual([
      '[^c-1a2b-1]: [[T]]',
      '*1 note.*',
    ]);
  });

  test('keeps what stands behind an address out of the link that it becomes', () => {
    const text = render(['A'], [[cell('http://a.b', { sources: [citation('T.md')] })]], {
      sources: 'footnotes',
    });
    expect(remark().use(remarkGfm).parse(text)).toSatisfy(hasFootnote);
    expect(parsedTable(text)[1]).toEqual(['http://a.b']);
  });

  test('leaves sources out unless they are asked for', () => {
    expect(render(['A'], [[cell('x', { sources: [citation('T.md')] })]])).not.toContain('[^');
  });
});

describe('sources for other programs', () => {
  const [treaty, other, unkeyed, odd] = [
    citation('T.md', 'Treaty, art. II', { key: 'treaty1867', locator: 'art. II' }),
    citation('T.md', 'Other', { key: 'un:2022' }),
    citation('T.md', 'A [note], p. 3'),
    citation('T.md', 'Odd', { key: 'a{b' }),
  ];
  const cited = (sources: 'pandoc' | 'biblatex', ...given: Citation[]): string =>
    parsed(render(['A'], [[cell('x', { sources: given, disputed: true })]], { sources }));
  const parsed = (markdown: string): string => markdown.split('\n')[2] ?? '';

  test('pandoc gets keys with their places in one bracket, and notes for what has no key', () => {
    expect(cited('pandoc', treaty)).toBe('| x† [@treaty1867, art. II] |');
    expect(cited('pandoc', treaty, other)).toBe('| x† [@treaty1867, art. II; @un:2022] |');
    expect(cited('pandoc', unkeyed)).toBe('| x†^[A \\[note\\], p. 3] |');
    expect(cited('pandoc', unkeyed, other, odd)).toBe(
      '| x† [@un:2022]^[A \\[note\\], p. 3] ^[Odd] |', // ^[a]^[b] would raise [a]
    );
  });

  test('biblatex gets its own commands', () => {
    expect(cited('biblatex', treaty)).toBe('| x† \\autocite[art. II]{treaty1867} |');
    expect(cited('biblatex', treaty, other)).toBe(
      '| x† \\autocites[art. II]{treaty1867}{un:2022} |',
    );
    expect(cited('biblatex', unkeyed, odd)).toBe(
      '| x†\\footnote{A {[}note{]}, p. 3}\\footnote{Odd} |',
    );
  });

  test('no text of the table becomes a citation, and no place ends one', () => {
    const text = render(
      ['@a'],
      [['see @b and x^2^'], [cell('', { sources: [place('p. 3; @c]')] })]],
      {
        sources: 'pandoc',
      },
    );
    expect(text.split('\n').filter((_, index) => index !== 1)).toEqual([
      '| \\@a |',
      '| see \\@b and x\\^2\\^ |',
      '| [@k, p. 3\\; \\@c\\]] |',
    ]);
  });

  const place = (locator: string): Citation => citation('T.md', 'x', { key: 'k', locator });
});

/** Whether a parser sees a footnote anywhere in a tree. */
const hasFootnote = (node: Nodes): boolean =>
  node.type === 'footnoteReference' || ('children' in node && node.children.some(hasFootnote));

/** Whether a parser sees HTML or an image anywhere in a tree. */
const hasHtml = (node: Nodes): boolean =>
  node.type === 'html' ||
  node.type === 'image' ||
  ('children' in node && node.children.some(hasHtml));

/** What a Markdown parser with GFM makes of a table: the text of each cell, our footnotes left out. */
function parsedTable(markdown: string): string[][] {
  const tree = remark().use(remarkGfm).parse(markdown);
  const found = tree.children.find((node) => node.type === 'table');
  return (found?.children ?? []).map((row) =>
    row.children.map((each) =>
      each.children
        .map((node) => {
          if (node.type === 'text') return node.value;
          if (node.type === 'html' && node.value === '<br>') return '\n';
          if (node.type === 'footnoteReference') return '';
          if (node.type === 'link' && node.children[0]?.type === 'text')
            return node.children[0].value; // a bare address
          throw new Error(`${node.type} in ${markdown}`);
        })
        .join(''),
    ),
  );
}

/** What it makes of the first body cell. */
const parsedCell = (markdown: string): string => parsedTable(markdown)[1]?.[0] ?? '';

/** What our own reading leaves escaped. */
const unescaped = (cell: string) =>
  cell.replace(/\\([!-/:-@[-`{-~])|<br>/g, (_, escaped?: string) => escaped ?? '\n');

/** The text of a cell as Markdown can hold it: without space around it and around each item of a list. */
function meantText(drawn: GridCell): string {
  if (!('cell' in drawn) && drawn.type !== 'summary') return asText(gridText(drawn, ', '));
  const value = drawn.type === 'summary' ? drawn.summary.value : drawn.cell.value;
  const items = Array.isArray(value) ? value : [value];
  const text = items.map((each: CellValue) => asText(valueText(each, ', '))).join(', ');
  if (drawn.type !== 'summary') return withMarks(drawn, text).trim();
  return drawn.summary.name === '' ? text : `${asText(drawn.summary.name)}: ${text}`.trim();
}

const asText = (text: string) => text.trim().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');

describe('every text stays text (contract, promise 5)', () => {
  test.each(HOSTILE)('%j', (text) => {
    expect(parsedCell(render(['A'], [[text]]))).toBe(asText(text));
    expect(readAsSeen(render(['A'], [[text]]))[1]?.map(unescaped)).toEqual([asText(text)]);
  });

  test('for any text, through a Markdown parser and through our own reading', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
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

  test('in every table, whatever it has: groups, summaries, counts, marks, sources, either way round', () => {
    const plain = indexLinks([], { markup: 'plain', path: 'shortest' });
    fc.assert(
      fc.property(anyTable(hostileText), (any) => {
        const markdown = renderMarkdown(any, { ...place, links: plain }, 'From here.');
        const { head, rows, foot } = layOut(any);
        const cited = any.sources === 'pandoc' || any.sources === 'biblatex';
        const parsed = parsedTable(markdown);
        const drawn = [head, ...rows, ...foot];
        expect(parsed.map((row) => row.length)).toEqual(drawn.map((row) => row.length));
        for (const [index, row] of drawn.entries())
          for (const [place, each] of row.entries()) {
            const [seen, meant] = [parsed[index]?.[place] ?? '', meantText(each)];
            if (cited && 'cell' in each && each.cell.sources.length > 0)
              expect(seen.slice(0, meant.length)).toBe(meant);
            else expect(seen.trimEnd()).toBe(meant); // a gap may have a source
          }
      }),
      { numRuns: 300 },
    );
  });

  test('ten kilobytes in one cell', () => {
    const text = 'a|b '.repeat(2560).trim();
    expect(parsedCell(render(['A'], [[text]]))).toBe(text);
  });
});
