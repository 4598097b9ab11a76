import { type GridCell, layOut } from '../../table/lay-out';
import type { Cell, Table } from '../../table/table';
import { autocite } from '../autocite';
import { gridText } from '../cell-text';
import { escapeLatex, isForPdflatex } from './escape-latex';
import { latexColumns, type LatexColumns } from './latex-columns';
import { legend } from '../legend';
import { MARKS, marksAfter } from '../marks';
import { Numbering } from '../numbering';
import { isNumericColumn } from '../numeric-column';
import { splitCitations } from '../split-citations';
import { splitDates } from '../split-dates';

/**
 * Draw a table as LaTeX, to be read with `\input`: a `table` with `booktabs`, or a `longtable` when it is likely to
 * be longer than a page. Below it stand the meaning of its marks, its sources and the stamp; with citations for
 * biblatex a source that has a key is cited by it. Comments at the top name the packages that it needs.
 *
 * @param stamp - A line below all; null for none.
 */
export function renderLatex(table: Table, stamp: string | null): string {
  const grid = layOut(table);
  const all = [grid.head, ...grid.rows, ...grid.foot];
  const columns = latexColumns(
    all.map((row) => row.map(roomFor)),
    grid.head.map((_, index) => isNumericColumn(grid, index)),
  );
  const pen = new Pen(table);
  const drawn = {
    caption: table.caption === null ? null : escapeLatex(table.caption),
    head: pen.row(grid.head),
    rows: grid.rows.flatMap((row, index) => pen.bodyRow(row, index)),
    foot: grid.foot.map((row) => pen.row(row)),
  };
  const signs = legend(all.flat());
  const notes = [
    ...(signs.length === 0 ? [] : [`${escapeLatex(signs.join('; '))}.`]),
    ...pen.notes(),
    ...(stamp === null ? [] : [`\\emph{${escapeLatex(stamp)}}`]),
  ];
  const noteLines = notes.map(({ length }) => Math.ceil(length / NOTE)).reduce((a, b) => a + b, 0);
  const isLong = columns.lines + noteLines > PAGE;
  const lines = isLong ? longTable(drawn, columns, notes) : floatingTable(drawn, columns, notes);
  const text = `${lines.join('\n')}\n`;
  return [...preface(table, isLong, isForPdflatex(text)), text].join('\n');
}

/** A text as long as what a cell shows, signs and numbers of sources among it, with spaces where it may be broken. */
function roomFor(drawn: GridCell): string {
  const text = gridText(drawn, ', ').replace(/^≠ /, '≠').replaceAll('_', '_ ');
  if (!('cell' in drawn)) return text;
  const { differs, sources } = drawn.cell;
  return `${differs ? '≠' : ''}${text}${sources.map(() => '00').join(' ')}`;
}

/** More lines than this go on to another page. */
const PAGE = 40;

/** About how many letters of LaTeX make a line of a note. */
const NOTE = 130;

function preface({ sources }: Table, isLong: boolean, isPlain: boolean): string[] {
  const packages = `array,booktabs${isLong ? ',longtable' : ''}`;
  return [
    '% A comparison made by Neutrality Atlas. Put it into a document with \\input.',
    `% It needs \\usepackage{${packages}} and, with pdflatex, \\usepackage[T1]{fontenc}.`,
    ...(sources === 'biblatex'
      ? ['% Its sources need \\usepackage{biblatex} and \\addbibresource with their .bib file.']
      : []),
    ...(isPlain
      ? []
      : [
          '% It has letters that pdflatex does not know: compile it with lualatex or xelatex, in a font that has them.',
        ]),
  ];
}

/** Rows stand apart, so that one of several lines is seen as one; where there is little room, columns stand closer. */
const room = (size: LatexColumns['size']): string[] => [
  `\\${size}`,
  '\\renewcommand{\\arraystretch}{1.2}',
  ...(size === 'normalsize' ? [] : ['\\setlength{\\tabcolsep}{4pt}']),
];

/** The pieces of a table, as LaTeX. */
interface LatexTable {
  readonly caption: string | null;
  readonly head: string;
  readonly rows: readonly string[];
  readonly foot: readonly string[];
}

