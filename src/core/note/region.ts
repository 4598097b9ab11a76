import { splitNote } from './frontmatter';
import { markdownSpans, type Span } from './markdown';
import { type Problem, ProblemError } from '../problem';

/** A static table in a note: from its opening comment through its closing one. */
export interface Region extends Span {
  /** The definition as it stands in the opening comment, with LF line endings. */
  readonly definition: string;
  /** Where it stands in the note. */
  readonly definitionAt: Span;
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

/** Whether a text has a comment of ours at all: a quick look, before its Markdown is parsed. */
export const mayHoldTables = (text: string): boolean => /<!-- \/?comparison\b/.test(text);

/** Find the static tables of a note; markers inside code are text. */
export function findRegions(text: string): Regions {
  if (!mayHoldTables(text)) return { regions: [], problems: [] };
  const { head, body } = splitNote(text);
  try {
    const { html } = markdownSpans(body);
    return regionsAmong(
      text,
      html.map(({ from, to }) => ({ from: from + head.length, to: to + head.length })),
    );
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { regions: [], problems: [{ message: error.message, line: 1 }] };
  }
}

/**
 * Find the static tables of a text whose HTML is known.
 *
 * @param html - Where the text holds HTML, from the top.
 */
export function regionsAmong(text: string, html: readonly Span[]): Regions {
  const regions: Region[] = [];
  const problems: Problem[] = [];
  let open: Marker | null = null;
  for (const marker of html.flatMap((span) => readMarker(text, span))) {
    if (marker.opens) {
      if (open !== null) problems.push(unclosed(text, open));
      open = marker;
    } else if (open === null) {
      problems.push({
        message:
          'This comparison has an end and no beginning. Put <!-- comparison on a line of its own before its definition, and --> behind it.',
        line: lineAt(text, marker.from),
      });
    } else {
      regions.push(join(text, open, marker));
      open = null;
    }
  }
  if (open !== null) problems.push(unclosed(text, open));
  return { regions, problems };
}

/** One of the two comments, with what it holds: the definition, or the hash. */
interface Marker extends Span {
  readonly opens: boolean;
  readonly holds: string | null;
}

function readMarker(text: string, { from, to }: Span): Marker[] {
  if (from > 0 && text[from - 1] !== '\n') return [];
  const comment = text.slice(from, to);
  const opening = OPENING.exec(comment);
  const match = opening ?? CLOSING.exec(comment);
  if (match === null) return [];
  return [{ opens: opening !== null, holds: match[1] ?? null, from, to: from + match[0].length }];
}

function join(text: string, opening: Marker, closing: Marker): Region {
  const definition = opening.holds ?? '';
  const from = text.indexOf('\n', opening.from) + 1;
  return {
    from: opening.from,
    to: closing.to,
    definition: definition.replaceAll('\r\n', '\n'),
    definitionAt: { from, to: from + definition.length },
    line: lineAt(text, opening.from),
    content: { from: opening.to, to: closing.from },
    hash: closing.holds,
  };
}

const unclosed = (text: string, { from }: Marker): Problem => ({
  message:
    'This comparison has no end. Put <!-- /comparison --> on a line of its own after its table.',
  line: lineAt(text, from),
});

/** The line of an offset in a text, from 1. */
export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;
