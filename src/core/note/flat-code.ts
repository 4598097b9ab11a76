import type { Span } from './markdown';

/** What stands behind returns that end no line, and a mark at the start, is counted otherwise by others. */
const STRANGE = /^\uFEFF|\r(?!\n)/;

/** HTML, addresses in angle brackets and definitions of links: in them and behind them backticks may be none. */
const UNSURE = /<[a-z!/?]|\]:/i;

/** A fence that opens a block of code, with the sign that it is made of. */
const FENCE = /^(?:(`{3,})[^`]*$|(~{3,}))/;

/** Behind blanks and the signs of quotes and lists: what may be an indented block of code, or a fence; or very many of them. */
const NESTED =
  /^(?=[ \t]*[^ \t])[ \t>*+\-\d.)]*(?: {4}|\t|(?:^|[ \t>*+\-\d.)])(?:`{3}|~{3})|[ \t>*+\-\d.)]{100})/;

/** A line, or an item of a list, whose text is a paragraph, so that no indented block of code can follow at once. */
const PARAGRAPH = /^[ \t]{0,50}(?:(?:[-*+]|\d{1,9}[.)]) {1,3})?[\p{L}[]/u;

/** Links and images in which nothing is hidden. */
const PLAIN_LINK = /!?\[\[[^[\]`]*\]\](?!\()|!?\[[^[\]`]*\]\([^\s()<>`"'\\]*\)/g;

/**
 * Find the code of Markdown that is as flat as in most notes: fenced blocks that begin with their line, and code within
 * a line.
 *
 * @param text - Markdown without frontmatter.
 * @returns The spans that `markdownSpans` tells, in their order; null where that is not sure.
 */
export function flatCode(text: string): Span[] | null {
  if (STRANGE.test(text)) return null;
  const code: Span[] = [];
  let open: { readonly fence: string; readonly from: number } | null = null;
  let isParagraph = false;
  let from = 0;
  for (const whole of text.split('\n')) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const fence = fenceOf(line);
    if (open !== null) {
      if (closes(line, open.fence)) {
        code.push({ from: open.from, to: from + line.length });
        open = null;
      }
    } else if (fence !== null) {
      open = { fence, from };
      isParagraph = false;
    } else {
      const isAfter = isParagraph;
      isParagraph = PARAGRAPH.test(line);
      const isSure = !NESTED.test(line) || (isAfter && isParagraph);
      const spans = isSure ? codeWithin(line, from) : null;
      if (spans === null) return null;
      code.push(...spans);
    }
    from += whole.length + 1;
  }
  return open === null ? code : null;
}

function fenceOf(line: string): string | null {
  const [, ticks, waves] = FENCE.exec(line) ?? [];
  return ticks ?? waves ?? null;
}

/** Whether a line closes a block of code: by a fence of the same sign that is at least as long. */
const closes = (line: string, fence: string): boolean => {
  const signs = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1] ?? '';
  return signs.startsWith(fence);
};

/** The code within a line that is not in a block; null where it is not sure, as when code goes on in the next line. */
function codeWithin(line: string, from: number): Span[] | null {
  if (UNSURE.test(line)) return null;
  if (line.includes('[') && /!\[|\]\(/.test(line.replace(PLAIN_LINK, ' '))) return null;
  const code: Span[] = [];
  const runs = [...line.matchAll(/`+/g)];
  for (let first = 0; first < runs.length;) {
    const { 0: ticks, index } = runs[first] ?? { 0: '', index: 0 };
    let last = first + 1;
    while (last < runs.length && runs[last]?.[0] !== ticks) last += 1;
    const end = runs[last];
    if (end === undefined || line[index - 1] === '\\') return null;
    code.push({ from: from + index, to: from + end.index + ticks.length });
    first = last + 1;
  }
  return code;
}
