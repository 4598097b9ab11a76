import { splitNote } from '../note/frontmatter';
import { markdownSpans, type Span } from '../note/markdown';
import type { Problem } from '../problem';

/** A static table in a note: from its opening comment through its closing one. */
export interface Region extends Span {
  /** The definition as it stands in the opening comment, with LF line endings. */
  readonly definition: string;
  /** The line of the opening comment in the note, from 1; the definition begins on the next. */
  readonly line: number;
  /** What stands between the two comments. */
  readonly content: Span;
  /** The hash in the closing comment; null where there is none. */
  readonly hash: string | null;
}

/** The static tables of a note, and the comments that make none. */
export interface Regions {
  readonly regions: readonly Region[];
  readonly problems: readonly Problem[];
}

const OPENING = /^<!-- comparison[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?[ \t]*-->/;
const CLOSING = /^<!-- \/comparison(?:[ \t]+([0-9a-f]{12}))?[ \t]*-->/;

/** Find the static tables of a note; markers inside code are text. */
export function findRegions(text: string): Regions {
  if (!text.includes('<!-- comparison') && !text.includes('<!-- /comparison')) return { regions: [], problems: [] };
  const { head, body } = splitNote(text);
  const regions: Region[] = [];
  const problems: Problem[] = [];
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  let open: { opening: RegExpExecArray; from: number } | null = null;
  const unclosed = (from: number): void => {
    const message = 'This comparison has no end. Put <!-- /comparison --> on a line of its own after its table.';
    problems.push({ message, line: lineAt(from) });
  };

  for (const span of markdownSpans(body).html) {
    const from = span.from + head.length;
    if (from > 0 && text[from - 1] !== '\n') continue;
    const html = text.slice(from, span.to + head.length);
    const opening = OPENING.exec(html);
    const closing = CLOSING.exec(html);
    if (opening !== null) {
      if (open !== null) unclosed(open.from);
      open = { opening, from };
    } else if (closing !== null && open !== null) {
      regions.push({
        from: open.from,
        to: from + closing[0].length,
        definition: (open.opening[1] ?? '').replaceAll('\r\n', '\n'),
        line: lineAt(open.from),
        content: { from: open.from + open.opening[0].length, to: from },
        hash: closing[1] ?? null,
      });
      open = null;
    } else if (closing !== null) {
      problems.push({ message: 'This comparison has an end and no beginning.', line: lineAt(from) });
    }
  }
  if (open !== null) unclosed(open.from);
  return { regions, problems };
}
