import { columnsOf, cutQuoteMarks } from './quote-marks';

/** A line that begins a block of code or of mathematics. */
export interface Fence {
  /** What it consists of: backticks, tildes, or dollar signs. */
  readonly mark: string;
  readonly length: number;
  /** How deep in quotations it stands. */
  readonly quotes: number;
  /** How far it is indented there. */
  readonly indent: number;
}

const BEFORE = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*/;
const FENCE = /^(?:`{3,}|~{3,}|\$\$)/;

/** The fence that a line is; null for another line. */
export function openFence(line: string): Fence | null {
  const before = BEFORE.exec(line)?.[0] ?? '';
  const run = FENCE.exec(line.slice(before.length))?.[0] ?? '';
  const mark = run.charAt(0);
  const behind = line.slice(before.length + run.length);
  // Code within a line may begin with as many backticks.
  if (mark === '' || (mark !== '~' && behind.includes(mark === '$' ? '$$' : mark))) return null;
  const { depth, rest } = cutQuoteMarks(before);
  return {
    mark,
    length: run.length,
    quotes: depth,
    indent: columnsOf(rest),
  };
}

/** A line below a fence, without what the block is indented by. */
export interface FencedLine {
  readonly text: string;
  readonly closes: boolean;
}

/** Read a line below a fence; null where the quotation that held the block has ended. */
export function readFenced(line: string, fence: Fence): FencedLine | null {
  const { depth, rest } = cutQuoteMarks(line, fence.quotes);
  if (depth < fence.quotes) return null;
  const trimmed = rest.trim();
  if (fence.mark === '$' && trimmed.endsWith('$$')) return { text: trimmed, closes: true };
  const isRun = trimmed.length >= fence.length && trimmed === fence.mark.repeat(trimmed.length);
  if (isRun && fence.mark !== '$') return { text: trimmed, closes: true };
  return { text: withoutIndent(rest, fence.indent), closes: false };
}

function withoutIndent(text: string, columns: number): string {
  let at = 0;
  for (let column = 0; column < columns && /^[ \t]$/.test(text.charAt(at)); at += 1) {
    column += text.charAt(at) === '\t' ? 4 : 1;
  }
  return text.slice(at);
}
