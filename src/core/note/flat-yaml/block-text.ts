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
  const indent = indentOf(lines[first] ?? '');
  if (indent < least) return UNSURE;
  const own: string[] = [];
  let end = first;
  for (; end < lines.length; end += 1) {
    const each = lines[end] ?? '';
    const spaces = indentOf(each);
    if (each !== '' && spaces < least) break;
    if (each !== '' && (spaces < indent || spaces === each.length)) return UNSURE;
    own.push(each.slice(indent));
  }
  while (own.at(-1) === '') own.pop();
  const text = style === '|' ? own.join('\n') : fold(own);
  return text === UNSURE ? UNSURE : { text: chomp === '-' ? text : `${text}\n`, end };
}

/** Lines joined by spaces, paragraphs by line ends. */
function fold(lines: readonly string[]): Read<string> {
  if (lines.some((line) => line.startsWith(' '))) return UNSURE;
  return lines.reduce((text, line, index) => {
    if (index === 0 || line === '') return line === '' ? `${text}\n` : line;
    return lines[index - 1] === '' ? text + line : `${text} ${line}`;
  }, '');
}
