import type { Table } from '../table/table';
import { renderCsv, renderTsv } from './delimited';
import { renderHtml } from './html/html';
import { tableDocument } from './json';
import { renderLatex } from './latex/latex';
import { type MarkdownPlace, renderMarkdown } from './markdown/markdown';
import { stampText } from './stamp';

/** The formats in which a table leaves the program, each with the extension of its files. */
export const FORMATS = {
  md: 'md',
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  html: 'html',
  latex: 'tex',
} as const;

export type Format = keyof typeof FORMATS;

/** Where an export goes, and what it says beside the table. */
export interface ExportOptions extends MarkdownPlace {
  /** The day on which it is made, for the stamp: `2026-11-26`. */
  readonly date: string;
  /** Whether CSV and TSV begin with a byte order mark. */
  readonly bom: boolean;
  /** Whether JSON tells how the notes were selected. */
  readonly explain: boolean;
  /** The exit code that JSON tells. */
  readonly exit: number;
}

/**
 * Draw a table in a format, with the stamp of its origin below it; CSV and TSV have no place for one.
 *
 * @returns The whole text of a file, its last line ended.
 */
export function renderTable(table: Table, format: Format, options: ExportOptions): string {
  const stamp = stampText(table.stamp, options.date);
  switch (format) {
    case 'md':
      return `${renderMarkdown(table, options, stamp)}\n`;
    case 'csv':
      return renderCsv(table, options);
    case 'tsv':
      return renderTsv(table, options);
    case 'json':
      return `${JSON.stringify(tableDocument(table, options), null, 2)}\n`;
    case 'html':
      return renderHtml(table, { footnotes: options.footnotes, stamp });
    case 'latex':
      return renderLatex(table, stamp);
  }
}
