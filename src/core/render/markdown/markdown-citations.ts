import type { CellLink, Citation, Table } from '../../table/table';
import { autocite } from '../autocite';
import { escapeLatex } from '../latex/escape-latex';
import { escapeMarkdown } from './escape-markdown';
import { Numbering } from '../numbering';
import { splitCitations } from '../split-citations';

/** How the sources of values are written in Markdown. */
export interface MarkdownCitations {
  /** What stands right behind a value for its sources; empty without any. */
  after(sources: readonly Citation[]): string;
  /** What stands below the table for those met so far, one line each. */
  below(): readonly string[];
}

/** Pandoc and TeX take these, in any text, for citations and raised letters. */
export const PANDOC_SIGNS = '@^';

/**
 * How a table's sources are written.
 *
 * @param label - Begins the labels of footnotes.
 * @param drawLink - Writes a link as the place of the table wants it.
 */
export function markdownCitations(
  style: Table['sources'],
  label: string,
  drawLink: (link: CellLink) => string,
): MarkdownCitations {
  switch (style) {
    case 'off':
      return { after: () => '', below: () => [] };
    case 'footnotes':
      return footnotes(label, drawLink);
    case 'pandoc':
      return { after: pandocCitation, below: () => [] };
    case 'biblatex':
      return { after: biblatexCitation, below: () => [] };
  }
}

/** `[^label-1]` behind the value, and its text below. */
function footnotes(label: string, drawLink: (link: CellLink) => string): MarkdownCitations {
  const numbering = new Numbering();
  return {
    after: (sources) =>
      sources.map((source) => `[^${label}-${numbering.of(drawLink(source))}]`).join(''),
    below: () => numbering.texts().map((text, index) => `[^${label}-${index + 1}]: ${text}`),
  };
}

/** `[@key, art. II; @other]` behind the value; a work without key in a note of its own, `^[text]`. */
function pandocCitation(sources: readonly Citation[]): string {
  const { keyed, worded } = splitCitations(sources);
  const works = keyed.map(({ key, locator }) => {
    const place = escapeMarkdown(locator.replace(/\s+/g, ' '), `${PANDOC_SIGNS};`);
    return place === '' ? `@${key}` : `@${key}, ${place}`;
  });
  const notes = worded.map(({ text }) => `^[${escapeMarkdown(text, PANDOC_SIGNS)}]`);
  // Without a space pandoc would read ^[a]^ as raised letters.
  return `${works.length === 0 ? '' : ` [${works.join('; ')}]`}${notes.join(' ')}`;
}

/** Raw TeX, which pandoc hands on: `\autocite[art. II]{key}`; a work without key as `\footnote{text}`. */
function biblatexCitation(sources: readonly Citation[]): string {
  const { keyed, worded } = splitCitations(sources);
  const notes = worded.map(({ text }) => `\\footnote{${escapeLatex(text)}}`);
  return `${keyed.length === 0 ? '' : ` ${autocite(keyed)}`}${notes.join('')}`;
}
