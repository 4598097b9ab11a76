import { indentOf } from './spaces';
import { type Read, UNSURE } from './unsure';

/** A text of several lines, and the first line behind it. */
export interface BlockText {
  readonly text: string;
  readonly end: number;
}

const HEADER = /^ *([|>])(-?) *$/;

/**
 * Read the text that stands on the lines below a key, after `|` (line by line) or `>` (folded).
 *
 * @param header - What stands behind the key.
 * @param lines - All lines.
 * @param first - The number of the line below the key.
 * @param least - How far to the right the text stands at least.
 * @returns Unsure where the header, blank lines or indentation need the full parser.
 */
export function readBlockText(
  header: string,
  lines: readonly string[],
  first: number,
  least: number,
): Read<BlockText> {
  const [known, style, chomp] = HEADER.exec(header) ?? [];
  if (known === undefined) return UNSURE;
  const own = ownLines(lines, first, least);
  if (own === UNSURE) return UNSURE;
  const end = first + own.length;
  while (own.at(-1) === '') own.pop();
  const text = style === '|' ? own.join('\n') : fold(own);
  return text === UNSURE ? UNSURE : { text: chomp === '-' ? text : `${text}\n`, end };
}

/** The lines of the text and the blank ones behind it, without what they are indented by. */
function ownLines(lines: readonly string[], first: number, least: number): Read<string[]> {
  const indent = indentOf(lines[first] ?? '');
  if (indent < least) return UNSURE;
  const own: string[] = [];
  for (const line of lines.slice(first)) {
    const spaces = indentOf(line);
    if (line !== '' && spaces < least) break;
    if (line !== '' && (spaces < indent || spaces === line.length)) return UNSURE;
    own.push(line.slice(indent));
  }
  return own;
}

/** Lines joined by spaces, paragraphs by line ends. */
function fold(lines: readonly string[]): Read<string> {
  if (lines.some((line) => line.startsWith(' '))) return UNSURE;
  return lines.reduce((text, line, index) => {
    if (index === 0 || line === '') return line === '' ? `${text}\n` : line;
    return lines[index - 1] === '' ? text + line : `${text} ${line}`;
  }, '');
}
