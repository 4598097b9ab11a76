import type { Links } from '../../ports';
import { isBare } from '../../table/build-cell';
import { type GridCell, layOutRows } from '../../table/lay-out';
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
} from '../../table/table';
import { gridText } from '../cell-text';
import { alignRows } from './align-rows';
import { escapeMarkdown, stopAddresses } from './escape-markdown';
import { type MarkdownCitations, markdownCitations, PANDOC_SIGNS } from './markdown-citations';
import { MARKS, marksAfter } from '../marks';

/** Where a table's Markdown will stand, and how its links are written. */
export interface MarkdownPlace {
  readonly links: Links;
  /** Path of the note that will hold the table; empty outside the vault. */
  readonly holder: string;
  /** Begins the labels of its footnotes, `c-1a2b` gives `[^c-1a2b-1]`, and in HTML the anchors of its sources. */
  readonly footnotes: string;
  /** Whether it is read as it is written, as in a terminal, so that columns should stand below each other. */
  readonly aligned?: boolean;
}

/**
 * Draw a table as Markdown: caption, table, footnotes, stamp, with blank lines between them.
 *
 * @param stamp - A line below all, in italics; null for none.
 * @returns Text with LF line endings and no final newline. Every text cell reads back as the same text; with
 *   citations for pandoc or biblatex that holds for pandoc, too.
 */
export function renderMarkdown(
  table: Table,
  place: MarkdownPlace,
  stamp: string | null = null,
): string {
  const pen = new Pen(table, place);
  const { head, rows, foot } = layOutRows(table);
  const drawn = [head.map((cell) => pen.draw(cell)), head.map(() => '---')];
  for (const row of rows) drawn.push(row.map((cell) => pen.draw(cell)));
  for (const row of foot) drawn.push(row.map((cell) => pen.draw(cell)));
  const aligned = place.aligned === true ? alignRows(drawn) : drawn;
  const lines = aligned.map((cells) => `| ${cells.join(' | ')} |`);
  const caption = table.caption === null ? '' : `**${pen.text(table.caption)}**`;
  const below = pen.citations.below().join('\n');
  const origin = stamp === null ? '' : `*${pen.text(stamp)}*`;
  return [caption, lines.join('\n'), below, origin].filter((part) => part !== '').join('\n\n');
}

/** Draws the cells of one table. */
class Pen {
  readonly citations: MarkdownCitations;
  private readonly place: MarkdownPlace;
  private readonly signs: string;

  constructor({ sources }: Table, place: MarkdownPlace) {
    this.place = place;
    this.signs = sources === 'pandoc' || sources === 'biblatex' ? PANDOC_SIGNS : '';
    this.citations = markdownCitations(sources, place.footnotes, (link) => this.drawLink(link));
  }

  text(text: string): string {
    return escapeMarkdown(text, this.signs);
  }

  draw(drawn: GridCell): string {
    switch (drawn.type) {
      case 'cell':
      case 'item':
      case 'group':
        return this.drawCell(drawn.cell);
      case 'summary':
        return this.drawSummary(drawn.summary);
      default:
        return this.text(gridText(drawn, ', '));
    }
  }

  private drawCell(cell: Cell): string {
    if (isBare(cell)) return this.drawValue(cell.value, false).trim();
    const after = `${marksAfter(cell)}${this.citations.after(cell.sources)}`;
    const before = cell.differs ? `${MARKS.differs} ` : '';
    return `${before}${this.drawValue(cell.value, after !== '')}${after}`.trim();
  }

  private drawSummary({ name, value }: SummaryCell): string {
    const drawn = this.drawValue(value, false);
    return name === '' ? drawn : `${this.text(name)}: ${drawn}`;
  }

  /** @param isFollowed - Whether something stands right behind it. */
  private drawValue(value: CellValue, isFollowed: boolean): string {
    if (value === null) return '';
    if (isSpecial(value)) return value.special;
    if (!isCellList(value)) return this.drawItem(value, isFollowed);
    return value
      .map((item, index) => this.drawItem(item, isFollowed && index === value.length - 1))
      .join(', ');
  }

  private drawItem(item: CellItem, isFollowed: boolean): string {
    if (typeof item === 'number' || typeof item === 'boolean') return String(item);
    const drawn = isCellLink(item) ? this.drawLink(item) : this.text(item);
    // A backslash before the pipe would undo its escape.
    if (drawn.startsWith('[[')) return drawn.replace(/\\*\|/g, '\\|');
    return isFollowed && !drawn.startsWith('[') ? stopAddresses(drawn) : drawn;
  }

  /** A link in the place's format; the text that it shows is no more than text. */
  private drawLink({ link, text, display, target, subpath }: CellLink): string {
    const { links, holder } = this.place;
    const whole =
      link === null
        ? links.writeUnresolved(target, display ?? (text === target ? null : text), subpath)
        : links.write(link, holder, display ?? (subpath === '' ? null : text), subpath);
    const written = whole.replace(/[\r\n]+/g, ' '); // some systems allow them in names
    // Between the brackets of a wikilink nothing is Markdown in the app; elsewhere HTML would be.
    if (written.startsWith('[[') && written.endsWith(']]')) return written.replaceAll('<', '\\<');
    const [, shown, address] = /^\[(.*)\](\([^()]*\))$/.exec(written) ?? [];
    return shown === undefined ? this.text(written) : `[${this.text(shown)}]${address}`;
  }
}
