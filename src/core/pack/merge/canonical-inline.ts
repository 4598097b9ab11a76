import { canonicalLink } from './canonical-link';
import type { MergeContext } from './merge';

/** What stands as it is, or is spelled anew as a whole: see `spelled`. */
const PIECE = new RegExp(
  [
    /\\[!-/:-@[-`{-~]/, // escaped
    /`+/,
    /!?\[\[[^[\]\n]+\]\]/,
    /!?\[(?:[^[\]\n\\]|\\.)*\]\((?:[^()\n]|\([^()\n]*\))+\)/,
    /<[a-z][a-z0-9+.-]*:[^<>\s]*>/,
    /<\/?[a-z][^<>]*>/,
    /https?:\/\/[^\s<>]*/,
    /\$[^\s$](?:[^$]*[^\s$])?\$/, // mathematics
    /_+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
const WORD = /[\p{L}\p{N}]/u;

/**
 * A line's text in one spelling of what programs spell in several ways without changing a word: emphasis, links,
 * addresses in angle brackets, runs of spaces. Code and mathematics stay as they are.
 */
export function canonicalInline(text: string, context: MergeContext): string {
  const code = codeSpans(text);
  const written: string[] = [];
  const emphasis = emphasisIn(text, written);
  const piece = new RegExp(PIECE);
  let end = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const from = match.index;
    const to = code.get(from) ?? from + match[0].length;
    written.push(text.slice(end, from).replace(/[ \t]+/g, ' '));
    const found = text.slice(from, to);
    if (found.startsWith('_')) emphasis(from, to);
    else written.push(spelled(found, context));
    end = to;
    piece.lastIndex = to;
  }
  written.push(text.slice(end).replace(/[ \t]+/g, ' '));
  return written.join('');
}

function spelled(piece: string, context: MergeContext): string {
  if (/^!?\[/.test(piece)) return canonicalLink(piece, context);
  return /^<[a-z][a-z0-9+.-]*:/i.test(piece) ? piece.slice(1, -1) : piece;
}

/** Where each piece of code ends, by where it begins: at the next run of as many backticks. */
function codeSpans(text: string): ReadonlyMap<number, number> {
  const spans = new Map<number, number>();
  const next = new Map<number, number>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const end = next.get(run.length);
    if (end !== undefined) spans.set(index, end);
    next.set(run.length, index + run.length);
  }
  return spans;
}

/** Writes runs of underscores, as asterisks where they open and close emphasis. */
function emphasisIn(text: string, written: string[]): (from: number, to: number) => void {
  const opened = new Map<number, number>(); // where the opening run is written, by its length
  return (from, to) => {
    const [before, after] = [text[from - 1] ?? ' ', text[to] ?? ' '];
    const opening = opened.get(to - from);
    const closes = before.trim() !== '' && !WORD.test(after);
    const opens = after.trim() !== '' && !WORD.test(before);
    const stars = '*'.repeat(to - from);
    if (closes && opening !== undefined) {
      written[opening] = stars;
      opened.delete(to - from);
    } else if (opens) opened.set(to - from, written.length);
    written.push(closes && opening !== undefined ? stars : text.slice(from, to));
  };
}