function floatingTable(
  { caption, head, rows, foot }: LatexTable,
  { preamble, size }: LatexColumns,
  notes: readonly string[],
): string[] {
  return [
    '\\begin{table}[htbp]',
    '\\centering',
    ...(caption === null ? [] : [`\\caption{${caption}}`]),
    ...room(size),
    `\\begin{tabular}{${preamble}}`,
    '\\toprule',
    head,
    '\\midrule',
    ...rows,
    ...(foot.length === 0 ? [] : ['\\midrule', ...foot]),
    '\\bottomrule',
    '\\end{tabular}',
    ...below(notes),
    '\\end{table}',
  ];
}

function longTable(
  { caption, head, rows, foot }: LatexTable,
  { preamble, size }: LatexColumns,
  notes: readonly string[],
): string[] {
  return [
    '\\begingroup',
    ...room(size),
    '\\setlength{\\LTcapwidth}{\\linewidth}',
    `\\begin{longtable}{${preamble}}`,
    ...(caption === null ? [] : [`\\caption{${caption}}\\\\`]),
    '\\toprule',
    head,
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    head,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    '\\bottomrule',
    '\\endlastfoot',
    ...rows,
    ...(foot.length === 0 ? [] : ['\\midrule', ...foot]),
    '\\end{longtable}',
    ...below(notes),
    '\\endgroup',
  ];
}

const below = (notes: readonly string[]): string[] =>
  notes.length === 0
    ? []
    : [
        '\\par\\smallskip',
        '{\\footnotesize\\raggedright\\setlength{\\parindent}{0pt}%',
        ...notes.map((note) => `${note}\\par`),
        '}',
      ];

/** Draws the rows of one table. */
class Pen {
  private readonly table: Table;
  private readonly numbering = new Numbering();

  constructor(table: Table) {
    this.table = table;
  }

  row(cells: readonly GridCell[]): string {
    return `${cells.map((cell) => this.draw(cell)).join(' & ')} \\\\`;
  }

  /** A row with a space before it where a group begins. */
  bodyRow(cells: readonly GridCell[], index: number): string[] {
    const begins =
      this.hasGroupedRows() && cells.some((cell) => cell.type === 'group' && cell.first);
    return [...(begins && index > 0 ? ['\\addlinespace'] : []), this.row(cells)];
  }

  /** The sources met so far, but for those cited by their key: one paragraph. */
  notes(): string[] {
    const sources = this.numbering
      .texts()
      .map((text, index) => `\\textsuperscript{${index + 1}}~${escapeLatex(text)}`);
    return sources.length === 0 ? [] : [sources.join('\\enskip\n')];
  }

  private hasGroupedRows(): boolean {
    return this.table.orientation === 'rows' && this.table.groups !== null;
  }

  private draw(drawn: GridCell): string {
    if (drawn.type === 'group' && !drawn.first && this.hasGroupedRows()) return '';
    if (drawn.type === 'property') return `${drawn.differs ? DIFFERS : ''}${linesOf(drawn.text)}`;
    const text = linesOf(gridText(drawn, ', '));
    return 'cell' in drawn ? this.drawCell(drawn.cell, text) : text;
  }

  private drawCell(cell: Cell, text: string): string {
    const before = cell.differs ? DIFFERS : '';
    return `${before}${text}${escapeLatex(marksAfter(cell))}${this.citations(cell)}`;
  }

  private citations({ sources }: Cell): string {
    if (this.table.sources === 'off') return '';
    const { keyed, worded } =
      this.table.sources === 'biblatex' ? splitCitations(sources) : { keyed: [], worded: sources };
    const raised = worded
      .map(({ text }) => this.numbering.of(text))
      .map((number, index) => {
        const comma = index === worded.length - 1 ? '' : ',';
        return `\\textsuperscript{${number}${comma}}`;
      })
      .join('\\allowbreak');
    const cited = autocite(keyed);
    return `${raised}${cited === '' ? '' : ` ${cited}`}`;
  }
}

/** Before what differs, and never at the end of a line. */
const DIFFERS = `${escapeLatex(MARKS.differs)}~`;

/** A text with its line breaks; its dates are not broken. */
const linesOf = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => splitDates(escapeLatex(line)))
    .map((pieces) =>
      pieces.map((piece, at) => (at % 2 === 1 ? `\\mbox{${piece}}` : piece)).join(''),
    )
    .join('\\newline ');
