import fc from 'fast-check';
import { type Document, type Element, Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { gridText } from '../../../src/core/render/cell-text';
import { renderHtml, renderHtmlFragment } from '../../../src/core/render/html/html';
import { layOut } from '../../../src/core/table/lay-out';
import type { Table } from '../../../src/core/table/table';
import { anyTable, HOSTILE, hostileText, withMarks } from '../../support/generated-tables';
import { cell, citation, link, table } from '../../support/tables';

const OPTIONS = { footnotes: 'c-1a2b', stamp: 'From here.' };

const parse = (html: string): Document =>
  new new Window().DOMParser().parseFromString(html, 'text/html');

const draw = (...args: Parameters<typeof table>): Document =>
  parse(renderHtml(table(...args), OPTIONS));

const all = (root: Document | Element, selector: string): Element[] => [
  ...root.querySelectorAll(selector),
];

/** The text of a cell as a reader sees it, the numbers of its sources left out. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true);
  for (const number of all(copy, 'sup')) number.remove();
  for (const line of all(copy, 'br')) line.replaceWith('\n');
  return copy.textContent.replace(/^≠\u00A0/, '≠ ');
}

/** The texts of a table's cells; one that reaches over several places stands in each of them. */
function gridOf(document: Document): string[][] {
  const grid: string[][] = [];
  for (const [row, line] of all(document, 'tr').entries()) {
    for (const each of line.children) {
      const texts = (grid[row] ??= []);
      let column = 0;
      while (texts[column] !== undefined) column += 1;
      const reach = (name: string): number => Number(each.getAttribute(name) ?? 1);
      for (let down = 0; down < reach('rowspan'); down += 1)
        for (let right = 0; right < reach('colspan'); right += 1)
          (grid[row + down] ??= [])[column + right] = textOf(each);
    }
  }
  return grid;
}

/** What HTML can hold of a text. */
const asText = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');

function meantGrid(given: Table): string[][] {
  const { head, rows, foot } = layOut(given);
  return [head, ...rows, ...foot].map((row) =>
    row.map((each) => withMarks(each, asText(gridText(each, ', ')))),
  );
}

describe('a table as a document of its own', () => {
  test('has a language, a title, a caption, and headers that say what they head', () => {
    const rows = [
      [link('a.md'), 1],
      [link('b.md'), 2],
    ];
    const document = draw(['file.name', 'neutral_from'], rows, { caption: 'Two <states>' });
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.title).toBe('Two <states>');
    expect(document.querySelector('caption')?.textContent).toBe('Two <states>');
    const scopes = all(document, 'th').map((th) => [th.getAttribute('scope'), th.textContent]);
    expect(scopes).toEqual([
      ['col', 'Name'],
      ['col', 'neutral_from'],
      ['row', 'a'],
      ['row', 'b'],
    ]);
    const names = ['thead', 'tbody', 'tfoot'].map((name) => all(document, name).length);
    expect(names).toEqual([1, 1, 0]);
  });

  test('heads the rows of a group together, and puts what is told of all into the foot', () => {
    const groups = {
      column: { property: 'kind', name: 'kind' },
      list: [
        { cell: cell('state'), size: 2 },
        { cell: cell('area'), size: 1 },
      ],
    };
    const summaries = [{ name: 'Sum', value: 6 }];
    const document = draw(['x'], [[1], [2], [3]], { groups, summaries });
    const heads = all(document, 'th[scope=rowgroup]');
    expect(heads.map((th) => [th.textContent, th.getAttribute('rowspan')])).toEqual([
      ['state', '2'],
      ['area', '1'],
    ]);
    expect(all(document, 'tbody').map((body) => all(body, 'tr').length)).toEqual([2, 1]);
    expect(document.querySelector('tfoot')?.textContent.trim()).toBe('SummarySum: 6');
    expect(document.querySelector('tfoot th')?.getAttribute('scope')).toBe('row');
  });

  test('numbers its sources, leads to them and back, and reads them as notes', () => {
    const [a, b] = [citation('T.md', 'T, art. 1'), citation('L.md', 'Law')];
    const rows = [[cell('x', { sources: [a, b] })], [cell('y', { sources: [b] })]];
    for (const sources of ['footnotes', 'pandoc', 'biblatex'] as const) {
      const document = draw(['A'], rows, { sources });
      const references = all(document, '[role=doc-noteref]');
      expect(references.map(({ textContent }) => textContent)).toEqual(['1', '2', '2']);
      const notes = all(document, '[role=doc-endnotes] li');
      expect(notes.map((note) => note.querySelector('bdi')?.textContent)).toEqual([
        'T, art. 1',
        'Law',
      ]);
      for (const anchor of all(document, 'a')) {
        const id = anchor.getAttribute('href')?.slice(1) ?? '';
        expect(document.getElementById(id)).not.toBeNull();
      }
      const ids = all(document, '[id]').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(all(draw(['A'], rows), 'a')).toEqual([]);
  });

  test('explains the signs that occur, and no others', () => {
    const legendOf = (...cells: Parameters<typeof table>[1][number]): string | undefined =>
      draw(
        ['A'],
        cells.map((each) => [each]),
      ).querySelector('.legend')?.textContent;
    expect(legendOf('x')).toBeUndefined();
    expect(legendOf(cell('x', { disputed: true }), null)).toBe(
      '† disputed · empty: no value is recorded',
    );
    expect(legendOf(cell('x', { unchecked: true }), { special: 'n/a' })).toBe(
      '° seen in no primary text · n/a: does not apply',
    );
    expect(legendOf({ special: 'unknown' }, { special: 'error' })).toBe(
      'unknown: looked for, not found · error: a formula has no answer',
    );
  });

  test('tells what differs in words, too', () => {
    const given = table(['A'], [['x'], [cell('y', { differs: true })]], { differences: 'mark' });
    const told = {
      ...given,
      columns: given.columns.map((column) => ({ ...column, differs: true })),
      rows: given.rows.map((row, index) => ({ ...row, isBaseline: index === 0 })),
    };
    const document = parse(renderHtml(told, OPTIONS));
    expect(gridOf(document)).toEqual([['≠ A'], ['x'], ['≠ y']]);
    expect(all(document, '[role=img]').map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'differs',
      'differs',
    ]);
    expect(document.querySelector('.legend')?.textContent).toBe(
      '≠ before a property: the values differ · ≠ before a value: it differs from the one compared with',
    );
  });

  test('says where it comes from', () => {
    expect(draw(['A'], []).querySelector('.stamp')?.textContent).toBe('From here.');
  });

  test.each(HOSTILE)('loads nothing and runs nothing, whatever a note says: %j', (text) => {
    const given = table([text], [[cell(text, { sources: [citation('T.md', text)] })]], {
      caption: text,
      sources: 'footnotes',
    });
    const document = parse(renderHtml(given, OPTIONS));
    const names = new Set(all(document, 'body *').map(({ localName }) => localName));
    for (const name of names)
      expect([
        'main',
        'div',
        'section',
        'p',
        'table',
        'caption',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'a',
        'bdi',
        'br',
        'wbr',
        'li',
        'ol',
        'span',
        'sup',
      ]).toContain(name);
    expect(all(document, 'script, link, img, iframe, [src], [style], [onclick]')).toEqual([]);
    expect(all(document, 'a').every((a) => a.getAttribute('href')?.startsWith('#'))).toBe(true);
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  });
});

test('a fragment for another document has the same table, without page and style', () => {
  const given = table(['A'], [[cell('x', { sources: [citation('T.md')] })]], {
    sources: 'footnotes',
  });
  const fragment = renderHtmlFragment(given, { ...OPTIONS, stamp: null });
  expect(fragment).toMatch(/^<table>/);
  expect(fragment).not.toMatch(/<(?:html|style|main|meta)/);
  expect(gridOf(parse(fragment))).toEqual([['A'], ['x']]);
});

test('every table reads back with a parser that is not ours', () => {
  fc.assert(
    fc.property(anyTable(hostileText), (given) => {
      expect(gridOf(parse(renderHtml(given, OPTIONS)))).toEqual(meantGrid(given));
    }),
    { numRuns: 100 },
  );
});
