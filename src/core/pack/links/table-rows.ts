import type { Span } from '../../note/markdown';

const DELIMITER = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$/;

/** Where a text has the rows of Markdown tables: a pipe within them ends a cell. */
export function tableRows(text: string): readonly Span[] {
  if (!text.includes('|')) return [];
  const rows: Span[] = [];
  let from = 0;
  let above: Span & { readonly hasPipe: boolean } = { from: 0, to: 0, hasPipe: false };
  let isInside = false;
  for (const line of text.split('\n')) {
    const here = { from, to: from + line.length, hasPipe: line.includes('|') };
    from = here.to + 1;
    isInside = isInside && line.trim() !== '';
    if (isInside) rows.push(here);
    else if (above.hasPipe && here.hasPipe && DELIMITER.test(line)) {
      rows.push(above);
      isInside = true;
    }
    above = here;
  }
  return rows;
}
