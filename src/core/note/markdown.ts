import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ProblemError } from '../problem';

/** A run of a text: `from` is its first offset, `to` the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a note's body holds code and HTML. */
export interface MarkdownSpans {
  readonly code: readonly Span[];
  readonly html: readonly Span[];
}

const parser = unified().use(remarkParse).freeze();

/**
 * Find code and HTML in Markdown.
 *
 * @param text - Markdown without frontmatter; offsets count from its start.
 * @throws ProblemError when it is nested deeper than a program can follow.
 */
export function markdownSpans(text: string): MarkdownSpans {
  const spans: { code: Span[]; html: Span[] } = { code: [], html: [] };
  const unseen = text.startsWith('\uFEFF') ? 1 : 0; // the parser drops it and counts on without it
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? { start: {}, end: {} };
    const span = { from: (start.offset ?? 0) + unseen, to: (end.offset ?? 0) + unseen };
    if (node.type === 'code' || node.type === 'inlineCode') spans.code.push(span);
    else if (node.type === 'html') spans.html.push(span);
    else if ('children' in node) node.children.forEach(visit);
  };
  try {
    visit(parser.parse(text));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError('The Markdown of this note is nested too deep to be read.');
  }
  return spans;
}
