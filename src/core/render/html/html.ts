import { type Grid, type GridCell, layOut } from '../../table/lay-out';
import { type Cell, type CellValue, isCellList, isSpecial, type Table } from '../../table/table';
import { gridText, valueText } from '../cell-text';
import { element, type HtmlElement, type HtmlNode, writeHtml } from './html-element';
import { LANDSCAPE, STYLE } from './html-style';
import { legend } from '../legend';
import { MARKS } from '../marks';
import { Numbering } from '../numbering';
import { isNumericColumn } from '../numeric-column';
import { splitDates } from '../split-dates';

/** What HTML needs beside its table. */
export interface HtmlOptions {
  /** Begins the anchors of sources, which must be the page's only ones of that name. */
  readonly footnotes: string;
  /** A line below all; null for none. */
  readonly stamp: string | null;
}

/**
 * Draw a table as a document of its own, for a browser, a screen reader and paper. It holds no script and loads
 * nothing; links of notes, which lead nowhere outside the vault, stand as their text.
 */
export function renderHtml(table: Table, options: HtmlOptions): string {
  const grid = layOut(table);
  const title = table.caption ?? 'Comparison';
  const [drawn, ...below] = new Drawing(table, grid, options).draw();
  const region = { class: 'scroller', role: 'region', 'aria-label': title, tabindex: 0 };
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('title', {}, title),
    element('style', {}, grid.head.length > WIDE ? `${STYLE}${LANDSCAPE}` : STYLE),
  ];
  const main = element('main', {}, ...apart([element('div', region, drawn ?? ''), ...below]));
  const body = element('body', {}, '\n', main, '\n');
  const document = element('html', { lang: 'en' }, element('head', {}, ...apart(head)), '\n', body);
  return `<!DOCTYPE html>\n${writeHtml(document)}\n`;
}

/** Draw a table as HTML to be put into another document: table, meaning of its marks, sources, stamp. */
export const renderHtmlFragment = (table: Table, options: HtmlOptions): string =>
  new Drawing(table, layOut(table), options)
    .draw()
    .map((node) => `${writeHtml(node)}\n`)
    .join('');

/** More columns than this want paper that is turned. */
const WIDE = 5;

/** Each on a line of its own. */
const apart = (nodes: readonly HtmlNode[]): HtmlNode[] => [
  '\n',
  ...nodes.flatMap((n) => [n, '\n']),
];

type Scope = 'col' | 'row' | 'rowgroup';

class Drawing {
  private readonly table: Table;
  private readonly grid: Grid;
  private readonly options: HtmlOptions;
  private readonly numbering = new Numbering();
  /** Which columns hold nothing but numbers. */
  private readonly numeric: readonly boolean[];

  constructor(table: Table, grid: Grid, options: HtmlOptions) {
    this.table = table;
    this.grid = grid;
    this.options = options;
    this.numeric = grid.head.map((_, index) => isNumericColumn(grid, index));
  }

  draw(): HtmlElement[] {
    const { head, rows, foot } = this.grid;
    const { caption } = this.table;
    const signs = legend([head, ...rows, ...foot].flat());
    const table = element(
      'table',
      {},
      ...apart([
        ...(caption === null
          ? []
          : [element('caption', { dir: 'auto' }, element('span', {}, caption))]),
        element('thead', {}, ...apart([this.row(head, () => 'col')])),
        ...this.bodies().map((body) => this.section('tbody', body)),
        ...(foot.length === 0 ? [] : [this.section('tfoot', foot)]),
      ]),
    );
    const { stamp } = this.options;
    return [
      table,
      ...(signs.length === 0 ? [] : [element('p', { class: 'legend' }, signs.join(' · '))]),
      ...this.sources(),
      ...(stamp === null ? [] : [element('p', { class: 'stamp' }, stamp)]),
    ];
  }

  /** The rows of each group; all of them where there are no groups. */
  private bodies(): (readonly GridCell[])[][] {
    const bodies: (readonly GridCell[])[][] = [];
    const isRows = this.table.orientation === 'rows';
    for (const row of this.grid.rows) {
      const begins = isRows && row.some((cell) => cell.type === 'group' && cell.first);
      if (begins || bodies.length === 0) bodies.push([]);
      bodies.at(-1)?.push(row);
    }
    return bodies;
  }

  private section(tag: 'tbody' | 'tfoot', rows: readonly (readonly GridCell[])[]): HtmlElement {
    const { rowHeader } = this.grid;
    const scopeOf = (cell: GridCell, index: number): Scope | null =>
      cell.type === 'label' || index === rowHeader ? 'row' : null;
    return element(tag, {}, ...apart(rows.map((row) => this.row(row, scopeOf))));
  }

