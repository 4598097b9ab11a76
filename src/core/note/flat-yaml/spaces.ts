/** Where the spaces end that begin at a place of a line. */
export function skipSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at += 1;
  return at;
}

/** How far to the right a line begins. */
export const indentOf = (line: string): number => skipSpaces(line, 0);

/** A text without spaces at its end; spaces alone, for other white space belongs to the text. */
export function withoutSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}
