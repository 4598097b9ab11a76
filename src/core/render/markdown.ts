import type { Links } from '../ports';
import { type GridCell, layOut } from '../table/lay-out';
import {
  type Cell,
  type CellItem,
  type CellLink,
  type CellValue,
  isCellLink,
  isCellList,
  isSpecial,
  type SummaryCell,
  type Table,
} from '../table/table';
import { gridText } from './cell-text';
import { escapeMarkdown } from './escape-markdown';

/** Where a table's Markdown will stand, and how its links are written. */
export interface MarkdownPlace {
  readonly links: Links;
  /** Path of the note that will hold the table; empty outside the vault. */
  readonly holder: string;
  /** Begins the labels of its footnotes: `c-1a2b` gives `[^c-1a2b-1]`. */
  readonly footnotes: string;
}

/**
 * Draw a table as Markdown: caption, table, footnotes, with blank lines between them.
 *
 * @returns Text with LF line endings and no final newline. Every text cell reads back as the same text.
 */
export function renderMarkdown(table: Table, place: MarkdownPlace): string {
  const footnotes = new Footnotes(place);
  const draw = (cell: GridCell): string =>
    drawCell(cell, place, table.sources === 'off' ? null : footnotes);
  const { head, rows, foot } = layOut(table);
  const body = [...rows, ...foot].map((row) => row.map(draw));
  const lines = [head.map(draw), head.map(() => '---'), ...body].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  const caption = table.caption === null ? [] : [`**${escapeMarkdown(table.caption)}**`];
  const notes = footnotes.lines();
  return [...caption, lines.join('\n'), ...(notes.length > 0 ? [notes.join('\n')] : [])].join(
    '\n\n',
  );
}

function drawCell(drawn: GridCell, place: MarkdownPlace, footnotes: Footnotes | null): string {
  if (drawn.type === 'summary') return drawSummary(drawn.summary, place);
  if (!('cell' in drawn)) return escapeMarkdown(gridText(drawn, ', '));
  const { cell } = drawn;
  const labels =
    footnotes === null ? '' : cell.sources.map((source) => footnotes.label(source)).join('');
  return `${cell.differs ? '≠ ' : ''}${drawValue(cell.value, place)}${markOf(cell)}${labels}`;
}

/** What shows that a value is contested, or seen in no primary text. */
const markOf = ({ disputed, unchecked }: Cell): string =>
  `${disputed ? '†' : ''}${unchecked ? '°' : ''}`;

function drawSummary({ name, value }: SummaryCell, place: MarkdownPlace): string {
  const drawn = drawValue(value, place);
  return name === '' ? drawn : `${escapeMarkdown(name)}: ${drawn}`;
}

function drawValue(value: CellValue, place: MarkdownPlace): string {
  if (value === null) return '';
  if (isSpecial(value)) return value.special;
  if (isCellList(value)) return value.map((item) => drawItem(item, place)).join(', ');
  return drawItem(value, place);
}

function drawItem(item: CellItem, place: MarkdownPlace): string {
  if (!isCellLink(item)) return escapeMarkdown(String(item));
  const link = drawLink(item, place);
  // A backslash before the pipe would undo its escape.
  return link.startsWith('[[') ? link.replace(/\\*\|/g, '\\|') : link;
}

/** A link in the place's format; the text that it shows is no more than text. */
function drawLink(
  { link, text, display, target, subpath }: CellLink,
  place: MarkdownPlace,
): string {
  const { links, holder } = place;
  const whole =
    link === null
      ? links.writeUnresolved(target, display, subpath)
      : links.write(link, holder, display ?? (subpath === '' ? null : text), subpath);
  const written = whole.replace(/[\r\n]+/g, ' '); // some systems allow them in names
  // Between the brackets of a wikilink nothing is Markdown in the app; elsewhere HTML would be.
  if (/^\[\[.*\]\]$/.test(written)) return written.replaceAll('<', '\\<');
  const [, shown, address] = /^\[(.*)\](\([^()]*\))$/.exec(written) ?? [];
  return shown === undefined ? escapeMarkdown(written) : `[${escapeMarkdown(shown)}]${address}`;
}

/** Numbers citations in the order in which they are first met. */
class Footnotes {
  private readonly seen = new Map<string, number>();
  private readonly place: MarkdownPlace;

  constructor(place: MarkdownPlace) {
    this.place = place;
  }

  label(source: CellLink): string {
    const text = drawLink(source, this.place);
    const number = this.seen.get(text) ?? this.seen.size + 1;
    this.seen.set(text, number);
    return `[^${this.place.footnotes}-${number}]`;
  }

  lines(): string[] {
    return [...this.seen].map(([text, number]) => `[^${this.place.footnotes}-${number}]: ${text}`);
  }
}
