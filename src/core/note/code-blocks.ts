import { ProblemError } from '../problem';
import { splitNote } from './frontmatter';
import { markdownSpans, type Span } from './markdown';

/** A fenced code block of a note. */
export interface CodeBlock {
  /** The word after the fence. */
  readonly language: string;
  /** What stands between the fences, with LF line endings. */
  readonly text: string;
  /** Offsets of that in the note. */
  readonly from: number;
  readonly to: number;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  /** From the opening fence through the closing one. */
  readonly whole: Span;
}

const OPENING = /^(?:`{3,}|~{3,})[ \t]*([^\s`]+)[^\n]*\n/;
const CLOSING = /(?:^|\r?\n)[ \t]*(?:`{3,}|~{3,})[ \t]*$/;
/** Before a fence stand no words; code within a line may have as many backticks. */
const LINE_START = /^(?:[ \t>*+-]|\d+[.)])*$/;

/**
 * Find the fenced code blocks of a note that name a language, in their order.
 *
 * @param note - The note's whole text.
 * @throws ProblemError when its Markdown is nested deeper than a program can follow.
 */
export function findCodeBlocks(note: string): CodeBlock[] {
  const { head, body } = splitNote(note);
  return markdownSpans(body).code.flatMap((span) => {
    const code = body.slice(span.from, span.to);
    const [opening, language] = OPENING.exec(code) ?? [];
    if (opening === undefined || language === undefined) return [];
    const start = head.length + span.from;
    if (!LINE_START.test(note.slice(note.lastIndexOf('\n', start - 1) + 1, start))) return [];
    const from = start + opening.length;
    const inside = code.slice(opening.length).replace(CLOSING, '');
    const line = note.slice(0, start).split('\n').length;
    const whole = { from: start, to: start + code.length };
    const text = inside.replaceAll('\r\n', '\n');
    return [{ language, text, from, to: from + inside.length, line, whole }];
  });
}

/** The `comparison` code blocks of a note; none where its Markdown is nested deeper than a program can follow. */
export function comparisonBlocks(note: string): CodeBlock[] {
  if (!/^.*(?:`{3}|~{3})[ \t]*comparison/m.test(note)) return []; // before its Markdown is parsed
  try {
    return findCodeBlocks(note).filter(({ language }) => language === 'comparison');
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [];
  }
}

/**
 * Find the `comparison` block that holds a definition.
 *
 * @param section - The lines between which it should stand, from 0; null where they are not known.
 * @returns null where `comparisonBlocks` has it not, and where several are the same and no section tells them apart.
 */
export function findComparisonBlock(
  note: string,
  definition: string,
  section: { readonly lineStart: number; readonly lineEnd: number } | null,
): CodeBlock | null {
  const same = comparisonBlocks(note).filter(({ text }) => text.trimEnd() === definition.trimEnd());
  const within = same.filter(
    ({ line }) => section !== null && line > section.lineStart && line <= section.lineEnd + 1,
  );
  const [found, another] = within.length > 0 ? within : same;
  return found === undefined || another !== undefined ? null : found;
}
