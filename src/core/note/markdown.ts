import { parse, postprocess, preprocess } from 'micromark';
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

/** What the parser calls them. */
const KINDS: Readonly<Record<string, keyof MarkdownSpans>> = {
  codeFenced: 'code',
  codeIndented: 'code',
  codeText: 'code',
  htmlFlow: 'html',
  htmlText: 'html',
};

/** What may stand in itself, and so deep at most. */
const CONTAINERS = ['blockQuote', 'listOrdered', 'listUnordered'];
const DEEPEST = 1000;

/**
 * Find code and HTML in Markdown. What stands in the description of an image is neither.
 *
 * @param text - Markdown without frontmatter; offsets count from its start.
 * @throws ProblemError when it is nested too deep.
 */
export function markdownSpans(text: string): MarkdownSpans {
  const spans: { code: Span[]; html: Span[] } = { code: [], html: [] };
  const unseen = text.startsWith('\uFEFF') ? 1 : 0; // the parser drops it and counts on without it
  let [depth, images] = [0, 0];
  const tokenizer = parse().document();
  const events = postprocess(tokenizer.write(preprocess()(text, undefined, true)));
  for (const [act, { type, start, end }] of events) {
    const step = act === 'enter' ? 1 : -1;
    if (CONTAINERS.includes(type)) depth += step;
    if (type === 'image') images += step;
    if (depth > DEEPEST)
      throw new ProblemError('The Markdown of this note is nested too deep to be read.');
    const kind = KINDS[type];
    if (kind !== undefined && step === 1 && images === 0)
      spans[kind].push({ from: start.offset + unseen, to: end.offset + unseen });
  }
  return spans;
}