  private row(
    cells: readonly GridCell[],
    scopeOf: (cell: GridCell, index: number) => Scope | null,
  ): HtmlElement {
    // A group's value stands once and reaches over all its items.
    const shown = cells.map((cell, index) =>
      cell.type === 'group'
        ? cell.first
          ? [this.group(cell)]
          : []
        : [this.cell(cell, scopeOf(cell, index), index)],
    );
    return element('tr', {}, ...shown.flat());
  }

  private group(group: GridCell & { type: 'group' }): HtmlElement {
    const content = this.content(group.cell);
    return this.table.orientation === 'rows'
      ? element('th', { scope: 'rowgroup', rowspan: group.size, dir: 'auto' }, ...content)
      : element('td', { colspan: group.size, dir: 'auto' }, ...content);
  }

  private cell(cell: GridCell, scope: Scope | null, index: number): HtmlElement {
    const content = this.contentOf(cell);
    if (content.length === 0) return element('td', {}); // an empty header would head nothing
    const isNumber = this.numeric[index] ?? false;
    const isName = scope !== null && index === this.grid.rowHeader;
    const attributes = {
      class: isNumber ? 'number' : isName ? 'name' : undefined,
      dir: isNumber ? undefined : 'auto',
    };
    return scope === null
      ? element('td', attributes, ...content)
      : element('th', { scope, ...attributes }, ...content);
  }

  private contentOf(cell: GridCell): HtmlNode[] {
    if ('cell' in cell) return this.content(cell.cell);
    if (cell.type !== 'property') return lines(gridText(cell, ', '));
    return [
      ...(cell.differs ? [mark(MARKS.differs, 'differs'), '\u00A0'] : []),
      ...breakable(cell.text),
    ];
  }

  private content({ value, disputed, unchecked, differs, sources }: Cell): HtmlNode[] {
    return [
      ...(differs ? [mark(MARKS.differs, 'differs'), '\u00A0'] : []),
      ...drawValue(value),
      ...(disputed ? [mark(MARKS.disputed, 'disputed')] : []),
      ...(unchecked ? [mark(MARKS.unchecked, 'seen in no primary text')] : []),
      ...(this.table.sources === 'off' ? [] : this.references(sources.map(({ text }) => text))),
    ];
  }

  /** Numbers that lead to the sources below; a source can be led back from to where it is met first. */
  private references(texts: readonly string[]): HtmlNode[] {
    const { footnotes } = this.options;
    const anchors = texts.map((text) => {
      const isFirst = !this.numbering.has(text);
      const number = this.numbering.of(text);
      const id = isFirst ? `${footnotes}-ref-${number}` : undefined;
      const attributes = { id, href: `#${footnotes}-${number}`, role: 'doc-noteref' };
      return element('a', { ...attributes, 'aria-label': `Source ${number}` }, String(number));
    });
    const [first, ...more] = anchors;
    return first === undefined
      ? []
      : [element('sup', {}, first, ...more.flatMap((each) => [', ', each]))];
  }

  private sources(): HtmlElement[] {
    const { footnotes } = this.options;
    const items = this.numbering.texts().map((text, index) => {
      const href = `#${footnotes}-ref-${index + 1}`;
      const back = { href, role: 'doc-backlink', 'aria-label': 'Back to the table' };
      const item = { id: `${footnotes}-${index + 1}` };
      return element('li', item, element('bdi', {}, text), ' ', element('a', back, '↩\uFE0E'));
    });
    const attributes = { class: 'sources', role: 'doc-endnotes', 'aria-label': 'Sources' };
    return items.length === 0
      ? []
      : [element('section', attributes, ...apart([element('ol', {}, ...apart(items))]))];
  }
}

const mark = (text: string, meaning: string): HtmlElement =>
  element('span', { role: 'img', 'aria-label': meaning }, text);

function drawValue(value: CellValue): HtmlNode[] {
  if (isSpecial(value)) return [element('i', { class: 'special' }, value.special)];
  if (!isCellList(value)) return lines(valueText(value, ', '));
  return value.flatMap((item, index) => [
    ...(index === 0 ? [] : [', ']),
    element('bdi', {}, ...lines(valueText(item, ', '))),
  ]);
}

/** The name of a property, which may be broken after an underscore. */
const breakable = (name: string): HtmlNode[] =>
  name
    .split(/_(?!$)/)
    .flatMap((part, index) => [...(index === 0 ? [] : ['_', element('wbr', {})]), ...lines(part)]);

/** A text with its line breaks; its dates are not broken. */
const lines = (text: string): HtmlNode[] =>
  text.split(/\r\n?|\n/).flatMap((line, index) => [
    ...(index === 0 ? [] : [element('br', {})]),
    ...splitDates(line)
      .map((piece, at) => (at % 2 === 1 ? element('span', { class: 'date' }, piece) : piece))
      .filter((piece) => piece !== ''),
  ]);
