import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

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
 */
export function markdownSpans(text: string): MarkdownSpans {
  const code: Span[] = [];
  const html: Span[] = [];
  const visit = (node: Nodes): void => {
    const span = { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
    if (node.type === 'code' || node.type === 'inlineCode') code.push(span);
    else if (node.type === 'html') html.push(span);
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(parser.parse(text));
  return { code, html };
}
